package finsam.report;

import static finsam.workbook.Column.missing;
import static finsam.workbook.Column.ore;
import static finsam.workbook.Column.text;
import static finsam.workbook.Layout.portrait;

import finsam.money.Ore;
import finsam.report.AnnualReport.Heading;
import finsam.report.AnnualReport.Total;
import finsam.workbook.Figure;
import finsam.workbook.Line;
import finsam.workbook.Sheet;
import finsam.workbook.Workbook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Resultaträkning, balansräkning and kassaflödesanalys: every sum is a formula over the rows that it adds up. */
final class StatementSheets {

    static final String INCOME = "Resultaträkning";
    static final String BALANCE = "Balansräkning";
    static final String CASH_FLOW = "Kassaflödesanalys";

    private static final String OUTCOME = "Utfall";

    private final AnnualReport report;
    private final Heading heading;
    private final Map<Total, Figure> figures;
    private final boolean compared;

    StatementSheets(AnnualReport report, Map<Total, Figure> figures) {
        this.report = report;
        this.heading = report.heading();
        this.figures = figures;
        this.compared = heading.previousYear() != null;
    }

    void addTo(Workbook book) {
        income(book);
        balance(book);
        cashFlow(book);
    }

    private void income(Workbook book) {
        IncomeStatement statement = report.incomeStatement();
        boolean budgeted = statement.row(IncomeStatement.Line.RESULT).budget() != null;
        String budget = "Budget " + heading.year();
        Sheet sheet = book.sheet(
                INCOME,
                portrait(
                        text("Belopp i kronor", 30),
                        text("Not", 5),
                        Periods.current(heading, OUTCOME),
                        budgeted ? ore(budget) : missing(budget),
                        Periods.previous(heading, OUTCOME)));
        Map<IncomeStatement.Line, Line> lines = new EnumMap<>(IncomeStatement.Line.class);
        for (IncomeStatement.Row row : statement.rows()) {
            IncomeStatement.Line line = row.line();
            lines.put(
                    line,
                    switch (line) {
                        case NET_COSTS ->
                            sheet.partialSum(
                                    line.heading(),
                                    lines.get(IncomeStatement.Line.OPERATING_INCOME),
                                    lines.get(IncomeStatement.Line.OPERATING_COSTS),
                                    lines.get(IncomeStatement.Line.DEPRECIATION));
                        case OPERATING_RESULT ->
                            sheet.partialSum(line.heading(), lines.get(IncomeStatement.Line.NET_COSTS));
                        case AFTER_FINANCIAL_ITEMS ->
                            sheet.partialSum(
                                    line.heading(),
                                    lines.get(IncomeStatement.Line.OPERATING_RESULT),
                                    lines.get(IncomeStatement.Line.FINANCIAL_INCOME),
                                    lines.get(IncomeStatement.Line.FINANCIAL_COSTS));
                        case RESULT ->
                            sheet.sum(
                                    line.heading(),
                                    lines.get(IncomeStatement.Line.AFTER_FINANCIAL_ITEMS),
                                    lines.get(IncomeStatement.Line.EXTRAORDINARY));
                        default ->
                            sheet.row(values(words(line.heading()), row.outcome(), row.budget(), row.previous()));
                    });
        }
        String column = OUTCOME + " " + heading.year();
        figures.put(
                Total.OPERATING_INCOME,
                lines.get(IncomeStatement.Line.OPERATING_INCOME).figure(column));
        figures.put(
                Total.OPERATING_COSTS,
                lines.get(IncomeStatement.Line.OPERATING_COSTS).figure(column));
        figures.put(Total.RESULT, lines.get(IncomeStatement.Line.RESULT).figure(column));
        preliminary(sheet);
    }

