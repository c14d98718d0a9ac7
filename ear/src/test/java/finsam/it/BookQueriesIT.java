package finsam.it;

import static finsam.it.TestBooks.EKONOM;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.Balances;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Balances.ObjectBalance;
import finsam.ledger.BookQuery;
import finsam.ledger.Dimension;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.ledger.Ledger;
import finsam.ledger.Posting;
import finsam.ledger.Slice;
import finsam.ledger.StoredBalances;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherNumber;
import finsam.ledger.VoucherPages;
import finsam.ledger.VoucherPlace;
import finsam.ledger.VoucherSearch;
import finsam.ledger.Vouchers;
import finsam.ledger.YearEnd;
import finsam.money.Ore;
import finsam.report.GeneralLedger;
import finsam.report.LedgerPage;
import finsam.report.LedgerPlace;
import finsam.report.Reports;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked of the books: by period, by dimension, as of a day, as known at a time; and what is stored of closed months. */
@ExtendWith(ArquillianExtension.class)
class BookQueriesIT {

    private static final int INSATS = Dimension.INSATS.number();

    /** 2023, with a claim of an insats on its balance sheet, is closed; vouchers of every month of 2024 until July. */
    private static String forbund;

    @Inject
    private TestBooks books;

    @Inject
    private Ledger ledger;

    @Inject
    private Balances balances;

    @Inject
    private Reports reports;

    @Inject
    private Vouchers vouchers;

    @Inject
    private VoucherPages pages;

    @Inject
    private StoredBalances stored;

    @Inject
    private FiscalYears years;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private Recount recount;

    @Inject
    private SqlPrompt prompt;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @BeforeEach
    void write() throws Exception {
        if (forbund != null) {
            return;
        }
        String written = books.forbund(2023, 2024);
        books.plan(written, 2024);
        post(written, LocalDate.of(2023, 5, 1), "a", onInsats(1510, 70), Posting.credit(3990, Ore.kronor(70)));
        post(written, LocalDate.of(2023, 7, 31), "b", onInsats(4510, 30), Posting.credit(1930, Ore.kronor(30)));
        close(written, 2023);
        for (int month = 1; month <= 7; month++) {
            LocalDate day = LocalDate.of(2024, month, 28);
            post(written, day, "m" + month, onInsats(4510, month), Posting.credit(1930, Ore.kronor(month)));
            post(
                    written,
                    day.minusDays(20),
                    "n" + month,
                    Posting.debit(4510, Ore.of(month)),
                    Posting.credit(1930, Ore.of(month)));
        }
        forbund = written;
    }

    private static Posting onInsats(int account, long kronor) {
        return Posting.debit(account, Ore.kronor(kronor)).on(Dimension.INSATS, TestBooks.INSATS);
    }

    private VoucherNumber post(String in, LocalDate date, String key, Posting... postings) throws Exception {
        return books.as(
                in,
                EKONOM,
                () -> ledger.post(in, date.getYear(), VoucherDraft.of("A", date, "Test", List.of(postings), key)));
    }

    private void close(String in, int year) throws Exception {
        books.as(in, EKONOM, () -> {
            yearEnd.close(in, year);
            return null;
        });
    }

    private Scope scope() {
        return recount.scope(forbund);
    }

    private BookQuery year(int year) {
        return BookQuery.of(years.year(scope(), year));
    }

    private List<AccountBalance> ask(BookQuery query) throws Exception {
        return books.as(forbund, EKONOM, () -> balances.trialBalance(forbund, query));
    }

    private AccountBalance account(int number, BookQuery query) throws Exception {
        return ask(query).stream()
                .filter(b -> b.account() == number)
                .findFirst()
                .orElseThrow();
    }

    private String refusal(BookQuery query) throws Exception {
        return Race.outcome(() -> ask(query)).ruleId();
    }

    // What is asked

