package finsam.it;

import static finsam.it.TestBooks.ANOTHER;
import static finsam.it.TestBooks.EKONOM;
import static finsam.it.TestBooks.INSATS;
import static finsam.it.TestBooks.LEDAMOT;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.board.Decision.Outcome;
import finsam.insats.InsatsCosts;
import finsam.insats.InsatsCosts.Cost;
import finsam.insats.InsatsCosts.Entered;
import finsam.insats.InsatsCosts.Payment;
import finsam.ledger.Attachments;
import finsam.ledger.AttestRights;
import finsam.ledger.AttestRights.Grant;
import finsam.ledger.Attests;
import finsam.ledger.Chart;
import finsam.ledger.Dimension;
import finsam.ledger.Draft;
import finsam.ledger.DraftContent;
import finsam.ledger.DraftContent.Line;
import finsam.ledger.Drafts;
import finsam.ledger.Evidence;
import finsam.ledger.Evidence.Step;
import finsam.ledger.Ledger;
import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Attest by two: what demands it is not posted without, by any way; and nobody attests what they may not. */
@ExtendWith(ArquillianExtension.class)
class AttestIT {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final int YEAR = 2024;
    private static final Ore MUCH = Ore.kronor(1_000_000);

    @Inject
    private TestBooks books;

    @Inject
    private Recount recount;

    @Inject
    private Drafts drafts;

    @Inject
    private Attests attests;

    @Inject
    private AttestRights rights;

    @Inject
    private Attachments attachments;

    @Inject
    private Ledger ledger;

    @Inject
    private InsatsCosts costs;

    @Inject
    private Chart chart;

    @Inject
    private SqlPrompt prompt;

    @Inject
    private Clock clock;

    /** A förbund that demands attest of 1 000 kr and more; one ledamot receives, the other decides up to 50 000 kr. */
    private String demanding() throws Exception {
        String forbund = books.forbund(YEAR);
        grant(forbund, LEDAMOT, Step.RECEPTION, null, MUCH);
        grant(forbund, ANOTHER, Step.DECISION, null, Ore.kronor(50_000));
        demand(forbund, LocalDate.now(clock), Ore.kronor(1_000));
        return forbund;
    }

    @Test
    void what_two_have_attested_is_posted_with_their_names_in_its_hash() throws Exception {
        String forbund = demanding();
        Drafts.View draft = begin(forbund, rent(8_500));
        as(forbund, EKONOM, () -> attachments.attach(forbund, YEAR, draft.id(), "f.pdf", Samples.pdf("Faktura")));
        assertThat(as(forbund, EKONOM, () -> drafts.preview(forbund, YEAR, draft.id()))
                        .toAttest())
                .isTrue();
        assertThat(refusal(forbund, EKONOM, () -> drafts.post(forbund, YEAR, draft.id(), draft.revision())))
                .isEqualTo("attest.demanded");

        send(forbund, draft);
        send(forbund, draft);
        assertThat(as(forbund, EKONOM, () -> drafts.draft(forbund, YEAR, draft.id()))
                        .revision())
                .as("sent once, by a double click")
                .isEqualTo(draft.revision() + 1);
        assertThat(as(forbund, LEDAMOT, () -> attests.mine(forbund))).hasSize(1);
        assertThat(as(forbund, ANOTHER, () -> attests.mine(forbund))).isEmpty();
        assertThat(refusal(forbund, EKONOM, () -> post(forbund, draft))).isEqualTo("attest.not-ready");
        attest(forbund, LEDAMOT, draft, Step.RECEPTION);
        assertThat(as(forbund, ANOTHER, () -> attests.mine(forbund))).hasSize(1);
        attest(forbund, ANOTHER, draft, Step.DECISION);
        VoucherNumber posted = post(forbund, draft);
        assertThat(post(forbund, draft)).as("posted again").isEqualTo(posted);

        Voucher voucher = recount.vouchers(forbund, YEAR).get(0);
        assertThat(voucher.form()).isEqualTo(2);
        assertThat(voucher.evidence().attests())
                .extracting(a -> a.step() + " " + a.username())
                .containsExactly("RECEPTION " + forbund + "." + LEDAMOT, "DECISION " + forbund + "." + ANOTHER);
        assertThat(voucher.evidence().attachments())
                .extracting(Evidence.Attachment::name)
                .containsExactly("f.pdf");
        recount.assertHolds(forbund);
    }

