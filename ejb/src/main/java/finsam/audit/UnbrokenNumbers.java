package finsam.audit;

import finsam.ledger.VoucherKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every number of our series is there, and of the series of the files; what is empty is named. */
final class UnbrokenNumbers implements BookControl {

    private record Source(long file, String series) {}

    @Override
    public List<Hit> run(List<VoucherFacts> vouchers, ControlSettings settings) {
        List<Hit> hits = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        Map<Source, List<VoucherFacts>> sources = new HashMap<>();
        for (VoucherFacts voucher : vouchers) {
            long number = voucher.number().number();
            long before = last.getOrDefault(voucher.number().series(), 0L);
            if (number != before + 1) {
                hits.add(Hit.of(voucher, missing("serien", before + 1, number - 1)));
            }
            last.put(voucher.number().series(), number);
            if (voucher.kind() == VoucherKind.EMPTY) {
                hits.add(Hit.of(voucher, "Verifikationen är tom."));
            }
            if (voucher.isFromFile() && numbered(voucher)) {
                sources.computeIfAbsent(
                                new Source(
                                        voucher.file().id(),
                                        String.valueOf(voucher.file().series())),
                                source -> new ArrayList<>())
                        .add(voucher);
            }
        }
        sources.forEach((source, ofIt) -> inSource(source.series(), ofIt, hits));
        return hits;
    }

    /** A file begins where it begins: it may hold a part of a year. */
    private static void inSource(String series, List<VoucherFacts> vouchers, List<Hit> hits) {
        vouchers.sort(Comparator.comparing(UnbrokenNumbers::sourceNumber));
        for (int i = 1; i < vouchers.size(); i++) {
            long before = sourceNumber(vouchers.get(i - 1));
            long number = sourceNumber(vouchers.get(i));
            if (number > before + 1) {
                hits.add(new Hit(
                        vouchers.get(i),
                        missing("filens serie " + series, before + 1, number - 1),
                        List.of(vouchers.get(i - 1).number())));
            }
        }
    }

    private static boolean numbered(VoucherFacts voucher) {
        return voucher.file().number() != null && voucher.file().number().matches("\\d{1,15}");
    }

    private static long sourceNumber(VoucherFacts voucher) {
        return Long.parseLong(voucher.file().number());
    }

    private static String missing(String where, long first, long last) {
        return first == last
                ? "Nummer " + first + " saknas i " + where + "."
                : "Nummer " + first + "–" + last + " saknas i " + where + ".";
    }
}
