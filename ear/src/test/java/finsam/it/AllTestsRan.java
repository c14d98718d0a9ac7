package finsam.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Fails the build when a class that holds tests has no report from this build with a test that ran: one misnamed, filtered
 * away or in a module that runs none is not taken for one that passed. Tests in the container must have run on both
 * databases.
 */
public final class AllTestsRan {

    private static final Pattern TEST = Pattern.compile(
            "^\\s*@(Test|ParameterizedTest|RepeatedTest|TestFactory|Property|Example|ArchTest)\\b", Pattern.MULTILINE);
    private static final Pattern ABSTRACT =
            Pattern.compile("^(public )?(abstract class|interface) ", Pattern.MULTILINE);
    private static final Pattern COUNTS = Pattern.compile("<testsuite [^>]*>");

    /** What narrows a run on purpose. */
    private static final List<String> NARROWED = List.of("test", "it.test", "skipTests", "skipITs", "maven.test.skip");

    private AllTestsRan() {}

    /** @param args the project's directory and the time when the build started */
    public static void main(String[] args) throws IOException {
        if (NARROWED.stream().anyMatch(name -> System.getProperty(name) != null)) {
            System.out.println("Not all tests were asked for: whether all ran is not checked.");
            return;
        }
        Path project = Path.of(args[0]);
        Instant started = Instant.parse(args[1]);
        List<String> missing;
        long found;
        try (Stream<Path> files = Files.walk(project)) {
            List<Path> tests = files.filter(AllTestsRan::holdsTests).toList();
            found = tests.size();
            missing = tests.stream().flatMap(test -> missing(test, started)).toList();
        }
        if (found == 0 || !missing.isEmpty()) {
            throw new IllegalStateException("Tests that did not run: " + (found == 0 ? "all" : missing));
        }
        System.out.println("All " + found + " test classes ran.");
    }

    private static boolean holdsTests(Path file) {
        String name = file.toString();
        if (!name.endsWith(".java") || name.endsWith("Bench.java") || !name.contains("/src/test/java/")) {
            return false;
        }
        String source = read(file);
        return TEST.matcher(source).find() && !ABSTRACT.matcher(source).find();
    }

    /** @return the reports that the test class ought to have and has not */
    private static Stream<String> missing(Path test, Instant started) {
        String[] parts = test.toString().replaceFirst("\\.java$", "").split("/src/test/java/");
        String name = parts[1].replace('/', '.');
        Path target = Path.of(parts[0], "target");
        Stream<String> reports = name.endsWith("IT")
                ? Stream.of("failsafe-reports/h2", "failsafe-reports/postgresql")
                : Stream.of("surefire-reports");
        return reports.filter(reported -> ran(target.resolve(reported), name, started) == 0)
                .map(reported -> name + " (" + reported + ")");
    }

    /** @return how many tests of the class, or of those nested in it, ran */
    private static int ran(Path reports, String name, Instant started) {
        try (Stream<Path> files = Files.isDirectory(reports) ? Files.list(reports) : Stream.empty()) {
            return files.filter(
                            report -> report.getFileName().toString().matches("TEST-\\Q" + name + "\\E(\\$.*)?\\.xml"))
                    .filter(report -> !modified(report).isBefore(started))
                    .mapToInt(report -> count(report, "tests") - count(report, "skipped"))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int count(Path report, String what) {
        Matcher suite = COUNTS.matcher(read(report));
        if (!suite.find()) {
            return 0;
        }
        Matcher number = Pattern.compile(" " + what + "=\"(\\d+)\"").matcher(suite.group());
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
