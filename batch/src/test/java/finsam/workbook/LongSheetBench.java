package finsam.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.BenchRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What all exports as xlsx are written with, against POI's bare streamed loop over the same cells, by turns, each in a JVM of its own. */
class LongSheetBench {

    private static final int ROUNDS = 5;
    private static final int WARM = 3;
    private static final double MOST = 1.2;
    private static final int HEAP = 128;
    private static final Pattern SAID = Pattern.compile(": (\\d+) ms, (\\d+) kB, heap at most (\\d+) MB");

    private record Run(long millis, long heap) {}

    @Test
    void a_hundred_thousand_lines_as_xlsx_beside_a_bare_loop(@TempDir Path folder) throws Exception {
        List<Run> kernel = new ArrayList<>();
        List<Run> bare = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            kernel.add(run("kernel", folder));
            bare.add(run("bare", folder));
        }
        long ours = BenchRow.median(kernel.stream().map(Run::millis).toList());
        long theirs = BenchRow.median(bare.stream().map(Run::millis).toList());
        long heap = kernel.stream().mapToLong(Run::heap).max().orElseThrow();
        double times = (double) ours / theirs;
        BenchRow.add(
                "100 000 lines of eight cells as xlsx",
                BenchRow.seconds(ours) + String.format(Locale.ROOT, ", %.2f ×; heap %d MB", times, heap),
                BenchRow.target("≤ 1.2 × the bare loop, heap < 128 MB", times <= MOST && heap < HEAP),
                BenchRow.seconds(theirs) + " (bare POI SXSSF)",
                "median of 5 warm runs by turns, -Xmx128m; styles, sums and steady bytes are ours alone",
                "POI's XML, and the packing");
        assertThat(heap).isLessThan(HEAP);
    }

    /** The last of a few in one JVM. */
    private static Run run(String what, Path folder) throws Exception {
        List<String> said = BenchRow.java(
                "-Xmx" + HEAP + "m",
                "-XX:+UseSerialGC",
                "-Djava.io.tmpdir=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                LongSheet.class.getName(),
                what,
                folder.resolve(what + ".xlsx").toString(),
                String.valueOf(WARM));
        Matcher last = SAID.matcher(said.get(said.size() - 1));
        assertThat(last.find()).as(said.toString()).isTrue();
        return new Run(Long.parseLong(last.group(1)), Long.parseLong(last.group(3)));
    }
}
