package finsam.ledger;

import static finsam.ledger.Posting.credit;
import static finsam.ledger.Posting.debit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.ledger.BooksView.ObjectKey;
import finsam.ledger.BooksView.Posted;
import finsam.ledger.BooksView.Span;
import finsam.ledger.BooksView.Year;
import finsam.money.Ore;
import finsam.rules.Refusals;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books with 2025 closed, 2026 open but for January, the bank, a cost, an account of the summer, and the insats STEGET. */
class PostingRulesTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final VoucherNumber EARLIER = new VoucherNumber(2026, "A", 7);

    private static final BooksView BOOKS = new BooksView(
            "222000-9902",
            List.of(
                    new Year(2025, span("2025-01-01", "2025-12-31"), false),
                    new Year(2026, span("2026-01-01", "2026-12-31"), true)),
            List.of(span("2025-12-01", "2025-12-31"), span("2026-02-01", "2026-12-31")),
            Map.of(
                    "A", TestAccounts.series("A", "Verifikationer", Series.Purpose.MANUAL),
                    "B", TestAccounts.series("B", "Bidrag", Series.Purpose.CONTRIBUTION),
                    "S", TestAccounts.series("S", "Sommar", JULY)),
            Map.of(
                    1930, TestAccounts.open(1930, "Bank", StatementRow.CASH_AND_BANK),
                    6410, TestAccounts.open(6410, "Material", StatementRow.OPERATING_COSTS),
                    4510, TestAccounts.demanding(4510, 6, DimensionRule.DEMANDED, MARCH, DimensionRule.ALLOWED, JULY),
                    6510, TestAccounts.demanding(6510, 6, DimensionRule.FORBIDDEN, MARCH, DimensionRule.ALLOWED, JULY),
                    6420, TestAccounts.between(6420, "Sommar", LocalDate.of(2026, 6, 1), LocalDate.of(2026, 9, 1))),
            Map.of(
                    new ObjectKey(6, "STEGET"), History.<Named>none().with(MARCH, new Named("Steget", true)),
                    new ObjectKey(6, "SLUT"),
                            History.<Named>none()
                                    .with(MARCH, new Named("Slut", true))
                                    .with(JULY, new Named("Slut", false))),
            Map.of(),
            Map.of(),
            Map.of("used", new Posted(EARLIER, "abc")),
            null);

    private final PostingRules rules = new PostingRules(BOOKS);

    @Test
    void a_voucher_that_breaks_no_rule_belongs_to_the_year_of_its_date() {
        assertThat(rules.check(draft(MARCH))).isEqualTo(2026);
        assertThat(rules.check(draft(LocalDate.of(2026, 2, 1)))).isEqualTo(2026);
        assertThat(rules.check(draft(LocalDate.of(2026, 12, 31)))).isEqualTo(2026);
    }

    @Test
    void the_date_lies_in_an_open_period_of_an_open_year() {
        refuses("voucher.date-missing", draft(null));
        refuses("voucher.no-fiscal-year", draft(LocalDate.of(2024, 12, 31)));
        refuses("voucher.no-fiscal-year", draft(LocalDate.of(2027, 1, 1)));
        refuses("voucher.year-closed", draft(LocalDate.of(2025, 12, 31)));
        refuses("voucher.period-closed", draft(LocalDate.of(2026, 1, 31)));
    }

    @Test
    void the_series_is_one_of_the_forbunds() {
        refuses("series.unknown", in("Q", MARCH));
        refuses("series.unknown", in(null, MARCH));
        assertThat(rules.check(in("B", MARCH))).isEqualTo(2026);
    }

    @Test
    void the_series_is_open_on_the_day() {
        assertThat(rules.check(in("S", JULY.minusDays(1)))).isEqualTo(2026);
        refuses("series.closed", in("S", JULY));
    }

    @Test
    void the_text_says_what_it_is_and_fits() {
        refuses("voucher.text-missing", saying(" "));
        refuses("voucher.text-missing", saying(null));
        refuses("voucher.text-long", saying("x".repeat(501)));
        assertThat(rules.check(saying("x".repeat(500)))).isEqualTo(2026);
        refuses("voucher.text-long", draft(MARCH).with("x".repeat(201), null));
        refuses("voucher.text-long", draft(MARCH).with(null, "x".repeat(201)));
        assertThat(rules.check(draft(MARCH).with("x".repeat(200), "x".repeat(200))))
                .isEqualTo(2026);
        refuses(
                "voucher.text-long",
                lines(new Posting(6410, Ore.of(1), "x".repeat(501), null), credit(1930, Ore.of(1))));
        assertThat(rules.check(lines(new Posting(6410, Ore.of(1), "x".repeat(500), null), credit(1930, Ore.of(1)))))
                .isEqualTo(2026);
    }

    @Test
    void it_has_a_key_that_fits() {
        refuses("voucher.key-missing", draft(MARCH).under(null));
        refuses("voucher.key-missing", draft(MARCH).under(" "));
        refuses("voucher.key-long", draft(MARCH).under("x".repeat(151)));
        assertThat(rules.check(draft(MARCH).under("x".repeat(150)))).isEqualTo(2026);
    }

    @Test
    void it_has_two_lines_or_more_and_an_empty_one_none() {
        refuses("voucher.two-lines", lines());
        refuses("voucher.two-lines", lines(debit(6410, Ore.of(1))));
        refuses("voucher.empty-with-lines", draft(MARCH).as(VoucherKind.EMPTY));
        assertThat(rules.check(lines().as(VoucherKind.EMPTY))).isEqualTo(2026);
    }

    @Test
    void its_lines_add_up_to_zero() {
        refuses("voucher.unbalanced", lines(debit(6410, Ore.of(2)), credit(1930, Ore.of(1))));
        refuses("voucher.unbalanced", lines(debit(6410, Ore.of(1)), debit(1930, Ore.of(1))));
        assertThat(rules.check(lines(debit(6410, Ore.of(1)), debit(6410, Ore.of(2)), credit(1930, Ore.of(3)))))
                .isEqualTo(2026);
    }

    @Test
    void no_line_is_of_zero_or_beyond_the_limit() {
        Ore largest = Ore.kronor(1_000_000_000);
        refuses("posting.zero", lines(debit(6410, Ore.ZERO), credit(1930, Ore.ZERO)));
        assertThat(rules.check(lines(debit(6410, largest), credit(1930, largest))))
                .isEqualTo(2026);
        Ore beyond = largest.plus(Ore.of(1));
        refuses("posting.too-large", lines(debit(6410, beyond), credit(1930, beyond)));
        refuses("posting.too-large", lines(credit(1930, beyond), debit(6410, beyond)));
    }

    @Test
    void each_account_is_in_the_chart_and_open_on_the_day() {
        refuses("account.unknown", lines(debit(6411, Ore.of(1)), credit(1930, Ore.of(1))));
        for (String closed : List.of("2026-05-31", "2026-09-01")) {
            refuses("account.closed", summer(LocalDate.parse(closed)));
        }
        for (String open : List.of("2026-06-01", "2026-08-31")) {
            assertThat(rules.check(summer(LocalDate.parse(open)))).isEqualTo(2026);
        }
    }

    @Test
    void each_object_is_one_of_its_dimension() {
        Posting bank = credit(1930, Ore.of(1));
        assertThat(rules.check(lines(debit(6410, Ore.of(1)).on(Dimension.INSATS, "STEGET"), bank)))
                .isEqualTo(2026);
        refuses("posting.unknown-object", lines(debit(6410, Ore.of(1)).on(Dimension.INSATS, "steget"), bank));
        refuses("posting.unknown-object", lines(debit(6410, Ore.of(1)).on(Dimension.COUNTERPARTY, "STEGET"), bank));
        refuses("posting.unknown-object", lines(debit(6410, Ore.of(1)).on(Dimension.INSATS, null), bank));
    }

    @Test
    void an_account_demands_or_forbids_a_dimension_from_its_day() {
        VoucherDraft without = costing(4510, null, MARCH);
        VoucherDraft with = costing(6510, "STEGET", MARCH);
        refuses("posting.dimension-demanded", without);
        refuses("posting.dimension-forbidden", with);
        for (VoucherDraft kept : List.of(
                costing(4510, "STEGET", MARCH),
                costing(6510, null, MARCH),
                costing(4510, null, MARCH.minusDays(1)),
                costing(6510, "STEGET", MARCH.minusDays(1)),
                costing(4510, null, JULY),
                costing(6510, "STEGET", JULY))) {
            assertThat(rules.check(kept)).isEqualTo(2026);
        }
    }

    @Test
    void what_was_before_the_rules_of_today_is_not_asked_for_them() {
        VoucherDraft without = costing(4510, null, MARCH);
        assertThat(rules.check(without.from(new VoucherDraft.Origin(1, "A", "1", List.of()))))
                .isEqualTo(2026);
        assertThat(rules.check(without.correcting(EARLIER))).isEqualTo(2026);
        assertThat(rules.check(without.as(VoucherKind.OPENING))).isEqualTo(2026);
        assertThat(rules.check(summer(LocalDate.of(2026, 9, 1)).as(VoucherKind.OPENING)))
                .isEqualTo(2026);
    }

    @Test
    void a_closed_object_is_not_posted_on_from_its_day() {
        assertThat(rules.check(costing(4510, "SLUT", JULY.minusDays(1)))).isEqualTo(2026);
        refuses("posting.closed-object", costing(4510, "SLUT", JULY));
        assertThat(rules.check(costing(4510, "SLUT", JULY).correcting(EARLIER))).isEqualTo(2026);
    }

    @Test
    void by_hand_is_posted_in_the_year_asked_for_and_a_series_for_that() {
        assertThatCode(() -> rules.byHand(2026, draft(MARCH))).doesNotThrowAnyException();
        refusesByHand("voucher.date-missing", 2026, draft(null));
        refusesByHand("year.unknown", 2024, draft(MARCH));
        refusesByHand("voucher.not-in-year", 2025, draft(MARCH));
        refusesByHand("series.unknown", 2026, in("Q", MARCH));
        refusesByHand("series.other-purpose", 2026, in("B", MARCH));
        refusesByHand("voucher.key-missing", 2026, draft(MARCH).under(""));
    }

    @Test
    void a_key_answers_with_the_voucher_it_posted_and_never_with_another() {
        assertThat(rules.postedBefore(draft(MARCH), "abc")).isEmpty();
        assertThat(rules.postedBefore(draft(MARCH).under("used"), "abc")).contains(EARLIER);
        Refusals.refuses(
                "voucher.key-with-other-content",
                () -> rules.postedBefore(draft(MARCH).under("used"), "abd"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"voucher.unbalanced", "account.closed", "posting.too-large"})
    void what_is_refused_is_said_in_a_sentence_with_what_it_is_about(String rule) {
        Ore beyond = Ore.kronor(1_000_000_001);
        VoucherDraft draft = switch (rule) {
            case "voucher.unbalanced" -> lines(debit(6410, Ore.kronor(1)), credit(1930, Ore.of(50)));
            case "account.closed" -> summer(LocalDate.of(2026, 5, 31));
            default -> lines(debit(6410, beyond), credit(1930, beyond));
        };
        String about = switch (rule) {
            case "voucher.unbalanced" -> "0,50";
            case "account.closed" -> "6420 Sommar";
            default -> "6410";
        };
        assertThatThrownBy(() -> rules.check(draft)).hasMessageContaining(about);
    }

    private void refuses(String rule, VoucherDraft draft) {
        Refusals.refuses(rule, () -> rules.check(draft));
    }

    private void refusesByHand(String rule, int year, VoucherDraft draft) {
        Refusals.refuses(rule, () -> rules.byHand(year, draft));
    }

    private static VoucherDraft draft(LocalDate date) {
        return in("A", date);
    }

    private static VoucherDraft in(String series, LocalDate date) {
        return VoucherDraft.of(
                series, date, "Pärmar", List.of(debit(6410, Ore.kronor(100)), credit(1930, Ore.kronor(100))), "key");
    }

    private static VoucherDraft saying(String text) {
        return VoucherDraft.of("A", MARCH, text, draft(MARCH).postings(), "key");
    }

    private static VoucherDraft lines(Posting... postings) {
        return VoucherDraft.of("A", MARCH, "Pärmar", Stream.of(postings).toList(), "key");
    }

    private static VoucherDraft costing(int account, String insats, LocalDate date) {
        Posting cost = debit(account, Ore.of(1));
        List<Posting> postings =
                List.of(insats == null ? cost : cost.on(Dimension.INSATS, insats), credit(1930, Ore.of(1)));
        return VoucherDraft.of("A", date, "Kostnad", postings, "key");
    }

    private static VoucherDraft summer(LocalDate date) {
        return VoucherDraft.of("A", date, "Glass", List.of(debit(6420, Ore.of(1)), credit(1930, Ore.of(1))), "key");
    }

    private static Span span(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }
}
