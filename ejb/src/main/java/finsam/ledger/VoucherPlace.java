package finsam.ledger;

import finsam.rules.RuleViolation;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the order of registration, after which the next page begins; in an address {@code 1774947600000~A~17}. */
public record VoucherPlace(Instant registeredAt, String series, long number) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})~([^~]{1,12})~(\\d{1,15})");

    /** @return null for null or nothing @throws RuleViolation {@code page.unreadable} */
    public static VoucherPlace parse(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            throw new RuleViolation("page.unreadable", written);
        }
        return new VoucherPlace(
                Instant.ofEpochMilli(Long.parseLong(form.group(1))), form.group(2), Long.parseLong(form.group(3)));
    }

    @Override
    public String toString() {
        return registeredAt.toEpochMilli() + "~" + series + "~" + number;
    }
}
