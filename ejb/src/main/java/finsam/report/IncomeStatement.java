package finsam.report;

import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resultaträkning, with the rows of LKBR that a förbund has. Income is positive, a cost negative, and so is the result of a
 * losing year. The members' contributions are income of the operations.
 *
 * <p>What the year-end moves from the result to the equity has a row of its own in the chart, and is no part of it.
 */
public record IncomeStatement(List<Row> rows) {

    /** A row of the statement, in its order: what an account can belong to, or what adds some of those up. */
    public enum Line {
        OPERATING_INCOME(StatementRow.OPERATING_INCOME),
        OPERATING_COSTS(StatementRow.OPERATING_COSTS),
        DEPRECIATION(StatementRow.DEPRECIATION),
        NET_COSTS("Verksamhetens nettokostnader", StatementRow.DEPRECIATION),
        OPERATING_RESULT("Verksamhetens resultat", StatementRow.DEPRECIATION),
        FINANCIAL_INCOME(StatementRow.FINANCIAL_INCOME),
        FINANCIAL_COSTS(StatementRow.FINANCIAL_COSTS),
        AFTER_FINANCIAL_ITEMS("Resultat efter finansiella poster", StatementRow.FINANCIAL_COSTS),
        EXTRAORDINARY(StatementRow.EXTRAORDINARY),
        RESULT("Årets resultat", StatementRow.EXTRAORDINARY);

        private final String heading;
        private final List<StatementRow> of;

        Line(StatementRow row) {
            this.heading = row.heading();
            this.of = List.of(row);
        }

        /** Adds up everything from the first row through one. */
        Line(String heading, StatementRow through) {
            this.heading = heading;
            this.of = Arrays.stream(StatementRow.values())
                    .filter(row -> row.compareTo(through) <= 0)
                    .toList();
        }

        /** @return the row's Swedish heading */
        public String heading() {
            return heading;
        }

        public boolean isSum() {
            return of.size() > 1;
        }

        private Ore of(Map<StatementRow, Ore> amounts) {
            return Ore.sum(of, row -> amounts.getOrDefault(row, Ore.ZERO));
        }
    }

    /** @param budget null if no budget was adopted, {@code previous} if there are no books of the year before: "saknas" */
    public record Row(Line line, Ore outcome, Ore budget, Ore previous) {}

    /**
     * @param budget what was planned for each row, signed as here
     * @param previous the balances of the year before
     */
    static IncomeStatement of(
            List<AccountBalance> year,
            Optional<Map<StatementRow, Ore>> budget,
            Optional<List<AccountBalance>> previous) {
        Map<StatementRow, Ore> outcome = amounts(year);
        Optional<Map<StatementRow, Ore>> before = previous.map(IncomeStatement::amounts);
        return new IncomeStatement(Arrays.stream(Line.values())
                .map(line -> new Row(
                        line,
                        line.of(outcome),
                        budget.map(line::of).orElse(null),
                        before.map(line::of).orElse(null)))
                .toList());
    }

    public Row row(Line line) {
        return rows.get(line.ordinal());
    }

    public Ore result() {
        return row(Line.RESULT).outcome();
    }

    /** @return all costs but extraordinary ones, negative */
    Ore costs() {
        return Ore.sum(
                List.of(Line.OPERATING_COSTS, Line.DEPRECIATION, Line.FINANCIAL_COSTS),
                line -> row(line).outcome());
    }

    /** @return what the books say that the year gave: its changes on the accounts of the income statement */
    static Ore result(List<AccountBalance> year) {
        return Line.RESULT.of(amounts(year));
    }

    private static Map<StatementRow, Ore> amounts(List<AccountBalance> balances) {
        Map<StatementRow, Ore> amounts = new EnumMap<>(StatementRow.class);
        balances.forEach(b -> amounts.merge(b.statementRow(), b.change().negated(), Ore::plus));
        return amounts;
    }
}