    @Test
    void what_demands_attest_is_posted_by_no_way_without_and_the_rest_is() throws Exception {
        String forbund = demanding();
        assertThat(refusal(forbund, EKONOM, () -> ledger.post(forbund, YEAR, draft(6410, 1930, 1_000))))
                .isEqualTo("attest.demanded");
        assertThat(refusal(forbund, EKONOM, () -> ledger.post(forbund, YEAR, draft(6410, 2510, 1_000))))
                .isEqualTo("attest.demanded");
        assertThat(refusal(forbund, EKONOM, () -> ledger.post(forbund, YEAR, draft(2510, 1930, 1_000))))
                .isEqualTo("attest.demanded");
        assertThat(recount.vouchers(forbund, YEAR)).isEmpty();

        VoucherNumber small = as(forbund, EKONOM, () -> ledger.post(forbund, YEAR, draft(6410, 1930, 999)));
        as(forbund, EKONOM, () -> ledger.post(forbund, YEAR, draft(1930, 3990, 90_000)));
        as(forbund, EKONOM, () -> ledger.post(forbund, YEAR, draft(6410, 2990, 5_000)));
        as(forbund, EKONOM, () -> ledger.reverse(forbund, small, MARCH, "fel"));
        assertThat(recount.vouchers(forbund, YEAR)).hasSize(4);
        recount.assertHolds(forbund);
    }

    @Test
    void nobody_attests_what_they_may_not() throws Exception {
        String forbund = demanding();
        LocalDate today = LocalDate.now(clock);
        for (Step step : Step.values()) {
            books.signIn(TestUsers.ADMINISTRATOR, TestUsers.ADMINISTRATOR_PASSWORD)
                    .runAs((Callable<Void>) () -> {
                        rights.grant(forbund, new Grant(user(forbund, EKONOM), step, null, MUCH, today, null));
                        return null;
                    });
        }
        Drafts.View draft = begin(forbund, rent(60_000));
        assertThat(refusal(forbund, LEDAMOT, () -> attested(forbund, draft, Step.RECEPTION)))
                .isEqualTo("attest.not-waiting");
        send(forbund, draft);
        assertThat(refusal(forbund, EKONOM, () -> attested(forbund, draft, Step.RECEPTION)))
                .isEqualTo("attest.own-draft");
        assertThat(refusal(forbund, TestBooks.CHEF, () -> attested(forbund, draft, Step.RECEPTION)))
                .isEqualTo("attest.no-reception-right");
        assertThat(refusal(forbund, ANOTHER, () -> attested(forbund, draft, Step.RECEPTION)))
                .isEqualTo("attest.no-reception-right");
        assertThat(refusal(forbund, ANOTHER, () -> attested(forbund, draft, Step.DECISION)))
                .isEqualTo("attest.not-waiting");
        assertThat(refusal(forbund, LEDAMOT, () -> attested(forbund, draft, null)))
                .isEqualTo("attest.step-missing");
        attest(forbund, LEDAMOT, draft, Step.RECEPTION);
        attest(forbund, LEDAMOT, draft, Step.RECEPTION);
        grant(forbund, LEDAMOT, Step.DECISION, null, MUCH);
        assertThat(refusal(forbund, LEDAMOT, () -> attested(forbund, draft, Step.DECISION)))
                .isEqualTo("attest.two-people");
        assertThat(refusal(forbund, ANOTHER, () -> attested(forbund, draft, Step.DECISION)))
                .as("over their limit")
                .isEqualTo("attest.over-limit");
        assertThat(refusal(forbund, ANOTHER, () -> attests.attest(forbund, YEAR, draft.id(), Step.RECEPTION, "x")))
                .isEqualTo("attest.not-waiting");
        assertThat(recount.vouchers(forbund, YEAR)).isEmpty();
    }

