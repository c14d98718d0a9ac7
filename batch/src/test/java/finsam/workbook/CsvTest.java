package finsam.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.money.Ore;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CsvTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void a_row_is_as_a_swedish_spreadsheet_reads_it() throws Exception {
        Csv csv = new Csv(out, "Ver.", "Datum", "Text", "Belopp");
        csv.row("A 1", LocalDate.of(2025, 3, 3), "Citat \"så\"; och\nrad", Ore.of(-123_456));
        csv.row(null, null, "", Ore.of(5));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\ufeffVer.;Datum;Text;Belopp\r\nA 1;2025-03-03;\"Citat \"\"så\"\"; och\nrad\";-1234,56\r\n;;;0,05\r\n");
    }

    @Test
    void a_text_that_begins_like_a_formula_is_no_formula() throws Exception {
        Csv csv = new Csv(out, "Text", "Belopp");
        csv.row("=2+3", Ore.of(-1));
        csv.row("@SUM(A1)", null);

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'=2+3;-0,01\r\n'@SUM(A1);\r\n");
    }

    @Test
    void a_row_has_as_many_values_as_there_are_headings() throws Exception {
        Csv csv = new Csv(out, "Text");
        assertThatThrownBy(() -> csv.row("a", "b")).isInstanceOf(IllegalArgumentException.class);
    }
}