    private void balance(Workbook book) {
        Sheet sheet = book.sheet(
                BALANCE,
                portrait(
                        text("Belopp i kronor", 30),
                        text("Not", 5),
                        Periods.current(heading, ""),
                        Periods.previous(heading, "")));
        Map<BalanceSheet.Line, Line> lines = new EnumMap<>(BalanceSheet.Line.class);
        sheet.section("Tillgångar");
        for (BalanceSheet.Row row : report.balanceSheet().rows()) {
            BalanceSheet.Line line = row.line();
            if (line == BalanceSheet.Line.RESULT) {
                sheet.section("Eget kapital, avsättningar och skulder");
            }
            if (line.isSum()) {
                Line[] parts = line.parts().stream()
                        .map(lines::get)
                        .filter(Objects::nonNull)
                        .toArray(Line[]::new);
                if (parts.length == 0) {
                    continue;
                }
                boolean whole = line == BalanceSheet.Line.ASSETS || line == BalanceSheet.Line.EQUITY_AND_LIABILITIES;
                lines.put(line, whole ? sheet.sum(line.heading(), parts) : sheet.partialSum(line.heading(), parts));
            } else if (isShown(row)) {
                lines.put(line, sheet.row(values(words(line.heading()), row.amount(), row.previous())));
            }
        }
        String column = String.valueOf(heading.year());
        figures.put(Total.ASSETS, lines.get(BalanceSheet.Line.ASSETS).figure(column));
        figures.put(
                Total.EQUITY_AND_LIABILITIES,
                lines.get(BalanceSheet.Line.EQUITY_AND_LIABILITIES).figure(column));
        figures.put(Total.EQUITY_RESULT, lines.get(BalanceSheet.Line.RESULT).figure(column));
        figures.put(
                Total.CASH_AND_BANK, lines.get(BalanceSheet.Line.CASH_AND_BANK).figure(column));
        if (compared) {
            figures.put(
                    Total.EQUITY_BEFORE,
                    lines.get(BalanceSheet.Line.EQUITY).figure(String.valueOf(heading.previousYear())));
        }
        preliminary(sheet);
    }

    private void cashFlow(Workbook book) {
        Sheet sheet = book.sheet(
                CASH_FLOW,
                portrait(text("Belopp i kronor", 40), Periods.current(heading, ""), Periods.previous(heading, "")));
        List<Line> activities = new ArrayList<>();
        List<Line> rows = new ArrayList<>();
        Map<CashFlowStatement.Line, Line> lines = new EnumMap<>(CashFlowStatement.Line.class);
        for (CashFlowStatement.Row row : report.cashFlow().rows()) {
            CashFlowStatement.Line line = row.line();
            if (line.isSum()) {
                activities.add(sheet.partialSum(line.heading(), rows.toArray(Line[]::new)));
                rows.clear();
            } else if (line == CashFlowStatement.Line.CHANGE) {
                lines.put(line, sheet.sum(line.heading(), activities.toArray(Line[]::new)));
            } else if (line == CashFlowStatement.Line.END) {
                lines.put(
                        line,
                        sheet.sum(
                                line.heading(),
                                lines.get(CashFlowStatement.Line.CHANGE),
                                lines.get(CashFlowStatement.Line.START)));
            } else {
                Line written = sheet.row(values(List.of(line.heading()), row.amount(), row.previous()));
                lines.put(line, written);
                rows.add(written);
            }
        }
        String column = String.valueOf(heading.year());
        figures.put(Total.CASH_FLOW, lines.get(CashFlowStatement.Line.CHANGE).figure(column));
        figures.put(Total.CASH_AT_START, lines.get(CashFlowStatement.Line.START).figure(column));
        figures.put(Total.CASH_AT_END, lines.get(CashFlowStatement.Line.END).figure(column));
        preliminary(sheet);
    }

    /** A row that never had anything in it is left out; what a förbund always has stays. */
    private static boolean isShown(BalanceSheet.Row row) {
        return switch (row.line()) {
            case RECEIVABLES, CASH_AND_BANK, RESULT, OTHER_EQUITY, SHORT_TERM_LIABILITIES -> true;
            default ->
                !row.amount().isZero()
                        || row.previous() != null && !row.previous().isZero();
        };
    }

    private void preliminary(Sheet sheet) {
        if (!heading.closed()) {
            sheet.note("Räkenskapsåret är inte avslutat: beloppen är preliminära.");
        }
    }

    /** What a row is given: its words, and the amounts that there are; a column that says "saknas" is given nothing. */
    private static Object[] values(List<String> words, Ore... amounts) {
        List<Object> values = new ArrayList<>(words);
        Arrays.stream(amounts).filter(Objects::nonNull).forEach(values::add);
        return values.toArray();
    }

    private List<String> words(String line) {
        return Arrays.asList(
                line,
                report.notes()
                        .to(line)
                        .map(note -> String.valueOf(note.number()))
                        .orElse(null));
    }
}
