package finsam.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice makes of the sample, on machines that have it. */
class OtherProgramTest {

    @TempDir
    Path folder;

    @BeforeEach
    void libre_office_is_here() {
        assumeThat(onPath("soffice")).as("soffice").isTrue();
    }

    @Test
    void libre_office_calculates_every_formula_to_the_value_it_carried() throws Exception {
        byte[] sample = Sample.written();
        Path stripped = Files.write(folder.resolve("stripped.xlsx"), withoutCarriedValues(sample));
        assertThat(formulas(stripped).values())
                .as("the carried values are gone")
                .containsOnly("", "0");

        Path recalculated = convert(stripped, "xlsx");

        Path carried = Files.write(folder.resolve("carried.xlsx"), sample);
        assertThat(formulas(carried)).hasSizeGreaterThan(40);
        assertThat(formulas(recalculated)).isEqualTo(formulas(carried));
    }

    @Test
    void no_figure_is_too_wide_for_its_column() throws Exception {
        assumeThat(onPath("pdftotext")).as("pdftotext").isTrue();
        Path pdf = convert(Files.write(folder.resolve("sample.xlsx"), Sample.written()), "pdf");
        Path text = folder.resolve("sample.txt");
        run("pdftotext", "-layout", pdf.toString(), text.toString());
        assertThat(Files.readString(text)).doesNotContain("###").containsPattern("-100.000.000.000[.,]00");
    }

    /** Takes what the formulas carry out of the file, so that what is read afterwards has been calculated. */
    private static byte[] withoutCarriedValues(byte[] workbook) throws IOException {
        var stripped = new java.io.ByteArrayOutputStream();
        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                var out = new ZipOutputStream(stripped)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(part.replaceAll("</f><v>[^<]*</v>", "</f>").getBytes(StandardCharsets.UTF_8));
            }
        }
        return stripped.toByteArray();
    }

    /** Each formula's value by its place; a number to six decimals, beyond any öre or tenth of a percent. */
    private static Map<String, String> formulas(Path file) throws IOException {
        Map<String, String> values = new TreeMap<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            values.put(sheet.getSheetName() + "!" + cell.getAddress(), value(cell));
                        }
                    }
                }
            }
        }
        return values;
    }

    private static String value(Cell cell) {
        return switch (cell.getCachedFormulaResultType()) {
            case NUMERIC ->
                new BigDecimal(cell.getNumericCellValue())
                        .setScale(6, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
            case STRING -> cell.getStringCellValue();
            default -> "a " + cell.getCachedFormulaResultType();
        };
    }

    private Path convert(Path file, String format) throws Exception {
        Path out = folder.resolve("out");
        run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                format,
                "--outdir",
                out.toString(),
                file.toString());
        return out.resolve(file.getFileName().toString().replace("xlsx", format));
    }

    private void run(String... command) throws Exception {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
