package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.Balances;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.BookQuery;
import finsam.ledger.CanonicalForm;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.ledger.StoredBalances;
import finsam.ledger.Voucher;
import finsam.ledger.Vouchers;
import finsam.money.Ore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts a förbund's books again, voucher by voucher, and holds them against everything that must be true of them. */
@ApplicationScoped
public class Recount {

    private static final String FIRST = "0".repeat(64);

    @Inject
    private Sql sql;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Balances balances;

    @Inject
    private StoredBalances stored;

    @Inject
    private FiscalYears years;

    Scope scope(String forbund) {
        return sql.one(
                "select id from forbund where code = ?",
                row -> new Scope(row.number("id"), forbund, true, "recount", Set.of()),
                forbund);
    }

    List<Voucher> vouchers(String forbund, int year) {
        List<Voucher> all = new ArrayList<>();
        vouchers.each(scope(forbund), year, all::add);
        return all;
    }

    /** Every year of the förbund: chains, balance, trial balance; and nothing lies half posted. */
    void assertHolds(String forbund) {
        Scope scope = scope(forbund);
        sql.list(
                        "select fiscal_year from fiscal_year where forbund_id = ?",
                        r -> r.integer("fiscal_year"),
                        scope.forbundId())
                .forEach(year -> assertHolds(scope, year));
        assertThat(sql.list("""
                        select v.id from voucher v left join registration r on r.voucher_id = v.id
                        where v.forbund_id = ? and r.voucher_id is null
                        """, row -> row.number("id"), scope.forbundId()))
                .as("vouchers written and not registered")
                .isEmpty();
    }

    /** One year of it. */
    void assertHolds(String forbund, int year) {
        assertHolds(scope(forbund), year);
    }

    private void assertHolds(Scope scope, int year) {
        List<Voucher> all = vouchers(scope.forbund(), year);
        Map<String, Voucher> last = new TreeMap<>();
        Map<Integer, Ore> byAccount = new TreeMap<>();
        for (Voucher v : all) {
            Voucher before = last.put(v.number().series(), v);
            assertThat(v.number().number())
                    .as("number after %s", before)
                    .isEqualTo(before == null ? 1 : before.number().number() + 1);
            assertThat(v.previousHash()).as("link of %s", v.number()).isEqualTo(before == null ? FIRST : before.hash());
            assertThat(CanonicalForm.hash(v)).as("hash of %s", v.number()).isEqualTo(v.hash());
            assertThat(sum(v)).as("sum of %s", v.number()).isEqualTo(Ore.ZERO);
            v.postings().forEach(p -> byAccount.merge(p.account(), p.amount(), Ore::plus));
        }
        assertThat(balances.chainHeads(scope, year).stream()
                        .map(h -> h.series() + " " + h.lastNumber() + " " + h.hash()))
                .as("ends of the chains of %s", year)
                .containsExactlyInAnyOrderElementsOf(last.values().stream()
                        .map(v -> v.number().series() + " " + v.number().number() + " " + v.hash())
                        .toList());
        List<AccountBalance> trialBalance = balances.trialBalance(scope, year);
        Map<Integer, Ore> trial = new TreeMap<>();
        trialBalance.forEach(b -> trial.put(b.account(), b.closing()));
        assertThat(trial).as("trial balance of %s", year).isEqualTo(byAccount);
        assertThat(Ore.sum(trialBalance, AccountBalance::closing))
                .as("sum of the trial balance of %s", year)
                .isEqualTo(Ore.ZERO);
        assertThat(stored.differences(scope, year))
                .as("what is stored of %s and is no recount", year)
                .isEmpty();
        FiscalYear whole = years.year(scope, year);
        for (FiscalYear.Quarter quarter : whole.quarters()) {
            BookQuery query = BookQuery.of(whole).during(quarter.startsOn(), quarter.endsOn());
            assertThat(balances.trialBalance(scope, query))
                    .as("trial balance of %s", quarter)
                    .isEqualTo(balances.recount(scope, query));
        }
    }

    private static Ore sum(Voucher voucher) {
        return Ore.sum(voucher.postings(), finsam.ledger.Posting::amount);
    }
}
