package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.forbund.ForbundRegister;
import finsam.ledger.Series.Purpose;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a year opens with: a voucher of its own, posted once, from the year before, from a file or by hand. */
@Stateless
@PermitAll
public class OpeningBalances {

    @Inject
    private Access access;

    @Inject
    private ForbundRegister register;

    @Inject
    private Balances balances;

    @Inject
    private FiscalYears years;

    @Inject
    private Chart chart;

    @Inject
    private SeriesRegister series;

    @Inject
    private Ledger ledger;

    /** Enters by hand what a förbund's first year in the system opens with: accounts of the balance sheet alone. */
    public VoucherNumber enter(String forbund, int year, List<Posting> postings) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        register.lock(scope);
        var accounts = chart.accounts(scope, years.year(scope, year).endsOn());
        for (Posting posting : postings) {
            Account account = accounts.get(posting.account());
            require(account != null, "account.unknown", posting.account());
            require(
                    account.statementRow().isOnBalanceSheet(),
                    "opening.result-account",
                    account.number(),
                    account.name());
        }
        require(of(scope, year).isEmpty(), "opening.there-already", year);
        return post(scope, year, "Ingående balanser " + year, postings, "opening:" + year);
    }

    /** @return the opening balance of each account that has one */
    public SortedMap<Integer, Ore> of(Scope scope, int year) {
        SortedMap<Integer, Ore> opening = new TreeMap<>();
        balances.trialBalance(scope, year).stream()
                .filter(b -> !b.opening().isZero())
                .forEach(b -> opening.put(b.account(), b.opening()));
        return opening;
    }

    /** Posts what another feature has worked out that the year opens with. */
    public VoucherNumber post(Scope scope, int year, String text, List<Posting> postings, String key) {
        return ledger.post(
                scope,
                VoucherDraft.of(
                                series.codeFor(
                                        scope,
                                        Purpose.OPENING,
                                        years.year(scope, year).startsOn()),
                                years.year(scope, year).startsOn(),
                                text,
                                postings,
                                key)
                        .as(VoucherKind.OPENING));
    }
}
