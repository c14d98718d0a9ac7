package finsam.it;

import static finsam.it.TestBooks.CHEF;
import static finsam.it.TestBooks.EKONOM;
import static finsam.it.TestBooks.LEDAMOT;
import static finsam.it.TestBooks.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import finsam.ledger.Balances;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Dimension;
import finsam.ledger.Ledger;
import finsam.ledger.Periods;
import finsam.ledger.Periods.Month;
import finsam.ledger.Posting;
import finsam.ledger.Reopenings;
import finsam.ledger.Reopenings.Request;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherKind;
import finsam.ledger.VoucherNumber;
import finsam.ledger.YearEnd;
import finsam.money.Ore;
import finsam.report.History;
import finsam.report.History.Filter;
import finsam.report.History.Line;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.security.auth.server.SecurityIdentity;

/** Months and years are closed, and opened again by a second person with a reason; what was closed is closed anew. */
@ExtendWith(ArquillianExtension.class)
class ReopeningIT {

    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final int THREADS = 8;

    @Inject
    private TestBooks books;

    @Inject
    private Recount recount;

    @Inject
    private Ledger ledger;

    @Inject
    private Periods periods;

    @Inject
    private Reopenings reopenings;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private Balances balances;

    @Inject
    private History history;

    // Months

    @Test
    void a_closed_month_takes_nothing_until_another_person_has_opened_it_and_then_again() throws Exception {
        String forbund = books.forbund(2024);
        books.post(forbund, MARCH, Ore.kronor(100), "before");
        close(forbund, MARCH);
        assertThat(refusal(forbund, EKONOM, () -> books.post(forbund, MARCH, Ore.kronor(1), "late")))
                .isEqualTo("voucher.period-closed");

        long request = ask(forbund, MARCH, "Fakturan kom i april");
        assertThat(refusal(forbund, EKONOM, () -> books.post(forbund, MARCH, Ore.kronor(1), "late")))
                .as("while it waits")
                .isEqualTo("voucher.period-closed");
        open(forbund, CHEF, request);
        books.post(forbund, MARCH, Ore.kronor(1), "late");
        close(forbund, MARCH);

        assertThat(refusal(forbund, EKONOM, () -> books.post(forbund, MARCH, Ore.kronor(1), "later")))
                .isEqualTo("voucher.period-closed");
        assertThat(refusal(forbund, CHEF, () -> open(forbund, CHEF, request))).isEqualTo("reopening.answered");
        Month march = month(forbund, MARCH);
        assertThat(march.open()).isFalse();
        assertThat(march.closings()).isEqualTo(2);
        assertThat(march.vouchers()).isEqualTo(2);
        assertThat(march.closedBy()).isEqualTo(forbund + "." + EKONOM);
        recount.assertHolds(forbund);
    }

    @Test
    void whoever_asked_does_not_open_and_nobody_without_the_role_asks_or_opens() throws Exception {
        String forbund = books.forbund(2024);
        close(forbund, MARCH);
        long request = ask(forbund, MARCH, "Fel konto");

        assertThat(refusal(forbund, EKONOM, () -> open(forbund, EKONOM, request)))
                .isEqualTo("reopening.own-request");
        assertThat(refusal(forbund, LEDAMOT, () -> open(forbund, LEDAMOT, request)))
                .isEqualTo("access.wrong-role");
        assertThat(refusal(forbund, LEDAMOT, () -> reopenings.askForMonth(forbund, 2024, MARCH, "x")))
                .isEqualTo("access.wrong-role");
        assertThat(refusal(forbund, CHEF, () -> {
                    reopenings.withdraw(forbund, request);
                    return null;
                }))
                .isEqualTo("reopening.not-yours");
        assertThat(refusal(forbund, CHEF, () -> reopenings.askForMonth(forbund, 2024, MARCH, "Jag också")))
                .isEqualTo("reopening.asked-already");
        assertThat(refusal(forbund, CHEF, () -> reopenings.askForMonth(forbund, 2024, JANUARY, "Öppen")))
                .isEqualTo("period.not-closed");
        assertThat(refusal(forbund, CHEF, () -> reopenings.askForYear(forbund, 2024, "Öppet")))
                .isEqualTo("year.not-closed");
        assertThat(month(forbund, MARCH).open()).isFalse();
    }

