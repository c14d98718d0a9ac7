package finsam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.rules.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LedgerPlaceTest {

    @Test
    void a_place_is_written_in_the_address_and_read_again() {
        LedgerPlace place =
                new LedgerPlace(1930, LocalDate.of(2026, 3, 31), Instant.parse("2026-03-31T08:40:00.123Z"), "A", 17, 2);

        assertThat(LedgerPlace.parse(place.toString())).isEqualTo(place);
        assertThat(LedgerPlace.parse(null)).isNull();
    }

    @Test
    void what_is_no_place_is_answered() {
        for (String written : new String[] {"1930", "1930~2026-02-30~1~A~1~1", "1930~2026-03-31~1~A~1"}) {
            assertThatThrownBy(() -> LedgerPlace.parse(written))
                    .isInstanceOf(RuleViolation.class)
                    .hasMessageContaining("första sidan");
        }
    }
}
