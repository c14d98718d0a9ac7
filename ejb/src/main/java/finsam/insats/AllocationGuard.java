package finsam.insats;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.Dimension;
import finsam.ledger.Draft;
import finsam.ledger.DraftChecked;
import finsam.ledger.FiscalYears;
import finsam.ledger.Posting;
import finsam.ledger.VoucherDraft;
import finsam.money.Ore;
import finsam.rules.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Keeps the costs of an insats within what it was allocated: when they are drafted, together with the drafts that wait, and
 * again when they are posted, under the lock of the insats. What is entered by hand is told of it, and is posted all the same.
 */
@ApplicationScoped
class AllocationGuard {

    @Inject
    private Sql sql;

    @Inject
    private Insatser insatser;

    @Inject
    private Allocations allocations;

    @Inject
    private FiscalYears years;

    /** Refuses a cost that the allocation does not hold beside what is booked and what waits. @param key the cost's own */
    void requireAllocated(Scope scope, int year, Insats insats, Ore cost, String key) {
        requireWithin(scope, year, insats, cost, waiting(scope, year, insats, key));
    }

    private void requireWithin(Scope scope, int year, Insats insats, Ore cost, Ore waiting) {
        Ore left = left(scope, year, insats).minus(waiting);
        require(!cost.exceeds(left), "cost.exceeds-allocation", cost, insats.name(), left);
    }

    private Ore left(Scope scope, int year, Insats insats) {
        LocalDate wholeYear = years.year(scope, year).endsOn();
        return allocations.standings(scope, year, wholeYear).stream()
                .filter(s -> s.code().equals(insats.code()))
                .findFirst()
                .orElseThrow()
                .left();
    }

    /** @return what other costs of the insats wait for attest or to be posted, in öre */
    private Ore waiting(Scope scope, int year, Insats insats, String key) {
        return sql.one(
                """
                select coalesce(sum(coalesce(l.debit_ore, 0) - coalesce(l.credit_ore, 0)), 0) as waiting_ore
                from voucher_draft d
                join voucher_draft_line l on l.draft_id = d.id
                join voucher_draft_object o on o.line_id = l.id
                where d.forbund_id = ? and d.fiscal_year = ? and d.purpose = 'COST' and d.status in ('SENT', 'RECEIVED', 'ATTESTED')
                    and d.posting_key <> ? and o.dimension = ? and o.object_code = ?
                """,
                row -> row.ore("waiting_ore"),
                scope.forbundId(),
                year,
                key,
                Dimension.INSATS.number(),
                insats.code());
    }

    void onDraft(@Observes DraftChecked checked) {
        costs(checked.voucher()).forEach((code, cost) -> {
            if (checked.purpose() == Draft.Purpose.COST) {
                Insats insats = insatser.lock(checked.scope(), code);
                requireWithin(checked.scope(), checked.year(), insats, cost, Ore.ZERO);
            } else {
                remark(checked, insatser.insats(checked.scope(), code), cost);
            }
        });
    }

    private void remark(DraftChecked checked, Insats insats, Ore cost) {
        Ore left = left(checked.scope(), checked.year(), insats);
        if (cost.exceeds(left)) {
            checked.remarks().add(Rules.sentence("cost.exceeds-allocation", cost, insats.name(), left));
        }
    }

    /** @return what the voucher costs each insats, in öre */
    private static Map<String, Ore> costs(VoucherDraft voucher) {
        Map<String, Ore> costs = new TreeMap<>();
        for (Posting posting : voucher.postings()) {
            String insats = posting.object(Dimension.INSATS);
            if (insats != null && String.valueOf(posting.account()).matches("[4-8].*")) {
                costs.merge(insats, posting.amount(), Ore::plus);
            }
        }
        costs.values().removeIf(cost -> !cost.isPositive());
        return costs;
    }
}
