package finsam.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongSheetTest {

    @Test
    void a_hundred_thousand_rows_need_no_more_heap_than_48_megabytes(@TempDir Path folder) throws Exception {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongSheet.class.getName(),
                        "kernel",
                        folder.resolve("grundbok.xlsx").toString(),
                        "1")
                .redirectErrorStream(true)
                .start();
        String said = new String(java.getInputStream().readAllBytes());
        assertThat(java.waitFor()).as(said).isZero();
        assertThat(leftBehind(folder)).isEmpty();
    }

    private static String[] leftBehind(Path folder) throws IOException {
        String[] left = folder.resolve("poifiles").toFile().list();
        return left == null ? new String[0] : left;
    }
}
