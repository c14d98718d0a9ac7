package finsam.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prints what the benches measured as one table, with the machine that it was measured on. */
public final class BenchTable {

    private static final List<String> HEADINGS = List.of(
            "What", "Database", "Measured", "Target", "Raw SQL, same run", "What the figure is", "The next limit");

    private BenchTable() {}

    /** @param args the directory where the benches left their rows, the memory of their server, and how PostgreSQL was set */
    public static void main(String[] args) throws IOException {
        List<List<String>> rows;
        try (Stream<Path> files = Files.list(Path.of(args[0]))) {
            rows = files.filter(file -> file.toString().endsWith(".rows"))
                    .sorted()
                    .flatMap(BenchTable::lines)
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        }
        String table = machine() + "\n\nServer: " + args[1] + ". PostgreSQL: " + args[2] + "\n\n" + line(HEADINGS)
                + line(HEADINGS.stream().map(heading -> "---").toList())
                + rows.stream().map(BenchTable::line).collect(Collectors.joining());
        Files.writeString(Path.of(args[0]).resolve("bench.md"), table);
        System.out.println("\n" + table);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String machine() throws IOException {
        Path cpus = Path.of("/proc/cpuinfo");
        String model = !Files.isReadable(cpus)
                ? System.getProperty("os.arch")
                : Files.readAllLines(cpus).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.replaceFirst(".*: ", ""))
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
        Path load = Path.of("/proc/loadavg");
        return String.format(
                Locale.ROOT,
                "Machine: %d × %s, Java %s, %s; load of the last 15 minutes, these benches with it: %s.",
                Runtime.getRuntime().availableProcessors(),
                model,
                System.getProperty("java.version"),
                System.getProperty("os.name"),
                Files.isReadable(load) ? Files.readString(load).split(" ")[2] : "unknown");
    }
}
