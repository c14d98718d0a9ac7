package finsam.it;

import static finsam.it.TestBooks.EKONOM;
import static finsam.it.TestBooks.LEDAMOT;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.ledger.Draft;
import finsam.ledger.DraftContent;
import finsam.ledger.DraftContent.Line;
import finsam.ledger.Drafts;
import finsam.ledger.Ledger;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.security.auth.server.SecurityIdentity;

/** Vouchers while they are written: nothing typed is lost, nobody writes over another, and posting happens once. */
@ExtendWith(ArquillianExtension.class)
class DraftsIT {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final int YEAR = 2024;

    @Inject
    private TestBooks books;

    @Inject
    private Recount recount;

    @Inject
    private Drafts drafts;

    @Inject
    private Ledger ledger;

    @Test
    void a_draft_is_kept_exactly_as_it_was_typed_however_little_of_it_there_is() throws Exception {
        String forbund = books.forbund(YEAR);
        TreeMap<Integer, String> objects = new TreeMap<>();
        objects.put(6, "FINNS INTE ÄN");
        objects.put(21, "kansliet");
        DraftContent typed = new DraftContent(
                null,
                null,
                " Hyra | mars\nkansliet ",
                null,
                "F 17",
                List.of(
                        new Line("lokal", Ore.parse("8 500,01"), null, "rad", objects),
                        new Line(null, null, null, null, null),
                        new Line(null, Ore.of(-1), Ore.kronor(3), null, null)));

        Drafts.View begun = as(forbund, () -> drafts.begin(forbund, YEAR, null, typed));
        Drafts.View empty = as(forbund, () -> drafts.begin(forbund, YEAR, null, DraftContent.empty()));
        Drafts.View read = as(forbund, () -> drafts.draft(forbund, YEAR, begun.id()));

        assertThat(read).isEqualTo(begun);
        assertThat(read.content()).isEqualTo(typed);
        assertThat(read.content().text()).isEqualTo("Hyra | mars\nkansliet");
        assertThat(read.content().lines()).hasSize(2);
        assertThat(read.content().lines().get(0).objects()).isEqualTo(objects);
        assertThat(read.content().difference()).isEqualTo(Ore.parse("8 497,00"));
        assertThat(books.as(forbund, LEDAMOT, () -> drafts.list(forbund, YEAR)))
                .extracting(Drafts.Summary::id)
                .containsExactlyInAnyOrder(begun.id(), empty.id());
        assertThat(refusal(forbund, () -> drafts.preview(forbund, YEAR, begun.id())))
                .isEqualTo("posting.account-missing");
        assertThat(recount.vouchers(forbund, YEAR)).isEmpty();
    }

    @Test
    void two_who_write_on_one_draft_do_not_write_over_each_other() throws Exception {
        String forbund = books.forbund(YEAR);
        Drafts.View seen = begin(forbund, "först");

        Drafts.View mine = as(forbund, () -> drafts.save(forbund, YEAR, seen.id(), seen.revision(), rent("min")));
        assertThat(refusal(forbund, () -> drafts.save(forbund, YEAR, seen.id(), seen.revision(), rent("din"))))
                .isEqualTo("draft.changed-meanwhile");
        assertThat(refusal(forbund, () -> discard(forbund, seen))).isEqualTo("draft.changed-meanwhile");
        assertThat(refusal(forbund, () -> drafts.post(forbund, YEAR, seen.id(), seen.revision())))
                .isEqualTo("draft.changed-meanwhile");
        Drafts.View again = as(forbund, () -> drafts.save(forbund, YEAR, seen.id(), seen.revision(), rent("min")));

        assertThat(mine.revision()).isEqualTo(seen.revision() + 1);
        assertThat(again).as("the same save again, its answer having been lost").isEqualTo(mine);
        assertThat(as(forbund, () -> drafts.draft(forbund, YEAR, seen.id())).content())
                .isEqualTo(rent("min"));
    }

    @Test
    void of_many_who_save_at_once_one_is_first_and_the_others_are_told() throws Exception {
        String forbund = books.forbund(YEAR);
        Drafts.View seen = begin(forbund, "först");
        SecurityIdentity ekonom = books.identity(forbund, EKONOM);

        List<Race.Outcome<Drafts.View>> outcomes = Race.of(Stream.of("a", "b", "c", "d")
                .map(text -> (Callable<Drafts.View>) () -> ekonom.runAs((Callable<Drafts.View>)
                        () -> drafts.save(forbund, YEAR, seen.id(), seen.revision(), rent(text))))
                .toList());

        assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(1);
        assertThat(outcomes.stream()
                        .filter(o -> !o.succeeded())
                        .map(Race.Outcome::ruleId)
                        .collect(Collectors.toSet()))
                .containsExactly("draft.changed-meanwhile");
    }