    @Test
    void the_parts_on_the_objects_of_a_dimension_add_up_to_the_whole_with_their_opening_balances() throws Exception {
        for (BookQuery query : List.of(
                year(2023),
                year(2024),
                year(2024).during(LocalDate.of(2024, 2, 10), LocalDate.of(2024, 5, 20)),
                year(2024).accounts(1000, 1999).in("A"))) {
            List<ObjectBalance> parts = books.as(forbund, EKONOM, () -> balances.byObject(forbund, query, INSATS));

            SortedMap<Integer, AccountBalance> sums = new TreeMap<>();
            parts.forEach(part -> sums.merge(part.balance().account(), part.balance(), BookQueriesIT::together));
            assertThat(sums.values()).containsExactlyElementsOf(ask(query));
            for (String code : List.of(TestBooks.INSATS, BookQuery.NONE)) {
                assertThat(ask(query.on(INSATS, code)))
                        .as("only %s", code)
                        .isEqualTo(parts.stream()
                                .filter(part -> code.equals(part.code() == null ? BookQuery.NONE : part.code()))
                                .map(ObjectBalance::balance)
                                .toList());
            }
        }
        assertThat(account(1510, year(2024).on(INSATS, TestBooks.INSATS)).opening())
                .as("a claim of the insats, opening the year")
                .isEqualTo(Ore.kronor(70));
    }

    private static AccountBalance together(AccountBalance one, AccountBalance other) {
        return new AccountBalance(
                one.account(),
                one.name(),
                one.statementRow(),
                one.opening().plus(other.opening()),
                one.debit().plus(other.debit()),
                one.credit().plus(other.credit()));
    }

    @Test
    void the_books_as_of_a_day_hold_what_is_dated_until_then() throws Exception {
        LocalDate day = LocalDate.of(2024, 4, 28);
        assertThat(account(4510, year(2024).during(null, day)).closing()).isEqualTo(Ore.of(1010));
        assertThat(account(4510, year(2024).during(null, day.minusDays(1))).closing())
                .isEqualTo(Ore.of(610));
        assertThat(account(4510, year(2024).during(day, day)).opening()).isEqualTo(Ore.of(610));
    }

    @Test
    void the_books_as_known_are_the_books_as_they_were() throws Exception {
        LocalDate day = LocalDate.of(2024, 8, 1);
        VoucherNumber wrong = post(forbund, day, "known", onInsats(4510, 500), Posting.credit(1930, Ore.kronor(500)));
        List<AccountBalance> remembered = ask(year(2024));
        List<AccountBalance> onInsats = ask(year(2024).on(INSATS, TestBooks.INSATS));
        Instant then = clock.instant();
        assertThat(clock.instant()).isAfterOrEqualTo(then);

        Instant next = Await.until(clock::instant, now -> now.isAfter(then.plusMillis(2)));
        assertThat(next).isAfter(then);
        post(forbund, day, "later", Posting.debit(6410, Ore.of(7)), Posting.credit(1930, Ore.of(7)));
        books.as(forbund, EKONOM, () -> ledger.reverse(forbund, wrong, day, "fel belopp"));

        assertThat(ask(year(2024))).isNotEqualTo(remembered);
        assertThat(ask(year(2024).asKnown(then))).isEqualTo(remembered);
        assertThat(ask(year(2024).on(INSATS, TestBooks.INSATS).asKnown(then))).isEqualTo(onInsats);
        assertThat(ask(year(2024).asKnown(Instant.EPOCH))).isEmpty();
    }

    // Page by page

    @Test
    void huvudbok_read_page_by_page_is_huvudbok_read_at_once() throws Exception {
        BookQuery query = year(2024).during(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 7, 31));
        List<LedgerPage.Part> whole = ledgerPage(query, null, 1000).parts();
        assertThat(whole.stream().map(part -> new AccountBalanceAt(part.number(), part.closing())))
                .containsExactlyElementsOf(ask(query).stream()
                        .map(b -> new AccountBalanceAt(b.account(), b.closing()))
                        .toList());