    @Test
    void a_right_holds_from_its_day_until_the_day_it_ends_and_for_its_responsibility() throws Exception {
        String forbund = books.forbund(YEAR);
        LocalDate today = LocalDate.now(clock);
        chart.register(recount.scope(forbund), Dimension.RESPONSIBILITY, "kansli", "Kansliet");
        chart.register(recount.scope(forbund), Dimension.RESPONSIBILITY, "insats", "Insatserna");
        grant(forbund, new Grant(user(forbund, LEDAMOT), Step.RECEPTION, null, MUCH, today.minusDays(9), today));
        grant(forbund, new Grant(user(forbund, LEDAMOT), Step.RECEPTION, null, MUCH, today.plusDays(1), null));
        grant(forbund, ANOTHER, Step.RECEPTION, "insats", MUCH);
        Drafts.View draft = begin(forbund, rent(8_500, "kansli"));
        send(forbund, draft);

        assertThat(refusal(forbund, LEDAMOT, () -> attested(forbund, draft, Step.RECEPTION)))
                .as("expired today, the next from tomorrow")
                .isEqualTo("attest.no-reception-right");
        assertThat(refusal(forbund, ANOTHER, () -> attested(forbund, draft, Step.RECEPTION)))
                .isEqualTo("attest.other-responsibility");
        grant(forbund, ANOTHER, Step.RECEPTION, "kansli", Ore.kronor(8_500));
        attest(forbund, ANOTHER, draft, Step.RECEPTION);
    }

    @Test
    void nobody_attests_what_is_to_be_paid_to_themselves() throws Exception {
        String forbund = demanding();
        DraftContent typed = rent(2_000);
        Drafts.View draft = begin(
                forbund,
                new DraftContent(
                        typed.series(),
                        typed.date(),
                        "Utlägg",
                        LEDAMOT.toUpperCase(),
                        typed.documentReference(),
                        typed.lines()));
        send(forbund, draft);

        assertThat(refusal(forbund, LEDAMOT, () -> attested(forbund, draft, Step.RECEPTION)))
                .isEqualTo("attest.own-cost");
    }

    @Test
    void an_attest_is_of_what_was_read_and_a_change_takes_it_away() throws Exception {
        String forbund = demanding();
        Drafts.View draft = begin(forbund, rent(8_500));
        send(forbund, draft);
        String read = as(forbund, LEDAMOT, () -> attests.sheet(forbund, YEAR, draft.id()))
                .fingerprint();

        Drafts.View sent = as(forbund, EKONOM, () -> drafts.draft(forbund, YEAR, draft.id()));
        Drafts.View changed =
                as(forbund, EKONOM, () -> drafts.save(forbund, YEAR, draft.id(), sent.revision(), rent(9_500)));
        assertThat(changed.status()).isEqualTo(Draft.Status.DRAFT);
        send(forbund, changed);
        assertThat(refusal(forbund, LEDAMOT, () -> attests.attest(forbund, YEAR, draft.id(), Step.RECEPTION, read)))
                .as("read a second before it was changed")
                .isEqualTo("attest.changed");

        attest(forbund, LEDAMOT, draft, Step.RECEPTION);
        attest(forbund, ANOTHER, draft, Step.DECISION);
        assertThat(refusal(
                        forbund,
                        EKONOM,
                        () -> attachments.attach(forbund, YEAR, draft.id(), "sen.pdf", Samples.pdf("Sen"))))
                .isEqualTo("draft.sent-already");
        Drafts.View attested = as(forbund, EKONOM, () -> drafts.draft(forbund, YEAR, draft.id()));
        Drafts.View again =
                as(forbund, EKONOM, () -> drafts.save(forbund, YEAR, draft.id(), attested.revision(), rent(10_500)));
        assertThat(refusal(forbund, EKONOM, () -> drafts.post(forbund, YEAR, draft.id(), again.revision())))
                .isEqualTo("attest.demanded");
        assertThat(as(forbund, EKONOM, () -> attests.sheet(forbund, YEAR, draft.id()))
                        .attests())
                .isEmpty();
        assertThat(recount.vouchers(forbund, YEAR)).isEmpty();
    }

