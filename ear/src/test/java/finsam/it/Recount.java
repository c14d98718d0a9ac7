package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.access.AuditTrail;
import finsam.access.HistoryChain;
import finsam.access.HistoryEvent;
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

    @Inject
    private AuditTrail audit;

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

    /** Every year of the förbund: chains, balance, trial balance; its history; and nothing lies half posted. */
    void assertHolds(String forbund) {
        Scope scope = scope(forbund);
        sql.list(
                        "select fiscal_year from fiscal_year where forbund_id = ?",
                        r -> r.integer("fiscal_year"),
                        scope.forbundId())
                .forEach(year -> assertHolds(scope, year));
        assertHistoryHolds(scope.forbundId());
        assertThat(sql.list("""
                        select v.id from voucher v left join registration r on r.voucher_id = v.id
                        where v.forbund_id = ? and r.voucher_id is null
                        """, row -> row.number("id"), scope.forbundId()))
                .as("vouchers written and not registered")
                .isEmpty();
        assertNothing(scope, "a correction that is corrected", """
                select c.id from voucher c join voucher v on v.id = c.corrects_id
                where c.forbund_id = ? and v.corrects_id is not null
                """);
        assertNothing(scope, "an open month of a closed year", """
                select y.id from fiscal_year y join period p on p.forbund_id = y.forbund_id and p.fiscal_year = y.fiscal_year
                where y.forbund_id = ? and y.status = 'CLOSED' and p.status = 'OPEN'
                """);
        assertNothing(scope, "an accrual whose parts are not its amount", """
                select v.id from voucher v
                where v.forbund_id = ? and exists (select 1 from accrual_part a where a.accrual_id = v.id)
                    and (select sum(a.amount_ore) from accrual_part a where a.accrual_id = v.id)
                        <> (select sum(p.amount_ore) from posting p where p.voucher_id = v.id and p.amount_ore > 0)
                """);
        assertNothing(scope, "a part of an accrual that is posted under another day or amount", """
                select a.voucher_id as id from accrual_posting a
                join accrual_part part on part.accrual_id = a.accrual_id and part.part = a.part
                join voucher v on v.id = a.voucher_id
                where a.forbund_id = ? and (v.event_date <> part.due_on or part.amount_ore
                    <> (select sum(p.amount_ore) from posting p where p.voucher_id = v.id and p.amount_ore > 0))
                """);
    }

    private void assertNothing(Scope scope, String what, String query) {
        assertThat(sql.list(query, row -> row.number("id"), scope.forbundId()))
                .as(what)
                .isEmpty();
    }

    /** The chain of the förbund's events, or, for null, of those that concern none. */
    void assertHistoryHolds(Long forbundId) {
        List<HistoryEvent> events = audit.chained(forbundId);
        assertThat(HistoryChain.breaks(events)).as("chain of events").isEmpty();
        assertThat(sql.list(
                        "select last_number, head from audit_chain where chain = ?",
                        row -> row.number("last_number") + " " + row.text("head"),
                        forbundId == null ? 0 : forbundId))
                .as("end of the chain of events")
                .containsExactly(
                        events.isEmpty()
                                ? "0 " + FIRST
                                : events.size() + " "
                                        + events.get(events.size() - 1).hash());
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
            assertThat(before == null || !v.registeredAt().isBefore(before.registeredAt()))
                    .as("%s is registered after %s", v.number(), before)
                    .isTrue();
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