    @Test
    void a_request_needs_a_reason_and_can_be_refused_or_taken_back() throws Exception {
        String forbund = books.forbund(2024);
        close(forbund, MARCH);
        assertThat(refusal(forbund, EKONOM, () -> ask(forbund, MARCH, "  "))).isEqualTo("reopening.reason-missing");

        long refused = ask(forbund, MARCH, "Fel konto");
        as(forbund, CHEF, () -> reopenings.refuse(forbund, refused, "Rätta i april"));
        long withdrawn = ask(forbund, MARCH, "Fel konto ändå");
        as(forbund, EKONOM, () -> reopenings.withdraw(forbund, withdrawn));

        for (long ended : List.of(refused, withdrawn)) {
            assertThat(refusal(forbund, CHEF, () -> open(forbund, CHEF, ended))).isEqualTo("reopening.answered");
        }
        assertThat(books.as(forbund, LEDAMOT, () -> reopenings.all(forbund)))
                .extracting(Request::subject, Request::outcome, Request::answer)
                .containsExactly(tuple("2024-03", "WITHDRAWN", null), tuple("2024-03", "REFUSED", "Rätta i april"));
        assertThat(month(forbund, MARCH).open()).isFalse();
    }

    @Test
    void months_close_one_by_one_or_all_up_to_one_and_the_last_with_the_year() throws Exception {
        String forbund = books.forbund(2024, 2026);
        close(forbund, MARCH);
        as(forbund, CHEF, () -> periods.closeThrough(forbund, 2024, LocalDate.of(2024, 5, 1)));

        assertThat(books.as(forbund, EKONOM, () -> periods.months(forbund, 2024)))
                .filteredOn(m -> !m.open())
                .extracting(Month::name)
                .containsExactly("2024-01", "2024-02", "2024-03", "2024-04", "2024-05");
        assertThat(refusal(forbund, EKONOM, () -> close(forbund, MARCH))).isEqualTo("period.already-closed");
        assertThat(refusal(forbund, EKONOM, () -> close(forbund, LocalDate.of(2024, 12, 1))))
                .isEqualTo("period.closes-with-year");
        assertThat(refusal(forbund, EKONOM, () -> close(forbund, LocalDate.of(2024, 3, 15))))
                .isEqualTo("period.unknown");
        assertThat(refusal(forbund, EKONOM, () -> {
                    periods.close(forbund, 2026, LocalDate.of(2026, 11, 1));
                    return null;
                }))
                .isEqualTo("period.not-ended");
    }

    @Test
    void nothing_lands_in_a_month_after_it_has_closed() throws Exception {
        String forbund = books.forbund(2024);
        SecurityIdentity ekonom = books.identity(forbund, EKONOM);
        List<Callable<Integer>> runners = new ArrayList<>();
        runners.add(() -> ekonom.runAs((Callable<Integer>) () -> {
            periods.close(forbund, 2024, MARCH);
            return recount.vouchers(forbund, 2024).size();
        }));
        for (int thread = 1; thread < THREADS; thread++) {
            String key = "thread " + thread + " ";
            runners.add(() -> ekonom.runAs((Callable<Integer>) () -> {
                int posted = 0;
                for (int i = 0; i < 10; i++) {
                    VoucherDraft draft = draft(MARCH, Ore.of(1 + i), key + i);
                    Race.Outcome<VoucherNumber> outcome = Race.outcome(() -> ledger.post(forbund, 2024, draft));
                    assertThat(outcome.ruleId()).isIn(null, "voucher.period-closed", "voucher.closed-meanwhile");
                    posted += outcome.succeeded() ? 1 : 0;
                }
                return posted;
            }));
        }
        List<Integer> counts =
                Race.of(runners).stream().map(Race.Outcome::result).toList();

        assertThat(recount.vouchers(forbund, 2024))
                .as("as many as when it had just closed")
                .hasSize(counts.get(0))
                .hasSize(counts.stream().skip(1).mapToInt(Integer::intValue).sum());
        recount.assertHolds(forbund);
    }