    @Test
    void what_is_sent_back_says_why_and_lies_with_the_ekonom_again() throws Exception {
        String forbund = demanding();
        Drafts.View draft = begin(forbund, rent(8_500));
        send(forbund, draft);
        attest(forbund, LEDAMOT, draft, Step.RECEPTION);

        assertThat(refusal(forbund, ANOTHER, () -> attests.sendBack(forbund, YEAR, draft.id(), " ")))
                .isEqualTo("attest.reason-missing");
        assertThat(refusal(forbund, TestBooks.CHEF, () -> attests.sendBack(forbund, YEAR, draft.id(), "nej")))
                .isEqualTo("attest.no-decision-right");
        as(forbund, ANOTHER, () -> attests.sendBack(forbund, YEAR, draft.id(), "Fel konto"));

        Attests.Sheet sheet = as(forbund, EKONOM, () -> attests.sheet(forbund, YEAR, draft.id()));
        assertThat(sheet.draft().status()).isEqualTo(Draft.Status.DRAFT);
        assertThat(sheet.returns())
                .extracting(back -> back.name() + ": " + back.reason())
                .containsExactly(ANOTHER + ": Fel konto");
        assertThat(sheet.attests()).isEmpty();
    }

    @Test
    void a_cost_of_an_insats_waits_for_attest_and_holds_its_place_in_the_allocation() throws Exception {
        String forbund = demanding();
        books.plan(forbund, YEAR);
        books.decide(forbund, LEDAMOT, books.proposeAllocation(forbund, YEAR, 50_000), Outcome.APPROVED);
        Cost cost = cost("R 1", 40_000);

        Entered waits = as(forbund, EKONOM, () -> costs.enter(forbund, YEAR, cost));
        assertThat(waits.voucher()).isNull();
        assertThat(waits.draft().status()).isEqualTo(Draft.Status.SENT);
        assertThat(as(forbund, EKONOM, () -> costs.enter(forbund, YEAR, cost)).draft())
                .as("sent twice")
                .isEqualTo(waits.draft());
        assertThat(refusal(forbund, EKONOM, () -> costs.book(forbund, YEAR, cost)))
                .isEqualTo("attest.demanded");
        assertThat(refusal(forbund, EKONOM, () -> costs.enter(forbund, YEAR, cost("R 2", 20_000))))
                .isEqualTo("cost.exceeds-allocation");
        attest(forbund, LEDAMOT, waits.draft(), Step.RECEPTION);
        attest(forbund, ANOTHER, waits.draft(), Step.DECISION);
        VoucherNumber posted = post(forbund, waits.draft());

        assertThat(posted.series()).isEqualTo("K");
        assertThat(as(forbund, EKONOM, () -> costs.enter(forbund, YEAR, cost)).voucher())
                .as("sent again when it has been posted")
                .isEqualTo(posted);
        Payment payment = new Payment(Ore.kronor(40_000), MARCH, "Alvby", "R 1");
        assertThat(as(forbund, EKONOM, () -> costs.enter(forbund, YEAR, payment))
                        .draft()
                        .purpose())
                .isEqualTo(Draft.Purpose.PAYMENT);
        recount.assertHolds(forbund);
    }

