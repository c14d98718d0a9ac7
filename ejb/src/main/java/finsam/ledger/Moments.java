package finsam.ledger;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Points in time, as sentences say them. */
final class Moments {

    private static final DateTimeFormatter SWEDISH =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Europe/Stockholm"));

    private Moments() {}

    static String swedish(Instant at) {
        return SWEDISH.format(at);
    }
}
