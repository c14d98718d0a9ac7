package finsam.report;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.exchange.SieStated;
import finsam.ledger.Balances;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.BookQueries;
import finsam.ledger.BookQuery;
import finsam.ledger.Chart;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.ledger.Voucher;
import finsam.ledger.Vouchers;
import finsam.money.Ore;
import finsam.report.GeneralLedger.Account;
import finsam.report.GeneralLedger.Entry;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The reports of a förbund's year, drawn from the books as they are. */
@Stateless
@PermitAll
public class Reports {

    private static final int LARGEST_PAGE = 1000;

    @Inject
    private Access access;

    @Inject
    private FiscalYears years;

    @Inject
    private Balances balances;

    @Inject
    private SieStated stated;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Chart chart;

    @Inject
    private ReportQueries queries;

    @Inject
    private BookQueries bookQueries;

    @Inject
    private LedgerPages ledgerPages;

    @Inject
    private Sql sql;

    public AnnualReport annualReport(String forbund, int year) {
        return annualReport(access.scope(forbund, Role.readers()), year);
    }

    public AnnualReport annualReport(Scope scope, int year) {
        List<AccountBalance> books = balances.trialBalance(scope, year);
        Optional<List<AccountBalance>> previous = previous(scope, year);
        Plan plan = queries.plan(scope, year);
        IncomeStatement income = IncomeStatement.of(books, plan.incomeStatement(), previous);
        return new AnnualReport(
                heading(scope, year),
                income,
                BalanceSheet.of(books, previous),
                CashFlowStatement.of(books, previous),
                OperationsStatement.of(
                        plan,
                        queries.insatser(scope, year),
                        queries.operations(scope, year),
                        income,
                        queries.contributionIncome(scope, year)),
                ContributionStatement.of(plan, queries.payers(scope, year), queries.contributions(scope, year)),
                Notes.of(books, previous));
    }

    /** @return whose books a report of the year shows */
    public AnnualReport.Heading heading(Scope scope, int number) {
        FiscalYear year = years.year(scope, number);
        ReportQueries.Name name = queries.name(scope);
        return new AnnualReport.Heading(
                name.name(),
                name.organisationNumber(),
                scope.invented(),
                number,
                year.startsOn(),
                year.endsOn(),
                previous(scope, number).isPresent()
                        ? years.before(scope, year).map(FiscalYear::year).orElse(number - 1)
                        : null,
                queries.isClosed(scope, number));
    }

    /** The year before as the books have it; else as the latest SIE file that was taken in states it; else it is missing. */
    private Optional<List<AccountBalance>> previous(Scope scope, int year) {
        return years.before(scope, years.year(scope, year))
                .filter(before -> queries.hasBooks(scope, before.year()))
                .map(before -> balances.trialBalance(scope, before.year()))
                .or(() -> stated.year(scope, year - 1))
                .or(() -> years.before(scope, years.year(scope, year))
                        .map(before -> balances.trialBalance(scope, before.year()))
                        .filter(books -> !books.isEmpty()));
    }

    /** @return whether the year before is compared with as a SIE file states it, since there are no books of it */
    public boolean isPreviousFromFile(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        return years.before(scope, years.year(scope, year))
                        .filter(before -> queries.hasBooks(scope, before.year()))
                        .isEmpty()
                && stated.year(scope, year - 1).isPresent();
    }

    /** Counts the year's books anew, voucher by voucher, and holds the report against them. */
    public Controls controls(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        return controls(scope, annualReport(scope, year));
    }

    public Controls controls(Scope scope, AnnualReport report) {
        int year = report.heading().year();
        VoucherCount count = count(scope, year);
        return Controls.of(report, count, count.chains(balances.chainHeads(scope, year)));
    }

    /** @return the year's books, counted voucher by voucher */
    public VoucherCount count(Scope scope, int year) {
        VoucherCount count = new VoucherCount(queries.accountUses(scope, year));
        vouchers.each(scope, year, count);
        return count;
    }

    /** Hands over the year's huvudbok, account after account. */
    public void generalLedger(Scope scope, int year, GeneralLedger.Reader reader) {
        generalLedger(scope, year, 0, Integer.MAX_VALUE, reader);
    }

    /** @return the huvudbok of one account */
    public AccountLedger accountLedger(String forbund, int year, int account) {
        Scope scope = access.scope(forbund, Role.readers());
        var known = chart.accounts(scope, years.year(scope, year).endsOn()).get(account);
        if (known == null) {
            throw new RuleViolation("account.unknown", account);
        }
        Taken taken = new Taken(new Account(account, known.name(), Ore.ZERO));
        generalLedger(scope, year, account, account, taken);
        return new AccountLedger(taken.account, List.copyOf(taken.entries), taken.closing);
    }

    /**
     * A page of huvudbok, or of one account's card.
     *
     * @param after null for the first page
     * @throws RuleViolation as {@link BookQueries#checked}
     */
    public LedgerPage ledgerPage(String forbund, BookQuery query, LedgerPlace after, int most) {
        Scope scope = bookQueries.checked(forbund, query);
        require(0 < most && most <= LARGEST_PAGE, "search.most", LARGEST_PAGE);
        return ledgerPages.page(scope, query, after, most);
    }

    /** Hands over the year's vouchers in the order they were registered. */
    public void journal(Scope scope, int year, Consumer<Voucher> reader) {
        vouchers.eachAsRegistered(scope, year, reader);
    }

    private void generalLedger(Scope scope, int year, int from, int through, GeneralLedger.Reader reader) {
        Map<Integer, finsam.ledger.Account> accounts =
                chart.accounts(scope, years.year(scope, year).endsOn());
        GeneralLedger ledger = new GeneralLedger(number -> accounts.get(number).name(), reader);
        sql.each(GeneralLedger.POSTINGS, ledger::read, scope.forbundId(), year, from, through);
        ledger.end();
    }

    /** The huvudbok of one account, held. */
    private static final class Taken implements GeneralLedger.Reader {

        private final List<Entry> entries = new ArrayList<>();
        private Account account;
        private Ore closing = Ore.ZERO;

        Taken(Account untouched) {
            account = untouched;
        }

        @Override
        public void account(Account begun) {
            account = begun;
        }

        @Override
        public void entry(Entry entry) {
            entries.add(entry);
        }

        @Override
        public void end(Ore balance) {
            closing = balance;
        }
    }
}
