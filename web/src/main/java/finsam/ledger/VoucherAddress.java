package finsam.ledger;

import finsam.rules.RuleViolation;
import finsam.screen.Place;
import finsam.screen.Words;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where vouchers are found on the screens. */
public final class VoucherAddress {

    private static final Pattern NUMBER = Pattern.compile("(.+) (\\d{1,15})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private VoucherAddress() {}

    /** @return the address of the voucher's own page */
    public static String of(Place place, VoucherNumber number) {
        return "verifikation.xhtml" + place.query(place.forbund(), number.year()) + "&serie="
                + Words.encoded(number.series()) + "&nr=" + number.number();
    }

    /**
     * @param written a number as it is shown, {@code A 17}
     * @param year as the address has it, or null for the one shown
     * @throws RuleViolation {@code voucher.unknown}
     */
    static VoucherNumber read(String written, String year, int shown) {
        int of = year != null && YEAR.matcher(year).matches() ? Integer.parseInt(year) : shown;
        Matcher number = NUMBER.matcher(written);
        if (!number.matches()) {
            throw new RuleViolation("voucher.unknown", written, of);
        }
        return new VoucherNumber(of, number.group(1), Long.parseLong(number.group(2)));
    }
}
