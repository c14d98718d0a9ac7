package finsam.exchange;

import finsam.exchange.sie.SieFault;
import finsam.exchange.sie.SieReading;
import finsam.exchange.sie.SieReference;
import finsam.exchange.sie.SieRow;
import finsam.exchange.sie.SieVoucher;
import finsam.money.Ore;
import finsam.rules.Rules;
import java.util.ArrayList;
import java.util.List;

/** What in a file is right by the format and has no room in our books, each with its line: nothing is cut to fit. */
final class SieFit {

    private static final int MOST = 1_000;
    private static final int SERIES = 11;
    private static final int NUMBER = 60;
    private static final int TEXT = 500;
    private static final int NAME = 200;
    private static final int DIMENSION_NAME = 100;
    private static final int OBJECT = 60;
    private static final int HISTORY = 1000;
    private static final Ore LARGEST = Ore.kronor(1_000_000_000);

    private final List<SieFault> faults = new ArrayList<>();

    private SieFit() {}

    static List<SieFault> faults(SieReading reading) {
        SieFit fit = new SieFit();
        reading.file().head().accounts().forEach(a -> fit.fits(0, "Namnet på konto " + a.number(), a.name(), NAME));
        reading.file()
                .head()
                .dimensions()
                .forEach(d -> fit.fits(0, "Namnet på dimension " + d.number(), d.name(), DIMENSION_NAME));
        reading.file().head().objects().forEach(o -> fit.fits(0, "Namnet på objekt " + o.code(), o.name(), NAME));
        reading.file().head().balances().forEach(b -> b.objects().forEach(o -> fit.object(0, o)));
        List<SieVoucher> vouchers = reading.file().vouchers();
        for (int i = 0; i < vouchers.size() && fit.faults.size() < MOST; i++) {
            fit.voucher(reading.voucherLines().get(i), vouchers.get(i));
        }
        return fit.faults;
    }

    private void voucher(int line, SieVoucher v) {
        fits(line, "Serien", v.series(), SERIES);
        fits(line, "Verifikationsnumret", v.number(), NUMBER);
        fits(line, "Texten", v.text(), TEXT);
        v.rows().forEach(row -> row(line, row));
    }

    private void row(int line, SieRow row) {
        fits(line, "En rads text", row.text(), TEXT);
        if (row.amount().abs().exceeds(LARGEST)) {
            faults.add(fault(line, "posting.too-large", row.amount(), row.account(), LARGEST));
        }
        for (SieReference o : row.objects()) {
            object(line, o);
            if (o.object().isBlank()) {
                faults.add(fault(line, "sie.object-missing", o.dimension()));
            }
        }
        if (row.objects().stream()
                        .map(o -> o.dimension().replaceFirst("^0+", ""))
                        .distinct()
                        .count()
                < row.objects().size()) {
            faults.add(fault(line, "sie.object-twice", row.account()));
        }
        SieHistory.of(row).forEach(kept -> fits(line, "En struken eller tillagd rad", kept.content(), HISTORY));
    }

    private void object(int line, SieReference o) {
        fits(line, "Ett objekts kod", o.object(), OBJECT);
        String number = o.dimension();
        if (!number.matches("0*[1-9]\\d{0,4}") && faults.size() < MOST) {
            faults.add(fault(line, "sie.dimension-number", number));
        }
    }

    private void fits(int line, String what, String text, int most) {
        if (text.length() > most && faults.size() < MOST) {
            faults.add(fault(line, "text.long", what, text.length(), most));
        }
    }

    private static SieFault fault(int line, String ruleId, Object... arguments) {
        return new SieFault(line, ruleId, Rules.sentence(ruleId, arguments));
    }
}
