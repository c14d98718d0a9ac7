package finsam.insats;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.board.Board;
import finsam.board.Decided;
import finsam.budget.Budget;
import finsam.budget.BudgetLine;
import finsam.budget.Budgets;
import finsam.database.Sql;
import finsam.insats.Allocation.Status;
import finsam.ledger.FiscalYears;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** Allocation of funds to insatser: proposed by the kansli, granted by the board, out of the adopted budget. */
@Stateless
@PermitAll
public class Allocations {

    private static final String MATTER = "ALLOCATION";

    /** A proposal as it is entered. */
    public record Proposal(String insats, Ore amount, String reason) {}

    /** An allocation as a list shows one, with the decision if there is one. */
    public record AllocationView(
            long id,
            String insatsCode,
            String insatsName,
            Ore amount,
            String reason,
            Status status,
            Long matterId,
            LocalDate meetingOn,
            String paragraph) {}

    /** An insats' money in a year: budgeted, allocated by the board, spent in the books; all in öre. */
    public record Standing(String code, String name, Ore budgeted, Ore allocated, Ore spent) {

        /** @return what is left to spend; negative when more was spent than allocated */
        public Ore left() {
            return allocated.minus(spent);
        }
    }

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Board board;

    @Inject
    private Budgets budgets;

    @Inject
    private Insatser insatser;

    @Inject
    private FiscalYears years;

    @Inject
    private Sql sql;

    /** Puts an allocation before the board. @return the matter's id */
    public long propose(String forbund, int year, Proposal proposal) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        require(years.year(scope, year).isOpen(), "year.already-closed", year);
        Insats insats = insatser.insats(scope, proposal.insats());
        Allocation allocation =
                new Allocation(scope.forbundId(), year, insats.code(), proposal.amount(), proposal.reason());
        requireRoom(budgets.lockAdopted(scope, year), insats.code(), allocation.amount());
        em.persist(allocation);
        em.flush();
        String title = "Tilldelning " + year + " till " + insats.name() + ": " + allocation.amount() + " kr";
        long matter = board.propose(scope, MATTER, allocation.id(), title, allocation.fingerprint());
        allocation.putBefore(matter);
        return matter;
    }

    /** @return the year's allocations, latest first */
    public List<AllocationView> allocations(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        return sql.list(
                """
                select a.id, a.insats_code, i.name, a.amount_ore, a.reason, a.status, a.matter_id, d.meeting_on, d.paragraph
                from allocation a
                join insats i on i.forbund_id = a.forbund_id and i.code = a.insats_code
                left join decision d on d.forbund_id = a.forbund_id and d.id = a.decision_id
                where a.forbund_id = ? and a.fiscal_year = ? order by a.id desc
                """,
                row -> new AllocationView(
                        row.number("id"),
                        row.text("insats_code"),
                        row.text("name"),
                        row.ore("amount_ore"),
                        row.text("reason"),
                        Status.valueOf(row.text("status")),
                        row.numberOrNull("matter_id"),
                        row.date("meeting_on"),
                        row.text("paragraph")),
                scope.forbundId(),
                year);
    }

    /** @return each insats' budget, allocation and cost through the day, in the order of their codes */
    public List<Standing> standings(String forbund, int year, LocalDate through) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        return standings(scope, year, through);
    }

    public List<Standing> standings(Scope scope, int year, LocalDate through) {
        return sql.list(
                """
                select o.code, o.name,
                    coalesce((select sum(l.amount_ore) from budget_line l join budget b on b.id = l.budget_id
                        where b.forbund_id = o.forbund_id and b.fiscal_year = ? and b.status = 'ADOPTED' and l.code = o.code), 0) as budgeted,
                    coalesce((select sum(a.amount_ore) from allocation a
                        where a.forbund_id = o.forbund_id and a.fiscal_year = ? and a.status = 'GRANTED' and a.insats_code = o.code), 0) as allocated,
                    coalesce((select sum(p.amount_ore) from registration r
                        join voucher v on v.id = r.voucher_id
                        join posting p on p.voucher_id = v.id
                        join posting_object po on po.voucher_id = p.voucher_id and po.line = p.line
                        where r.forbund_id = o.forbund_id and r.fiscal_year = ? and v.event_date <= ?
                            and po.dimension = o.dimension and po.object_code = o.code
                            and p.account in (select c.number from account_of_year c where c.forbund_id = ? and c.fiscal_year = ?
                                and c.statement_row in ('OPERATING_COSTS', 'DEPRECIATION', 'FINANCIAL_COSTS'))), 0) as spent
                from object_of_year o where o.forbund_id = ? and o.fiscal_year = ? and o.dimension = 6 order by o.code
                """,
                row -> new Standing(
                        row.text("code"),
                        row.text("name"),
                        row.ore("budgeted"),
                        row.ore("allocated"),
                        row.ore("spent")),
                year,
                year,
                year,
                through,
                scope.forbundId(),
                year,
                scope.forbundId(),
                year);
    }

    public void onDecision(@Observes Decided event) {
        if (!event.matter().kind().equals(MATTER)) {
            return;
        }
        Allocation allocation = em.find(Allocation.class, event.matter().subjectId(), LockModeType.PESSIMISTIC_WRITE);
        if (event.decision().isApproval()) {
            Budget budget = budgets.lockAdopted(event.scope(), allocation.year());
            requireRoom(budget, allocation.insatsCode(), allocation.amount());
            allocation.grant(event.decision());
            // The database holds the line against what is granted, so that is written first.
            em.flush();
            budget.allocate(allocation.insatsCode(), allocation.amount());
        } else {
            allocation.reject(event.decision());
        }
    }

    private static void requireRoom(Budget budget, String code, Ore amount) {
        BudgetLine line = budget.line(code)
                .filter(l -> l.kind() == BudgetLine.Kind.INSATS)
                .orElseThrow(() -> new RuleViolation("allocation.no-budget-line", code, budget.year()));
        require(!amount.exceeds(line.left()), "allocation.exceeds-budget", amount, code, line.left());
    }
}