    @Test
    void two_who_open_and_refuse_at_once_give_one_answer() throws Exception {
        String forbund = books.forbund(2024);
        close(forbund, MARCH);
        long request = books.as(forbund, CHEF, () -> reopenings.askForMonth(forbund, 2024, MARCH, "Fel konto"));
        SecurityIdentity ekonom = books.identity(forbund, EKONOM);
        List<Race.Outcome<Object>> outcomes = Race.of(List.of(
                () -> ekonom.runAs((Callable<Object>) () -> {
                    reopenings.open(forbund, request);
                    return null;
                }),
                () -> ekonom.runAs((Callable<Object>) () -> {
                    reopenings.refuse(forbund, request, null);
                    return null;
                })));

        assertThat(outcomes).extracting(Race.Outcome::ruleId).containsExactlyInAnyOrder(null, "reopening.answered");
        assertThat(month(forbund, MARCH).open()).isEqualTo(outcomes.get(0).succeeded());
    }

    @Test
    void everything_is_in_the_history_with_who_and_why() throws Exception {
        String forbund = books.forbund(2024);
        close(forbund, MARCH);
        open(forbund, CHEF, ask(forbund, MARCH, "Fakturan kom i april"));

        assertThat(books.as(
                        forbund,
                        LEDAMOT,
                        () -> history.search(forbund, new Filter("2024-03", null, null, null, null), 0, 10)))
                .extracting(Line::action, Line::username, Line::detail)
                .containsExactly(
                        tuple(
                                "period.reopen",
                                forbund + "." + CHEF,
                                "begärt av " + forbund + "." + EKONOM + ": Fakturan kom i april"),
                        tuple("reopening.ask", forbund + "." + EKONOM, "Fakturan kom i april"),
                        tuple("period.close", forbund + "." + EKONOM, "stängning nummer 1"));
    }

    // Years

    @Test
    void a_reopened_year_is_corrected_in_its_last_month_and_closes_with_what_changed() throws Exception {
        String forbund = books.forbund(2024);
        books.post(forbund, MARCH, Ore.kronor(100), "cost");
        closeYear(forbund, 2024);
        assertThat(refusal(forbund, EKONOM, () -> reopenings.askForMonth(forbund, 2024, MARCH, "x")))
                .isEqualTo("period.year-closed");

        open(forbund, CHEF, askForYear(forbund, 2024));
        assertThat(refusal(forbund, EKONOM, () -> books.post(forbund, MARCH, Ore.kronor(1), "march")))
                .isEqualTo("voucher.period-closed");
        books.post(forbund, LocalDate.of(2024, 12, 31), Ore.kronor(250), "forgotten");
        closeYear(forbund, 2024);

        assertYearsHangTogether(forbund, 2024, 2025);
        assertThat(recount.vouchers(forbund, 2024))
                .filteredOn(v -> v.kind() == VoucherKind.RESULT_TRANSFER)
                .extracting(Voucher::turnover)
                .containsExactly(Ore.kronor(100), Ore.kronor(250));
        assertThat(recount.vouchers(forbund, 2025))
                .filteredOn(v -> v.kind() == VoucherKind.OPENING)
                .extracting(Voucher::turnover)
                .containsExactly(Ore.kronor(100), Ore.kronor(250));
    }

