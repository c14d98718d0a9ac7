package finsam.report;

import finsam.rules.RuleViolation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A posting in the order of huvudbok, after which the next page begins; in an address
 * {@code 1930~2026-03-31~1774947600000~A~17~2}.
 */
public record LedgerPlace(int account, LocalDate date, Instant registeredAt, String series, long number, int line) {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,8})~(\\d{4}-\\d\\d-\\d\\d)~(\\d{1,15})~([^~]{1,12})~(\\d{1,15})~(\\d{1,8})");

    /** @return null for null or nothing @throws RuleViolation {@code page.unreadable} */
    public static LedgerPlace parse(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        Matcher form = FORM.matcher(written);
        try {
            if (form.matches()) {
                return new LedgerPlace(
                        Integer.parseInt(form.group(1)),
                        LocalDate.parse(form.group(2)),
                        Instant.ofEpochMilli(Long.parseLong(form.group(3))),
                        form.group(4),
                        Long.parseLong(form.group(5)),
                        Integer.parseInt(form.group(6)));
            }
        } catch (DateTimeException notADay) {
            // Answered as any other that is unreadable.
        }
        throw new RuleViolation("page.unreadable", written);
    }

    /** @return the values of the place in the order of its parts, for a comparison of rows */
    Object[] values() {
        return List.of(account, date, registeredAt, series, number, line).toArray();
    }

    @Override
    public String toString() {
        return account + "~" + date + "~" + registeredAt.toEpochMilli() + "~" + series + "~" + number + "~" + line;
    }
}