    @Test
    void a_double_click_and_a_lost_answer_post_once_and_give_the_same_number() throws Exception {
        String forbund = books.forbund(YEAR);
        Drafts.View seen = begin(forbund, "Hyra");
        SecurityIdentity ekonom = books.identity(forbund, EKONOM);
        Callable<VoucherNumber> posts = () ->
                ekonom.runAs((Callable<VoucherNumber>) () -> drafts.post(forbund, YEAR, seen.id(), seen.revision()));

        List<Race.Outcome<VoucherNumber>> outcomes = Race.of(List.of(posts, posts, posts));
        VoucherNumber posted = posts.call();

        assertThat(outcomes).extracting(Race.Outcome::result).containsOnly(posted);
        List<Voucher> all = recount.vouchers(forbund, YEAR);
        assertThat(all).hasSize(1);
        assertThat(all.get(0).text()).isEqualTo("Hyra");
        Drafts.View draft = as(forbund, () -> drafts.draft(forbund, YEAR, seen.id()));
        assertThat(draft.status()).isEqualTo(Draft.Status.POSTED);
        assertThat(draft.posted()).isEqualTo(posted);
        assertThat(as(forbund, () -> drafts.list(forbund, YEAR))).isEmpty();
        assertThat(refusal(forbund, () -> drafts.save(forbund, YEAR, seen.id(), draft.revision(), rent("sent"))))
                .isEqualTo("draft.posted");
        assertThat(refusal(forbund, () -> discard(forbund, draft))).isEqualTo("draft.posted");
        recount.assertHolds(forbund);
    }

    @Test
    void a_draft_begun_twice_with_one_key_is_one_draft() throws Exception {
        String forbund = books.forbund(YEAR);
        Drafts.View begun = as(forbund, () -> drafts.begin(forbund, YEAR, "k", rent("Hyra")));

        assertThat(as(forbund, () -> drafts.begin(forbund, YEAR, "k", rent("Hyra"))))
                .isEqualTo(begun);
        assertThat(refusal(forbund, () -> drafts.begin(forbund, YEAR, "k", rent("El"))))
                .isEqualTo("draft.key-with-other-content");
        discard(forbund, begun);
        assertThat(as(forbund, () -> drafts.begin(forbund, YEAR, "k", rent("El")))
                        .id())
                .isNotEqualTo(begun.id());
    }

    @Test
    void what_a_draft_is_refused_for_leaves_it_as_it_was() throws Exception {
        String forbund = books.forbund(YEAR);
        assertRefused(forbund, content("A", null, line("6010", 1, 0), line("1930", 0, 1)), "voucher.date-missing");
        assertRefused(forbund, content("A", MARCH.plusYears(1), line("6010", 1, 0)), "voucher.not-in-year");
        assertRefused(forbund, content(null, MARCH, line("6010", 1, 0), line("1930", 0, 1)), "series.unknown");
        assertRefused(forbund, content("K", MARCH, line("6010", 1, 0), line("1930", 0, 1)), "series.other-purpose");
        assertRefused(forbund, content("A", MARCH, line("6010", 1, 0), line("1930", 0, 2)), "voucher.unbalanced");
        assertRefused(forbund, content("A", MARCH, line("6010", 1, 0), line(null, 0, 1)), "posting.account-missing");
        assertRefused(forbund, content("A", MARCH, line("6010", 1, 0), line("finns inte", 0, 1)), "account.unknown");
        assertRefused(forbund, content("A", MARCH, line("6010", 1, 1), line("1930", 0, 1)), "posting.both-sides");
        assertRefused(forbund, content("A", MARCH, line("6010", 0, 0), line("1930", 0, 1)), "posting.zero");
        assertRefused(forbund, content("A", MARCH), "voucher.two-lines");
        assertThat(recount.vouchers(forbund, YEAR)).isEmpty();
    }

    private void assertRefused(String forbund, DraftContent content, String rule) throws Exception {
        Drafts.View draft = as(forbund, () -> drafts.begin(forbund, YEAR, null, content));
        assertThat(refusal(forbund, () -> drafts.preview(forbund, YEAR, draft.id())))
                .isEqualTo(rule);
        assertThat(refusal(forbund, () -> drafts.post(forbund, YEAR, draft.id(), draft.revision())))
                .isEqualTo(rule);
        assertThat(as(forbund, () -> drafts.draft(forbund, YEAR, draft.id()))).isEqualTo(draft);
    }

