package finsam.exchange;

import finsam.database.Sha256;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieRow;
import finsam.exchange.sie.SieVoucher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By what the vouchers of a file are known again in its source's next: series and number, and which of several with the same; one
 * without a number by all that it says.
 */
final class SiePlaces {

    private final List<SieVoucher> vouchers;
    private final List<String> places = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();

    SiePlaces(SieFile file) {
        vouchers = file.vouchers();
        Map<String, Integer> times = new HashMap<>();
        for (SieVoucher v : vouchers) {
            String name = v.number().isBlank() ? fingerprint(v) : v.series() + "\t" + v.number();
            String place = Sha256.of(name + "\t" + times.merge(name, 1, Integer::sum));
            known.put(place, places.size());
            places.add(place);
        }
    }

    String of(int voucher) {
        return places.get(voucher);
    }

    /** @return all that the voucher there says, as a hash; null if there is none */
    String fingerprint(String place) {
        Integer voucher = known.get(place);
        return voucher == null ? null : fingerprint(vouchers.get(voucher));
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
