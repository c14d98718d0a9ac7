package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.rules.RuleViolation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearTest {

    @Test
    void a_calendar_year_has_four_quarters_and_twelve_months() {
        FiscalYear year = new FiscalYear(1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

        assertThat(year.year()).isEqualTo(2026);
        assertThat(year.months()).hasSize(12);
        assertThat(year.quarter(2).startsOn()).isEqualTo("2026-04-01");
        assertThat(year.quarter(2).endsOn()).isEqualTo("2026-06-30");
        assertThat(year.quarter(4).endsOn()).isEqualTo("2026-12-31");
    }

    @Test
    void a_broken_year_is_named_by_the_year_it_ends_in() {
        FiscalYear year = new FiscalYear(1, LocalDate.of(2009, 7, 1), LocalDate.of(2010, 6, 30));

        assertThat(year.year()).isEqualTo(2010);
        assertThat(year.holds(LocalDate.of(2009, 7, 1))).isTrue();
        assertThat(year.holds(LocalDate.of(2010, 7, 1))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 2026-01-01, year.dates",
        "2026-01-02, 2026-12-31, year.whole-months",
        "2026-01-01, 2026-12-30, year.whole-months",
        "2026-01-01, 2027-12-31, year.too-long"
    })
    void dates_that_make_no_year_are_refused(LocalDate from, LocalDate to, String rule) {
        assertThatThrownBy(() -> new FiscalYear(1, from, to))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.ruleId()).isEqualTo(rule));
    }
}
