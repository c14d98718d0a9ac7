package finsam.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Points in time, as rows keep them and sentences say them. */
final class Moments {

    private static final DateTimeFormatter SWEDISH =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

    private Moments() {}

    /** @return the time in whole milliseconds, which every database keeps */
    static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static String swedish(Instant at) {
        return SWEDISH.format(at);
    }
}
