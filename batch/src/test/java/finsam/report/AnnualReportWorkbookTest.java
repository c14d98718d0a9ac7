package finsam.report;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.budget.BudgetLine.Kind;
import finsam.forbund.Party;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import finsam.report.VoucherCount.Chain;
import finsam.workbook.Facts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The årsredovisning as it lies in the file, of a year that lost money and of one that has nothing to compare with. */
class AnnualReportWorkbookTest {

    private static final List<AccountBalance> BEFORE = books("""
            1520 Fordringar på medlemmar |      0,00 | 1 000,00 | 1 000,00
            1930 Bank                    |  5 000,00 | 1 000,00 |   600,00
            2010 Balanserat eget kapital | -5 000,00 |     0,00 |     0,00
            3510 Bidrag från staten      |      0,00 |     0,00 | 1 000,00
            4510 Lämnade bidrag          |      0,00 |   600,00 |     0,00
            """);

    private static final List<AccountBalance> BOOKS = books("""
            1210 Inventarier             |      0,00 |    50,00 |     0,00
            1520 Fordringar på medlemmar |      0,00 | 4 000,02 | 4 000,01
            1650 Ingående moms           |      0,00 |    25,00 |     0,00
            1930 Bank                    |  5 400,00 | 4 000,01 | 4 775,01
            2010 Balanserat eget kapital | -5 400,00 |     0,00 |     0,00
            2510 Leverantörsskulder      |      0,00 | 4 700,01 | 5 100,01
            3510 Bidrag från staten      |      0,00 |     0,00 | 2 000,01
            3520 Bidrag från regioner    |      0,00 |     0,00 | 1 000,00
            3530 Bidrag från kommuner    |      0,00 |     0,00 | 1 000,01
            4510 Lämnade bidrag          |      0,00 | 3 500,01 |     0,00
            5010 Löner                   |      0,00 | 1 590,00 |     0,00
            7910 Avskrivning             |      0,00 |    10,00 |     0,00
            """);

    private static final Plan PLAN = new Plan(
            List.of(
                    new Plan.Due("fk", Party.STATE, Ore.of(200_001)),
                    new Plan.Due("region", Party.REGION, Ore.kronor(1_000)),
                    new Plan.Due("by", Party.KOMMUN, Ore.of(66_668)),
                    new Plan.Due("stad", Party.KOMMUN, Ore.of(33_333))),
            Optional.of(List.of(
                    new Plan.Line(Kind.INSATS, "101", "Språkstegen", Ore.kronor(3_000), Ore.kronor(3_000)),
                    new Plan.Line(Kind.INSATS, "102", "Nästa steg", Ore.kronor(500), Ore.ZERO),
                    new Plan.Line(Kind.ADMINISTRATION, "kansli", "Kansli", Ore.kronor(1_500), Ore.ZERO))));

    private static final List<OperationsStatement.Posted> COSTS = List.of(
            new OperationsStatement.Posted("101", null, Ore.of(350_001), Ore.ZERO),
            new OperationsStatement.Posted(null, null, Ore.kronor(1_600), Ore.ZERO));

    private static final List<Chain> CHAINS = List.of(new Chain("A", "Verifikationer", 17, "ab".repeat(32), null));

