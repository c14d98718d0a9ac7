package finsam.report;

import static finsam.workbook.Column.difference;
import static finsam.workbook.Column.missing;
import static finsam.workbook.Column.ore;
import static finsam.workbook.Column.percent;
import static finsam.workbook.Column.share;
import static finsam.workbook.Column.text;
import static finsam.workbook.Layout.landscape;
import static finsam.workbook.Layout.portrait;

import finsam.budget.BudgetLine.Kind;
import finsam.forbund.Party;
import finsam.money.Ore;
import finsam.report.AnnualReport.Heading;
import finsam.report.AnnualReport.Total;
import finsam.workbook.Column;
import finsam.workbook.Figure;
import finsam.workbook.Line;
import finsam.workbook.Sheet;
import finsam.workbook.Workbook;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Driftredovisning per insats and administration with its financing, and the contributions by member. */
final class OperationsSheets {

    static final String OPERATIONS = "Driftredovisning";
    static final String FINANCING = "Finansiering";
    static final String CONTRIBUTIONS = "Bidrag per medlem";

    private final OperationsStatement operations;
    private final ContributionStatement contributions;
    private final Heading heading;
    private final Map<Total, Figure> figures;

    OperationsSheets(AnnualReport report, Map<Total, Figure> figures) {
        this.operations = report.operations();
        this.contributions = report.contributions();
        this.heading = report.heading();
        this.figures = figures;
    }

    void addTo(Workbook book) {
        operations(book);
        financing(book);
        contributions(book);
    }

    private void operations(Workbook book) {
        boolean budgeted = operations.financing().get(0).budget() != null;
        boolean incomes =
                operations.rows().stream().anyMatch(row -> !row.income().isZero());
        List<Column> columns = new ArrayList<>(List.of(
                text("Kod", 14),
                text("Verksamhet", 30),
                budgeted ? ore("Budget") : missing("Budget"),
                ore("Tilldelat"),
                ore("Utfall")));
        if (budgeted) {
            columns.add(difference("Avvikelse", "Budget", "Utfall"));
            columns.add(share("Förbrukat", "Utfall", "Budget"));
        }
        if (incomes) {
            columns.add(ore("Egna intäkter"));
        }
        Sheet sheet = book.sheet(OPERATIONS, landscape(columns.toArray(Column[]::new)));
        for (Kind kind : Kind.values()) {
            List<OperationsStatement.Row> rows = operations.rows(kind);
            if (!rows.isEmpty()) {
                sheet.section(kind == Kind.INSATS ? "Insatser" : "Administration");
                rows.forEach(row -> sheet.row(values(row, budgeted, incomes)));
                if (rows.size() > 1) {
                    sheet.subtotal(kind == Kind.INSATS ? "Summa insatser" : "Summa administration");
                }
            }
        }
        figures.put(Total.OPERATIONS_COSTS, sheet.total("Summa kostnader").figure("Utfall"));
        administration(sheet);
    }

    private static Object[] values(OperationsStatement.Row row, boolean budgeted, boolean incomes) {
        List<Object> values = new ArrayList<>(List.of(row.code(), row.name()));
        if (budgeted) {
            values.add(row.budget());
        }
        values.add(row.allocated());
        values.add(row.outcome());
        if (incomes) {
            values.add(row.income().isZero() ? null : row.income());
        }
        return values.toArray();
    }

    private void financing(Workbook book) {
        boolean budgeted = operations.financing().get(0).budget() != null;
        Sheet sheet = book.sheet(
                FINANCING,
                budgeted
                        ? portrait(
                                text("Källa", 38),
                                ore("Utfall"),
                                ore("Budget"),
                                difference("Avvikelse", "Utfall", "Budget"))
                        : portrait(text("Källa", 38), ore("Utfall"), missing("Budget")));
        for (OperationsStatement.Source source : operations.financing()) {
            if (budgeted) {
                sheet.row(source.heading(), source.outcome(), source.budget());
            } else {
                sheet.row(source.heading(), source.outcome());
            }
        }
        figures.put(Total.OPERATIONS_FINANCING, sheet.total("Summa kostnader").figure("Utfall"));
        sheet.note(
                "Medlemmarnas bidrag finansierar alla kostnader gemensamt. Det som årets intäkter inte räckte till är taget"
                        + " av sparade medel; det som blev över är sparat.");
    }

