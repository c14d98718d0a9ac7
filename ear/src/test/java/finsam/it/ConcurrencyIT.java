package finsam.it;

import static finsam.it.TestBooks.ANOTHER;
import static finsam.it.TestBooks.EKONOM;
import static finsam.it.TestBooks.INSATS;
import static finsam.it.TestBooks.LEDAMOT;
import static finsam.it.TestBooks.draft;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.board.Decision.Outcome;
import finsam.exchange.SieCorrections;
import finsam.exchange.SieFindings;
import finsam.exchange.SieImports;
import finsam.exchange.SieTaking;
import finsam.forbund.ForbundRegister;
import finsam.insats.Allocations;
import finsam.insats.InsatsCosts;
import finsam.insats.InsatsCosts.Cost;
import finsam.ledger.FiscalYears;
import finsam.ledger.Ledger;
import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherNumber;
import finsam.ledger.YearEnd;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.security.auth.server.SecurityIdentity;

/** What is done at the same time ends as if it had been done one after the other; who comes second gets an answer. */
@ExtendWith(ArquillianExtension.class)
class ConcurrencyIT {

    private static final int THREADS = 32;
    private static final int EACH = 8;
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);

    @Inject
    private TestBooks books;

    @Inject
    private Recount recount;

    @Inject
    private Ledger ledger;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private FiscalYears years;

    @Inject
    private InsatsCosts costs;

    @Inject
    private Allocations allocations;

    @Inject
    private SieImports imports;

    @Inject
    private SieTaking taking;

    @Inject
    private SieFindings findings;

    @Inject
    private SieCorrections corrections;

    @Inject
    private ForbundRegister register;

    @Test
    void thirty_two_threads_on_one_series_leave_no_gap_and_lose_no_voucher() throws Exception {
        String forbund = books.forbund(2024);
        SecurityIdentity ekonom = books.identity(forbund, EKONOM);

        List<Race.Outcome<List<VoucherNumber>>> outcomes = Race.of(
                threads(thread -> ekonom.runAs((Callable<List<VoucherNumber>>) () -> postSome(forbund, thread))));

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        assertThat(outcomes.stream().flatMap(o -> o.result().stream()).map(VoucherNumber::number))
                .containsExactlyInAnyOrderElementsOf(numbers(THREADS * EACH));
        recount.assertHolds(forbund);
    }

    /** Posts a thread's vouchers, with a wrong one after each. */
    private List<VoucherNumber> postSome(String forbund, int thread) throws Exception {
        List<VoucherNumber> numbers = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            String key = thread + "/" + i;
            numbers.add(ledger.post(forbund, 2024, draft(MARCH, Ore.of(1 + thread), key)));
            VoucherDraft wrong =
                    i % 2 == 0 ? draft(MARCH, Ore.of(999_999), key) : draft(MARCH, Ore.ZERO, key + "/zero");
            assertThat(Race.outcome(() -> ledger.post(forbund, 2024, wrong)).ruleId())
                    .isIn("voucher.key-with-other-content", "posting.zero");
        }
        return numbers;
    }

    @Test
    void calls_over_several_series_in_any_order_do_not_wait_for_each_other_in_a_circle() throws Exception {
        String forbund = books.forbund(2024);
        List<String> series = List.of("A", "B", "K", "BO");

        List<Race.Outcome<List<VoucherNumber>>> outcomes = Race.of(threads(thread -> {
            List<VoucherDraft> drafts = new ArrayList<>();
            for (String code : series) {
                drafts.add(in(code, draft(MARCH, Ore.of(1 + thread), code + thread)));
            }
            Collections.shuffle(drafts, new Random(thread));
            return ledger.postAll(recount.scope(forbund), drafts);
        }));

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        for (String code : series) {
            assertThat(outcomes.stream()
                            .flatMap(o -> o.result().stream())
                            .filter(n -> n.series().equals(code))
                            .map(VoucherNumber::number))
                    .containsExactlyInAnyOrderElementsOf(numbers(THREADS));
        }
        recount.assertHolds(forbund);
    }

    private static VoucherDraft in(String series, VoucherDraft draft) {
        return VoucherDraft.of(series, draft.date(), draft.text(), draft.postings(), draft.idempotencyKey());
    }

    @Test
    void a_key_used_by_many_at_once_posts_once() throws Exception {
        String forbund = books.forbund(2024);
        SecurityIdentity ekonom = books.identity(forbund, EKONOM);

        List<Race.Outcome<VoucherNumber>> outcomes = Race.of(threads(thread -> ekonom.runAs((Callable<VoucherNumber>)
                () -> ledger.post(forbund, 2024, draft(MARCH, Ore.kronor(100), "key " + thread % 4)))));

        assertThat(outcomes).allMatch(o -> o.succeeded() || o.ruleId().equals("voucher.key-at-once"));
        assertThat(outcomes.stream()
                        .filter(Race.Outcome::succeeded)
                        .map(o -> o.result().number()))
                .containsOnly(1L, 2L, 3L, 4L);
        for (int key = 0; key < 4; key++) {
            VoucherNumber again = books.post(forbund, MARCH, Ore.kronor(100), "key " + key);
            for (int thread = key; thread < THREADS; thread += 4) {
                assertThat(outcomes.get(thread).result()).isIn(null, again);
            }
        }
        assertThat(recount.vouchers(forbund, 2024)).hasSize(4);
        recount.assertHolds(forbund);
    }

    @Test
    void nothing_lands_in_a_year_after_it_has_closed() throws Exception {
        String forbund = books.forbund(2024);
        SecurityIdentity ekonom = books.identity(forbund, EKONOM);
        books.post(forbund, MARCH, Ore.kronor(100), "first");

        List<Callable<Integer>> runners = new ArrayList<>(threads(thread -> ekonom.runAs((Callable<Integer>) () -> {
            int posted = 0;
            for (int i = 0; i < EACH; i++) {
                VoucherDraft draft = draft(MARCH, Ore.of(1 + i), thread + "/" + i);
                Race.Outcome<VoucherNumber> outcome = Race.outcome(() -> ledger.post(forbund, 2024, draft));
                assertThat(outcome.ruleId())
                        .isIn(null, "voucher.year-closed", "voucher.period-closed", "voucher.closed-meanwhile");
                posted += outcome.succeeded() ? 1 : 0;
            }
            return posted;
        })));
        runners.set(
                0,
                () -> ekonom.runAs((Callable<Integer>) () -> {
                    yearEnd.close(forbund, 2024);
                    return 1;
                }));
        int posted = Race.of(runners).stream().mapToInt(o -> o.result()).sum();

        List<Voucher> all = recount.vouchers(forbund, 2024);
        assertThat(all).as("one posted first, one by the closing").hasSize(posted + 1);
        Ore result = Ore.sum(
                all.stream()
                        .flatMap(v -> v.postings().stream())
                        .filter(p -> p.account() >= 3000)
                        .toList(),
                Posting::amount);
        assertThat(result).as("what is left when the result was moved").isEqualTo(Ore.ZERO);
        recount.assertHolds(forbund);
    }

    @Test
    void a_year_is_opened_and_closed_once_however_many_do_it() throws Exception {
        String forbund = books.forbund(2023);
        books.post(forbund, MARCH.minusYears(1), Ore.kronor(100), "first");

        assertThat(atOnce(
                        forbund,
                        EKONOM,
                        EKONOM,
                        () -> years.open(forbund, LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31))))
                .containsExactlyInAnyOrder(null, "year.overlaps");
        assertThat(atOnce(forbund, EKONOM, EKONOM, () -> {
                    yearEnd.close(forbund, 2023);
                    return null;
                }))
                .containsExactlyInAnyOrder(null, "year.already-closed");
        assertThat(recount.vouchers(forbund, 2024)).hasSize(1);
        recount.assertHolds(forbund);
    }

    @Test
    void two_who_decide_the_same_matter_at_once_take_one_decision() throws Exception {
        String forbund = books.forbund(2024);
        books.plan(forbund, 2024);
        long matter = books.proposeAllocation(forbund, 2024, 400_000);

        List<Race.Outcome<Void>> outcomes = Race.of(List.of(
                decides(forbund, LEDAMOT, matter, Outcome.APPROVED),
                decides(forbund, ANOTHER, matter, Outcome.REJECTED)));

        assertThat(outcomes).extracting(Race.Outcome::ruleId).containsExactlyInAnyOrder(null, "matter.not-open");
        assertThat(allocated(forbund)).isEqualTo(outcomes.get(0).succeeded() ? Ore.kronor(400_000) : Ore.ZERO);
    }

    @Test
    void two_allocations_that_the_budget_does_not_hold_together_are_not_both_granted() throws Exception {
        String forbund = books.forbund(2024);
        books.plan(forbund, 2024);
        long first = books.proposeAllocation(forbund, 2024, 600_000);
        long second = books.proposeAllocation(forbund, 2024, 700_000);

        List<Race.Outcome<Void>> outcomes = Race.of(List.of(
                decides(forbund, LEDAMOT, first, Outcome.APPROVED),
                decides(forbund, ANOTHER, second, Outcome.APPROVED)));

        assertThat(outcomes)
                .extracting(Race.Outcome::ruleId)
                .containsExactlyInAnyOrder(null, "allocation.exceeds-budget");
        assertThat(allocated(forbund)).isEqualTo(Ore.kronor(outcomes.get(0).succeeded() ? 600_000 : 700_000));
    }

    private Callable<Void> decides(String forbund, String ledamot, long matter, Outcome outcome) {
        books.identity(forbund, ledamot);
        return () -> {
            books.decide(forbund, ledamot, matter, outcome);
            return null;
        };
    }

    private Ore allocated(String forbund) {
        return allocations
                .standings(recount.scope(forbund), 2024, LocalDate.of(2024, 12, 31))
                .get(0)
                .allocated();
    }

    @Test
    void two_costs_that_the_allocation_does_not_hold_together_are_not_both_booked() throws Exception {
        String forbund = books.forbund(2024);
        books.plan(forbund, 2024);
        books.decide(forbund, LEDAMOT, books.proposeAllocation(forbund, 2024, 100_000), Outcome.APPROVED);
        SecurityIdentity ekonom = books.identity(forbund, EKONOM);

        List<Race.Outcome<VoucherNumber>> outcomes = Race.of(List.of("R 1", "R 2").stream()
                .map(document ->
                        (Callable<VoucherNumber>) () -> ekonom.runAs((Callable<VoucherNumber>) () -> costs.book(
                                forbund,
                                2024,
                                new Cost(INSATS, 4510, Ore.kronor(60_000), null, MARCH, document, "Alvby", document))))
                .toList());

        assertThat(outcomes)
                .extracting(Race.Outcome::ruleId)
                .containsExactlyInAnyOrder(null, "cost.exceeds-allocation");
        recount.assertHolds(forbund);
    }

    @Test
    void a_file_is_taken_in_once_however_many_do_it() throws Exception {
        String forbund = books.forbund(2024);
        byte[] file = """
                #FLAGGA 0
                #PROGRAM "Test" 1
                #FORMAT PC8
                #GEN 20240301
                #SIETYP 4
                #FNAMN "Test"
                #RAR 0 20240101 20241231
                #KONTO 1930 "Bank"
                #KONTO 6410 "Material"
                #VER A 1 20240301 "Papper"
                {
                #TRANS 6410 {} 100.00
                #TRANS 1930 {} -100.00
                }
                """.getBytes(StandardCharsets.US_ASCII);

        assertThat(atOnce(forbund, EKONOM, EKONOM, () -> imports.upload(forbund, "a.se", file)))
                .containsNull()
                .isSubsetOf(null, "api.changed-meanwhile");
        long upload = books.as(forbund, EKONOM, () -> imports.upload(forbund, "b.se", file))
                .id();
        assertThat(atOnce(
                        forbund,
                        EKONOM,
                        EKONOM,
                        () -> taking.take(forbund, upload, new SieTaking.Choices(false, null))))
                .containsExactlyInAnyOrder(null, "sie.already-taken");
        assertThat(recount.vouchers(forbund, 2024)).hasSize(1);
        recount.assertHolds(forbund);
    }

    @Test
    void what_a_source_has_changed_is_corrected_once_however_many_do_it() throws Exception {
        String forbund = books.forbund(2025);
        for (int rent : new int[] {100, 200}) {
            books.as(
                    forbund,
                    EKONOM,
                    () -> taking.take(
                            forbund,
                            imports.upload(forbund, "a.se", SieFiles.soFar(rent))
                                    .id(),
                            new SieTaking.Choices(false, null)));
        }
        long finding = books.as(forbund, EKONOM, () -> findings.findings(forbund, 2025))
                .get(0)
                .id();

        assertThat(atOnce(
                        forbund,
                        EKONOM,
                        EKONOM,
                        () -> corrections.correct(forbund, finding, LocalDate.of(2025, 5, 31), "Källan har rätt")))
                .containsExactlyInAnyOrder(null, "sie.finding-settled");
        assertThat(recount.vouchers(forbund, 2025)).hasSize(2);
        recount.assertHolds(forbund);
    }

    @Test
    void a_forbund_is_registered_once_however_many_do_it() throws Exception {
        SecurityIdentity administrator = books.signIn(TestUsers.ADMINISTRATOR, TestUsers.ADMINISTRATOR_PASSWORD);
        String code = "samtidig-" + System.nanoTime() % 1_000_000_000;
        ForbundRegister.NewForbund request = TestBooks.registration(
                code, TestForbund.organisationNumber(200_000_000 + System.nanoTime() % 700_000_000));
        Callable<Void> registers = () -> administrator.runAs((Callable<Void>) () -> {
            register.register(request);
            return null;
        });

        assertThat(Race.of(List.of(registers, registers, registers)).stream().map(Race.Outcome::ruleId))
                .containsOnlyOnce((String) null)
                .isSubsetOf(null, "api.changed-meanwhile", "forbund.code-taken");
    }

    /** @return what rules were broken when both did the same at once */
    private <T> List<String> atOnce(String forbund, String one, String other, Callable<T> work) throws Exception {
        List<Callable<T>> both = new ArrayList<>();
        for (String person : List.of(one, other)) {
            SecurityIdentity identity = books.identity(forbund, person);
            both.add(() -> identity.runAs(work));
        }
        return Race.of(both).stream().map(Race.Outcome::ruleId).toList();
    }

    private interface Thread32<T> {
        T run(int thread) throws Exception;
    }

    private static <T> List<Callable<T>> threads(Thread32<T> work) {
        return IntStream.range(0, THREADS)
                .mapToObj(thread -> (Callable<T>) () -> work.run(thread))
                .toList();
    }

    private static List<Long> numbers(int through) {
        return IntStream.rangeClosed(1, through).mapToObj(Long::valueOf).toList();
    }
}
