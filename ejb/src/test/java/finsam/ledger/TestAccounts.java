package finsam.ledger;

import finsam.ledger.Account.State;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Accounts for tests. */
final class TestAccounts {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private TestAccounts() {}

    static Account open(int number, String name, StatementRow row) {
        return account(number, LONG_AGO, History.<State>none().with(LONG_AGO, new State(name, row, null, true)));
    }

    /** An account of costs that opens on the one day and is closed from the other. */
    static Account between(int number, String name, LocalDate from, LocalDate to) {
        State state = new State(name, StatementRow.OPERATING_COSTS, null, true);
        return account(number, from, History.<State>none().with(from, state).with(to, state.open(false)));
    }

    /** An account of costs that says one thing of a dimension from the one day, and another from the other. */
    static Account demanding(
            int number, int dimension, DimensionRule rule, LocalDate from, DimensionRule later, LocalDate then) {
        History<State> history =
                History.<State>none().with(LONG_AGO, new State("Kostnad", StatementRow.OPERATING_COSTS, null, true));
        return new Account(
                number,
                LONG_AGO,
                history,
                new TreeMap<>(Map.of(
                        dimension,
                        History.<DimensionRule>none().with(from, rule).with(then, later))),
                from);
    }

    static Series series(String code, String name, Series.Purpose purpose) {
        return Series.on(LONG_AGO, code, purpose, History.<Named>none().with(LONG_AGO, new Named(name, true)));
    }

    /** A series for vouchers by hand that is closed from the day. */
    static Series series(String code, String name, LocalDate closed) {
        History<Named> history =
                History.<Named>none().with(LONG_AGO, new Named(name, true)).with(closed, new Named(name, false));
        return Series.on(LONG_AGO, code, Series.Purpose.MANUAL, history);
    }

    static Account account(int number, LocalDate from, History<State> history) {
        return new Account(number, from, history, new TreeMap<>(), from);
    }
}
