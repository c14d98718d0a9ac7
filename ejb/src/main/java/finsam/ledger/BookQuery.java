package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is asked of a year's books: trial balance, huvudbok, grundbok, account card and charts all take the same question.
 *
 * @param from the first day of the span; what was posted before it, and the year's opening balances, is in the opening
 * @param through the last day of the span: the books <em>as of</em> that day
 * @param objects by the number of a dimension, the object that a posting must name; {@link #NONE} for those that name none
 * @param fromAccount the first account
 * @param throughAccount the last account
 * @param series the series of the vouchers, or null for all
 * @param known the books <em>as known</em> then: only what was registered at that time or before; null for what is known now
 */
public record BookQuery(
        int year,
        LocalDate from,
        LocalDate through,
        SortedMap<Integer, String> objects,
        int fromAccount,
        int throughAccount,
        String series,
        Instant known) {

    /** In place of an object's code: the postings that name no object of the dimension. */
    public static final String NONE = "";

    private static final int FIRST_ACCOUNT = 0;
    private static final int LAST_ACCOUNT = Integer.MAX_VALUE;

    public BookQuery {
        objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
    }

    /** The whole year, all of it. */
    public static BookQuery of(FiscalYear year) {
        return new BookQuery(
                year.year(), year.startsOn(), year.endsOn(), new TreeMap<>(), FIRST_ACCOUNT, LAST_ACCOUNT, null, null);
    }

    /** @param first null for the day it is now @param last null for the day it is now */
    public BookQuery during(LocalDate first, LocalDate last) {
        return new BookQuery(
                year,
                first == null ? from : first,
                last == null ? through : last,
                objects,
                fromAccount,
                throughAccount,
                series,
                known);
    }

    /** @param code the object's, or {@link #NONE} */
    public BookQuery on(int dimension, String code) {
        Map<Integer, String> more = new TreeMap<>(objects);
        more.put(dimension, code);
        return new BookQuery(year, from, through, new TreeMap<>(more), fromAccount, throughAccount, series, known);
    }

    public BookQuery accounts(int first, int last) {
        return new BookQuery(year, from, through, objects, first, last, series, known);
    }

    public BookQuery in(String ofSeries) {
        return new BookQuery(year, from, through, objects, fromAccount, throughAccount, ofSeries, known);
    }

    public BookQuery asKnown(Instant at) {
        return new BookQuery(year, from, through, objects, fromAccount, throughAccount, series, at);
    }

    public boolean hasAllAccounts() {
        return fromAccount == FIRST_ACCOUNT && throughAccount == LAST_ACCOUNT;
    }

    /** @return whether it is only about days and accounts, so that what is stored of closed months answers it */
    boolean isOfStoredSums() {
        return objects.isEmpty() && series == null && known == null;
    }

    /** Refuses a span that is turned around or reaches outside the year. */
    void requireWithin(FiscalYear whole) {
        require(!from.isAfter(through), "balances.dates", from, through);
        requireHeld(whole, from);
        requireHeld(whole, through);
        require(fromAccount <= throughAccount, "balances.accounts", fromAccount, throughAccount);
    }

    private static void requireHeld(FiscalYear whole, LocalDate day) {
        require(whole.holds(day), "balances.outside-year", day, whole.year(), whole.startsOn(), whole.endsOn());
    }
}