    @Test
    void every_formula_calculates_to_the_value_that_it_carries() throws IOException {
        try (XSSFWorkbook book = written(report(PLAN, Optional.of(BEFORE)), CHAINS)) {
            FormulaEvaluator evaluator = book.getCreationHelper().createFormulaEvaluator();
            int formulas = 0;
            for (Sheet sheet : book) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            formulas++;
                            String carried = carried(cell);
                            evaluator.clearAllCachedResultValues();
                            assertThat(calculated(evaluator.evaluate(cell)))
                                    .as(sheet.getSheetName() + "!" + cell.getAddress())
                                    .isEqualTo(carried);
                        }
                    }
                }
            }
            assertThat(formulas).isGreaterThan(90);
        }
    }

    @Test
    void a_losing_year_is_shown_with_its_minus_beside_budget_and_the_year_before() throws IOException {
        try (XSSFWorkbook book = written(report(PLAN, Optional.of(BEFORE)), CHAINS)) {
            assertThat(text(book, "Resultaträkning")).contains("""
                    Belopp i kronor|Not|Utfall 2025|Budget 2025|Utfall 2024
                    Verksamhetens intäkter|1|4000.02|4000.02|1000.00
                    Verksamhetens kostnader|2|-5090.01|-5000.00|-600.00
                    Avskrivningar|3|-10.00|0.00|0.00
                    Verksamhetens nettokostnader|-1099.99|-999.98|400.00
                    Verksamhetens resultat|-1099.99|-999.98|400.00
                    Finansiella intäkter|0.00|0.00|0.00
                    Finansiella kostnader|0.00|0.00|0.00
                    Resultat efter finansiella poster|-1099.99|-999.98|400.00
                    Extraordinära poster|0.00|0.00|0.00
                    Årets resultat|-1099.99|-999.98|400.00
                    """);
            assertThat(text(book, "Balansräkning")).contains("""
                    Tillgångar
                    Materiella anläggningstillgångar|4|50.00|0.00
                    Summa anläggningstillgångar|50.00|0.00
                    Fordringar|5|25.01|0.00
                    Kassa och bank|6|4625.00|5400.00
                    Summa omsättningstillgångar|4650.01|5400.00
                    Summa tillgångar|4700.01|5400.00
                    Eget kapital, avsättningar och skulder
                    Årets resultat|-1099.99|400.00
                    Övrigt eget kapital|5400.00|5000.00
                    Summa eget kapital|4300.01|5400.00
                    Kortfristiga skulder|7|400.00|0.00
                    Summa skulder|400.00|0.00
                    Summa eget kapital, avsättningar och skulder|4700.01|5400.00
                    """);
            assertThat(text(book, "Driftredovisning")).contains("""
                    Insatser
                    101|Språkstegen|3000.00|3000.00|3500.01|-500.01|1.17
                    102|Nästa steg|500.00|0.00|0.00|500.00|0.00
                    Summa insatser|3500.00|3000.00|3500.01|-0.01|1.00
                    Administration
                    kansli|Kansli|1500.00|1600.00|-100.00|1.07
                    Summa kostnader|5000.00|3000.00|5100.01|-100.01|1.02
                    Administrationen är 30,0 % av budgeten och 31,4 % av kostnaderna. Kostnader utan insats räknas dit.
                    """);
            assertThat(text(book, "Bidrag per medlem")).contains("""
                    Medlem|Andel|Att betala|Krävt|Betalt|Obetalt 2025-12-31
                    Försäkringskassan|0.50|2000.01|2000.01|2000.01|0.00
                    Region Exempel|0.25|1000.00|1000.00|999.99|0.01
                    Exempelby|0.17|666.68|666.68|666.68|0.00
                    Exempelstad|0.08|333.33|333.33|333.33|0.00
                    Kommunerna|1000.01|1000.01|1000.01|0.00
                    Summa bidrag|4000.02|4000.02|4000.01|0.01
                    """);
        }
    }

    @Test
    void what_there_is_nothing_of_is_said_to_be_missing() throws IOException {
        Plan unplanned = new Plan(List.of(), Optional.empty());
        try (XSSFWorkbook book = written(report(unplanned, Optional.empty()), CHAINS)) {
            assertThat(text(book, "Resultaträkning"))
                    .contains("Årets resultat|-1099.99|saknas|saknas", "beloppen är preliminära");
            assertThat(text(book, "Balansräkning")).contains("Summa tillgångar|4700.01|saknas");
            assertThat(text(book, "Kassaflödesanalys")).contains("Årets kassaflöde|-775.00|saknas");
            assertThat(text(book, "Driftredovisning"))
                    .contains("101|Språkstegen|saknas|0.00|3500.01", "Administrationen är 31,4 % av kostnaderna.");
            assertThat(text(book, "Finansiering")).contains("Summa kostnader|5100.01|saknas");
            assertThat(text(book, "Bidrag per medlem")).contains("Region Exempel|saknas|1000.00|999.99|0.01");
        }
    }

    @Test
    void what_does_not_agree_is_told_on_the_sheet_of_controls_and_in_the_overview() throws IOException {
        AnnualReport report = report(PLAN, Optional.empty());
        Controls controls = new Controls(
                List.of(
                        new Tie("Debet", null, Ore.kronor(1), Ore.kronor(1)),
                        new Tie(
                                "Årets resultat",
                                AnnualReport.Total.RESULT,
                                report.incomeStatement().result(),
                                Ore.of(-109_998))),
                List.of(new Chain("B", "Bidrag", 16, "cd".repeat(32), 17L)));

        try (XSSFWorkbook book = written(report, controls)) {
            assertThat(text(book, "Kontroller"))
                    .contains(
                            "Debet|1.00|1.00|0.00|OK",
                            "Årets resultat|-1099.99|-1099.98|-0.01|AVVIKER",
                            "Samtliga kontroller|AVVIKER",
                            "SERIE B ÄR BRUTEN vid nummer 17");
            assertThat(text(book, "Översikt")).contains("1 av 2 stämmer", "BRUTEN vid nummer 17", "cd".repeat(32));
        }
    }

    private static AnnualReport report(Plan plan, Optional<List<AccountBalance>> before) {
        IncomeStatement income = IncomeStatement.of(BOOKS, plan.incomeStatement(), before);
        return new AnnualReport(
                new AnnualReport.Heading(
                        "Samordningsförbundet Exempel",
                        "222000-0000",
                        true,
                        2025,
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 12, 31),
                        before.isPresent() ? 2024 : null,
                        before.isPresent()),
                income,
                BalanceSheet.of(BOOKS, before),
                CashFlowStatement.of(BOOKS, before),
                OperationsStatement.of(
                        plan,
                        Map.of("101", "Språkstegen"),
                        COSTS,
                        income,
                        Map.of(
                                Party.STATE,
                                Ore.of(200_001),
                                Party.REGION,
                                Ore.kronor(1_000),
                                Party.KOMMUN,
                                Ore.of(100_001))),
                ContributionStatement.of(
                        plan,
                        List.of(
                                new ContributionStatement.Payer("fk", "Försäkringskassan", Party.STATE, false),
                                new ContributionStatement.Payer("region", "Region Exempel", Party.REGION, false),
                                new ContributionStatement.Payer("by", "Exempelby", Party.KOMMUN, false),
                                new ContributionStatement.Payer("stad", "Exempelstad", Party.KOMMUN, false)),
                        List.of(
                                posted("fk", 200_001, 0),
                                posted("region", 100_000, 1),
                                posted("by", 66_668, 0),
                                posted("stad", 33_333, 0))),
                Notes.of(BOOKS, before));
    }

    private static ContributionStatement.Posted posted(String code, long claimed, long unpaid) {
        return new ContributionStatement.Posted(code, Ore.of(claimed), Ore.ZERO, Ore.of(unpaid));
    }

    private static XSSFWorkbook written(AnnualReport report, List<Chain> chains) throws IOException {
        return written(report, Controls.of(report, new VoucherCount(Map.of()), chains));
    }

    private static XSSFWorkbook written(AnnualReport report, Controls controls) throws IOException {
        Facts facts = new Facts(
                report.heading().forbund(),
                report.heading().organisationNumber(),
                "2025",
                Instant.parse("2026-02-14T08:30:00Z"),
                "ef".repeat(32),
                "Påhittat exempelförbund");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnnualReportWorkbook(report, controls, facts).writeTo(out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    /** The sheet as text: a line a row, the cells that are not empty with a bar between. */
    private static String text(XSSFWorkbook book, String sheet) {
        List<String> lines = new ArrayList<>();
        for (Row row : book.getSheet(sheet)) {
            List<String> cells = new ArrayList<>();
            for (Cell cell : row) {
                String value = carried(cell);
                if (!value.isEmpty()) {
                    cells.add(value);
                }
            }
            lines.add(String.join("|", cells));
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String carried(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> number(cell.getNumericCellValue());
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    private static String calculated(CellValue value) {
        return value.getCellType() == CellType.NUMERIC ? number(value.getNumberValue()) : value.getStringValue();
    }

    private static String number(double value) {
        return new BigDecimal(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private static List<AccountBalance> books(String text) {
        return text.lines()
                .map(line -> line.split("\\|"))
                .map(field -> {
                    int number = Integer.parseInt(field[0].substring(0, 4));
                    return new AccountBalance(
                            number,
                            field[0].substring(4).strip(),
                            StatementRow.inKommunBas(number),
                            Ore.parse(field[1]),
                            Ore.parse(field[2]),
                            Ore.parse(field[3]));
                })
                .toList();
    }
}