        for (int most : List.of(1, 2, 5, 12)) {
            SortedMap<Integer, List<GeneralLedger.Entry>> entries = new TreeMap<>();
            SortedMap<Integer, Ore> carried = new TreeMap<>();
            LedgerPlace after = null;
            do {
                LedgerPage page = ledgerPage(query, after, most);
                page.parts().forEach(part -> {
                    assertThat(carried.getOrDefault(part.number(), part.opening()))
                            .as("carried to %s", part)
                            .isEqualTo(part.opening());
                    assertThat(part.begun()).isEqualTo(carried.containsKey(part.number()));
                    carried.put(part.number(), part.closing());
                    entries.computeIfAbsent(part.number(), account -> new ArrayList<>())
                            .addAll(part.entries());
                });
                after = page.next() == null
                        ? null
                        : LedgerPlace.parse(page.next().toString());
            } while (after != null);
            assertThat(entries.values())
                    .as("pages of %s", most)
                    .containsExactlyElementsOf(
                            whole.stream().map(LedgerPage.Part::entries).toList());
        }
    }

    private record AccountBalanceAt(int account, Ore closing) {}

    private LedgerPage ledgerPage(BookQuery query, LedgerPlace after, int most) throws Exception {
        return books.as(forbund, EKONOM, () -> reports.ledgerPage(forbund, query, after, most));
    }

    @Test
    void grundbok_read_page_by_page_is_in_the_order_of_registration_and_lacks_nothing() throws Exception {
        VoucherSearch search = VoucherSearch.of(year(2024));
        List<Voucher> paged = new ArrayList<>();
        VoucherPlace after = null;
        do {
            VoucherPlace from = after;
            Slice<Voucher, VoucherPlace> page =
                    books.as(forbund, EKONOM, () -> pages.journal(forbund, search, from, 4));
            paged.addAll(page.rows());
            after = page.next();
        } while (after != null);

        List<Voucher> registered = new ArrayList<>();
        vouchers.eachAsRegistered(scope(), 2024, registered::add);
        assertThat(paged).containsExactlyElementsOf(registered);
    }

    @Test
    void vouchers_are_found_by_amount_account_object_and_words() throws Exception {
        assertThat(found(new VoucherSearch(year(2024), "", Ore.kronor(4), null)))
                .containsExactly("m4");
        assertThat(found(new VoucherSearch(year(2024).on(INSATS, BookQuery.NONE).accounts(4510, 4510), "", null, null)))
                .contains("n1", "n7")
                .doesNotContain("m1");
        assertThat(found(new VoucherSearch(year(2024), "tEsT", Ore.of(3), null)))
                .containsExactly("n3");
        assertThat(found(new VoucherSearch(year(2024), "finns inte", null, null)))
                .isEmpty();
    }

    private List<String> found(VoucherSearch search) throws Exception {
        return books
                .as(
                        forbund,
                        EKONOM,
                        () -> pages.latest(forbund, search, null, 100).rows())
                .stream()
                .map(found -> vouchers.voucher(scope(), found.number())
                        .idempotencyKey()
                        .replace("hand:", ""))
                .toList();
    }

    @Test
    void what_the_books_do_not_have_is_refused() throws Exception {
        LocalDate day = LocalDate.of(2024, 6, 1);
        assertThat(refusal(year(2024).during(day, day.minusDays(1)))).isEqualTo("balances.dates");
        assertThat(refusal(year(2024).during(day.minusYears(1), day))).isEqualTo("balances.outside-year");
        assertThat(refusal(year(2024).during(day, day.plusYears(1)))).isEqualTo("balances.outside-year");
        assertThat(refusal(year(2024).asKnown(clock.instant().plusSeconds(60))))
                .isEqualTo("balances.known-in-the-future");
        assertThat(refusal(year(2024).on(INSATS, "INTE"))).isEqualTo("posting.unknown-object");
        assertThat(refusal(year(2024).on(77, BookQuery.NONE))).isEqualTo("balances.unknown-dimension");
        assertThat(refusal(year(2024).accounts(1234, 1234))).isEqualTo("account.unknown");
        assertThat(refusal(year(2024).accounts(2000, 1000))).isEqualTo("balances.accounts");
        assertThat(refusal(year(2024).in("Ö"))).isEqualTo("series.unknown");
    }

    // What is stored

    @Test
    void the_sums_of_closed_months_are_stored_and_equal_to_a_recount() throws Exception {
        assertThat(storedMonths(2023)).isEqualTo(12);
        assertThat(storedMonths(2024)).isZero();
        FiscalYear closed = years.year(scope(), 2023);
        for (LocalDate from = closed.startsOn(); from.isBefore(closed.endsOn()); from = from.plusDays(40)) {
            for (LocalDate through : List.of(from, LocalDate.of(2023, 7, 31), closed.endsOn())) {
                if (!through.isBefore(from)) {
                    BookQuery query = year(2023).during(from, through);
                    assertThat(ask(query)).as("%s – %s", from, through).isEqualTo(balances.recount(scope(), query));
                }
            }
        }
        recount.assertHolds(forbund);
    }

    @Test
    void a_month_that_is_forgotten_is_summed_from_its_vouchers_and_found() throws Exception {
        String other = books.forbund(2023);
        books.post(other, LocalDate.of(2023, 3, 3), Ore.kronor(9), "x");
        close(other, 2023);
        Scope scope = recount.scope(other);
        List<AccountBalance> before = balances.trialBalance(scope, 2023);

        books.as(other, EKONOM, () -> {
            stored.drop(scope, 2023, LocalDate.of(2023, 3, 1));
            return null;
        });
        assertThat(balances.trialBalance(scope, 2023)).isEqualTo(before);
        assertThat(stored.differences(scope, 2023))
                .singleElement()
                .satisfies(d -> assertThat(d.month()).isEqualTo(LocalDate.of(2023, 3, 1)));

        stored.store(scope, 2023, LocalDate.of(2023, 3, 1));
        assertThat(balances.trialBalance(scope, 2023)).isEqualTo(before);
        assertThat(stored.differences(scope, 2023)).isEmpty();
    }

    private long storedMonths(int year) {
        return sql.one(
                "select count(*) as months from stored_month where forbund_id = ? and fiscal_year = ?",
                row -> row.number("months"),
                scope().forbundId(),
                year);
    }

    // What a prompt cannot do

    private static final String ROW = """
            insert into stored_balance (forbund_id, fiscal_year, starts_on, account, opening_ore, debit_ore, credit_ore)
            values (%d, %d, date '%s', 1930, 0, %d, 0)
            """;

    private static final String MONTH =
            "insert into stored_month (forbund_id, fiscal_year, starts_on) values (%d, %d, date '%s')";

    @Test
    void nothing_is_changed_in_what_is_stored() throws Exception {
        long ours = scope().forbundId();
        String month = " where forbund_id = " + ours + " and fiscal_year = 2023 and starts_on = date '2023-05-01'";
        prompt.refuses("append-only", "update stored_balance set debit_ore = debit_ore + 1" + month);
        prompt.refuses("append-only", "update stored_month set starts_on = date '2023-06-01'" + month);
        prompt.refuses("is stored", "delete from stored_balance" + month);
        prompt.refuses("is stored", ROW.formatted(ours, 2023, "2023-05-01", 5));
        String because = sql.product().equals("H2") ? "cannot truncate" : "append-only";
        prompt.refuses(because, "truncate table stored_balance");
        prompt.refuses(because, "truncate table stored_month");
    }

    @Test
    void nothing_is_stored_but_a_recount_of_a_closed_month() throws Exception {
        long ours = scope().forbundId();
        String drop = "delete from stored_month where forbund_id = " + ours
                + " and fiscal_year = 2023 and starts_on = date '2023-07-01'";
        String rows = drop.replace("stored_month", "stored_balance");
        prompt.refuses("not stored as", drop, rows, MONTH.formatted(ours, 2023, "2023-07-01"));
        prompt.refuses(
                "not stored as",
                drop,
                rows,
                ROW.formatted(ours, 2023, "2023-07-01", 30),
                MONTH.formatted(ours, 2023, "2023-07-01"));
        prompt.refuses(
                "not stored as",
                drop,
                ROW.formatted(ours, 2023, "2023-07-01", 0).replace("1930", "1920"),
                MONTH.formatted(ours, 2023, "2023-07-01"));
        prompt.refuses("stored_balance_of_a_closed_month", ROW.formatted(ours, 2024, "2024-05-01", 0));
        prompt.refuses("stored_month_of_a_closed_month", MONTH.formatted(ours, 2024, "2024-12-01"));
        prompt.refuses(
                "stored_month_closed",
                MONTH.formatted(ours, 2024, "2024-12-01")
                        .replace("starts_on)", "starts_on, status)")
                        .replace("'2024-12-01')", "'2024-12-01', 'OPEN')"));
    }
}