    @Test
    void what_is_previewed_is_what_is_posted() throws Exception {
        String forbund = books.forbund(YEAR);
        Drafts.View draft = begin(forbund, "Hyra");

        Ledger.Preview preview = as(forbund, () -> drafts.preview(forbund, YEAR, draft.id()));
        as(forbund, () -> drafts.post(forbund, YEAR, draft.id(), draft.revision()));

        Voucher posted = recount.vouchers(forbund, YEAR).get(0);
        assertThat(posted.postings()).isEqualTo(preview.draft().postings());
        assertThat(posted.text()).isEqualTo(preview.draft().text());
        assertThat(posted.date()).isEqualTo(preview.draft().date());
        assertThat(posted.counterparty()).isEqualTo(preview.draft().counterparty());
        assertThat(posted.idempotencyKey()).isEqualTo(preview.draft().idempotencyKey());
    }

    @Test
    void a_voucher_is_copied_into_a_draft_of_its_own() throws Exception {
        String forbund = books.forbund(YEAR);
        VoucherNumber posted = books.post(forbund, MARCH, Ore.kronor(100), "key");

        Drafts.View copy = as(forbund, () -> drafts.copy(forbund, YEAR, posted, null));

        assertThat(copy.content().date()).isNull();
        assertThat(copy.content().text()).isEqualTo("Kontorsmaterial");
        assertThat(copy.content().lines()).containsExactly(line("6410", 100, 0), line("1930", 0, 100));
        assertThat(refusal(forbund, () -> drafts.copy(forbund, YEAR, new VoucherNumber(YEAR, "A", 2), null)))
                .isEqualTo("voucher.unknown");
    }

    @Test
    void nobody_without_the_role_writes_and_nobody_reaches_across_the_wall() throws Exception {
        String forbund = books.forbund(YEAR);
        String other = books.forbund(YEAR);
        Drafts.View draft = begin(forbund, "Hyra");

        assertThat(Race.outcome(() -> books.as(
                                forbund,
                                LEDAMOT,
                                () -> drafts.save(forbund, YEAR, draft.id(), draft.revision(), rent("min"))))
                        .ruleId())
                .isEqualTo("access.wrong-role");
        assertThat(Race.outcome(() -> books.as(other, EKONOM, () -> drafts.draft(forbund, YEAR, draft.id())))
                        .ruleId())
                .isEqualTo("access.unknown-forbund");
        for (Callable<?> reach : List.<Callable<?>>of(
                () -> drafts.draft(other, YEAR, draft.id()),
                () -> drafts.save(other, YEAR, draft.id(), draft.revision(), rent("min")),
                () -> drafts.post(other, YEAR, draft.id(), draft.revision()),
                () -> drafts.preview(other, YEAR, draft.id()))) {
            assertThat(refusal(other, reach)).isEqualTo("draft.unknown");
        }
        assertThat(recount.vouchers(forbund, YEAR)).isEmpty();
    }

    private Void discard(String forbund, Drafts.View draft) throws Exception {
        return as(forbund, () -> {
            drafts.discard(forbund, YEAR, draft.id(), draft.revision());
            return null;
        });
    }

    private Drafts.View begin(String forbund, String text) throws Exception {
        return as(forbund, () -> drafts.begin(forbund, YEAR, null, rent(text)));
    }

    private static DraftContent rent(String text) {
        return new DraftContent(
                "A",
                MARCH,
                text,
                "Fastighets AB",
                "F 17",
                List.of(
                        new Line("6010 Lokalhyror", Ore.kronor(8_500), null, null, null),
                        new Line("1930", null, Ore.kronor(8_500), null, null)));
    }

    private static DraftContent content(String series, LocalDate date, Line... lines) {
        return new DraftContent(series, date, "Hyra", null, null, List.of(lines));
    }

    private static Line line(String account, long debit, long credit) {
        return new Line(
                account, debit == 0 ? null : Ore.kronor(debit), credit == 0 ? null : Ore.kronor(credit), null, null);
    }

    private <T> T as(String forbund, Callable<T> work) throws Exception {
        return books.as(forbund, EKONOM, work);
    }

    private String refusal(String forbund, Callable<?> attempt) throws Exception {
        return Race.outcome(() -> as(forbund, attempt)).ruleId();
    }
}