    @Test
    void a_year_that_was_reopened_and_not_changed_posts_nothing_when_it_closes() throws Exception {
        String forbund = books.forbund(2024);
        books.post(forbund, MARCH, Ore.kronor(100), "cost");
        closeYear(forbund, 2024);
        List<Voucher> before = recount.vouchers(forbund, 2024);
        open(forbund, CHEF, askForYear(forbund, 2024));
        closeYear(forbund, 2024);

        assertThat(recount.vouchers(forbund, 2024)).isEqualTo(before);
        assertThat(recount.vouchers(forbund, 2025)).hasSize(1);
        assertYearsHangTogether(forbund, 2024, 2025);
    }

    @Test
    void a_loss_turned_into_a_gain_goes_to_the_equity_and_objects_stay_by_their_own() throws Exception {
        String forbund = books.forbund(2024);
        books.plan(forbund, 2024);
        post(forbund, LocalDate.of(2024, 6, 1), "loss", 6410, 1930, Ore.kronor(700));
        closeYear(forbund, 2024);
        open(forbund, CHEF, askForYear(forbund, 2024));
        VoucherDraft gain = VoucherDraft.of(
                "A",
                LocalDate.of(2024, 12, 31),
                "Bidrag",
                List.of(
                        Posting.debit(1510, Ore.kronor(900)).on(Dimension.INSATS, TestBooks.INSATS),
                        Posting.credit(3990, Ore.kronor(900))),
                "gain");
        books.as(forbund, EKONOM, () -> ledger.post(forbund, 2024, gain));
        closeYear(forbund, 2024);

        assertYearsHangTogether(forbund, 2024, 2025);
        assertThat(closing(forbund, 2024)).containsEntry(2090, Ore.kronor(-200));
        assertThat(recount.vouchers(forbund, 2025))
                .flatExtracting(Voucher::postings)
                .contains(Posting.debit(1510, Ore.kronor(900)).on(Dimension.INSATS, TestBooks.INSATS));
    }

    @Test
    void reopening_an_early_year_opens_those_after_it_and_each_closes_again_in_turn() throws Exception {
        String forbund = books.forbund(2022);
        for (int year = 2022; year <= 2024; year++) {
            books.post(forbund, LocalDate.of(year, 3, 1), Ore.kronor(100), "cost " + year);
            closeYear(forbund, year);
        }
        open(forbund, CHEF, askForYear(forbund, 2022));
        assertThat(books.as(forbund, LEDAMOT, () -> reopenings.all(forbund)))
                .filteredOn(r -> r.month() == null)
                .extracting(Request::subject, Request::outcome)
                .contains(tuple("2022", "OPENED"), tuple("2023", "OPENED"), tuple("2024", "OPENED"));
        books.post(forbund, LocalDate.of(2022, 12, 31), Ore.kronor(7), "forgotten");

        assertThat(refusal(forbund, EKONOM, () -> closeYear(forbund, 2023))).isEqualTo("year.earlier-open");
        for (int year = 2022; year <= 2024; year++) {
            closeYear(forbund, year);
        }
        assertYearsHangTogether(forbund, 2022, 2023);
        assertYearsHangTogether(forbund, 2023, 2024);
        assertYearsHangTogether(forbund, 2024, 2025);
    }

    @Test
    void a_year_does_not_close_while_the_month_that_its_balances_open_is_closed() throws Exception {
        String forbund = books.forbund(2023, 2024);
        books.post(forbund, MARCH.minusYears(1), Ore.kronor(100), "cost");
        close(forbund, JANUARY);

        assertThat(refusal(forbund, EKONOM, () -> closeYear(forbund, 2023))).isEqualTo("year.next-month-closed");
        open(forbund, CHEF, ask(forbund, JANUARY, "Ingående balanser"));
        closeYear(forbund, 2023);
        assertYearsHangTogether(forbund, 2023, 2024);
    }

