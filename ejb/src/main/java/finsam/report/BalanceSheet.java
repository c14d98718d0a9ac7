package finsam.report;

import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Balansräkning. Assets are positive as debits, equity, provisions and liabilities as credits, so that both sides end in the
 * same figure. Right on any day of the year: the year's result is taken from the income statement's accounts, whether or not
 * the year-end has moved it to the equity.
 */
public record BalanceSheet(List<Row> rows) {

    /** A row of the sheet, in its order: what an account can belong to, or what adds up rows before it. */
    public enum Line {
        INTANGIBLE_ASSETS(StatementRow.INTANGIBLE_ASSETS.heading()),
        TANGIBLE_ASSETS(StatementRow.TANGIBLE_ASSETS.heading()),
        FINANCIAL_ASSETS(StatementRow.FINANCIAL_ASSETS.heading()),
        FIXED_ASSETS("Summa anläggningstillgångar", INTANGIBLE_ASSETS, TANGIBLE_ASSETS, FINANCIAL_ASSETS),
        INFRASTRUCTURE_GRANTS(StatementRow.INFRASTRUCTURE_GRANTS.heading()),
        INVENTORIES(StatementRow.INVENTORIES.heading()),
        RECEIVABLES(StatementRow.RECEIVABLES.heading()),
        SHORT_TERM_INVESTMENTS(StatementRow.SHORT_TERM_INVESTMENTS.heading()),
        CASH_AND_BANK(StatementRow.CASH_AND_BANK.heading()),
        CURRENT_ASSETS("Summa omsättningstillgångar", INVENTORIES, RECEIVABLES, SHORT_TERM_INVESTMENTS, CASH_AND_BANK),
        ASSETS("Summa tillgångar", FIXED_ASSETS, INFRASTRUCTURE_GRANTS, CURRENT_ASSETS),
        RESULT("Årets resultat"),
        OTHER_EQUITY("Övrigt eget kapital"),
        EQUITY("Summa eget kapital", RESULT, OTHER_EQUITY),
        PROVISIONS(StatementRow.PROVISIONS.heading()),
        LONG_TERM_LIABILITIES(StatementRow.LONG_TERM_LIABILITIES.heading()),
        SHORT_TERM_LIABILITIES(StatementRow.SHORT_TERM_LIABILITIES.heading()),
        LIABILITIES("Summa skulder", LONG_TERM_LIABILITIES, SHORT_TERM_LIABILITIES),
        EQUITY_AND_LIABILITIES("Summa eget kapital, avsättningar och skulder", EQUITY, PROVISIONS, LIABILITIES);

        private final String heading;
        private final List<Line> parts;

        Line(String heading, Line... parts) {
            this.heading = heading;
            this.parts = List.of(parts);
        }

        /** @return the row's Swedish heading */
        public String heading() {
            return heading;
        }

        public boolean isSum() {
            return !parts.isEmpty();
        }

        /** @return the rows that it adds up; none for one that accounts belong to */
        public List<Line> parts() {
            return parts;
        }

        public boolean isAsset() {
            return compareTo(ASSETS) <= 0;
        }

        Ore of(Map<Line, Ore> positions) {
            return isSum() ? Ore.sum(parts, part -> part.of(positions)) : positions.getOrDefault(this, Ore.ZERO);
        }
    }

    /** @param previous null if there are no books of the year before: "saknas" */
    public record Row(Line line, Ore amount, Ore previous) {}

    /** Groups in which one account is now a claim and now a debt: settled with Skatteverket, suppliers and for staff. */
    private static final Set<Integer> SETTLED_BOTH_WAYS = Set.of(16, 25, 26, 27);

    static BalanceSheet of(List<AccountBalance> year, Optional<List<AccountBalance>> previous) {
        Map<Line, Ore> end = atEnd(year);
        Optional<Map<Line, Ore>> before = previous.map(BalanceSheet::atEnd);
        return new BalanceSheet(Arrays.stream(Line.values())
                .map(line -> new Row(line, line.of(end), before.map(line::of).orElse(null)))
                .toList());
    }

    public Row row(Line line) {
        return rows.get(line.ordinal());
    }

    /** Where each account stands when the year begins: then all equity is from before. */
    static Map<Line, Ore> atStart(List<AccountBalance> year) {
        Map<Line, Ore> positions = new EnumMap<>(Line.class);
        year.forEach(b -> place(positions, line(b, b.opening()), b.opening()));
        return positions;
    }

    static Map<Line, Ore> atEnd(List<AccountBalance> year) {
        Map<Line, Ore> positions = new EnumMap<>(Line.class);
        year.forEach(b -> place(positions, line(b, b.closing()), b.closing()));
        Ore result = IncomeStatement.result(year);
        place(positions, Line.RESULT, result.negated());
        place(positions, Line.OTHER_EQUITY, result);
        return positions;
    }

    /** An account of settlements stands on the side of its balance, not of its number: a claim is never netted with debts. */
    static Line line(AccountBalance account, Ore balance) {
        boolean bothWays = SETTLED_BOTH_WAYS.contains(
                Integer.parseInt(String.valueOf(account.account()).substring(0, 2)));
        return switch (account.statementRow()) {
            case RECEIVABLES -> bothWays && balance.isNegative() ? Line.SHORT_TERM_LIABILITIES : Line.RECEIVABLES;
            case SHORT_TERM_LIABILITIES ->
                bothWays && balance.isPositive() ? Line.RECEIVABLES : Line.SHORT_TERM_LIABILITIES;
            case EQUITY -> Line.OTHER_EQUITY;
            default ->
                account.statementRow().isOnBalanceSheet()
                        ? Line.valueOf(account.statementRow().name())
                        : Line.OTHER_EQUITY;
        };
    }

    private static void place(Map<Line, Ore> positions, Line line, Ore debit) {
        positions.merge(line, line.isAsset() ? debit : debit.negated(), Ore::plus);
    }
}