    private void administration(Sheet sheet) {
        List<OperationsStatement.Row> rows = operations.rows(Kind.ADMINISTRATION);
        String ofOutcome = part(Ore.sum(rows, OperationsStatement.Row::outcome), operations.costs());
        Ore budget = sum(operations.rows());
        String ofBudget = budget.isZero() ? "" : part(sum(rows), budget) + " av budgeten och ";
        sheet.note(
                "Administrationen är " + ofBudget + ofOutcome + " av kostnaderna. Kostnader utan insats räknas dit.");
    }

    private static Ore sum(List<OperationsStatement.Row> rows) {
        return Ore.sum(rows, row -> row.budget() == null ? Ore.ZERO : row.budget());
    }

    private static String part(Ore part, Ore whole) {
        if (whole.isZero()) {
            return "0,0 %";
        }
        BigDecimal percent = part.toKronor().movePointRight(2).divide(whole.toKronor(), 1, RoundingMode.HALF_UP);
        return percent.toPlainString().replace('.', ',') + " %";
    }

    private void contributions(Workbook book) {
        boolean financed = contributions.rows().stream().anyMatch(row -> row.due() != null);
        boolean owed =
                contributions.rows().stream().anyMatch(row -> !row.opening().isZero());
        String unpaid = "Obetalt " + heading.endsOn();
        List<Column> columns = new ArrayList<>(List.of(text("Medlem", 34)));
        columns.addAll(financed ? List.of(percent("Andel"), ore("Att betala")) : List.of(missing("Att betala")));
        if (owed) {
            columns.add(ore("Obetalt " + heading.startsOn().minusDays(1)));
        }
        columns.add(ore("Krävt"));
        columns.add(ore("Betalt"));
        columns.add(owed ? ore(unpaid) : difference(unpaid, "Krävt", "Betalt"));
        Sheet sheet = book.sheet(CONTRIBUTIONS, landscape(columns.toArray(Column[]::new)));
        for (Party party : Party.values()) {
            Line[] lines = contributions.rows(party).stream()
                    .map(row -> sheet.row(values(row, financed, owed)))
                    .toArray(Line[]::new);
            if (lines.length > 0 && financed) {
                Line whole = lines.length == 1 ? lines[0] : sheet.partialSum(all(party), lines);
                figures.put(due(party), whole.figure("Att betala"));
            }
        }
        contributions.rows(null).forEach(row -> sheet.row(values(row, financed, owed)));
        Line total = sheet.total("Summa bidrag");
        figures.put(Total.CLAIMED, total.figure("Krävt"));
        figures.put(Total.UNPAID, total.figure(unpaid));
        sheet.note("Staten finansierar hälften, regionerna och kommunerna var sin fjärdedel (5 § lagen (2003:1210) om"
                + " finansiell samordning av rehabiliteringsinsatser). Försäkringskassan betalar även för"
                + " Arbetsförmedlingen. Andelarna är avrundade och räknas inte om till 100.");
    }

    private static Object[] values(ContributionStatement.Row row, boolean financed, boolean owed) {
        return Stream.of(
                        Stream.of(row.memberName()),
                        financed ? Stream.of(row.share(), row.due()) : Stream.empty(),
                        owed ? Stream.of(row.opening()) : Stream.empty(),
                        Stream.of(row.claimed(), row.paid()),
                        owed ? Stream.of(row.unpaid()) : Stream.empty())
                .flatMap(values -> values)
                .toArray();
    }

    private static String all(Party party) {
        return switch (party) {
            case STATE -> "Staten";
            case REGION -> "Regionerna";
            case KOMMUN -> "Kommunerna";
        };
    }

    private static Total due(Party party) {
        return switch (party) {
            case STATE -> Total.DUE_STATE;
            case REGION -> Total.DUE_REGION;
            case KOMMUN -> Total.DUE_KOMMUN;
        };
    }
}
