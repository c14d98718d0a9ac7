package finsam.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.rules.RuleViolation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDayTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "2026-11-05, 2026-11-05",
        "20261105, 2026-11-05",
        "261105, 2026-11-05",
        "1105, 2026-11-05",
        "11-05, 2026-11-05",
        "5/11, 2026-11-05",
        "05/11, 2026-11-05",
        "' 5/11 ', 2026-11-05",
        "2025-12-31, 2025-12-31"
    })
    void a_day_is_read_as_people_write_it(String written, LocalDate day) {
        assertThat(WrittenDay.parse(written, FIRST, LAST)).isEqualTo(day);
    }

    @Test
    void without_a_year_it_is_the_day_of_the_fiscal_year() {
        LocalDate july = LocalDate.of(2025, 7, 1);
        LocalDate june = LocalDate.of(2026, 6, 30);

        assertThat(WrittenDay.parse("1105", july, june)).isEqualTo(LocalDate.of(2025, 11, 5));
        assertThat(WrittenDay.parse("0305", july, june)).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(WrittenDay.parse("29/2", LocalDate.of(2027, 7, 1), LocalDate.of(2028, 6, 30)))
                .isEqualTo(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1305", "31/11", "29/2", "5.11", "femte", "2026-02-30", "5", "202611", "2026-1-5"})
    void what_is_no_day_is_refused(String written) {
        assertThatThrownBy(() -> WrittenDay.parse(written, FIRST, LAST))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.ruleId()).isEqualTo("api.unreadable-date"));
    }
}
