package finsam.it;

import static finsam.it.TestBooks.EKONOM;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.ledger.Accruals;
import finsam.ledger.Accruals.Distribution;
import finsam.ledger.Accruals.PartView;
import finsam.ledger.Accruals.Planned;
import finsam.ledger.Accruals.Posted;
import finsam.ledger.Corrections;
import finsam.ledger.Corrections.Begun;
import finsam.ledger.Corrections.Rewritten;
import finsam.ledger.Dimension;
import finsam.ledger.Drafts;
import finsam.ledger.Ledger;
import finsam.ledger.Periods;
import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is moved to other months comes back, once, whatever happens between; and what is corrected can be written anew. */
@ExtendWith(ArquillianExtension.class)
class AccrualIT {

    private static final LocalDate DECEMBER = LocalDate.of(2024, 12, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

    @Inject
    private TestBooks books;

    @Inject
    private Recount recount;

    @Inject
    private Ledger ledger;

    @Inject
    private Accruals accruals;

    @Inject
    private Corrections corrections;

    @Inject
    private Drafts drafts;

    @Inject
    private Periods periods;

    @Inject
    private SqlPrompt prompt;

    @Test
    void a_voucher_and_what_takes_it_back_are_posted_at_once_and_each_shows_the_other() throws Exception {
        String forbund = books.forbund(2024, 2025);
        List<Planned> preview = books.as(
                        forbund, EKONOM, () -> accruals.preview(forbund, 2024, electricity("el"), NEW_YEAR))
                .vouchers();
        Posted posted = accrue(forbund, "el");

        VoucherNumber back = posted.parts().get(0).posted();
        assertThat(back.year()).isEqualTo(2025);
        assertThat(books.as(forbund, EKONOM, () -> accruals.partThatIs(forbund, back)))
                .extracting(PartView::accrual)
                .containsExactly(posted.accrual());
        assertThat(books.as(forbund, EKONOM, () -> accruals.partsOf(forbund, posted.accrual())))
                .isEqualTo(posted.parts());
        assertAsPreviewed(forbund, preview, 2024, 2025);
        recount.assertHolds(forbund);
    }

    @Test
    void what_falls_in_a_year_that_is_not_open_waits_and_is_posted_once_when_it_opens() throws Exception {
        String forbund = books.forbund(2024);
        Posted posted = accrue(forbund, "el");
        assertThat(posted.parts()).extracting(PartView::posted).containsExactly((VoucherNumber) null);
        assertThat(waiting(forbund)).hasSize(1);
        assertThat(books.as(forbund, EKONOM, () -> accruals.postDue(forbund))).isEmpty();

        books.as(forbund, EKONOM, () -> books.open(forbund, 2025));

        assertThat(waiting(forbund)).isEmpty();
        assertThat(books.as(forbund, EKONOM, () -> accruals.postDue(forbund))).isEmpty();
        assertThat(accrue(forbund, "el").parts())
                .extracting(PartView::posted)
                .containsExactly(new VoucherNumber(2025, "A", 1));
        assertThat(recount.vouchers(forbund, 2025)).hasSize(1);
        recount.assertHolds(forbund);
    }

    @Test
    void a_cost_is_shared_between_months_exactly_as_previewed_over_years_too() throws Exception {
        String forbund = books.forbund(2024, 2025);
        books.plan(forbund, 2024);
        Distribution rent = rent(Ore.parse("12 345,67"), LocalDate.of(2024, 12, 1), 14);
        List<Planned> preview = books.as(forbund, EKONOM, () -> accruals.preview(forbund, 2024, rent))
                .vouchers();
        assertThat(preview).filteredOn(Planned::waits).hasSize(1);

        Posted posted = distribute(forbund, rent, "rent");

        assertThat(posted.parts()).hasSize(14);
        assertThat(Ore.sum(posted.parts(), PartView::amount)).isEqualTo(Ore.parse("12 345,67"));
        assertThat(waiting(forbund)).extracting(PartView::part).containsExactly(14);
        assertAsPreviewed(forbund, preview.stream().filter(p -> !p.waits()).toList(), 2024, 2025);
        books.as(forbund, EKONOM, () -> books.open(forbund, 2026));
        assertThat(balance(forbund, 1710)).isEqualTo(Ore.ZERO);
        assertThat(balance(forbund, 6010)).isEqualTo(Ore.ZERO);
        recount.assertHolds(forbund);
    }

    @Test
    void every_voucher_is_posted_or_none() throws Exception {
        String forbund = books.forbund(2024);
        books.plan(forbund, 2024);
        books.as(forbund, EKONOM, () -> {
            periods.close(forbund, 2024, LocalDate.of(2024, 3, 1));
            return null;
        });
        Distribution rent = rent(Ore.kronor(1200), LocalDate.of(2024, 1, 1), 12);

        assertThat(refusal(forbund, () -> accruals.preview(forbund, 2024, rent)))
                .isEqualTo("voucher.period-closed");
        assertThat(refusal(forbund, () -> accruals.distribute(forbund, 2024, rent, "rent")))
                .isEqualTo("voucher.period-closed");
        assertThat(recount.vouchers(forbund, 2024)).isEmpty();
        assertThat(books.as(forbund, EKONOM, () -> accruals.ofYear(forbund, 2024)))
                .isEmpty();
    }

    @Test
    void a_double_click_posts_once_and_a_key_has_one_content() throws Exception {
        String forbund = books.forbund(2024, 2025);
        books.plan(forbund, 2024);
        Distribution rent = rent(Ore.kronor(1200), LocalDate.of(2024, 1, 1), 12);
        Posted first = distribute(forbund, rent, "rent");

        assertThat(distribute(forbund, rent, "rent")).isEqualTo(first);
        assertThat(refusal(
                        forbund,
                        () -> accruals.distribute(
                                forbund, 2024, rent(Ore.kronor(1200), LocalDate.of(2024, 1, 1), 6), "rent")))
                .isEqualTo("voucher.key-with-other-content");
        accrue(forbund, "el");
        assertThat(refusal(forbund, () -> accruals.post(forbund, 2024, electricity("el"), NEW_YEAR.plusYears(1))))
                .isEqualTo("voucher.key-with-other-content");
        assertThat(recount.vouchers(forbund, 2024)).hasSize(14);
        List<Race.Outcome<Posted>> atOnce = Race.of(List.of(
                () -> books.as(forbund, EKONOM, () -> accruals.post(forbund, 2024, electricity("twice"), NEW_YEAR)),
                () -> books.as(forbund, EKONOM, () -> accruals.post(forbund, 2024, electricity("twice"), NEW_YEAR))));
        assertThat(atOnce)
                .allMatch(Race.Outcome::succeeded)
                .extracting(Race.Outcome::result)
                .hasSize(2);
        assertThat(atOnce.get(0)).isEqualTo(atOnce.get(1));
        recount.assertHolds(forbund);
    }

    @Test
    void what_cannot_be_accrued_is_refused_and_leaves_nothing() throws Exception {
        String forbund = books.forbund(2024);
        books.plan(forbund, 2024);
        Distribution rent = rent(Ore.kronor(12), LocalDate.of(2024, 1, 1), 12);

        assertThat(refusal(forbund, () -> accruals.post(forbund, 2024, electricity("el"), DECEMBER)))
                .isEqualTo("accrual.same-month");
        assertThat(refusal(forbund, () -> accruals.post(forbund, 2024, electricity(""), NEW_YEAR)))
                .isEqualTo("voucher.key-missing");
        assertThat(refusal(forbund, () -> accruals.distribute(forbund, 2024, on(rent, 1930, 1710), "k")))
                .isEqualTo("accrual.account");
        assertThat(refusal(forbund, () -> accruals.distribute(forbund, 2024, on(rent, 6010, 2990), "k")))
                .isEqualTo("accrual.interim-of-cost");
        assertThat(refusal(forbund, () -> accruals.distribute(forbund, 2024, on(rent, 3990, 1710), "k")))
                .isEqualTo("accrual.interim-of-income");
        assertThat(refusal(forbund, () -> accruals.distribute(forbund, 2024, on(rent, 6011, 1710), "k")))
                .isEqualTo("account.unknown");
        assertThat(recount.vouchers(forbund, 2024)).isEmpty();
    }

    @Test
    void correcting_an_accrual_takes_back_its_parts_too_and_those_that_wait_are_never_posted() throws Exception {
        String forbund = books.forbund(2024);
        books.plan(forbund, 2024);
        Posted posted = distribute(forbund, rent(Ore.kronor(300), LocalDate.of(2024, 11, 1), 3), "rent");
        assertThat(waiting(forbund)).hasSize(1);

        books.as(forbund, EKONOM, () -> ledger.reverse(forbund, posted.accrual(), DECEMBER, "fel konto"));

        assertThat(balance(forbund, 1710)).isEqualTo(Ore.ZERO);
        assertThat(balance(forbund, 6010)).isEqualTo(Ore.ZERO);
        assertThat(waiting(forbund)).isEmpty();
        books.as(forbund, EKONOM, () -> books.open(forbund, 2025));
        assertThat(recount.vouchers(forbund, 2025)).isEmpty();
        recount.assertHolds(forbund);
    }

    @Test
    void a_correction_is_not_corrected_and_the_voucher_is_posted_anew_instead() throws Exception {
        String forbund = books.forbund(2024);
        VoucherNumber wrong = books.post(forbund, DECEMBER, Ore.kronor(100), "wrong");
        VoucherNumber correction =
                books.as(forbund, EKONOM, () -> ledger.reverse(forbund, wrong, DECEMBER, "var inte fel"));

        assertThat(refusal(forbund, () -> ledger.reverse(forbund, correction, DECEMBER, "igen")))
                .isEqualTo("voucher.is-correction");
        VoucherNumber anew = books.post(forbund, DECEMBER, Ore.kronor(100), "anew");

        List<Voucher> all = recount.vouchers(forbund, 2024);
        assertThat(all.get(2).number()).isEqualTo(anew);
        assertThat(all.get(2).postings()).isEqualTo(all.get(0).postings());
        assertThat(all.get(0).correctedBy()).containsExactly(correction);
    }

    @Test
    void a_voucher_is_taken_back_and_written_anew_at_once_or_not_at_all() throws Exception {
        String forbund = books.forbund(2024);
        VoucherNumber wrong = books.post(forbund, DECEMBER, Ore.kronor(100), "wrong");
        VoucherDraft right = TestBooks.draft(DECEMBER, Ore.kronor(10), "right");
        VoucherDraft unbalanced = VoucherDraft.of(
                "A", DECEMBER, "Fel", List.of(Posting.debit(6410, Ore.of(2)), Posting.credit(1930, Ore.of(1))), "un");

        assertThat(refusal(forbund, () -> corrections.rewrite(forbund, wrong, DECEMBER, "för mycket", unbalanced)))
                .isEqualTo("voucher.unbalanced");
        assertThat(recount.vouchers(forbund, 2024)).hasSize(1);

        Rewritten rewritten = rewrite(forbund, wrong, right);
        assertThat(rewrite(forbund, wrong, right)).as("a double click").isEqualTo(rewritten);
        assertThat(refusal(
                        forbund,
                        () -> corrections.rewrite(
                                forbund, wrong, DECEMBER, "igen", TestBooks.draft(DECEMBER, Ore.of(1), "other"))))
                .isEqualTo("voucher.already-corrected");
        assertThat(books.as(forbund, EKONOM, () -> corrections.replacementOf(forbund, wrong)))
                .contains(rewritten.replacement());
        assertThat(books.as(forbund, EKONOM, () -> corrections.replacedBy(forbund, rewritten.replacement())))
                .contains(wrong);
        assertThat(balance(forbund, 6410)).isEqualTo(Ore.kronor(10));
        recount.assertHolds(forbund);
    }

    @Test
    void a_draft_begun_in_place_of_a_wrong_voucher_takes_its_place_when_it_is_posted() throws Exception {
        String forbund = books.forbund(2024);
        VoucherNumber wrong = books.post(forbund, DECEMBER, Ore.kronor(100), "wrong");
        assertThat(refusal(forbund, () -> corrections.beginAnew(forbund, wrong, DECEMBER, " ")))
                .isEqualTo("voucher.reason-missing");
        assertThat(books.as(forbund, EKONOM, () -> drafts.list(forbund, 2024))).isEmpty();

        Begun begun = books.as(forbund, EKONOM, () -> corrections.beginAnew(forbund, wrong, DECEMBER, "för mycket"));
        assertThat(begun.draft().content().date()).isEqualTo(DECEMBER);
        assertThat(books.as(
                        forbund,
                        EKONOM,
                        () -> corrections.replacedByDraft(forbund, begun.draft().id())))
                .contains(wrong);
        assertThat(books.as(forbund, EKONOM, () -> corrections.replacementOf(forbund, wrong)))
                .isEmpty();
        VoucherNumber right = books.as(
                forbund,
                EKONOM,
                () -> drafts.post(
                        forbund, 2024, begun.draft().id(), begun.draft().revision()));
        assertThat(books.as(forbund, EKONOM, () -> corrections.replacementOf(forbund, wrong)))
                .contains(right);
        assertThat(books.as(forbund, EKONOM, () -> corrections.replacedBy(forbund, right)))
                .contains(wrong);
        recount.assertHolds(forbund);
    }

    @Test
    void what_links_vouchers_stays_and_a_prompt_corrects_no_correction() throws Exception {
        String forbund = books.forbund(2024, 2025);
        accrue(forbund, "el");
        VoucherNumber wrong = books.post(forbund, DECEMBER, Ore.kronor(100), "wrong");
        rewrite(forbund, wrong, TestBooks.draft(DECEMBER, Ore.kronor(10), "right"));
        VoucherNumber another = books.post(forbund, DECEMBER, Ore.kronor(1), "another");
        books.as(forbund, EKONOM, () -> corrections.beginAnew(forbund, another, DECEMBER, "fel"));
        long ours = recount.scope(forbund).forbundId();
        for (String table :
                List.of("accrual_part", "accrual_posting", "voucher_replacement", "voucher_draft_replacement")) {
            prompt.refuses(
                    "append-only", "update " + table + " set forbund_id = forbund_id where forbund_id = " + ours);
            prompt.refuses("append-only", "delete from " + table + " where forbund_id = " + ours);
            prompt.refuses("", "truncate table " + table);
        }
        String correcting = """
                insert into voucher (id, forbund_id, fiscal_year, series, kind, event_date, text, corrects_id, idempotency_key,
                    content_hash)
                select 900000301, v.forbund_id, v.fiscal_year, v.series, v.kind, v.event_date, 'x', v.id, 'attack', v.content_hash
                from voucher v where v.forbund_id = %d and v.corrects_id is %s null
                """;
        prompt.refuses("is a correction and is not corrected", correcting.formatted(ours, "not"));
        prompt.refuses(
                "voucher_corrected_once",
                correcting.formatted(ours, "") + " and exists (select 1 from voucher c where c.corrects_id = v.id)");
    }

    private VoucherDraft electricity(String key) {
        return VoucherDraft.of(
                "A",
                DECEMBER,
                "El december",
                List.of(Posting.debit(6010, Ore.parse("812,50")), Posting.credit(2990, Ore.parse("812,50"))),
                key);
    }

    private static Distribution rent(Ore amount, LocalDate from, int months) {
        return new Distribution(
                "A",
                6010,
                1710,
                amount,
                from,
                from,
                months,
                "Hyra",
                Map.of(Dimension.INSATS.number(), TestBooks.INSATS));
    }

    private static Distribution on(Distribution d, int account, int interim) {
        return new Distribution(
                d.series(), account, interim, d.amount(), d.date(), d.from(), d.months(), d.text(), d.objects());
    }

    private Posted accrue(String forbund, String key) throws Exception {
        return books.as(forbund, EKONOM, () -> accruals.post(forbund, 2024, electricity(key), NEW_YEAR));
    }

    private Posted distribute(String forbund, Distribution distribution, String key) throws Exception {
        return books.as(forbund, EKONOM, () -> accruals.distribute(forbund, 2024, distribution, key));
    }

    private Rewritten rewrite(String forbund, VoucherNumber wrong, VoucherDraft right) throws Exception {
        return books.as(forbund, EKONOM, () -> corrections.rewrite(forbund, wrong, DECEMBER, "för mycket", right));
    }

    private List<PartView> waiting(String forbund) throws Exception {
        return books.as(forbund, EKONOM, () -> accruals.waiting(forbund));
    }

    /** The vouchers of the years are those of the preview, in its order, one by one. */
    private void assertAsPreviewed(String forbund, List<Planned> preview, int... years) {
        List<Voucher> posted = new ArrayList<>();
        for (int year : years) {
            posted.addAll(recount.vouchers(forbund, year));
        }
        assertThat(posted).hasSameSizeAs(preview);
        for (int i = 0; i < posted.size(); i++) {
            VoucherDraft draft = preview.get(i).draft();
            assertThat(posted.get(i).number().series()).isEqualTo(draft.series());
            assertThat(posted.get(i).date()).isEqualTo(draft.date());
            assertThat(posted.get(i).text()).isEqualTo(draft.text());
            assertThat(posted.get(i).postings()).isEqualTo(draft.postings());
        }
    }

    /** @return what the account comes to over all years */
    private Ore balance(String forbund, int account) {
        List<Posting> postings = new ArrayList<>();
        for (int year = 2024; year <= 2026; year++) {
            recount.vouchers(forbund, year).stream()
                    .flatMap(v -> v.postings().stream())
                    .filter(p -> p.account() == account)
                    .forEach(postings::add);
        }
        return Ore.sum(postings, Posting::amount);
    }

    private String refusal(String forbund, Callable<?> attempt) throws Exception {
        return Race.outcome(() -> books.as(forbund, EKONOM, attempt)).ruleId();
    }
}
