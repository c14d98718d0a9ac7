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

    @Test
    void quarters_follow_each_other_and_what_a_longer_year_has_more_is_in_the_last() {
        FiscalYear year = new FiscalYear(1, LocalDate.of(2025, 1, 1), LocalDate.of(2026, 6, 30));

        assertThat(year.startsOn()).isEqualTo("2025-01-01");
        assertThat(year.endsOn()).isEqualTo("2026-06-30");
        assertThat(year.quarters())
                .extracting(q -> q.number() + " " + q.startsOn() + " " + q.endsOn())
                .containsExactly(
                        "1 2025-01-01 2025-03-31",
                        "2 2025-04-01 2025-06-30",
                        "3 2025-07-01 2025-09-30",
                        "4 2025-10-01 2026-06-30");
        for (int number : new int[] {0, 5}) {
            assertThatThrownBy(() -> year.quarter(number))
                    .isInstanceOfSatisfying(
                            RuleViolation.class, v -> assertThat(v.ruleId()).isEqualTo("year.no-such-quarter"));
        }
    }

    @Test
    void a_year_holds_its_first_and_last_day() {
        FiscalYear year = new FiscalYear(1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

        assertThat(year.holds(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(year.holds(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(year.holds(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(year.holds(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void a_year_is_closed_once() {
        FiscalYear year = new FiscalYear(1, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        assertThat(year.isOpen()).isTrue();

        year.close();

        assertThat(year.isOpen()).isFalse();
        assertThatThrownBy(year::close)
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.ruleId()).isEqualTo("year.already-closed"));
    }

    @Test
    void a_year_has_two_different_days() {
        assertThatThrownBy(() -> new FiscalYear(1, null, LocalDate.of(2026, 12, 31)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> new FiscalYear(1, LocalDate.of(2026, 1, 1), null))
                .isInstanceOf(RuleViolation.class);
    }
}
