package finsam.it;

import finsam.ledger.Posting;
import finsam.money.Ore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A förbund's books as they are counted beside the real ones: balances by year and account, and what is open. */
final class CountedBooks {

    static final int RESULT_ACCOUNTS_FROM = 3000;

    private static final int MONTHS = 12;
    private static final int RESULT = 8990;
    private static final int EQUITY = 2090;

    /** A part of an accrual that falls in a year that is not there yet. */
    private record Waiting(Object accrual, int year, List<Posting> postings) {}

    private final SortedMap<Integer, Map<Integer, Ore>> balances = new TreeMap<>();
    private final SortedMap<Integer, Map<Integer, Ore>> opened = new TreeMap<>();
    private final SortedMap<Integer, SortedSet<Integer>> openMonths = new TreeMap<>();
    private final List<Waiting> waiting = new ArrayList<>();

    /** A new year, all of its months open. What has waited for it is in it. */
    void open(int year) {
        openMonths.put(
                year, new TreeSet<>(IntStream.rangeClosed(1, MONTHS).boxed().toList()));
        balances.put(year, new TreeMap<>());
        opened.put(year, new TreeMap<>());
        waiting.stream().filter(w -> w.year() == year).forEach(w -> count(year, w.postings()));
        waiting.removeIf(w -> w.year() == year);
    }

    void count(int year, List<Posting> postings) {
        postings.forEach(p -> balances.get(year).merge(p.account(), p.amount(), Ore::plus));
    }

    void wait(Object accrual, int year, List<Posting> postings) {
        waiting.add(new Waiting(accrual, year, postings));
    }

    /** What was to take a corrected accrual back never will. */
    void cancel(Object accrual) {
        waiting.removeIf(w -> w.accrual().equals(accrual));
    }

    /** @return how many parts wait for a year */
    int waiting() {
        return waiting.size();
    }

    // Years and months

    List<Integer> years() {
        return List.copyOf(balances.keySet());
    }

    List<Integer> openYears() {
        return openMonths.entrySet().stream()
                .filter(y -> !y.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    List<Integer> closedYears() {
        return years().stream().filter(y -> openMonths.get(y).isEmpty()).toList();
    }

    boolean isOpen(LocalDate date) {
        return isYear(date.getYear()) && openMonths.get(date.getYear()).contains(date.getMonthValue());
    }

    boolean isYear(int year) {
        return openMonths.containsKey(year);
    }

    List<Integer> openMonths(int year) {
        return List.copyOf(openMonths.get(year));
    }

    List<Integer> closedMonths(int year) {
        return IntStream.rangeClosed(1, MONTHS)
                .filter(m -> !openMonths.get(year).contains(m))
                .boxed()
                .toList();
    }

    void closeThrough(int year, int month) {
        openMonths.get(year).removeIf(m -> m <= month);
    }

    void close(int year, int month) {
        openMonths.get(year).remove(month);
    }

    void reopen(int year, int month) {
        openMonths.get(year).add(month);
    }

    /** The year and every closed one after it. */
    void reopenYear(int year) {
        boolean beforeIsOpen = isYear(year - 1) && !openMonths.get(year - 1).isEmpty();
        List<Integer> later = closedYears().stream().filter(y -> y > year).toList();
        reopen(year, MONTHS);
        if (beforeIsOpen) {
            reopen(year, 1);
        }
        later.forEach(y -> {
            reopen(y, 1);
            reopen(y, MONTHS);
        });
    }

    /** @return what the next year opens with, less what it has opened with already */
    List<Posting> toOpenWith(int year) {
        Map<Integer, Ore> missing = new TreeMap<>();
        balances.get(year).forEach((account, balance) -> {
            if (account < RESULT_ACCOUNTS_FROM) {
                missing.put(account, balance);
            }
        });
        missing.merge(EQUITY, result(year), Ore::plus);
        opened.getOrDefault(year + 1, Map.of())
                .forEach((account, ore) -> missing.merge(account, ore.negated(), Ore::plus));
        missing.values().removeIf(Ore::isZero);
        return missing.entrySet().stream()
                .map(m -> Posting.debit(m.getKey(), m.getValue()))
                .toList();
    }

    private Ore result(int year) {
        return Ore.sum(
                balances.get(year).entrySet().stream()
                        .filter(b -> b.getKey() >= RESULT_ACCOUNTS_FROM)
                        .toList(),
                Map.Entry::getValue);
    }

    /** The result goes to the equity, and the balance sheet opens the next year, as far as it has not. */
    void closeYear(int year) {
        List<Posting> opening = toOpenWith(year);
        Ore result = result(year);
        count(year, List.of(Posting.credit(RESULT, result), Posting.debit(EQUITY, result)));
        openMonths.get(year).clear();
        if (!isYear(year + 1)) {
            open(year + 1);
        }
        count(year + 1, opening);
        opening.forEach(p -> opened.get(year + 1).merge(p.account(), p.amount(), Ore::plus));
    }

    /** @return the balances that are not zero */
    Map<Integer, Ore> balances(int year) {
        Map<Integer, Ore> all = new TreeMap<>(balances.get(year));
        all.values().removeIf(Ore::isZero);
        return all;
    }
}
