package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import finsam.rules.Refusals;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BookQueryTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
    private static final FiscalYear YEAR = new FiscalYear(1, FIRST, LAST);
    private static final BookQuery WHOLE = BookQuery.of(YEAR);

    @Test
    void the_whole_year_is_every_day_account_and_series_as_known_now() {
        assertThat(WHOLE.year()).isEqualTo(2026);
        assertThat(WHOLE.from()).isEqualTo(FIRST);
        assertThat(WHOLE.through()).isEqualTo(LAST);
        assertThat(WHOLE.hasAllAccounts()).isTrue();
        assertThat(WHOLE.isOfStoredSums()).isTrue();
    }

    @Test
    void what_is_not_said_of_the_span_stays() {
        LocalDate march = LocalDate.of(2026, 3, 1);
        assertThat(WHOLE.during(march, null)).satisfies(query -> {
            assertThat(query.from()).isEqualTo(march);
            assertThat(query.through()).isEqualTo(LAST);
        });
        assertThat(WHOLE.during(null, march)).satisfies(query -> {
            assertThat(query.from()).isEqualTo(FIRST);
            assertThat(query.through()).isEqualTo(march);
        });
    }

    @Test
    void each_narrowing_keeps_the_others_and_ends_what_stored_sums_answer() {
        Instant at = Instant.parse("2026-05-01T10:00:00Z");
        BookQuery narrow =
                WHOLE.accounts(4000, 4999).in("A").asKnown(at).on(6, "STEGET").on(8, BookQuery.NONE);
        assertThat(narrow.fromAccount()).isEqualTo(4000);
        assertThat(narrow.throughAccount()).isEqualTo(4999);
        assertThat(narrow.series()).isEqualTo("A");
        assertThat(narrow.known()).isEqualTo(at);
        assertThat(narrow.objects())
                .containsEntry(6, "STEGET")
                .containsEntry(8, "")
                .hasSize(2);
        assertThat(WHOLE.on(6, "STEGET").isOfStoredSums()).isFalse();
        assertThat(WHOLE.in("A").isOfStoredSums()).isFalse();
        assertThat(WHOLE.asKnown(at).isOfStoredSums()).isFalse();
        assertThat(WHOLE.accounts(4000, 4999).isOfStoredSums()).isTrue();
        assertThat(WHOLE.accounts(4000, Integer.MAX_VALUE).hasAllAccounts()).isFalse();
        assertThat(WHOLE.accounts(0, 4999).hasAllAccounts()).isFalse();
    }

    @Test
    void the_span_lies_within_the_year_and_runs_forward() {
        assertThatCode(() -> WHOLE.requireWithin(YEAR)).doesNotThrowAnyException();
        assertThatCode(() -> WHOLE.during(LAST, LAST).requireWithin(YEAR)).doesNotThrowAnyException();
        refuses("balances.dates", WHOLE.during(LAST, FIRST));
        refuses("balances.outside-year", WHOLE.during(FIRST.minusDays(1), null));
        refuses("balances.outside-year", WHOLE.during(null, LAST.plusDays(1)));
        refuses("balances.accounts", WHOLE.accounts(4001, 4000));
        assertThatCode(() -> WHOLE.accounts(4000, 4000).requireWithin(YEAR)).doesNotThrowAnyException();
    }

    private static void refuses(String rule, BookQuery query) {
        Refusals.refuses(rule, () -> query.requireWithin(YEAR));
    }
}
