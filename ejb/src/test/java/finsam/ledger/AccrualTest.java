package finsam.ledger;

import static finsam.ledger.Posting.credit;
import static finsam.ledger.Posting.debit;
import static finsam.rules.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.ledger.Accruals.Distribution;
import finsam.money.Ore;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is no accrual is refused with a sentence; what is one is shared to the öre (see {@link AccrualProperties}). */
class AccrualTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 15);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    @Test
    void an_amount_is_taken_back_in_a_later_month() {
        assertThat(Accrual.takenBack(rent(MARCH), APRIL).parts()).hasSize(1);
        refuses("voucher.date-missing", () -> Accrual.takenBack(rent(null), APRIL));
        refuses("accrual.day-missing", () -> Accrual.takenBack(rent(MARCH), null));
        refuses("accrual.same-month", () -> Accrual.takenBack(rent(MARCH), LocalDate.of(2026, 3, 31)));
        refuses("accrual.same-month", () -> Accrual.takenBack(rent(MARCH), LocalDate.of(2026, 2, 1)));
    }

    @Test
    void a_distribution_says_what_from_when_and_over_how_many_months() {
        assertThat(distributed(Ore.of(3), MARCH, APRIL, 3).parts())
                .extracting(Accrual.Part::amount)
                .containsOnly(Ore.of(1));
        assertThat(distributed(Ore.of(3), MARCH, MARCH, 2).parts()).hasSize(2);
        refuses("money.missing", () -> distributed(null, MARCH, APRIL, 3));
        refuses("accrual.amount", () -> distributed(Ore.ZERO, MARCH, APRIL, 3));
        refuses("accrual.amount", () -> distributed(Ore.of(-1), MARCH, APRIL, 3));
        refuses("voucher.date-missing", () -> distributed(Ore.of(3), null, APRIL, 3));
        refuses("accrual.month-missing", () -> distributed(Ore.of(3), MARCH, null, 3));
        refuses("accrual.months", () -> distributed(Ore.of(3), MARCH, APRIL, 1));
        refuses("accrual.months", () -> distributed(Ore.kronor(1000), MARCH, APRIL, 1_000));
        refuses("accrual.too-small", () -> distributed(Ore.of(2), MARCH, APRIL, 3));
        refuses("accrual.month-before", () -> distributed(Ore.of(3), APRIL, MARCH, 3));
    }

    @Test
    void a_text_that_grows_too_long_is_cut_where_it_shows() {
        VoucherDraft longest =
                VoucherDraft.of("A", MARCH, "x".repeat(500), rent(MARCH).postings(), "key");
        Accrual accrual = Accrual.takenBack(longest, APRIL);
        String text = accrual.drafts().get(1).text();
        assertThat(text).hasSize(500).startsWith("Återföring, 2026-03-15: xxx").endsWith("x…");
    }

    private static Accrual distributed(Ore amount, LocalDate date, LocalDate from, int months) {
        return Accrual.distributed(
                new Distribution("A", 7310, 1710, amount, date, from, months, "Försäkring", null), false, "key");
    }

    private static VoucherDraft rent(LocalDate date) {
        return VoucherDraft.of(
                "A", date, "Hyra april", List.of(debit(1710, Ore.kronor(100)), credit(6010, Ore.kronor(100))), "key");
    }
}
