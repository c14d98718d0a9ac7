package finsam.it;

import static finsam.it.TestBooks.EKONOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.access.AuditTrail;
import finsam.access.Origin;
import finsam.access.Origin.Channel;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import finsam.report.History;
import finsam.report.History.Filter;
import finsam.report.History.Line;
import finsam.rules.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Behandlingshistorik: whole, unbroken, found again, and not to be bent with the application's own database login. */
@ExtendWith(ArquillianExtension.class)
class HistoryIT {

    private static final int THREADS = 16;
    private static final int EACH = 10;
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final Filter ALL = new Filter(null, null, null, null, null);
    private static final String ANY_HASH = "f".repeat(64);

    private static String forbund;

    @Inject
    private TestBooks books;

    @Inject
    private Recount recount;

    @Inject
    private SqlPrompt prompt;

    @Inject
    private AuditTrail audit;

    @Inject
    private History history;

    @Inject
    private Sql sql;

    @Resource
    private UserTransaction transaction;

    @BeforeEach
    void book() throws Exception {
        if (forbund == null && sql != null) {
            String booked = books.forbund(2024);
            books.post(booked, MARCH, Ore.kronor(100), "a");
            forbund = booked;
        }
    }

    @Test
    void what_many_do_at_once_is_chained_without_a_gap() throws Exception {
        String busy = books.forbund(2024);
        Scope scope = recount.scope(busy);
        long before = audit.chained(scope.forbundId()).size();
        List<Callable<Void>> threads = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            String name = "thread " + thread;
            threads.add(() -> {
                for (int i = 0; i < EACH; i++) {
                    audit.record(scope, "test.event", name, "händelse " + i);
                }
                return null;
            });
        }

        assertThat(Race.of(threads)).allMatch(Race.Outcome::succeeded);

