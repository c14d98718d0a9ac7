package finsam.exchange;

import finsam.exchange.SieAccountLine.Part;
import finsam.exchange.SieAccountLine.Reason;
import finsam.exchange.sie.SieBalance;
import finsam.exchange.sie.SieKind;
import finsam.exchange.sie.SieVoucher;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Posting;
import finsam.money.Ore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A staged file's accounts: what its rows make of them, what it says itself that they close with, and what the books hold when
 * it has been taken in. Each difference is divided into what it is made of, to the öre.
 */
final class SieComparison {

    /**
     * What the books hold before the file is taken in.
     *
     * @param year the year's trial balance
     * @param ofSource what vouchers from the file's source have moved, by account
     * @param changed what those have moved that the source says something else of now
     * @param vanished what those have moved that the source no longer has
     */
    record Here(
            List<AccountBalance> year,
            Map<Integer, Ore> ofSource,
            Map<Integer, Ore> changed,
            Map<Integer, Ore> vanished) {

        static Here nothing() {
            return new Here(List.of(), Map.of(), Map.of(), Map.of());
        }
    }

    private final SieBooks books;
    private final SieSince since;
    private final Here here;
    private final Map<Integer, String> names;
    private final SortedMap<Integer, Sums> sums = new TreeMap<>();

    /** An account's amounts while they are added up. */
    private static final class Sums {
        Ore opening = Ore.ZERO;
        Ore debit = Ore.ZERO;
        Ore credit = Ore.ZERO;
        Ore fresh = Ore.ZERO;
        Ore changedTo = Ore.ZERO;
        Ore stated = Ore.ZERO;
        Ore openingHere = Ore.ZERO;
        Ore changeHere = Ore.ZERO;
    }

    /** @param chart the names of the förbund's accounts */
    SieComparison(SieBooks books, SieSince since, Here here, Map<Integer, String> chart) {
        this.books = books;
        this.since = since;
        this.here = here;
        this.names = chart;
    }

    /** @return the accounts on which the file or the books have something, in the order of their numbers */
    List<SieAccountLine> lines() {
        balances();
        vouchers();
        for (AccountBalance b : here.year()) {
            Sums s = of(b.account());
            s.openingHere = b.opening();
            s.changeHere = b.change();
        }
        Map<Integer, String> theirs = books.accounts();
        boolean opens = here.year().stream().allMatch(b -> b.opening().isZero()) && isBooks();
        List<SieAccountLine> lines = new ArrayList<>();
        sums.forEach((account, s) -> lines.add(line(account, s, theirs, opens)));
        return lines;
    }

    private void balances() {
        for (SieBalance b : books.file().head().balances()) {
            if (b.year() == 0) {
                switch (b.label()) {
                    case IB -> of(b).opening = of(b).opening.plus(b.amount());
                    case UB, RES -> of(b).stated = of(b).stated.plus(b.amount());
                    default -> {}
                }
            }
        }
    }

    private void vouchers() {
        List<SieVoucher> vouchers = books.file().vouchers();
        for (int i = 0; i < vouchers.size(); i++) {
            for (Posting p : books.postings(vouchers.get(i))) {
                Sums s = of(p.account());
                s.debit = s.debit.plus(p.debit());
                s.credit = s.credit.plus(p.credit());
                if (since.isFresh(i)) {
                    s.fresh = s.fresh.plus(p.amount());
                }
            }
        }
        for (int i : since.otherwise().values()) {
            books.postings(vouchers.get(i))
                    .forEach(p -> of(p.account()).changedTo =
                            of(p.account()).changedTo.plus(p.amount()));
        }
    }

    private SieAccountLine line(int account, Sums s, Map<Integer, String> theirs, boolean opens) {
        Ore openingAfter = opens ? s.opening : s.openingHere;
        Ore after = openingAfter.plus(s.changeHere).plus(s.fresh);
        Ore stated = books.file().head().kind() == SieKind.TYPE_4I ? null : s.stated;
        return new SieAccountLine(
                account,
                names.getOrDefault(account, theirs.getOrDefault(account, "")),
                !names.containsKey(account),
                s.opening,
                s.debit,
                s.credit,
                stated,
                after,
                stated == null || stated.equals(after)
                        ? List.of()
                        : parts(account, s, openingAfter, stated.minus(after)));
    }

    private List<Part> parts(int account, Sums s, Ore openingAfter, Ore difference) {
        Ore ofSource = here.ofSource().getOrDefault(account, Ore.ZERO);
        Ore bookedHere = s.changeHere.minus(ofSource).negated();
        List<Part> parts = new ArrayList<>();
        if (isBooks()) {
            add(
                    parts,
                    Reason.FILE_ITSELF,
                    s.stated.minus(s.opening.plus(s.debit).minus(s.credit)));
            add(parts, Reason.OPENING, s.opening.minus(openingAfter));
            add(parts, Reason.BOOKED_HERE, bookedHere);
            add(parts, Reason.CHANGED, s.changedTo.minus(here.changed().getOrDefault(account, Ore.ZERO)));
            add(
                    parts,
                    Reason.VANISHED,
                    here.vanished().getOrDefault(account, Ore.ZERO).negated());
            add(parts, Reason.MAPPED, difference.minus(Ore.sum(parts, Part::amount)));
        } else {
            add(parts, Reason.BOOKED_HERE, difference);
        }
        return parts;
    }

    /** @return whether the file is books, and not balances alone */
    private boolean isBooks() {
        return books.file().head().kind() == SieKind.TYPE_4E;
    }

    private static void add(List<Part> parts, Reason reason, Ore amount) {
        if (!amount.isZero()) {
            parts.add(new Part(reason, amount));
        }
    }

    private Sums of(SieBalance b) {
        return of(books.account(b.account()));
    }

    private Sums of(int account) {
        return sums.computeIfAbsent(account, number -> new Sums());
    }
}