    @Test
    void rights_and_demands_are_set_by_another_and_eased_from_tomorrow() throws Exception {
        String forbund = demanding();
        LocalDate today = LocalDate.now(clock);

        assertThat(refusal(
                        forbund,
                        TestBooks.CHEF,
                        () -> granted(
                                forbund,
                                new Grant(user(forbund, TestBooks.CHEF), Step.DECISION, null, MUCH, today, null))))
                .isEqualTo("attest.right.own");
        assertThat(refusal(
                        forbund,
                        TestBooks.CHEF,
                        () -> granted(forbund, new Grant("ingen", Step.DECISION, null, MUCH, today, null))))
                .isEqualTo("attest.right.person");
        assertThat(refusal(
                        forbund,
                        TestBooks.CHEF,
                        () -> granted(
                                forbund, new Grant(user(forbund, EKONOM), Step.DECISION, null, Ore.ZERO, today, null))))
                .isEqualTo("attest.right.limit");
        assertThat(refusal(
                        forbund,
                        TestBooks.CHEF,
                        () -> granted(
                                forbund,
                                new Grant(user(forbund, EKONOM), Step.DECISION, "finns ej", MUCH, today, null))))
                .isEqualTo("posting.unknown-object");
        assertThat(refusal(
                        forbund,
                        TestBooks.CHEF,
                        () -> granted(
                                forbund, new Grant(user(forbund, EKONOM), Step.DECISION, null, MUCH, today, today))))
                .isEqualTo("attest.right.dates");
        assertThat(refusal(
                        forbund,
                        LEDAMOT,
                        () -> granted(
                                forbund, new Grant(user(forbund, EKONOM), Step.DECISION, null, MUCH, today, null))))
                .isEqualTo("access.wrong-role");
        assertThat(refusal(forbund, TestBooks.CHEF, () -> demanded(forbund, today, null)))
                .isEqualTo("attest.demand.eased-today");
        assertThat(refusal(forbund, TestBooks.CHEF, () -> demanded(forbund, today, Ore.kronor(2_000))))
                .isEqualTo("attest.demand.eased-today");
        demand(forbund, today.plusDays(1), null);
        demand(forbund, today, Ore.kronor(500));
        assertThat(refusal(forbund, EKONOM, () -> ledger.post(forbund, YEAR, draft(6410, 1930, 500))))
                .isEqualTo("attest.demanded");
        long right = as(forbund, TestBooks.CHEF, () -> rights.rights(forbund)).stream()
                .filter(r -> r.username().equals(user(forbund, LEDAMOT)))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(refusal(forbund, TestBooks.CHEF, () -> ended(forbund, right, today.minusDays(1))))
                .isEqualTo("attest.right.end-in-past");
        as(forbund, TestBooks.CHEF, () -> ended(forbund, right, today));
        Drafts.View draft = begin(forbund, rent(8_500));
        send(forbund, draft);
        assertThat(refusal(forbund, LEDAMOT, () -> attested(forbund, draft, Step.RECEPTION)))
                .isEqualTo("attest.no-reception-right");
    }

    @Test
    void attest_does_not_reach_across_the_wall() throws Exception {
        String forbund = demanding();
        String other = demanding();
        Drafts.View draft = begin(forbund, rent(8_500));
        send(forbund, draft);

        assertThat(refusal(other, LEDAMOT, () -> attests.sheet(forbund, YEAR, draft.id())))
                .isEqualTo("access.unknown-forbund");
        assertThat(refusal(other, LEDAMOT, () -> attests.sheet(other, YEAR, draft.id())))
                .isEqualTo("draft.unknown");
        assertThat(refusal(other, LEDAMOT, () -> attests.attest(other, YEAR, draft.id(), Step.RECEPTION, "x")))
                .isEqualTo("draft.unknown");
        assertThat(refusal(other, EKONOM, () -> attests.takeBack(other, YEAR, draft.id())))
                .isEqualTo("draft.unknown");
        assertThat(as(other, LEDAMOT, () -> attests.mine(other))).isEmpty();
    }

