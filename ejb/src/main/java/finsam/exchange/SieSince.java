package finsam.exchange;

import finsam.database.Sha256;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieKind;
import finsam.exchange.sie.SieRow;
import finsam.exchange.sie.SieVoucher;
import finsam.ledger.VoucherNumber;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file against what its source has said before of the same year: which of its vouchers are new, which it says something else
 * of now, and which it no longer has. What is in the books stays there whatever the source says later.
 *
 * <p>A voucher is known again by its series and number, and by which of several with the same it is; one without a number by all
 * that it says. A file of type 4I is vouchers on their way, not a year so far: all in it is new.
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

    private final Map<String, String> fingerprints = new LinkedHashMap<>();
    private final List<String> places = new ArrayList<>();
    private final BitSet fresh = new BitSet();
    private final List<Change> changes = new ArrayList<>();
    private final Map<String, Integer> otherwise = new LinkedHashMap<>();
    private final List<String> gone = new ArrayList<>();
    private boolean continued;

    private SieSince() {}

    static SieSince of(SieFile file, Map<String, Seen> seen) {
        SieSince since = new SieSince();
        boolean yearSoFar = isYearSoFar(file);
        since.continued = yearSoFar && !seen.isEmpty();
        Map<String, Integer> times = new HashMap<>();
        for (int i = 0; i < file.vouchers().size(); i++) {
            SieVoucher v = file.vouchers().get(i);
            String fingerprint = fingerprint(v);
            String name = v.number().isBlank() ? fingerprint : v.series() + "\t" + v.number();
            String place = Sha256.of(name + "\t" + times.merge(name, 1, Integer::sum));
            since.places.add(place);
            since.fingerprints.put(place, fingerprint);
            Seen before = yearSoFar ? seen.get(place) : null;
            if (before == null) {
                since.fresh.set(i);
            } else {
                since.hold(i, place, fingerprint, before);
            }
        }
        if (yearSoFar) {
            seen.forEach(since::miss);
        }
        return since;
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
        if (!fingerprints.containsKey(place)) {
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
        return places.get(voucher);
    }

    String fingerprint(String place) {
        return fingerprints.get(place);
    }

    /** All that a voucher says but who entered it and when. */
    static String fingerprint(SieVoucher v) {
        StringBuilder said = new StringBuilder("sie-voucher|1\n" + v.date() + "\t" + v.text() + "\n");
        for (SieRow row : v.rows()) {
            said.append(row.label()).append('\t').append(row.account()).append('\t');
            said.append(row.amount().ore()).append('\t').append(row.date()).append('\t');
            said.append(row.text()).append('\t').append(row.quantity());
            row.objects()
                    .forEach(o ->
                            said.append('\t').append(o.dimension()).append('\t').append(o.object()));
            said.append('\n');
        }
        return Sha256.of(said.toString());
    }
}
