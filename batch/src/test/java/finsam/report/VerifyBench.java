package finsam.report;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.BenchRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verifier over a year of a hundred thousand vouchers, as an auditor runs it: {@code java Verify.java bundle.zip}. */
class VerifyBench {

    private static final int VOUCHERS = 100_000;
    private static final int ROUNDS = 5;
    private static final long MOST_MILLIS = 5_000;

    @Test
    void a_hundred_thousand_vouchers_are_verified(@TempDir Path folder) throws Exception {
        Path bundle = folder.resolve("bundle.zip");
        BenchRow.java(
                "-cp",
                System.getProperty("java.class.path"),
                LongBundle.class.getName(),
                bundle.toString(),
                String.valueOf(VOUCHERS));
        Path source = Verifier.source(folder);
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(null, null, System.err, "--release", "17", "-d", folder.toString(), source.toString());
        assertThat(compiled).isZero();

        List<Long> asSource = new ArrayList<>();
        List<Long> asClass = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            asSource.add(millis(source.toString(), bundle.toString()));
            asClass.add(millis("-cp", folder.toString(), "Verify", bundle.toString()));
        }
        long whole = BenchRow.median(asSource);
        BenchRow.add(
                "Verify.java over 100 000 vouchers",
                BenchRow.seconds(whole) + "; compiled before " + BenchRow.seconds(BenchRow.median(asClass)),
                BenchRow.target("< 5 s", whole < MOST_MILLIS),
                "–",
                "median of 5 from the command to the answer; the source is compiled each time",
                "two threads: hashing, and reading five files beside each other");
    }

    private static long millis(String... command) throws Exception {
        long start = System.nanoTime();
        List<String> said = BenchRow.java(command);
        assertThat(said.get(said.size() - 1)).isEqualTo("ALLT STÄMMER");
        return (System.nanoTime() - start) / 1_000_000;
    }
}
