package finsam.workbook;

import static finsam.workbook.Column.ore;
import static finsam.workbook.Column.text;
import static finsam.workbook.Layout.portrait;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.money.Ore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://example.org\")",
                "+46 70 123 45 67",
                "-1",
                "@SUM(A1)",
                "\t=1+1",
                "=cmd|' /C calc'!A0"
            })
    void what_looks_like_a_formula_stays_text_even_when_somebody_edits_the_cell(String text) throws IOException {
        XSSFCell cell = readBack(text);
        assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
        assertThat(cell.getStringCellValue()).isEqualTo(text);
        assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Åsa & Örjan <AB> \"citat\"",
                " blanksteg ",
                "två\nrader",
                "_x0041_ och _x000D_",
                "emoji 🙂 och ﷽",
                "1930"
            })
    void other_text_comes_back_as_it_was(String text) throws IOException {
        assertThat(readBack(text).getStringCellValue()).isEqualTo(text);
        assertThat(readBack(text).getCellStyle().getQuotePrefixed()).isFalse();
    }

    @Test
    void characters_that_xml_cannot_hold_are_left_out() throws IOException {
        assertThat(readBack("a\u0000b\u0007c\uFFFFd\uD83De").getStringCellValue())
                .isEqualTo("abcde");
    }

    @Test
    void text_beyond_what_a_cell_holds_is_cut_and_says_so() throws IOException {
        String cut = readBack("å".repeat(40_000)).getStringCellValue();
        assertThat(cut).hasSize(32_767).endsWith("å…");
        String pairs = readBack("a" + "🙂".repeat(20_000)).getStringCellValue();
        assertThat(pairs).hasSizeLessThanOrEqualTo(32_767).endsWith("🙂…");
        assertThat(readBack("å".repeat(32_767)).getStringCellValue()).endsWith("åå");
    }

    @Test
    void a_name_no_sheet_can_have_becomes_one_it_can_and_none_is_used_twice() throws IOException {
        try (var book = Workbook.named("Rapport", Sample.FACTS)) {
            var layout = portrait(text("Vad", 10), ore("Belopp"));
            assertThat(book.sheet("Kvartal 1/2: [utkast]?", layout).name()).isEqualTo("Kvartal 1 2   utkast");
            assertThat(book.sheet("Huvudbok", layout).name()).isEqualTo("Huvudbok");
            assertThat(book.sheet("huvudbok", layout).name()).isEqualTo("huvudbok (2)");
            String samverkan = "Samverkansinsats för unga vuxna i länet";
            assertThat(book.sheet(samverkan, layout).name())
                    .isEqualTo("Samverkansinsats för unga vuxna")
                    .hasSize(31);
            Sheet second = book.sheet(samverkan, layout);
            assertThat(second.name())
                    .isEqualTo("Samverkansinsats för unga v (2)")
                    .hasSize(31);
            second.row("a", Ore.ZERO);
            assertThat(Sample.bytes(book)).isNotEmpty();
        }
    }

    private static XSSFCell readBack(String text) throws IOException {
        try (var book = Workbook.named("Rapport", Sample.FACTS.withBanner(""))) {
            book.sheet("Blad", portrait(text("Vad", 40))).row(text);
            return new XSSFWorkbook(new ByteArrayInputStream(Sample.bytes(book)))
                    .getSheetAt(0)
                    .getRow(6)
                    .getCell(0);
        }
    }
}