        assertThat(audit.chained(scope.forbundId()).stream().map(event -> event.number()))
                .containsExactlyElementsOf(LongStream.rangeClosed(1, before + THREADS * EACH)
                        .boxed()
                        .toList());
        recount.assertHolds(busy);
        recount.assertHistoryHolds(null);
    }

    @Test
    void events_of_a_transaction_are_numbered_as_they_happened_and_those_of_one_that_was_undone_are_not_there()
            throws Exception {
        Scope scope = recount.scope(forbund);
        int before = audit.chained(scope.forbundId()).size();
        transaction.begin();
        audit.record(scope, "test.undone", "x", "x");
        transaction.rollback();
        transaction.begin();
        audit.record(scope, "test.first", "x", "x");
        audit.record(null, "test", "test.of-no-forbund", "x", "x");
        audit.record(scope, "test.second", "x", "x");
        transaction.commit();

        assertThat(audit.chained(scope.forbundId()).subList(before, before + 2))
                .extracting(event -> event.number() + " " + event.action())
                .containsExactly((before + 1) + " test.first", (before + 2) + " test.second");
        assertThat(audit.chained(scope.forbundId())).hasSize(before + 2);
        recount.assertHistoryHolds(scope.forbundId());
        recount.assertHistoryHolds(null);
    }

    @Test
    void an_event_says_where_it_came_from() throws Exception {
        Scope scope = recount.scope(forbund);
        try (Origin.Entered entered = new Origin(Channel.JOB, "10.0.0.7").enter()) {
            audit.record(scope, "test.origin", "x", "x");
        }
        audit.record(scope, "test.origin", "x", "x");

        List<Line> lines = books.as(
                forbund, EKONOM, () -> history.search(forbund, new Filter("", "", "test.origin", null, null), 0, 10));
        assertThat(lines)
                .extracting(line -> line.channel() + " " + line.address())
                .endsWith("JOB 10.0.0.7")
                .doesNotContain("null null");
    }

    @Test
    void it_is_searched_by_words_person_event_and_days_and_holds_the_vouchers_too() throws Exception {
        String user = forbund + "." + EKONOM;
        LocalDate today = books.as(forbund, EKONOM, () -> history.search(forbund, ALL, 0, 1))
                .get(0)
                .happenedAt()
                .atZone(java.time.ZoneId.of("Europe/Stockholm"))
                .toLocalDate();

        assertThat(found(new Filter("KONTORSmaterial", null, null, null, null)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.action()).isEqualTo(History.VOUCHER);
                    assertThat(line.voucher()).isEqualTo(new VoucherNumber(2024, "A", 1));
                });
        assertThat(found(new Filter("2024", null, "year.open", today, today))).hasSize(1);
        assertThat(found(new Filter(null, user, null, null, null)))
                .isNotEmpty()
                .allMatch(line -> line.username().equals(user));
        assertThat(found(new Filter(null, null, null, today.plusDays(1), null))).isEmpty();
        assertThat(found(new Filter(null, null, null, null, today.minusDays(1))))
                .isEmpty();
        assertThat(found(new Filter("%", null, null, null, null))).isEmpty();
    }

    @Test
    void it_is_turned_page_by_page() throws Exception {
        List<Line> all = found(ALL);
        List<Line> pages = new ArrayList<>();
        for (int page = 0; page * 2 < all.size(); page++) {
            int leaveOut = page * 2;
            pages.addAll(books.as(forbund, EKONOM, () -> history.search(forbund, ALL, leaveOut, 2)));
        }

        assertThat(pages).isEqualTo(all);
    }

    private List<Line> found(Filter filter) throws Exception {
        return books.as(forbund, EKONOM, () -> history.search(forbund, filter, 0, 100));
    }

    @Test
    void nobody_from_another_forbund_sees_it() throws Exception {
        String another = books.forbund(2024);

        assertThatThrownBy(() -> books.as(another, EKONOM, () -> history.search(forbund, ALL, 0, 10)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> books.as(another, EKONOM, () -> history.chain(forbund)))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_prompt_bends_no_chain_of_events() throws Exception {
        long ours = recount.scope(forbund).forbundId();
        long last = audit.chained(ours).size();
        String head = audit.chained(ours).get((int) last - 1).hash();

        prompt.refuses("audit_event_chained", """
                insert into audit_event (id, forbund_id, happened_at, username, action, subject, detail, form)
                values (900000001, %d, current_timestamp, 'x', 'x', 'x', 'x', 0)
                """.formatted(ours));
        prompt.refuses("audit_event_unbroken", event(ours, ours, last + 2, last, head));
        prompt.refuses("audit_event_follows", event(ours, ours, last + 1, last, ANY_HASH));
        prompt.refuses("audit_event_follows", event(ours, ours, last + 2, last + 1, head));
        prompt.refuses("audit_event_number_unique", event(ours, ours, last, last - 1, head(ours, last - 1)));
        prompt.refuses("audit_event_home", event(ours, 0, last + 1, last, head));
        String chain = " where chain = " + ours;
        prompt.refuses("does not end at", "update audit_chain set last_number = last_number - 1" + chain);
        prompt.refuses("does not end at", "update audit_chain set head = '" + ANY_HASH + "'" + chain);
        prompt.refuses("append-only", "delete from audit_chain" + chain);
        prompt.refuses("append-only", "update audit_event set address = 'x'" + chain);
    }

    private String head(long chain, long number) {
        return audit.chained(chain).get((int) number - 1).hash();
    }

    private static String event(long forbundId, long chain, long number, long previous, String previousHash) {
        return """
                insert into audit_event (id, forbund_id, happened_at, username, action, subject, detail, form, channel, chain,
                    number, previous_number, previous_hash, hash)
                values (900000001, %d, current_timestamp, 'x', 'x', 'x', 'x', 1, 'API', %d, %d, %d, '%s', '%s')
                """.formatted(forbundId, chain, number, previous, previousHash, ANY_HASH);
    }

    @Test
    @RunAsClient
    void the_api_tells_the_same_and_what_came_through_it_says_so() throws Exception {
        TestForbund mine = TestForbund.register();
        Api ekonom = mine.as(Role.EKONOM);
        ekonom.post(mine.path("/years"), "{\"startsOn\": \"2025-01-01\", \"endsOn\": \"2025-12-31\"}")
                .is(201);

        var opened = ekonom.get(mine.path("/history?action=year.open&person=" + mine.code() + ".ekonom"))
                .is(200)
                .json();
        assertThat(opened).hasSize(1);
        assertThat(opened.at("/0/username").asText()).isEqualTo(mine.code() + ".ekonom");
        assertThat(opened.at("/0/name").asText()).isEqualTo("Test EKONOM");
        assertThat(opened.at("/0/channel").asText()).isEqualTo("API");
        assertThat(opened.at("/0/address").asText()).isIn("127.0.0.1", "::1", "0:0:0:0:0:0:0:1");
        assertThat(opened.at("/0/number").asLong()).isPositive();
        var chain = ekonom.get(mine.path("/history/chain")).is(200).json();
        assertThat(chain.at("/holding").asBoolean()).isTrue();
        assertThat(chain.at("/head").asText())
                .isEqualTo(ekonom.get(mine.path("/history?most=1"))
                        .json()
                        .at("/0/hash")
                        .asText());
        ekonom.get(mine.path("/history?from=imorgon")).isRefused(400, "api.unreadable-date");
    }
}
