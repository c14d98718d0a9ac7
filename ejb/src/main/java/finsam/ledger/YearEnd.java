package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.forbund.ForbundRegister;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Series.Purpose;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The end of a year: its result moves to the equity, it is closed, and its closing balances open the next. */
@Stateless
@PermitAll
public class YearEnd {

    @Inject
    private Access access;

    @Inject
    private ForbundRegister register;

    @Inject
    private FiscalYears years;

    @Inject
    private Months months;

    @Inject
    private Ledger ledger;

    @Inject
    private Balances balances;

    @Inject
    private Chart chart;

    @Inject
    private Vouchers vouchers;

    @Inject
    private SeriesRegister series;

    @Inject
    private OpeningBalances opening;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * Closes the year, and opens the next if it is not open yet. A year that was reopened posts what has changed since it was
     * closed the last time: the result that is not yet in the equity, and what the next year's opening balances lack.
     */
    public void close(String forbund, int number) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        register.lock(scope);
        FiscalYear year = years.year(scope, number);
        require(year.isOpen(), "year.already-closed", number);
        require(year.endsOn().isBefore(LocalDate.now(clock)), "year.not-ended", number, year.endsOn());
        require(
                years.years(scope).stream().noneMatch(y -> y.year() < number && y.isOpen()),
                "year.earlier-open",
                number);

        years.holdBack(scope, year);
        transferResult(scope, year);
        months.close(scope, year);
        FiscalYear next = years.find(scope, number + 1)
                .orElseGet(() -> years.open(
                        scope,
                        year.endsOn().plusDays(1),
                        year.endsOn().plusYears(1).withMonth(year.endsOn().getMonthValue())));
        openNext(scope, year, next);
        audit.record(
                scope,
                "year.close",
                String.valueOf(number),
                "stängning nummer " + year.closings() + ", huvudets tillstånd " + balances.stateOfBooks(scope, number));
    }

    /** @return the key of what this closing posts: a year that was reopened posts what has changed under another */
    private static String key(String what, FiscalYear year, int closing) {
        return what + ":" + year.year() + (closing == 1 ? "" : ":" + closing);
    }

    private void transferResult(Scope scope, FiscalYear year) {
        Ore untransferred = Ore.sum(
                balances.trialBalance(scope, year.year()).stream()
                        .filter(b -> !b.statementRow().isOnBalanceSheet())
                        .toList(),
                AccountBalance::closing);
        if (untransferred.isZero()) {
            return;
        }
        int result = chart.numberFor(scope, AccountPurpose.YEAR_RESULT, year.endsOn());
        int equity = chart.numberFor(scope, AccountPurpose.YEAR_RESULT_EQUITY, year.endsOn());
        ledger.post(
                scope,
                VoucherDraft.of(
                                series.codeFor(scope, Purpose.CLOSING, year.endsOn()),
                                year.endsOn(),
                                "Årets resultat " + year.year(),
                                List.of(Posting.credit(result, untransferred), Posting.debit(equity, untransferred)),
                                key("year-result", year, year.closings() + 1))
                        .as(VoucherKind.RESULT_TRANSFER));
    }

    /** What the next year opens with already, from a file or by hand, is filled up to what this one closed with. */
    private void openNext(Scope scope, FiscalYear year, FiscalYear next) {
        Map<Integer, Account> accounts = chart.accounts(scope, year.endsOn());
        Map<Posting, Ore> missing = balances(scope, year, accounts, voucher -> true);
        balances(scope, next, accounts, voucher -> voucher.kind() == VoucherKind.OPENING)
                .forEach((place, opened) -> missing.merge(place, opened.negated(), Ore::plus));
        List<Posting> postings = missing.entrySet().stream()
                .filter(balance -> !balance.getValue().isZero())
                .map(balance -> balance.getKey().of(balance.getValue()))
                .sorted(Comparator.comparingInt(Posting::account)
                        .thenComparing(p -> p.objects().toString()))
                .toList();
        if (!postings.isEmpty()) {
            require(next.isOpen(), "year.next-closed", year.year(), next.year());
            require(
                    months.month(scope, next.year(), next.startsOn()).isOpen(),
                    "year.next-month-closed",
                    year.year(),
                    next.startsOn(),
                    Period.name(next.startsOn()));
            String text = "Ingående balanser " + next.year() + (year.closings() == 1 ? "" : ", ändrade");
            opening.post(scope, next.year(), text, postings, key("closed", year, year.closings()));
        }
    }

    /** What vouchers of the year add up to on the balance sheet, by account and objects, so that claims stay by member. */
    private Map<Posting, Ore> balances(
            Scope scope, FiscalYear year, Map<Integer, Account> accounts, Predicate<Voucher> counted) {
        Map<Posting, Ore> balances = new LinkedHashMap<>();
        vouchers.each(scope, year.year(), voucher -> {
            if (counted.test(voucher)) {
                voucher.postings().stream()
                        .filter(p -> accounts.get(p.account()).statementRow().isOnBalanceSheet())
                        .forEach(p -> balances.merge(
                                new Posting(p.account(), Ore.ZERO, null, p.objects()), p.amount(), Ore::plus));
            }
        });
        return balances;
    }
}
