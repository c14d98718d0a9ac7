package finsam.ledger;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import java.time.LocalDate;
import java.util.Objects;
import java.util.SortedMap;

/**
 * An account of the förbund's chart as it is on a day: its name, its row of the årsredovisning, what the system posts to it
 * for. Its history knows what it was and will be.
 */
public final class Account {

    /** What an account is from a day on. @param purpose what the system itself posts to it for, or null */
    public record State(String name, StatementRow statementRow, AccountPurpose purpose, boolean open) {

        public State {
            name = name == null ? "" : name.strip();
        }

        State as(String otherName, StatementRow otherRow) {
            return new State(otherName, otherRow, purpose, open);
        }

        State serving(AccountPurpose other) {
            return new State(name, statementRow, other, open);
        }

        State open(boolean opened) {
            return new State(name, statementRow, purpose, opened);
        }
    }

    private final int number;
    private final LocalDate validFrom;
    private final History<State> history;
    private final SortedMap<Integer, History<DimensionRule>> rules;
    private final State shown;

    /**
     * @param validFrom the first day it can be posted to
     * @param rules what it says of dimensions, by their numbers; of all others, that they are allowed
     */
    Account(
            int number,
            LocalDate validFrom,
            History<State> history,
            SortedMap<Integer, History<DimensionRule>> rules,
            LocalDate day) {
        this.number = number;
        this.validFrom = validFrom;
        this.history = history;
        this.rules = rules;
        this.shown = history.on(day).orElseGet(history::first);
    }

    static int requireNumber(int number) {
        require(number >= 1000 && number <= 99_999_999, "account.number-form", number);
        return number;
    }

    static State requireNamed(int number, State state) {
        require(!state.name().isBlank(), "account.name-missing", number);
        requireFits("Kontots namn", state.name(), 200);
        return state;
    }

    /** @return the account as it is on another day; before its first version, as that one says */
    public Account on(LocalDate day) {
        return new Account(number, validFrom, history, rules, day);
    }

    public int number() {
        return number;
    }

    public String name() {
        return shown.name();
    }

    public StatementRow statementRow() {
        return shown.statementRow();
    }

    public AccountPurpose purpose() {
        return shown.purpose();
    }

    State state() {
        return shown;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public History<State> history() {
        return history;
    }

    /** @return what the account has said of each dimension that it has said something of, by the dimension's number */
    public SortedMap<Integer, History<DimensionRule>> rules() {
        return rules;
    }

    /** @return what the account says of the dimension on the day */
    public DimensionRule rule(int dimension, LocalDate day) {
        return rules.getOrDefault(dimension, History.none()).on(day).orElse(DimensionRule.ALLOWED);
    }

    /** @return whether the account can be posted to on the day */
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && history.on(day).orElseGet(history::first).open();
    }

    /** Refuses a purpose for which the system posts what the account's rules, on the day or later, do not let through. */
    void requireRules(AccountPurpose other, LocalDate from) {
        rules.forEach((dimension, said) -> said.spans().stream()
                .filter(span -> !span.isReplaced()
                        && (span.until() == null || span.until().isAfter(from)))
                .forEach(span -> require(
                        other.fits(dimension, span.version().state()),
                        "account.rule-unmet",
                        number,
                        name(),
                        other.heading(),
                        Dimension.name(dimension))));
    }

    /** @return whether it serves the purpose on the day or any day after it */
    boolean serves(AccountPurpose purpose, LocalDate from) {
        return history.spans().stream()
                .filter(span -> !span.isReplaced())
                .filter(span -> span.until() == null || span.until().isAfter(from))
                .anyMatch(span -> Objects.equals(span.version().state().purpose(), purpose));
    }
}
