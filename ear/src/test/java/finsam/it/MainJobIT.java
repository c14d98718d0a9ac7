package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.exchange.sie.SieReader;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/main-job.md is run as it is written: its bash blocks, in order, against the server. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MainJobIT {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```bash$(.*?)^```$");
    /** A fiscal year that is not the calendar's; type 4I, which names no year, over two; another chart, 389 accounts of it. */
    private static final List<String> TAKEN =
            List.of("3_BL0001_typ4.SE", "45_Exempelbolaget_SIE_110322_B_33.si", "35_MAMUT_SIE4_EXPORT.SE");

    @Test
    void the_example_goes_the_whole_way_with_the_figures_that_are_written() throws Exception {
        Path folder = run("exempel", Map.of());

        String told = Files.readString(folder.resolveSibling("exempel.txt"));
        assertThat(told)
                .contains("Filen har 31 verifikationer; räkenskapsåret 2026 är 2026-01-01 – 2026-12-31")
                .contains("Inläst: 5 nya konton")
                .contains("debet 13562320.52, kredit 13562320.52")
                .contains("Nej (403): ", "Nej (409): ", "Nej (422): ");
        Path report = folder.resolve("arsredovisning.xlsx");
        assertThat(Xlsx.cells(report, "Resultaträkning"))
                .containsSubsequence("4500000.02", "-2215901", "3412.5", "2287511.52");
        assertThat(Xlsx.cells(report, "Driftredovisning")).contains("1600000", "1000001");
        assertThat(Xlsx.cells(report, "Kontroller")).contains("OK").doesNotContain("AVVIKER");
    }

    static Stream<Path> real_files() {
        return Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("shared/data/sie"))
                .flatMap(folder -> TAKEN.stream().map(folder::resolve))
                .filter(file -> onH2() && Files.exists(file));
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("real_files")
    void it_takes_in_what_other_programs_write(Path file) throws Exception {
        run(
                file.getFileName().toString(),
                Map.of("SIE_FILE", file.toAbsolutePath().toString()));
    }

    /** @return the folder it was run in, where it has left four files that can be read, and nothing else */
    private static Path run(String name, Map<String, String> environment) throws Exception {
        Path folder = emptied(Path.of("target", "main-job", onH2() ? "h2" : "postgresql", name));
        Path script = folder.resolveSibling(name + ".sh");
        Path told = folder.resolveSibling(name + ".txt");
        Files.writeString(script, blocks());
        ProcessBuilder bash = new ProcessBuilder("bash", script.toAbsolutePath().toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        bash.environment().put("BASE", TestServer.address());
        bash.environment().putAll(environment);
        Process process = bash.start();
        boolean ended = process.waitFor(10, TimeUnit.MINUTES);
        process.destroyForcibly();

        assertThat(ended).as(Files.readString(told)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(told)).isZero();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder(
                            "avstamning.xlsx", "arsredovisning.xlsx", "huvudbok.xlsx", "bokforing.se");
        }
        for (String workbook : List.of("avstamning.xlsx", "arsredovisning.xlsx", "huvudbok.xlsx")) {
            assertThat(Xlsx.sheets(folder.resolve(workbook))).as(workbook).isNotEmpty();
        }
        assertThat(SieReader.read(Files.readAllBytes(folder.resolve("bokforing.se")))
                        .faults())
                .isEmpty();
        return folder;
    }

    private static String blocks() throws IOException {
        String document = Files.readString(Path.of("../docs/main-job.md"));
        String script =
                BLOCK.matcher(document).results().map(block -> block.group(1)).reduce("", String::concat);
        assertThat(script).startsWith("\nset -euo pipefail");
        return script;
    }

    private static Path emptied(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.walk(folder, new FileVisitOption[0])) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(folder)) {
                    Files.delete(file);
                }
            }
        }
        return folder;
    }

    private static boolean onH2() {
        return System.getProperty("finsam.it.on", "h2").equals("h2");
    }
}
