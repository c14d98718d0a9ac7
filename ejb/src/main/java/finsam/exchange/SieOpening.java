package finsam.exchange;

import finsam.exchange.sie.SieBalance;
import finsam.exchange.sie.SieBalance.Label;
import finsam.ledger.Posting;
import finsam.money.Ore;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

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

    private SieOpening() {}

    /** @return in the order of accounts and objects */
    static List<Posting> of(SieBooks books) {
        SortedMap<Integer, Opening> accounts = new TreeMap<>();
        for (SieBalance b : books.file().head().balances()) {
            if (b.year() == 0 && b.label() == Label.IB) {
                Opening opening = accounts.computeIfAbsent(books.account(b.account()), a -> new Opening());
                opening.whole = opening.whole.plus(b.amount());
            } else if (b.year() == 0 && b.label() == Label.OIB && isOfOneObject(b)) {
                accounts.computeIfAbsent(books.account(b.account()), a -> new Opening())
                        .objects
                        .computeIfAbsent(books.dimension(b.objects().get(0).dimension()), d -> new TreeMap<>())
                        .merge(b.objects().get(0).object(), b.amount(), Ore::plus);
            }
        }
        List<Posting> postings = new ArrayList<>();
        accounts.forEach((account, opening) -> add(postings, account, opening));
        return postings;
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
