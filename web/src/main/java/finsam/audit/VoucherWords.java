package finsam.audit;

import static finsam.rules.RuleViolation.require;

import finsam.ledger.VoucherNumber;
import finsam.rules.RuleViolation;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A voucher's number as people write it, {@code A 17} or {@code a17}, and as programs do, in two parts. */
final class VoucherWords {

    private static final Pattern WRITTEN = Pattern.compile("(\\p{L}[\\p{L}\\d]{0,11}?)\\s*(\\d{1,15})");

    private VoucherWords() {}

    /** @return null for nothing @throws RuleViolation {@code voucher.number-unreadable} */
    static VoucherNumber read(String written, int year) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Matcher number = WRITTEN.matcher(written.strip());
        if (!number.matches()) {
            throw new RuleViolation("voucher.number-unreadable", written.strip());
        }
        return new VoucherNumber(year, number.group(1).toUpperCase(Locale.ROOT), Long.parseLong(number.group(2)));
    }

    /** @return null for neither part @throws RuleViolation {@code voucher.number-in-part} if there is but one */
    static VoucherNumber of(int year, String series, Long number) {
        boolean hasSeries = series != null && !series.isBlank();
        require(hasSeries == (number != null), "voucher.number-in-part");
        return hasSeries ? new VoucherNumber(year, series.strip(), number) : null;
    }
}