    @Test
    void a_prompt_posts_nothing_unattested_and_attests_nothing() throws Exception {
        String forbund = demanding();
        long ours = recount.scope(forbund).forbundId();
        Drafts.View draft = begin(forbund, rent(8_500));
        long right = as(forbund, TestBooks.CHEF, () -> rights.rights(forbund)).stream()
                .filter(r -> r.step() == Step.DECISION)
                .findFirst()
                .orElseThrow()
                .id();
        String another = user(forbund, ANOTHER);

        prompt.refuses("does not wait", attestRow(ours, draft.id(), 1, Step.DECISION, another, right));
        send(forbund, draft);
        attest(forbund, LEDAMOT, draft, Step.RECEPTION);
        prompt.refuses("received so by another", attestRow(ours, draft.id(), 2, Step.DECISION, another, right));
        prompt.refuses("does not wait", attestRow(ours, draft.id(), 3, Step.DECISION, another, right));
        prompt.refuses("own draft", attestRow(ours, draft.id(), 2, Step.DECISION, user(forbund, EKONOM), right));
        prompt.refuses("is not attested", direct(ours, "attack", null));
        prompt.refuses("is not attested", direct(ours, "attack", draft.id()));
        prompt.refuses(
                "does not go",
                "update voucher_draft set status = 'ATTESTED', revision = revision + 1 where id = " + draft.id());
        prompt.refuses(
                "stays as it is",
                "update voucher_draft set text = 'x', revision = revision + 1 where id = " + draft.id());
        prompt.refuses(
                "being written",
                "delete from voucher_draft_object where line_id in (select id from voucher_draft_line where draft_id = "
                        + draft.id() + ")",
                "delete from voucher_draft_line where draft_id = " + draft.id());
        prompt.refuses("append-only", "update attest set username = 'x' where forbund_id = " + ours);
        prompt.refuses("append-only", "delete from attest_demand where forbund_id = " + ours);
        prompt.refuses("only be ended", "update attest_right set limit_ore = 99999999999 where id = " + right);
        prompt.refuses("attest_right_from_another", """
                insert into attest_right (id, forbund_id, username, step, dimension, limit_ore, valid_from, set_by, set_at)
                values (900000001, %d, '%s', 'DECISION', 21, 1, current_date, '%s', current_timestamp)
                """.formatted(ours, another, another));
        prompt.refuses("not eased today", """
                insert into attest_demand (id, forbund_id, valid_from, amount_ore, set_by, set_at)
                values (900000001, %d, date '2020-01-01', null, 'prompt', current_timestamp)
                """.formatted(ours));

        attest(forbund, ANOTHER, draft, Step.DECISION);
        prompt.refuses("is not attested", direct(ours, "attack", draft.id()));
        assertThat(recount.vouchers(forbund, YEAR)).isEmpty();
        post(forbund, draft);
        recount.assertHolds(forbund);
    }

    private static String attestRow(long forbund, long draft, int revision, Step step, String username, long right) {
        return """
                insert into attest (id, forbund_id, draft_id, revision, fingerprint, step, username, right_id, attested_at)
                values (900000001, %d, %d, %d, '%s', '%s', '%s', %d, current_timestamp)
                """.formatted(forbund, draft, revision, "f".repeat(64), step, username, right);
    }

    /** A prompt's own voucher of another amount, perhaps under the name of a draft; its last statement registers it. */
    private static String[] direct(long forbund, String key, Long draft) {
        String hash = "f".repeat(64);
        return new String[] {
            """
            insert into voucher (id, forbund_id, fiscal_year, series, kind, event_date, text, counterparty, idempotency_key, content_hash, draft_id)
            values (900000001, %d, 2024, 'A', 'ORDINARY', date '2024-03-01', 'Hyra', 'Fastighets AB', '%s', '%s', %s)
            """.formatted(forbund, key, hash, draft),
            "insert into posting (forbund_id, voucher_id, line, account, amount_ore) values (%d, 900000001, 1, 6010, 4900000)"
                    .formatted(forbund),
            "insert into posting (forbund_id, voucher_id, line, account, amount_ore) values (%d, 900000001, 2, 1930, -4900000)"
                    .formatted(forbund),
            """
            insert into registration (voucher_id, forbund_id, fiscal_year, series, number, registered_at, registered_by, form,
                previous_number, previous_hash, hash)
            values (900000001, %d, 2024, 'A', 1, timestamp '2020-01-01 00:00:00', 'prompt', 1, null, '%s', '%s')
            """.formatted(forbund, "0".repeat(64), hash)
        };
    }

