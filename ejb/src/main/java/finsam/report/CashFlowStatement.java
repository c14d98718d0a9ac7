package finsam.report;

import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Kassaflödesanalys by the indirect method: from the year's result to what happened to cash and bank. What came in is
 * positive, what went out negative.
 */
public record CashFlowStatement(List<Row> rows) {

    /** A row of the statement, in its order. */
    public enum Line {
        RESULT("Årets resultat"),
        DEPRECIATION("Justering för avskrivningar"),
        PROVISIONS("Förändring av avsättningar", true),
        INVENTORIES("Förändring av förråd", true),
        RECEIVABLES("Förändring av kortfristiga fordringar"),
        SHORT_TERM_INVESTMENTS("Förändring av kortfristiga placeringar", true),
        SHORT_TERM_LIABILITIES("Förändring av kortfristiga skulder"),
        OPERATIONS("Kassaflöde från den löpande verksamheten", RESULT, SHORT_TERM_LIABILITIES),
        FIXED_ASSETS("Investeringar i anläggningstillgångar, netto"),
        INFRASTRUCTURE_GRANTS("Bidrag till infrastruktur", true),
        INVESTMENTS("Kassaflöde från investeringsverksamheten", FIXED_ASSETS, INFRASTRUCTURE_GRANTS),
        LONG_TERM_LIABILITIES("Förändring av långfristiga skulder"),
        EQUITY("Bokfört direkt mot eget kapital", true),
        FINANCING("Kassaflöde från finansieringsverksamheten", LONG_TERM_LIABILITIES, EQUITY),
        CHANGE("Årets kassaflöde"),
        START("Likvida medel vid årets början"),
        END("Likvida medel vid årets slut");

        private final String heading;
        private final boolean seldom;
        private final Line first;
        private final Line last;

        Line(String heading) {
            this(heading, false);
        }

        /** @param seldom left out where nothing happened in either year */
        Line(String heading, boolean seldom) {
            this.heading = heading;
            this.seldom = seldom;
            this.first = null;
            this.last = null;
        }

        Line(String heading, Line first, Line last) {
            this.heading = heading;
            this.seldom = false;
            this.first = first;
            this.last = last;
        }

        /** @return the row's Swedish heading */
        public String heading() {
            return heading;
        }

        /** @return whether the row ends one of the three kinds of activity */
        public boolean isSum() {
            return first != null;
        }
    }

    /** @param previous null if there are no books of the year before: "saknas" */
    public record Row(Line line, Ore amount, Ore previous) {}

    static CashFlowStatement of(List<AccountBalance> year, Optional<List<AccountBalance>> previous) {
        Map<Line, Ore> flows = flows(year);
        Optional<Map<Line, Ore>> before = previous.map(CashFlowStatement::flows);
        List<Row> rows = new ArrayList<>();
        for (Line line : Line.values()) {
            Row row =
                    new Row(line, flows.get(line), before.map(f -> f.get(line)).orElse(null));
            boolean nothing = row.amount().isZero()
                    && (row.previous() == null || row.previous().isZero());
            if (!line.seldom || !nothing) {
                rows.add(row);
            }
        }
        return new CashFlowStatement(List.copyOf(rows));
    }

    /** @return the amount of the row, zero if it is left out */
    public Ore amount(Line line) {
        return rows.stream()
                .filter(row -> row.line() == line)
                .findFirst()
                .map(Row::amount)
                .orElse(Ore.ZERO);
    }

    private static Map<Line, Ore> flows(List<AccountBalance> year) {
        Map<BalanceSheet.Line, Ore> start = BalanceSheet.atStart(year);
        Map<BalanceSheet.Line, Ore> end = BalanceSheet.atEnd(year);
        Ore result = IncomeStatement.result(year);
        Ore depreciation = Ore.sum(
                year.stream()
                        .filter(b -> b.statementRow() == StatementRow.DEPRECIATION)
                        .toList(),
                AccountBalance::change);

        Map<Line, Ore> flows = new EnumMap<>(Line.class);
        flows.put(Line.RESULT, result);
        flows.put(Line.DEPRECIATION, depreciation);
        flows.put(Line.PROVISIONS, grown(start, end, BalanceSheet.Line.PROVISIONS));
        flows.put(
                Line.INVENTORIES,
                grown(start, end, BalanceSheet.Line.INVENTORIES).negated());
        flows.put(
                Line.RECEIVABLES,
                grown(start, end, BalanceSheet.Line.RECEIVABLES).negated());
        flows.put(
                Line.SHORT_TERM_INVESTMENTS,
                grown(start, end, BalanceSheet.Line.SHORT_TERM_INVESTMENTS).negated());
        flows.put(Line.SHORT_TERM_LIABILITIES, grown(start, end, BalanceSheet.Line.SHORT_TERM_LIABILITIES));
        flows.put(
                Line.FIXED_ASSETS,
                grown(start, end, BalanceSheet.Line.FIXED_ASSETS)
                        .plus(depreciation)
                        .negated());
        flows.put(
                Line.INFRASTRUCTURE_GRANTS,
                grown(start, end, BalanceSheet.Line.INFRASTRUCTURE_GRANTS).negated());
        flows.put(Line.LONG_TERM_LIABILITIES, grown(start, end, BalanceSheet.Line.LONG_TERM_LIABILITIES));
        flows.put(Line.EQUITY, grown(start, end, BalanceSheet.Line.EQUITY).minus(result));
        Arrays.stream(Line.values())
                .filter(Line::isSum)
                .forEach(sum -> flows.put(sum, sum(flows, sum.first, sum.last)));
        flows.put(Line.CHANGE, Ore.sum(List.of(Line.OPERATIONS, Line.INVESTMENTS, Line.FINANCING), flows::get));
        flows.put(Line.START, BalanceSheet.Line.CASH_AND_BANK.of(start));
        flows.put(Line.END, flows.get(Line.START).plus(flows.get(Line.CHANGE)));
        return flows;
    }

    private static Ore grown(
            Map<BalanceSheet.Line, Ore> start, Map<BalanceSheet.Line, Ore> end, BalanceSheet.Line line) {
        return line.of(end).minus(line.of(start));
    }

    private static Ore sum(Map<Line, Ore> flows, Line first, Line last) {
        return Ore.sum(
                Arrays.stream(Line.values())
                        .filter(line -> first.compareTo(line) <= 0 && line.compareTo(last) <= 0)
                        .toList(),
                flows::get);
    }
}
