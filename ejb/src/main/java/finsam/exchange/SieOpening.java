package finsam.exchange;

import finsam.exchange.sie.SieBalance;
import finsam.exchange.sie.SieBalance.Label;
import finsam.ledger.Posting;
import finsam.money.Ore;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a file's year opens with: {@code #IB} by account, divided by {@code #OIB} where an account has balances on objects. A file
 * states each dimension by itself and not how they meet, so an account is divided by one of them, the one of the lowest number;
 * what lies on none of its objects is a line of its own.
 */
final class SieOpening {

    /** An account's opening balance, and what of it lies on objects: by our dimension and the object's code. */
    private static final class Opening {
        Ore whole = Ore.ZERO;
        final SortedMap<Integer, SortedMap<String, Ore>> objects = new TreeMap<>();
    }

    /**
     * What a file says of how an account's opening balance lies on objects, and which is not booked.
     *
     * @param by our dimension that the account is divided by; null if the file names no one dimension
     * @param leftOut our dimension that it is not; null for what names several objects at once, or none
     */
    record LeftOut(int account, Integer by, Integer leftOut) {}

    private final SortedMap<Integer, Opening> accounts = new TreeMap<>();
    private final SortedSet<Integer> unclear = new TreeSet<>();

    private SieOpening(SieBooks books) {
        for (SieBalance b : books.file().head().balances()) {
            if (b.year() == 0 && b.label() == Label.IB) {
                Opening opening = at(books.account(b.account()));
                opening.whole = opening.whole.plus(b.amount());
            } else if (b.year() == 0 && b.label() == Label.OIB && isOfOneObject(b)) {
                at(books.account(b.account()))
                        .objects
                        .computeIfAbsent(books.dimension(b.objects().get(0).dimension()), d -> new TreeMap<>())
                        .merge(b.objects().get(0).object(), b.amount(), Ore::plus);
            } else if (b.year() == 0 && b.label() == Label.OIB) {
                unclear.add(books.account(b.account()));
            }
        }
    }

    /** @return in the order of accounts and objects */
    static List<Posting> of(SieBooks books) {
        List<Posting> postings = new ArrayList<>();
        new SieOpening(books).accounts.forEach((account, opening) -> add(postings, account, opening));
        return postings;
    }

    /** @return what is not booked on the objects that the file states, in the order of accounts and dimensions */
    static List<LeftOut> leftOut(SieBooks books) {
        SieOpening all = new SieOpening(books);
        List<LeftOut> leftOut = new ArrayList<>();
        all.accounts.forEach((account, opening) -> opening.objects.keySet().stream()
                .skip(1)
                .forEach(dimension -> leftOut.add(new LeftOut(account, opening.objects.firstKey(), dimension))));
        all.unclear.forEach(account -> leftOut.add(new LeftOut(account, null, null)));
        return leftOut;
    }

    private Opening at(int account) {
        return accounts.computeIfAbsent(account, a -> new Opening());
    }

    private static boolean isOfOneObject(SieBalance b) {
        return b.objects().size() == 1 && !b.objects().get(0).object().isBlank();
    }

    private static void add(List<Posting> postings, int account, Opening opening) {
        Ore rest = opening.whole;
        if (!opening.objects.isEmpty()) {
            int dimension = opening.objects.firstKey();
            for (var object : opening.objects.get(dimension).entrySet()) {
                rest = rest.minus(object.getValue());
                SortedMap<Integer, String> on = new TreeMap<>();
                on.put(dimension, object.getKey());
                add(postings, new Posting(account, object.getValue(), null, on));
            }
        }
        add(postings, new Posting(account, rest, null, null));
    }

    private static void add(List<Posting> postings, Posting posting) {
        if (!posting.amount().isZero()) {
            postings.add(posting);
        }
    }
}