    private static VoucherDraft draft(int debit, int credit, long kronor) {
        return VoucherDraft.of(
                "A",
                MARCH,
                "Test",
                List.of(Posting.debit(debit, Ore.kronor(kronor)), Posting.credit(credit, Ore.kronor(kronor))),
                debit + "/" + credit + "/" + kronor);
    }

    private static Cost cost(String document, long kronor) {
        return new Cost(INSATS, 4510, Ore.kronor(kronor), null, MARCH, "Rekvisition", "Alvby", document);
    }

    private static DraftContent rent(long kronor) {
        return rent(kronor, null);
    }

    private static DraftContent rent(long kronor, String responsibility) {
        TreeMap<Integer, String> objects = new TreeMap<>();
        if (responsibility != null) {
            objects.put(Dimension.RESPONSIBILITY.number(), responsibility);
        }
        return new DraftContent(
                "A",
                MARCH,
                "Hyra",
                "Fastighets AB",
                "F 17",
                List.of(
                        new Line("6010 Lokalhyror", Ore.kronor(kronor), null, null, objects),
                        new Line("1930", null, Ore.kronor(kronor), null, null)));
    }

    private Drafts.View begin(String forbund, DraftContent content) throws Exception {
        return as(forbund, EKONOM, () -> drafts.begin(forbund, YEAR, null, content));
    }

    private void send(String forbund, Drafts.View draft) throws Exception {
        as(forbund, EKONOM, () -> attests.send(forbund, YEAR, draft.id(), draft.revision()));
    }

    private void attest(String forbund, String person, Drafts.View draft, Step step) throws Exception {
        as(forbund, person, () -> attested(forbund, draft, step));
    }

    private Attests.Sheet attested(String forbund, Drafts.View draft, Step step) {
        String fingerprint = attests.sheet(forbund, YEAR, draft.id()).fingerprint();
        return attests.attest(forbund, YEAR, draft.id(), step, fingerprint);
    }

    /** Posts it in the revision it has come to. */
    private VoucherNumber post(String forbund, Drafts.View draft) throws Exception {
        return as(
                forbund,
                EKONOM,
                () -> drafts.post(
                        forbund,
                        YEAR,
                        draft.id(),
                        drafts.draft(forbund, YEAR, draft.id()).revision()));
    }

    private void grant(String forbund, String person, Step step, String responsibility, Ore limit) throws Exception {
        grant(forbund, new Grant(user(forbund, person), step, responsibility, limit, LocalDate.now(clock), null));
    }

    private void grant(String forbund, Grant grant) throws Exception {
        as(forbund, TestBooks.CHEF, () -> granted(forbund, grant));
    }

    private Void granted(String forbund, Grant grant) {
        rights.grant(forbund, grant);
        return null;
    }

    private Void ended(String forbund, long right, LocalDate day) {
        rights.end(forbund, right, day);
        return null;
    }

    private void demand(String forbund, LocalDate from, Ore amount) throws Exception {
        as(forbund, TestBooks.CHEF, () -> demanded(forbund, from, amount));
    }

    private Void demanded(String forbund, LocalDate from, Ore amount) {
        rights.demand(forbund, from, amount);
        return null;
    }

    private static String user(String forbund, String person) {
        return forbund + "." + person;
    }

    private <T> T as(String forbund, String person, Callable<T> work) throws Exception {
        return books.as(forbund, person, work);
    }

    private String refusal(String forbund, String person, Callable<?> attempt) throws Exception {
        return Race.outcome(() -> as(forbund, person, attempt)).ruleId();
    }
}
