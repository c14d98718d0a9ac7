package finsam.exchange;

import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieKind;
import finsam.ledger.VoucherNumber;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file against what its source has said before of the same year: which of its vouchers are new, which it says something else
 * of now, and which it no longer has. What is in the books stays there whatever the source says later.
 *
 * <p>A file of type 4I is vouchers on their way, not a year so far: all in it is new.
 */
final class SieSince {

    /**
     * A voucher that was taken in.
     *
     * @param taken what it said when it was taken in, as a fingerprint
     * @param last what its source last said; null if it no longer had it
     * @param ours what it is here
     */
    record Seen(String series, String number, String taken, String last, VoucherNumber ours) {}

    /** What a source says of a voucher since it was taken in. */
    enum Kind {
        /** Something else. */
        CHANGED,
        /** Nothing: it is no longer there. */
        VANISHED,
        /** What it said at first: it had vanished, and is there again. */
        RETURNED
    }

    /** @param voucher which of the file's; −1 if it has vanished */
    record Change(Kind kind, String place, int voucher, Seen seen) {}

    private final SiePlaces places;
    private final BitSet fresh = new BitSet();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Integer> otherwise = new LinkedHashMap<>();
    private final List<String> gone = new ArrayList<>();
    private boolean continued;

    private SieSince(SiePlaces places) {
        this.places = places;
    }

    /** @param seen what has been taken in of the file's source and year, by its place there */
    static SieSince of(SieFile file, SiePlaces places, Map<String, Seen> seen) {
        SieSince since = new SieSince(places);
        int count = file.vouchers().size();
        if (!isYearSoFar(file) || seen.isEmpty()) {
            since.fresh.set(0, count);
            return since;
        }
        since.continued = true;
        for (int i = 0; i < count; i++) {
            String place = places.of(i);
            Seen before = seen.get(place);
            if (before == null) {
                since.fresh.set(i);
            } else {
                since.hold(i, place, places.fingerprint(i), before);
            }
        }
        seen.forEach(since::miss);
        return since;
    }

    /** @return the same of a file that has been taken in: nothing in it is new any more */
    SieSince taken() {
        fresh.clear();
        return this;
    }

    private void hold(int voucher, String place, String fingerprint, Seen before) {
        if (!before.taken().equals(fingerprint)) {
            otherwise.put(place, voucher);
        }
        if (!fingerprint.equals(before.last())) {
            boolean returned = before.last() == null && before.taken().equals(fingerprint);
            changes.add(new Change(returned ? Kind.RETURNED : Kind.CHANGED, place, voucher, before));
        }
    }

    private void miss(String place, Seen before) {
        if (places.fingerprint(place) == null) {
            gone.add(place);
            if (before.last() != null) {
                changes.add(new Change(Kind.VANISHED, place, -1, before));
            }
        }
    }

    /** @return whether a later file of the source is to be held against this one */
    static boolean isYearSoFar(SieFile file) {
        return file.head().kind() == SieKind.TYPE_4E;
    }

    /** @return whether something of the source's year has been taken in before */
    boolean isContinued() {
        return continued;
    }

    boolean isFresh(int voucher) {
        return fresh.get(voucher);
    }

    int freshCount() {
        return fresh.cardinality();
    }

    BitSet fresh() {
        return (BitSet) fresh.clone();
    }

    /** @return the vouchers that the file says something else of than was taken in, by their places */
    Map<String, Integer> otherwise() {
        return otherwise;
    }

    /** @return the places of the vouchers that were taken in and that the file no longer has */
    List<String> gone() {
        return gone;
    }

    /** @return what is new since the source's last file: changed and returned in the order of the file, then vanished */
    List<Change> changes() {
        return changes;
    }

    /** @return by what the voucher is known again */
    String place(int voucher) {
        return places.of(voucher);
    }

    String fingerprint(int voucher) {
        return places.fingerprint(voucher);
    }

    /** @return null if the file has nothing at the place */
    String fingerprint(String place) {
        return places.fingerprint(place);
    }
}
