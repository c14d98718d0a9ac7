package finsam.it;

import static finsam.it.TestBooks.EKONOM;
import static finsam.it.TestBooks.draft;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.database.Sql;
import finsam.financing.Contributions;
import finsam.ledger.Account;
import finsam.ledger.AccountPurpose;
import finsam.ledger.Balances;
import finsam.ledger.Chart;
import finsam.ledger.ChartChanges;
import finsam.ledger.ChartChanges.Change;
import finsam.ledger.ChartChanges.NewAccount;
import finsam.ledger.DimensionObjects;
import finsam.ledger.DimensionObjects.NewObject;
import finsam.ledger.DimensionRule;
import finsam.ledger.DimensionRules;
import finsam.ledger.Ledger;
import finsam.ledger.Posting;
import finsam.ledger.Series.Purpose;
import finsam.ledger.SeriesChanges;
import finsam.ledger.SeriesChanges.NewSeries;
import finsam.ledger.SeriesRegister;
import finsam.ledger.StatementRow;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherNumber;
import finsam.ledger.YearEnd;
import finsam.money.Ore;
import finsam.report.AnnualReport;
import finsam.report.History;
import finsam.report.History.Filter;
import finsam.report.Reports;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The chart, the objects and the series, changed from a date, and what that does to posting and to closed years. */
@ExtendWith(ArquillianExtension.class)
class ChartIT {

    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 1);
    private static final int COUNTERPARTY = 8;
    private static final int INSATS = 6;

    @Inject
    private TestBooks books;

    @Inject
    private Chart chart;

    @Inject
    private ChartChanges changes;

    @Inject
    private DimensionRules rules;

    @Inject
    private DimensionObjects objects;

    @Inject
    private SeriesRegister series;

    @Inject
    private SeriesChanges seriesChanges;

    @Inject
    private Ledger ledger;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private Balances balances;

    @Inject
    private Reports reports;

    @Inject
    private Contributions contributions;

    @Inject
    private History history;

    @Inject
    private SqlPrompt prompt;

    @Inject
    private Sql sql;

    // Accounts

    @Test
    void a_closed_year_looks_the_same_whatever_becomes_of_its_accounts() throws Exception {
        String forbund = books.forbund(2023, 2024);
        books.post(forbund, LocalDate.of(2023, 5, 1), Ore.kronor(100), "a");
        books.post(forbund, MARCH, Ore.kronor(70), "b");
        as(forbund, () -> {
            yearEnd.close(forbund, 2023);
            return null;
        });
        AnnualReport before = as(forbund, () -> reports.annualReport(forbund, 2023));
        List<Balances.AccountBalance> balancesBefore = trialBalance(forbund, 2023);

        as(
                forbund,
                () -> changes.change(
                        forbund,
                        6410,
                        new Change("Kontorsvaror", StatementRow.FINANCIAL_COSTS, LocalDate.of(2024, 1, 1))));
        as(forbund, () -> changes.change(forbund, 1930, new Change("Plusgirot", null, JULY)));
        as(forbund, () -> changes.serve(forbund, 1910, AccountPurpose.BANK, LocalDate.of(2024, 12, 1)));

        assertThat(as(forbund, () -> reports.annualReport(forbund, 2023))).isEqualTo(before);
        assertThat(trialBalance(forbund, 2023)).isEqualTo(balancesBefore);
        assertThat(trialBalance(forbund, 2024))
                .extracting(b -> b.account() + " " + b.name() + " " + b.statementRow())
                .contains("6410 Kontorsvaror FINANCIAL_COSTS", "1930 Plusgirot CASH_AND_BANK");
        assertThat(as(forbund, () -> reports.accountLedger(forbund, 2023, 6410))
                        .account()
                        .name())
                .isEqualTo("Förbrukningsmaterial");
        assertThat(refusal(
                        forbund,
                        () -> changes.change(forbund, 6410, new Change("X", null, LocalDate.of(2023, 12, 31)))))
                .isEqualTo("chart.closed-year");
        assertThat(refusal(forbund, () -> {
                    changes.add(forbund, new NewAccount(6420, "Ny", null, LocalDate.of(2023, 6, 1)));
                    return null;
                }))
                .isEqualTo("chart.closed-year");
        assertThat(as(forbund, () -> history.search(forbund, new Filter("account.", null, null, null, null), 0, 100)))
                .extracting(History.Line::action)
                .contains("account.change", "account.serve");
    }

    @Test
    void a_closed_account_takes_no_postings_and_opens_again_from_a_later_day() throws Exception {
        String forbund = books.forbund(2024);
        books.post(forbund, MARCH, Ore.kronor(100), "a");

        assertThat(refusal(forbund, () -> changes.close(forbund, 6410, MARCH))).isEqualTo("account.posted-later");
        assertThat(as(forbund, () -> changes.close(forbund, 6410, JULY)).balance())
                .isEqualTo(Ore.kronor(100));
        assertThat(refusal(forbund, () -> ledger.post(forbund, 2024, draft(JULY, Ore.kronor(1), "b"))))
                .isEqualTo("account.closed");
        assertThat(refusal(forbund, () -> ledger.preview(forbund, 2024, draft(JULY, Ore.kronor(1), "b"))))
                .isEqualTo("account.closed");
        books.post(forbund, JULY.minusDays(1), Ore.kronor(1), "c");

        as(forbund, () -> changes.open(forbund, 6410, LocalDate.of(2024, 9, 1)));
        assertThat(refusal(forbund, () -> ledger.post(forbund, 2024, draft(JULY, Ore.kronor(1), "b"))))
                .isEqualTo("account.closed");
        books.post(forbund, LocalDate.of(2024, 9, 1), Ore.kronor(1), "d");
        assertThat(as(forbund, () -> changes.change(forbund, 6410, new Change("Annat", null, MARCH)))
                        .replaced())
                .containsExactly(JULY, LocalDate.of(2024, 9, 1));
    }

    @Test
    void what_cannot_be_done_with_an_account_is_refused_and_changes_nothing() throws Exception {
        String forbund = books.forbund(2024);
        books.post(forbund, MARCH, Ore.kronor(100), "a");
        List<Account> before = as(forbund, () -> chart.accounts(forbund));

        Map<String, String> refusals = new TreeMap<>(Map.of(
                "closing the bank", refusal(forbund, () -> changes.close(forbund, 1930, JULY)),
                "the other side",
                        refusal(
                                forbund,
                                () -> changes.change(forbund, 6410, new Change("X", StatementRow.RECEIVABLES, JULY))),
                "the bank among costs",
                        refusal(
                                forbund,
                                () -> changes.change(
                                        forbund, 1930, new Change("X", StatementRow.OPERATING_COSTS, JULY))),
                "no name", refusal(forbund, () -> changes.change(forbund, 6410, new Change(" ", null, JULY))),
                "a long name",
                        refusal(forbund, () -> changes.change(forbund, 6410, new Change("x".repeat(201), null, JULY))),
                "no date", refusal(forbund, () -> changes.change(forbund, 6410, new Change("X", null, null))),
                "a date far off", refusal(forbund, () -> changes.close(forbund, 6410, LocalDate.of(9999, 12, 31))),
                "no such account", refusal(forbund, () -> changes.close(forbund, 6999, JULY)),
                "nothing new",
                        refusal(
                                forbund,
                                () -> changes.change(forbund, 6410, new Change("Förbrukningsmaterial", null, JULY))),
                "a cost for bank", refusal(forbund, () -> changes.serve(forbund, 6410, AccountPurpose.BANK, JULY))));
        assertThat(refusals.values())
                .containsExactlyInAnyOrder(
                        "account.serves",
                        "account.other-side",
                        "account.purpose-row",
                        "account.name-missing",
                        "text.long",
                        "chart.date-missing",
                        "chart.date-far",
                        "chart.unknown",
                        "account.unchanged",
                        "account.purpose-row");
        for (int number : List.of(0, 999, 100_000_000, -1)) {
            assertThat(refusal(forbund, () -> {
                        changes.add(forbund, new NewAccount(number, "X", StatementRow.OPERATING_COSTS, JULY));
                        return null;
                    }))
                    .isEqualTo("account.number-form");
        }
        assertThat(as(forbund, () -> chart.accounts(forbund)))
                .extracting(a -> a.number() + a.name() + a.history())
                .isEqualTo(before.stream()
                        .map(a -> a.number() + a.name() + a.history())
                        .toList());
    }

    @Test
    void a_purpose_has_one_account_at_a_time_and_what_was_posted_before_still_counts() throws Exception {
        String forbund = books.forbund(2024);
        books.plan(forbund, 2024);
        as(forbund, () -> contributions.claim(forbund, 2024, 1, MARCH));
        as(forbund, () -> {
            changes.add(forbund, new NewAccount(1521, "Fordringar på medlemmar, nya", null, JULY));
            return changes.serve(forbund, 1521, AccountPurpose.CONTRIBUTION_RECEIVABLE, JULY);
        });

        VoucherNumber paid = as(
                forbund,
                () -> contributions.receive(
                        forbund, 2024, new Contributions.Receipt("fk", Ore.kronor(1000), JULY, "BG 1")));
        assertThat(accounts(paid, forbund)).contains(1521);
        assertThat(as(forbund, () -> contributions.standings(forbund, 2024, LocalDate.of(2024, 12, 31))))
                .filteredOn(s -> s.memberCode().equals("fk") && s.quarter() == 1)
                .allSatisfy(s -> {
                    assertThat(s.claimed()).isEqualTo(s.due());
                    assertThat(s.paid()).isEqualTo(Ore.kronor(1000));
                });
        prompt.refuses("another account serves", """
                insert into account_version (forbund_id, account, version, previous, valid_from, name, statement_row, purpose, is_open)
                select forbund_id, 1910, 2, 1, date '2025-01-01', 'x', 'CASH_AND_BANK', 'BANK', true from account
                where number = 1910 and forbund_id =
                """ + id(forbund));
    }

    // Dimensions

    @Test
    void an_account_demands_and_forbids_dimensions_from_a_day() throws Exception {
        String forbund = books.forbund(2024);
        books.plan(forbund, 2024);
        as(forbund, () -> {
            rules.set(forbund, 6410, INSATS, DimensionRule.DEMANDED, MARCH);
            rules.set(forbund, 6410, INSATS, DimensionRule.FORBIDDEN, JULY);
            return null;
        });

        books.post(forbund, MARCH.minusDays(1), Ore.kronor(1), "before");
        assertThat(refusal(forbund, () -> ledger.post(forbund, 2024, draft(MARCH, Ore.kronor(1), "b"))))
                .isEqualTo("posting.dimension-demanded");
        assertThat(refusal(forbund, () -> ledger.preview(forbund, 2024, draft(MARCH, Ore.kronor(1), "b"))))
                .isEqualTo("posting.dimension-demanded");
        VoucherNumber named = as(forbund, () -> ledger.post(forbund, 2024, on(INSATS, TestBooks.INSATS, MARCH, "c")));
        assertThat(refusal(forbund, () -> ledger.post(forbund, 2024, on(INSATS, TestBooks.INSATS, JULY, "d"))))
                .isEqualTo("posting.dimension-forbidden");
        books.post(forbund, JULY, Ore.kronor(1), "after");
        as(forbund, () -> ledger.reverse(forbund, named, JULY, "Fel insats"));

        assertThat(refusal(forbund, () -> {
                    rules.set(forbund, 1930, INSATS, DimensionRule.DEMANDED, JULY);
                    return null;
                }))
                .isEqualTo("account.rule-unmet");
        assertThat(refusal(forbund, () -> {
                    rules.set(forbund, 1520, 20, DimensionRule.FORBIDDEN, JULY);
                    return null;
                }))
                .isEqualTo("account.rule-unmet");
        assertThat(refusal(forbund, () -> {
                    rules.set(forbund, 6410, 99, DimensionRule.DEMANDED, JULY);
                    return null;
                }))
                .isEqualTo("dimension.unknown");
    }

    @Test
    void what_a_line_can_name_is_offered_as_it_is_on_the_day() throws Exception {
        String forbund = books.forbund(2024);
        as(forbund, () -> {
            objects.add(forbund, COUNTERPARTY, new NewObject("M1", "Motpart ett"));
            objects.add(forbund, COUNTERPARTY, new NewObject("M2", "Motpart två"));
            objects.close(forbund, COUNTERPARTY, "M1", JULY);
            objects.rename(forbund, COUNTERPARTY, "M2", "Motpart 2", JULY);
            return null;
        });
        Chart.Offer march = as(forbund, () -> chart.offer(forbund, 1520, MARCH));
        Chart.Offer july = as(forbund, () -> chart.offer(forbund, 1520, JULY));

        assertThat(march.dimensions())
                .extracting(d -> d.dimension() + " " + d.rule())
                .containsExactly("6 ALLOWED", "8 ALLOWED", "20 DEMANDED", "21 ALLOWED", "22 ALLOWED");
        assertThat(march.dimensions().get(1).objects())
                .extracting(Chart.Choice::name)
                .containsExactly("Motpart ett", "Motpart två");
        assertThat(july.dimensions().get(1).objects())
                .extracting(Chart.Choice::name)
                .containsExactly("Motpart 2");
    }

    @Test
    void a_closed_object_is_not_posted_on_and_one_of_a_register_is_not_entered_by_hand() throws Exception {
        String forbund = books.forbund(2024);
        as(forbund, () -> {
            objects.add(forbund, COUNTERPARTY, new NewObject("M1", "Motpart ett"));
            return null;
        });
        VoucherNumber posted = as(forbund, () -> ledger.post(forbund, 2024, on(COUNTERPARTY, "M1", MARCH, "a")));
        assertThat(refusal(forbund, () -> close(forbund, "M1", MARCH))).isEqualTo("object.posted-later");
        as(forbund, () -> close(forbund, "M1", JULY));
        assertThat(refusal(forbund, () -> ledger.post(forbund, 2024, on(COUNTERPARTY, "M1", JULY, "b"))))
                .isEqualTo("posting.closed-object");
        as(forbund, () -> ledger.reverse(forbund, posted, JULY, "Fel motpart"));

        for (NewObject wrong : List.of(
                new NewObject("M1", "igen"),
                new NewObject("x".repeat(61), "lång"),
                new NewObject("a\"b", "citat"),
                new NewObject("M3", " "))) {
            assertThat(refusal(forbund, () -> {
                        objects.add(forbund, COUNTERPARTY, wrong);
                        return null;
                    }))
                    .isIn("object.taken", "object.code-form", "chart.name-missing");
        }
        assertThat(refusal(forbund, () -> {
                    objects.add(forbund, INSATS, new NewObject("X", "Insats"));
                    return null;
                }))
                .isEqualTo("object.owned");
    }

    // Series

    @Test
    void a_series_is_opened_here_alone_and_closed_when_nothing_more_is_dated_in_it() throws Exception {
        String forbund = books.forbund(2023, 2024);
        assertThat(refusal(forbund, () -> close(forbund, JULY, "A"))).isEqualTo("series.last-manual");
        add(forbund, new NewSeries("L", "Löner", Purpose.MANUAL, MARCH));
        assertThat(refusal(forbund, () -> ledger.post(forbund, 2024, in("L", MARCH.minusDays(1)))))
                .isEqualTo("series.closed");
        assertThat(as(forbund, () -> ledger.post(forbund, 2024, in("L", MARCH))))
                .hasToString("L 1");
        assertThat(refusal(forbund, () -> close(forbund, MARCH, "L"))).isEqualTo("series.posted-later");
        as(forbund, () -> close(forbund, JULY, "L"));
        assertThat(refusal(forbund, () -> ledger.post(forbund, 2024, in("L", JULY))))
                .isEqualTo("series.closed");
        assertThat(refusal(forbund, () -> ledger.post(forbund, 2024, in("Q", JULY))))
                .isEqualTo("series.unknown");
        for (String code : List.of("", "l", "LÖN", "LONER", "S1", "A")) {
            assertThat(refusal(forbund, () -> {
                        seriesChanges.add(forbund, new NewSeries(code, "Ny", Purpose.MANUAL, JULY));
                        return null;
                    }))
                    .isIn("series.code-form", "series.code-reserved", "series.taken");
        }
    }

    @Test
    void a_series_of_the_systems_own_is_taken_over_by_a_new_one_from_its_day() throws Exception {
        String forbund = books.forbund(2024);
        books.plan(forbund, 2024);
        add(forbund, new NewSeries("C", "Bidrag", Purpose.CONTRIBUTION, JULY));
        assertThat(as(forbund, () -> contributions.claim(forbund, 2024, 1, MARCH)))
                .allMatch(number -> number.series().equals("B"));
        assertThat(as(forbund, () -> contributions.claim(forbund, 2024, 3, JULY)))
                .allMatch(number -> number.series().equals("C"));
        assertThat(refusal(forbund, () -> close(forbund, JULY, "C"))).isEqualTo("series.needed");
        as(forbund, () -> {
            yearEnd.close(forbund, 2024);
            seriesChanges.rename(forbund, "A", "Löpande", LocalDate.of(2025, 1, 1));
            return null;
        });
        assertThat(as(forbund, () -> series.series(forbund, JULY)))
                .extracting(s -> s.code() + " " + s.name())
                .contains("A Verifikationer");
    }

    // Two at once, and a SQL prompt

    @Test
    void of_two_who_close_an_account_and_post_to_it_at_once_one_comes_second() throws Exception {
        for (int round = 0; round < 3; round++) {
            String forbund = books.forbund(2024);
            List<Race.Outcome<Object>> outcomes = Race.of(List.of(
                    () -> as(forbund, () -> changes.close(forbund, 6410, MARCH)),
                    () -> as(forbund, () -> ledger.post(forbund, 2024, draft(MARCH, Ore.kronor(1), "a")))));
            assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(o -> !o.succeeded())
                    .extracting(Race.Outcome::ruleId)
                    .allMatch(rule -> List.of("account.posted-later", "account.closed", "voucher.closed-meanwhile")
                            .contains(rule));
        }
    }

    @Test
    void of_two_who_rename_an_account_at_once_both_are_in_its_history() throws Exception {
        String forbund = books.forbund(2024);
        List<Race.Outcome<Object>> outcomes = Race.of(List.of(
                () -> as(forbund, () -> changes.change(forbund, 6410, new Change("Ett", null, MARCH))),
                () -> as(forbund, () -> changes.change(forbund, 6410, new Change("Två", null, MARCH)))));
        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        assertThat(as(forbund, () -> chart.account(forbund, 6410)).history().versions())
                .hasSize(3);
    }

    @Test
    void a_prompt_can_neither_rewrite_the_chart_nor_post_past_it() throws Exception {
        String forbund = books.forbund(2023, 2024);
        books.post(forbund, LocalDate.of(2023, 5, 1), Ore.kronor(100), "a");
        as(forbund, () -> {
            yearEnd.close(forbund, 2023);
            changes.close(forbund, 6410, JULY);
            objects.add(forbund, COUNTERPARTY, new NewObject("M1", "Motpart"));
            objects.close(forbund, COUNTERPARTY, "M1", JULY);
            rules.set(forbund, 5010, COUNTERPARTY, DimensionRule.DEMANDED, MARCH);
            rules.set(forbund, 6010, COUNTERPARTY, DimensionRule.FORBIDDEN, MARCH);
            return null;
        });
        long ours = id(forbund);
        String of = " where forbund_id = " + ours;
        for (String table : List.of("account_version", "dimension_rule", "object_version", "series_version")) {
            prompt.refuses("append-only", "update " + table + " set valid_from = date '2024-01-01'" + of);
            prompt.refuses("append-only", "delete from " + table + of);
        }
        for (String table : List.of("account", "series", "dimension_object")) {
            prompt.refuses("append-only", "delete from " + table + of);
        }
        prompt.refuses("stays", "update account set number = number + 1" + of);
        prompt.refuses("is not changed in a closed year", """
                insert into account_version (forbund_id, account, version, previous, valid_from, name, statement_row, is_open)
                values (%d, 6910, 2, 1, date '2023-12-31', 'x', 'EQUITY', true)
                """.formatted(ours));
        prompt.refuses("account_version_follows", """
                insert into account_version (forbund_id, account, version, previous, valid_from, name, statement_row, is_open)
                values (%d, 6910, 7, 6, date '2024-12-31', 'x', 'EQUITY', true)
                """.formatted(ours));
        prompt.refuses("account_version_serves_while_open", """
                insert into account_version (forbund_id, account, version, previous, valid_from, name, statement_row, purpose, is_open)
                values (%d, 1930, 2, 1, date '2024-12-31', 'x', 'CASH_AND_BANK', 'BANK', false)
                """.formatted(ours));

        prompt.refuses("account 6410 is not open", attack(ours, "A", "2024-08-01", 6410, null));
        prompt.refuses("object m1 is not open", attack(ours, "A", "2024-08-01", 6910, "M1"));
        prompt.refuses("account 5010 has dimension 8 demanded", attack(ours, "A", "2024-08-01", 5010, null));
        prompt.refuses("account 6010 has dimension 8 forbidden", attack(ours, "A", "2024-04-01", 6010, "M1"));
    }

    /** A voucher written past the application, whose last statement registers it. */
    private String[] attack(long forbund, String code, String date, int account, String object) {
        String hash = "a".repeat(64);
        String object8 = object == null ? "select 1" : """
                  insert into posting_object (forbund_id, voucher_id, line, dimension, object_code)
                  values (%d, 9000000, 1, 8, '%s')
                  """.formatted(forbund, object);
        return new String[] {
            """
            insert into voucher (id, forbund_id, fiscal_year, series, kind, event_date, text, idempotency_key, content_hash)
            values (9000000, %d, 2024, '%s', 'ORDINARY', date '%s', 'Attack', 'attack', '%s')
            """.formatted(forbund, code, date, hash),
            line(forbund, 1, account, 100),
            line(forbund, 2, 1930, -100),
            object8,
            """
            insert into registration (voucher_id, forbund_id, fiscal_year, series, number, registered_at, registered_by, form,
                previous_number, previous_hash, hash)
            values (9000000, %d, 2024, '%s', 1, current_timestamp, 'prompt', 1, null, '%s', '%s')
            """.formatted(forbund, code, "0".repeat(64), hash)
        };
    }

    private static String line(long forbund, int line, int account, long ore) {
        return "insert into posting (forbund_id, voucher_id, line, account, amount_ore) values (%d, 9000000, %d, %d, %d)"
                .formatted(forbund, line, account, ore);
    }

    private static VoucherDraft on(int dimension, String code, LocalDate date, String key) {
        return VoucherDraft.of(
                "A",
                date,
                "Material",
                List.of(
                        new Posting(6410, Ore.kronor(1), null, new TreeMap<>(Map.of(dimension, code))),
                        Posting.credit(1930, Ore.kronor(1))),
                key);
    }

    private static VoucherDraft in(String code, LocalDate date) {
        return VoucherDraft.of(
                code,
                date,
                "Material",
                List.of(Posting.debit(6410, Ore.kronor(1)), Posting.credit(1930, Ore.kronor(1))),
                code + date);
    }

    private Object close(String forbund, String object, LocalDate from) {
        objects.close(forbund, COUNTERPARTY, object, from);
        return null;
    }

    private Object close(String forbund, LocalDate from, String code) {
        seriesChanges.close(forbund, code, from);
        return null;
    }

    private void add(String forbund, NewSeries request) throws Exception {
        as(forbund, () -> {
            seriesChanges.add(forbund, request);
            return null;
        });
    }

    private List<Balances.AccountBalance> trialBalance(String forbund, int year) throws Exception {
        return as(
                forbund,
                () -> balances.trialBalance(forbund, year, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
    }

    private List<Integer> accounts(VoucherNumber number, String forbund) {
        return sql.list("""
                select p.account from posting p join registration r on r.voucher_id = p.voucher_id
                where r.forbund_id = ? and r.series = ? and r.number = ?
                """, row -> row.integer("account"), id(forbund), number.series(), number.number());
    }

    private long id(String forbund) {
        return sql.one("select id from forbund where code = ?", row -> row.number("id"), forbund);
    }

    private <T> T as(String forbund, Callable<T> work) throws Exception {
        return books.as(forbund, EKONOM, work);
    }

    private String refusal(String forbund, Callable<?> work) throws Exception {
        return Race.outcome(() -> as(forbund, work)).ruleId();
    }
}
