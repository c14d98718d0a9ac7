package finsam.ledger;

import java.time.LocalDate;
import java.util.Set;

/**
 * A series of vouchers, with a purpose and a name that can change from a date. Numbers are unbroken within a series and a fiscal
 * year.
 *
 * @param name what it is called on the day that was asked for
 */
public record Series(String code, Purpose purpose, String name, History<Named> history) {

    /** What a series is for; only those of the first are offered where vouchers are entered by hand. */
    public enum Purpose {
        MANUAL,
        CONTRIBUTION,
        COST,
        OPENING,
        CLOSING,
        IMPORT;

        /** What the system itself posts for: one series at a time. */
        static final Set<Purpose> OF_THE_SYSTEM = Set.of(CONTRIBUTION, COST, OPENING, CLOSING);
    }

    static Series on(LocalDate day, String code, Purpose purpose, History<Named> history) {
        return new Series(
                code, purpose, history.on(day).orElseGet(history::first).name(), history);
    }

    /** @return whether vouchers can be dated on the day in it */
    public boolean isOpenOn(LocalDate day) {
        return history.on(day).map(Named::open).orElse(false);
    }

    /** @return whether it is open on the day or any day after it */
    boolean isOpenFrom(LocalDate day) {
        return history.spans().stream()
                .filter(span -> !span.isReplaced() && span.version().state().open())
                .anyMatch(span -> span.until() == null || span.until().isAfter(day));
    }
}
