package finsam.exchange;

import finsam.database.Sha256;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieRow;
import finsam.exchange.sie.SieVoucher;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By what the vouchers of a file are known again in its source's next: series and number, and which of several with the same; one
 * without a number by all that it says.
 */
final class SiePlaces {

    private final List<SieVoucher> vouchers;
    /** Of each voucher, how many with its name have come, itself counted. */
    private final int[] times;

    private Map<String, Integer> known;

    SiePlaces(SieFile file) {
        vouchers = file.vouchers();
        times = new int[vouchers.size()];
        Map<String, Integer> named = new HashMap<>();
        for (int i = 0; i < times.length; i++) {
            times[i] = named.merge(name(vouchers.get(i)), 1, Integer::sum);
        }
    }

    String of(int voucher) {
        return Sha256.of(name(vouchers.get(voucher)) + "\t" + times[voucher]);
    }

    /** @return all that the voucher says, as a hash */
    String fingerprint(int voucher) {
        return fingerprint(vouchers.get(voucher));
    }

    /** @return all that the voucher there says, as a hash; null if there is none */
    String fingerprint(String place) {
        Integer voucher = known().get(place);
        return voucher == null ? null : fingerprint(voucher.intValue());
    }

    /** Made when it is first asked for: the first file of a source is held against nothing. */
    private synchronized Map<String, Integer> known() {
        if (known == null) {
            known = new HashMap<>();
            for (int i = 0; i < times.length; i++) {
                known.put(of(i), i);
            }
        }
        return known;
    }

    private static String name(SieVoucher v) {
        return v.number().isBlank() ? fingerprint(v) : v.series() + "\t" + v.number();
    }

    /** All that a voucher says but who entered it and when. */
    private static String fingerprint(SieVoucher v) {
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
