package finsam.workbook;

import static finsam.workbook.Column.balance;
import static finsam.workbook.Column.missing;
import static finsam.workbook.Column.number;
import static finsam.workbook.Column.ore;
import static finsam.workbook.Column.share;
import static finsam.workbook.Column.text;
import static finsam.workbook.Column.verdict;
import static finsam.workbook.Layout.portrait;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {

    /** The first row after the title block and the header, as Excel counts, where there is no banner. */
    private static final int FIRST = 7;

    private static final Facts FACTS = Sample.FACTS.withBanner("");

    @Test
    void a_total_is_a_formula_that_carries_the_exact_sum() throws IOException {
        XSSFSheet sheet = written(portrait(text("Vad", 10), ore("Belopp")), s -> {
            s.row("a", Ore.of(10));
            s.row("b", Ore.of(20));
            s.row("c", null);
            assertThat(s.total("Summa").figure("Belopp").amount()).isEqualTo(Ore.of(30));
        });
        assertThat(formula(sheet, "B10")).isEqualTo("SUM(B7:B9)");
        assertThat(cell(sheet, "B10").getRawValue()).isEqualTo("0.3");
    }

    @Test
    void a_total_adds_sub_totals_and_rows_outside_them_and_nothing_twice() throws IOException {
        XSSFSheet sheet = written(portrait(text("Vad", 10), ore("Belopp")), s -> {
            s.section("Första");
            s.row("a", Ore.kronor(1));
            s.row("b", Ore.kronor(2));
            s.subtotal("Summa första");
            s.row("c", Ore.kronor(4));
            s.note("en anmärkning");
            s.row("d", Ore.kronor(8));
            s.total("Allt");
            s.row("e", Ore.kronor(16));
            s.total("Resten");
        });
        assertThat(formula(sheet, "B10")).isEqualTo("SUM(B8:B9)");
        assertThat(formula(sheet, "B14")).isEqualTo("SUM(B10,B11,B13)");
        assertThat(cell(sheet, "B14").getNumericCellValue()).isEqualTo(15);
        assertThat(formula(sheet, "B16")).isEqualTo("SUM(B15)");
        assertThat(cell(sheet, "B16").getNumericCellValue()).isEqualTo(16);
    }

    @Test
    void a_column_without_anything_to_show_says_so_in_every_row_and_is_never_zero() throws IOException {
        XSSFSheet sheet = written(portrait(text("Vad", 10), ore("2025"), missing("2024")), s -> {
            Line a = s.row("a", Ore.kronor(1));
            s.partialSum("Hittills", a);
            s.total("Summa");
        });
        for (String place : List.of("C7", "C8", "C9")) {
            assertThat(cell(sheet, place).getStringCellValue()).isEqualTo("saknas");
        }
    }

    @Test
    void a_step_on_the_way_adds_up_lines_and_is_not_added_again() throws IOException {
        XSSFSheet sheet = written(portrait(text("Vad", 10), ore("Belopp")), s -> {
            Line a = s.row("a", Ore.kronor(1));
            Line b = s.row("b", Ore.kronor(-3));
            s.partialSum("Hittills", a, b);
            s.row("c", Ore.kronor(4));
            s.total("Summa");
        });
        assertThat(formula(sheet, "B9")).isEqualTo("B7+B8");
        assertThat(cell(sheet, "B9").getNumericCellValue()).isEqualTo(-2);
        assertThat(cell(sheet, "B11").getNumericCellValue()).isEqualTo(2);
    }

    @Test
    void more_sub_totals_than_a_formula_holds_leave_the_exact_total_without_one() throws IOException {
        XSSFSheet sheet = written(portrait(text("Vad", 10), ore("Belopp")), s -> {
            for (int i = 0; i < 1_500; i++) {
                s.row("a", Ore.of(1));
                s.subtotal("Summa");
                s.section("Nästa");
            }
            s.total("Allt");
        });
        XSSFCell total = cell(sheet, "B" + (FIRST + 4_500));
        assertThat(total.getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(total.getRawValue()).isEqualTo("15");
    }

    @Test
    void three_hundred_sub_totals_are_added_though_a_function_takes_255_arguments() throws IOException {
        XSSFSheet sheet = written(portrait(text("Vad", 10), ore("Belopp")), s -> {
            for (int i = 0; i < 300; i++) {
                s.row("a", Ore.of(1));
                s.subtotal("Summa");
            }
            s.total("Allt");
        });
        XSSFCell total = cell(sheet, "B" + (FIRST + 600));
        assertThat(total.getCellFormula()).startsWith("SUM(B8,B10,").contains(")+SUM(");
        assertThat(evaluated(total)).isEqualTo(300);
    }

    @Test
    void a_balance_is_not_added_up_but_stands_in_the_sub_total_as_it_ended() throws IOException {
        XSSFSheet sheet = written(portrait(text("Vad", 10), ore("Debet"), balance("Saldo")), s -> {
            s.row("a", Ore.kronor(5), Ore.kronor(5));
            s.row("b", Ore.kronor(7), Ore.kronor(12));
            s.subtotal("Summa");
            s.total("Allt");
        });
        assertThat(formula(sheet, "C9")).isEqualTo("C8");
        assertThat(cell(sheet, "C9").getNumericCellValue()).isEqualTo(12);
        assertThat(cell(sheet, "C10").getCellType()).isEqualTo(CellType.BLANK);
    }

    @Test
    void rows_may_pass_the_limit_on_the_way_to_a_sum_within_it() throws IOException {
        written(portrait(text("Vad", 10), ore("Belopp")), s -> {
            s.row("a", Ore.of(Ore.LIMIT));
            s.row("b", Ore.of(Ore.LIMIT));
            assertThatThrownBy(() -> s.total("Summa")).isInstanceOf(RuleViolation.class);
            s.row("c", Ore.of(-Ore.LIMIT));
            assertThat(s.total("Summa").figure("Belopp").amount()).isEqualTo(Ore.of(Ore.LIMIT));
        });
    }

    @Test
    void a_result_adds_the_lines_it_names() throws IOException {
        XSSFSheet sheet = written(portrait(text("Vad", 10), ore("Belopp")), s -> {
            s.row("a", Ore.kronor(5));
            Line net = s.subtotal("Netto");
            s.row("b", Ore.kronor(-7));
            Line finance = s.subtotal("Finans");
            s.sum("Resultat", net, finance);
        });
        assertThat(formula(sheet, "B11")).isEqualTo("B8+B10");
        assertThat(cell(sheet, "B11").getNumericCellValue()).isEqualTo(-2);
    }

    @Test
    void a_share_of_nothing_is_empty_and_a_deviation_is_a_word() throws IOException {
        XSSFSheet sheet = written(
                portrait(
                        text("Vad", 10),
                        ore("Utfall"),
                        ore("Budget"),
                        share("Del", "Utfall", "Budget"),
                        verdict("Håller", "Utfall")),
                s -> {
                    s.row("a", Ore.kronor(1), Ore.kronor(3));
                    s.row("b", Ore.ZERO, Ore.ZERO);
                    s.conclude("Allt");
                });
        assertThat(cell(sheet, "D7").getRawValue()).isEqualTo("0.333333333333333");
        assertThat(cell(sheet, "D8").getStringCellValue()).isEmpty();
        assertThat(cell(sheet, "E7").getStringCellValue()).isEqualTo("AVVIKER");
        assertThat(cell(sheet, "E8").getStringCellValue()).isEqualTo("OK");
        assertThat(cell(sheet, "E9").getStringCellValue()).isEqualTo("AVVIKER");
    }

    @Test
    void every_formula_of_the_sample_gives_what_it_carries() throws IOException {
        try (XSSFWorkbook book = read(Sample.written())) {
            int formulas = 0;
            for (var sheet : book) {
                for (var row : sheet) {
                    for (var cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            var value = book.getCreationHelper()
                                    .createFormulaEvaluator()
                                    .evaluate(cell);
                            if (cell.getCachedFormulaResultType() == CellType.NUMERIC) {
                                assertThat(SteadyRows.decimal(Math.round(value.getNumberValue() * 1e6) / 1e6))
                                        .as(cell.getAddress() + " " + cell.getCellFormula())
                                        .isEqualTo(
                                                SteadyRows.decimal(Math.round(cell.getNumericCellValue() * 1e6) / 1e6));
                            } else {
                                assertThat(value.getStringValue()).isEqualTo(cell.getStringCellValue());
                            }
                        }
                    }
                }
            }
            assertThat(formulas).isGreaterThan(40);
        }
    }

    @Test
    void a_figure_from_another_sheet_is_fetched_by_a_formula_and_leads_there() throws IOException {
        try (var book = Workbook.named("Rapport", FACTS)) {
            var first = book.sheet("Anna's del", portrait(text("Vad", 10), ore("Belopp")));
            first.row("a", Ore.kronor(3));
            Line total = first.total("Summa");
            book.sheet("Översikt", portrait(text("Vad", 10), ore("Belopp"))).row("Summa", total.figure("Belopp"));
            XSSFSheet sheet = read(Sample.bytes(book)).getSheet("Översikt");
            assertThat(formula(sheet, "B7")).isEqualTo("'Anna''s del'!B8");
            assertThat(cell(sheet, "B7").getNumericCellValue()).isEqualTo(3);
            assertThat(cell(sheet, "B7").getHyperlink().getLocation()).isEqualTo("'Anna''s del'!B8");
        }
    }

    @Test
    void a_link_to_a_sheet_that_was_never_added_is_refused() throws IOException {
        try (var book = Workbook.named("Rapport", FACTS)) {
            book.sheet("Innehåll", portrait(text("Del", 10))).row(Link.to("Huvudbok"));
            assertThatThrownBy(() -> Sample.bytes(book)).hasMessageContaining("Huvudbok");
        }
    }

    @Test
    void a_value_that_does_not_belong_is_refused_and_its_column_named() throws IOException {
        written(portrait(text("Vad", 10), number("Antal"), ore("Belopp")), s -> {
            assertThatThrownBy(() -> s.row("a", 1, 100)).hasMessageContaining("Belopp takes a Ore");
            assertThatThrownBy(() -> s.row("a", 1)).hasMessageContaining("takes 3 values, not 2");
            assertThatThrownBy(() -> s.row("a", 12_345_678_901L, null)).hasMessageContaining("too wide for Antal");
        });
        assertThatThrownBy(() -> portrait(text("Vad", 10), share("Del", "Utfall", "Budget")))
                .hasMessageContaining("[Utfall, Budget]");
    }

    @Test
    void every_sheet_is_ready_to_read_and_to_print() throws IOException {
        try (XSSFWorkbook book = read(Sample.written())) {
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                XSSFSheet sheet = book.getSheetAt(i);
                assertThat(cell(sheet, "A1").getStringCellValue()).startsWith("Påhittat exempelförbund");
                assertThat(cell(sheet, "A2").getStringCellValue()).isEqualTo(sheet.getSheetName());
                assertThat(sheet.getActiveCell()).isEqualTo(CellAddress.A1);
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 7);
                assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("7:7");
                assertThat(sheet.getPrintSetup().getPaperSizeEnum().name()).isEqualTo("A4_PAPER");
                assertThat(sheet.getFitToPage()).isTrue();
                assertThat(sheet.getHeader().getLeft()).isEqualTo("Samordningsförbundet Exempel && Co");
                assertThat(sheet.getFooter().getRight()).isEqualTo("Sida &P av &N");
            }
            assertThat(book.getActiveSheetIndex()).isZero();
        }
    }

    private static XSSFSheet written(Layout layout, Consumer<Sheet> content) throws IOException {
        try (var book = Workbook.named("Rapport", FACTS)) {
            content.accept(book.sheet("Blad", layout));
            return read(Sample.bytes(book)).getSheetAt(0);
        }
    }

    private static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static XSSFCell cell(XSSFSheet sheet, String address) {
        var at = new CellReference(address);
        return sheet.getRow(at.getRow()).getCell(at.getCol());
    }

    private static String formula(XSSFSheet sheet, String address) {
        return cell(sheet, address).getCellFormula();
    }

    /** What the formula comes to, in öre. */
    private static long evaluated(XSSFCell cell) {
        var helper = cell.getSheet().getWorkbook().getCreationHelper();
        return Math.round(helper.createFormulaEvaluator().evaluate(cell).getNumberValue() * 100);
    }
}
