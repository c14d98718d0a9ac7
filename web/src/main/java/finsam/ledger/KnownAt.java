package finsam.ledger;

import finsam.rules.RuleViolation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** The time at which the books were known, as people and programs write it. */
final class KnownAt {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final int DAY_LENGTH = 10;

    private KnownAt() {}

    /**
     * @param written a day, which means until its end, or now if it is today; a minute, {@code 2026-03-31 14:30}, Swedish time;
     *     or an instant, {@code 2026-03-31T12:30:00Z}
     * @throws RuleViolation {@code balances.known-unreadable}
     */
    static Instant parse(String written, Instant now) {
        String text = written.strip();
        try {
            if (text.length() == DAY_LENGTH) {
                LocalDate day = LocalDate.parse(text);
                return day.equals(now.atZone(SWEDEN).toLocalDate())
                        ? now
                        : day.plusDays(1).atStartOfDay(SWEDEN).toInstant().minusMillis(1);
            }
            return text.endsWith("Z")
                    ? Instant.parse(text)
                    : LocalDateTime.parse(text.replace('T', ' '), MINUTE)
                            .atZone(SWEDEN)
                            .toInstant();
        } catch (DateTimeException unreadable) {
            throw new RuleViolation("balances.known-unreadable", text);
        }
    }
}
