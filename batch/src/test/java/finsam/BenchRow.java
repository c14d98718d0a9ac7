package finsam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A row of the one table of measurements, which {@code BenchTable} in the module ear prints when all are done. */
public final class BenchRow {

    private static final Path ROWS = Path.of("..", "ear", "target", "bench", "batch.rows");

    private BenchRow() {}

    /** @param ceiling what a bare loop does of the same in the same run, or a dash */
    public static void add(String what, String measured, String target, String ceiling, String meaning, String limit)
            throws IOException {
        Files.createDirectories(ROWS.getParent());
        Files.writeString(
                ROWS,
                String.join("\t", List.of(what, "none", measured, target, ceiling, meaning, limit)) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    public static String target(String target, boolean met) {
        return target + (met ? ": met" : ": **not met**");
    }

    /** @return milliseconds as seconds with one decimal */
    public static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
    }

    public static long median(List<Long> values) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    /** Runs a program of its own, and returns what it said, without what a library says of logging. */
    public static List<String> java(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process java = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new String(java.getInputStream().readAllBytes())
                .lines()
                .filter(line -> !line.contains("Log4j"))
                .toList();
        if (java.waitFor() != 0) {
            throw new IllegalStateException(command.get(command.size() - 1) + " failed: " + said);
        }
        return said;
    }
}
