package finsam.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockProducerTest {

    private final Clock clock = new ClockProducer().clock();

    @Test
    void every_time_is_in_whole_milliseconds_and_now() {
        assertThat(Stream.generate(clock::instant).limit(1000))
                .allSatisfy(time -> assertThat(time).isEqualTo(time.truncatedTo(ChronoUnit.MILLIS)));
        assertThat(clock.instant())
                .isBetween(Instant.now(Clock.systemUTC()).minusSeconds(60), Instant.now(Clock.systemUTC()));
    }

    @Test
    void the_days_are_swedish() {
        assertThat(clock.getZone()).isEqualTo(ZoneId.of("Europe/Stockholm"));
    }
}
