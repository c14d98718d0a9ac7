package finsam.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/**
 * The clock that everything asks for the day and the time: Swedish time, wherever the server stands, in whole milliseconds. Finer
 * times neither every database nor the canonical forms keep, so that what is read back would differ from what was written.
 */
@ApplicationScoped
public class ClockProducer {

    @Produces
    @ApplicationScoped
    Clock clock() {
        return Clock.tickMillis(ZoneId.of("Europe/Stockholm"));
    }
}