    @Test
    void an_earlier_year_taken_up_afterwards_does_not_close_past_a_closed_one() throws Exception {
        String forbund = books.forbund(2024);
        books.post(forbund, MARCH, Ore.kronor(100), "cost");
        closeYear(forbund, 2024);
        as(forbund, EKONOM, () -> books.open(forbund, 2023));
        books.post(forbund, MARCH.minusYears(1), Ore.kronor(40), "earlier");

        assertThat(refusal(forbund, EKONOM, () -> closeYear(forbund, 2023))).isEqualTo("year.next-closed");
        open(forbund, CHEF, askForYear(forbund, 2024));
        closeYear(forbund, 2023);
        closeYear(forbund, 2024);
        assertYearsHangTogether(forbund, 2023, 2024);
        assertYearsHangTogether(forbund, 2024, 2025);
    }

    /** The result is in the equity, and the next year opens with what this one closed with. */
    private void assertYearsHangTogether(String forbund, int year, int next) {
        Map<Integer, Ore> closing = closing(forbund, year);
        assertThat(Ore.sum(
                        closing.entrySet().stream()
                                .filter(b -> b.getKey() >= 3000)
                                .toList(),
                        Map.Entry::getValue))
                .as("result of %s left on the income statement", year)
                .isEqualTo(Ore.ZERO);
        Map<Integer, Ore> opening = new TreeMap<>();
        balances.trialBalance(recount.scope(forbund), next).forEach(b -> opening.put(b.account(), b.opening()));
        closing.keySet().removeIf(account -> account >= 3000);
        opening.values().removeIf(Ore::isZero);
        closing.values().removeIf(Ore::isZero);
        assertThat(opening).as("what %s opens with", next).isEqualTo(closing);
        recount.assertHolds(forbund);
    }

    private Map<Integer, Ore> closing(String forbund, int year) {
        Map<Integer, Ore> closing = new TreeMap<>();
        for (AccountBalance b : balances.trialBalance(recount.scope(forbund), year)) {
            closing.put(b.account(), b.closing());
        }
        return closing;
    }

    private void post(String forbund, LocalDate date, String key, int debit, int credit, Ore amount) throws Exception {
        VoucherDraft draft = VoucherDraft.of(
                "A", date, key, List.of(Posting.debit(debit, amount), Posting.credit(credit, amount)), key);
        books.as(forbund, EKONOM, () -> ledger.post(forbund, date.getYear(), draft));
    }

    private Object close(String forbund, LocalDate month) throws Exception {
        return as(forbund, EKONOM, () -> periods.close(forbund, month.getYear(), month));
    }

    private Object closeYear(String forbund, int year) throws Exception {
        return as(forbund, EKONOM, () -> yearEnd.close(forbund, year));
    }

    private Object open(String forbund, String person, long request) throws Exception {
        return as(forbund, person, () -> reopenings.open(forbund, request));
    }

    private long ask(String forbund, LocalDate month, String reason) throws Exception {
        return books.as(forbund, EKONOM, () -> reopenings.askForMonth(forbund, month.getYear(), month, reason));
    }

    private long askForYear(String forbund, int year) throws Exception {
        return books.as(forbund, EKONOM, () -> reopenings.askForYear(forbund, year, "En faktura var glömd"));
    }

    private Month month(String forbund, LocalDate month) throws Exception {
        return books.as(forbund, EKONOM, () -> periods.months(forbund, month.getYear())).stream()
                .filter(m -> m.startsOn().equals(month))
                .findFirst()
                .orElseThrow();
    }

    /** What one of the people does that has no result. */
    interface Deed {
        void does() throws Exception;
    }

    private Object as(String forbund, String person, Deed deed) throws Exception {
        return books.as(forbund, person, () -> {
            deed.does();
            return null;
        });
    }

    private String refusal(String forbund, String person, Callable<?> attempt) throws Exception {
        return Race.outcome(() -> books.as(forbund, person, attempt)).ruleId();
    }
}
