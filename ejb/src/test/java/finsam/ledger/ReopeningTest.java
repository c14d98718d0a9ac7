package finsam.ledger;

import static finsam.rules.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import finsam.ledger.ReopeningAnswer.Outcome;
import finsam.rules.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReopeningTest {

    private static final Instant AT = Instant.parse("2026-05-01T10:00:00Z");
    private static final LocalDate FEBRUARY = LocalDate.of(2024, 2, 1);

    private final Period month = new Period(1, 2024, FEBRUARY);
    private final FiscalYear year = new FiscalYear(1, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

    @Test
    void a_month_closes_and_opens_and_counts_its_closings() {
        assertThat(month.endsOn()).isEqualTo(LocalDate.of(2024, 2, 29));
        assertThat(month.name()).isEqualTo("2024-02");
        refuses("period.not-closed", month::reopen);
        month.close();
        assertThat(month.isOpen()).isFalse();
        assertThat(month.closings()).isEqualTo(1);
        refuses("period.already-closed", month::close);
        month.reopen();
        assertThat(month.isOpen()).isTrue();
        month.close();
        assertThat(month.closings()).isEqualTo(2);
    }

    @Test
    void it_stands_for_one_closing_of_a_month() {
        refuses("period.not-closed", () -> Reopening.of(month, "Fel datum", "anna", AT));
        month.close();
        Reopening asked = Reopening.of(month, "  Fel datum ", "anna", AT);
        assertThat(asked.reason()).isEqualTo("Fel datum");
        assertThat(asked.subject()).isEqualTo("2024-02");
        assertThat(asked.startsOn()).isEqualTo(FEBRUARY);
        assertThat(asked.year()).isEqualTo(2024);
        assertThat(asked.isOfWholeYear()).isFalse();
        assertThat(asked.standsFor(month)).isTrue();
        month.reopen();
        assertThat(asked.standsFor(month)).isFalse();
        month.close();
        assertThat(asked.standsFor(month)).isFalse();
        assertThat(asked.alsoFor(month).standsFor(month)).isTrue();
    }

    @Test
    void it_stands_for_one_closing_of_a_year() {
        refuses("year.not-closed", () -> Reopening.of(year, "Fel", "anna", AT));
        year.close();
        Reopening asked = Reopening.of(year, "Fel", "anna", AT);
        assertThat(asked.isOfWholeYear()).isTrue();
        assertThat(asked.subject()).isEqualTo("2024");
        assertThat(asked.askedBy()).isEqualTo("anna");
        assertThat(asked.standsFor(year)).isTrue();
        year.reopen();
        assertThat(asked.standsFor(year)).isFalse();
        year.close();
        assertThat(asked.standsFor(year)).isFalse();
        assertThat(asked.alsoFor(year).standsFor(year)).isTrue();
    }

    @Test
    void it_has_a_reason_that_fits() {
        month.close();
        refuses("reopening.reason-missing", () -> Reopening.of(month, null, "anna", AT));
        refuses("reopening.reason-missing", () -> Reopening.of(month, " ", "anna", AT));
        assertThatCode(() -> Reopening.of(month, "x".repeat(500), "anna", AT)).doesNotThrowAnyException();
        assertThatCode(() -> Reopening.of(month, "x".repeat(501), "anna", AT)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void nobody_opens_or_refuses_what_they_asked_for_and_nobody_else_takes_it_back() {
        month.close();
        Reopening asked = Reopening.of(month, "Fel datum", "anna", AT);
        for (Outcome outcome : new Outcome[] {Outcome.OPENED, Outcome.REFUSED}) {
            refuses("reopening.own-request", () -> new ReopeningAnswer(asked, outcome, null, "anna", AT));
        }
        refuses("reopening.not-yours", () -> new ReopeningAnswer(asked, Outcome.WITHDRAWN, null, "bo", AT));
    }
}
