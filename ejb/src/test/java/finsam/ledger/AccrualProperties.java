package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.ledger.Accruals.Distribution;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What is accrued is taken back to the öre, in vouchers that each balance, in the months that it was meant for. */
class AccrualProperties {

    private static final LocalDate DATE = LocalDate.of(2025, 12, 31);

    @Property
    void every_ore_comes_back_month_by_month_and_nothing_waits_after_the_last(
            @ForAll @LongRange(min = 60, max = 100_000_000_000L) long ore,
            @ForAll @IntRange(min = 2, max = Accrual.MOST_MONTHS) int months,
            @ForAll boolean isIncome) {
        Accrual accrual = Accrual.distributed(distribution(Ore.of(ore), months), isIncome, "key");

        assertThat(accrual.parts()).hasSize(months);
        Map<Integer, Ore> left = new TreeMap<>();
        for (VoucherDraft draft : accrual.drafts()) {
            assertThat(draft.difference()).isEqualTo(Ore.ZERO);
            assertThat(draft.postings()).noneMatch(p -> p.amount().isZero());
            draft.postings().forEach(p -> left.merge(p.account(), p.amount(), Ore::plus));
        }
        assertThat(left.values()).containsOnly(Ore.ZERO);
        assertThat(accrual.parts().stream()
                                .mapToLong(p -> p.amount().ore())
                                .max()
                                .orElseThrow()
                        - accrual.parts().stream()
                                .mapToLong(p -> p.amount().ore())
                                .min()
                                .orElseThrow())
                .as("difference between the largest part and the smallest, in öre")
                .isLessThanOrEqualTo(1);
        YearMonth month = YearMonth.of(2026, 1);
        for (Accrual.Part part : accrual.parts()) {
            assertThat(part.dueOn()).isEqualTo(month.atEndOfMonth());
            month = month.plusMonths(1);
        }
        assertThat(new HashSet<>(accrual.drafts().stream()
                        .map(VoucherDraft::idempotencyKey)
                        .toList()))
                .as("keys of their own")
                .hasSize(months + 1);
    }

    @Example
    void twelve_thousand_over_twelve_months_are_a_thousand_each_and_a_cost_leaves_its_account_and_comes_back() {
        Accrual accrual = Accrual.distributed(distribution(Ore.kronor(12_000), 12), false, "key");

        assertThat(accrual.parts()).extracting(Accrual.Part::amount).containsOnly(Ore.kronor(1000));
        assertThat(accrual.voucher().postings())
                .containsExactly(
                        Posting.credit(6010, Ore.kronor(12_000)).on(Dimension.INSATS, "steget"),
                        Posting.debit(1710, Ore.kronor(12_000)));
        assertThat(accrual.draft(accrual.parts().get(2)))
                .extracting(VoucherDraft::date, VoucherDraft::text, VoucherDraft::postings)
                .containsExactly(
                        LocalDate.of(2026, 3, 31),
                        "Periodisering 3 av 12, 2025-12-31: Hyra 2026",
                        List.of(
                                Posting.debit(6010, Ore.kronor(1000)).on(Dimension.INSATS, "steget"),
                                Posting.credit(1710, Ore.kronor(1000))));
    }

    @Example
    void the_ore_that_do_not_go_evenly_fall_on_the_first_months() {
        assertThat(Accrual.distributed(distribution(Ore.of(1001), 3), false, "key")
                        .parts())
                .extracting(Accrual.Part::amount)
                .containsExactly(Ore.of(334), Ore.of(334), Ore.of(333));
    }

    @Example
    void what_cannot_be_shared_is_refused_with_the_reason() {
        refuses("accrual.amount", distribution(Ore.ZERO, 12));
        refuses("accrual.amount", distribution(Ore.kronor(-1), 12));
        refuses("money.missing", distribution(null, 12));
        refuses("accrual.months", distribution(Ore.kronor(1), 1));
        refuses("accrual.months", distribution(Ore.kronor(1), Accrual.MOST_MONTHS + 1));
        refuses("accrual.too-small", distribution(Ore.of(11), 12));
    }

    @Example
    void a_voucher_is_taken_back_in_a_later_month_alone() {
        VoucherDraft voucher = VoucherDraft.of(
                "A", DATE, "El", List.of(Posting.debit(6010, Ore.of(1)), Posting.credit(2990, Ore.of(1))), "k");

        assertThat(Accrual.takenBack(voucher, DATE.plusDays(1)).drafts())
                .extracting(VoucherDraft::text)
                .containsExactly("El", "Återföring, 2025-12-31: El");
        assertThatThrownBy(() -> Accrual.takenBack(voucher, DATE)).satisfies(e -> rule(e, "accrual.same-month"));
        assertThatThrownBy(() -> Accrual.takenBack(voucher, DATE.minusYears(1)))
                .satisfies(e -> rule(e, "accrual.same-month"));
        assertThatThrownBy(() -> Accrual.takenBack(voucher, null)).satisfies(e -> rule(e, "accrual.day-missing"));
    }

    private static void refuses(String ruleId, Distribution distribution) {
        assertThatThrownBy(() -> Accrual.distributed(distribution, false, "key"))
                .satisfies(e -> rule(e, ruleId));
    }

    private static void rule(Throwable e, String ruleId) {
        assertThat(((RuleViolation) e).ruleId()).isEqualTo(ruleId);
    }

    private static Distribution distribution(Ore amount, int months) {
        return new Distribution(
                "A",
                6010,
                1710,
                amount,
                DATE,
                LocalDate.of(2026, 1, 1),
                months,
                "Hyra 2026",
                Map.of(Dimension.INSATS.number(), "steget"));
    }
}
