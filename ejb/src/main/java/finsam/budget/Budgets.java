package finsam.budget;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.board.Board;
import finsam.board.Decided;
import finsam.budget.Budget.Status;
import finsam.financing.Financing;
import finsam.financing.FinancingRegister;
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
import java.util.List;
import java.util.Optional;

/** The budgets: drafted by the ekonom, adopted by the board. */
@Stateless
@PermitAll
public class Budgets {

    private static final String MATTER = "BUDGET";

    /** A budget as the ekonom enters it. @param savedFunds what is taken of saved funds, in öre, or null for nothing */
    public record Draft(Ore savedFunds, List<Budget.Line> lines) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Board board;

    @Inject
    private FinancingRegister financings;

    @Inject
    private FiscalYears years;

    /** Saves the draft of the year's budget; begins a new version if the latest one has been decided on. */
    public Budget draft(String forbund, int year, Draft draft) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        require(years.year(scope, year).isOpen(), "year.already-closed", year);
        Optional<Budget> latest = latest(scope, year);
        latest.ifPresent(b -> require(b.status() != Status.PROPOSED, "budget.proposed"));
        Budget budget = latest.filter(b -> b.status() == Status.DRAFT).orElseGet(() -> {
            Budget begun = new Budget(
                    scope.forbundId(), year, latest.map(b -> b.version() + 1).orElse(1));
            em.persist(begun);
            return begun;
        });
        budget.clear();
        em.flush();
        budget.draft(
                draft.lines() == null ? List.of() : draft.lines(),
                draft.savedFunds() == null ? Ore.ZERO : draft.savedFunds());
        em.flush();
        audit.record(scope, "budget.draft", title(budget), budget.fingerprint());
        return budget;
    }

    /** Puts the draft before the board. @return the matter's id */
    public long propose(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        Budget budget = latest(scope, year).orElseThrow(() -> new RuleViolation("budget.missing", year));
        require(budget.status() == Status.DRAFT, "budget.not-draft");
        budget.requireFinanced(financing(scope, year).total());
        long matter = board.propose(scope, MATTER, budget.id(), title(budget), budget.fingerprint());
        budget.propose(matter);
        return matter;
    }

    /** Takes the proposal back, so that the draft can be changed. */
    public void takeBack(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        Budget budget = latest(scope, year).orElseThrow(() -> new RuleViolation("budget.missing", year));
        require(budget.status() == Status.PROPOSED, "budget.not-proposed");
        board.withdraw(scope, budget.matterId());
        budget.takeBack();
    }

    /** @return the latest version, adopted or not */
    public Optional<Budget> latest(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        return loaded(latest(scope, year));
    }

    /** @return the budget in force */
    public Optional<Budget> adopted(String forbund, int year) {
        return loaded(adopted(access.scope(forbund, Role.readers()), year));
    }

    public Optional<Budget> adopted(Scope scope, int year) {
        return find(scope, year, "and b.status = finsam.budget.Budget.Status.ADOPTED", LockModeType.NONE);
    }

    /** @return the budget in force, locked until the transaction ends, so that nobody else allocates from it */
    public Budget lockAdopted(Scope scope, int year) {
        return find(scope, year, "and b.status = finsam.budget.Budget.Status.ADOPTED", LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> new RuleViolation("budget.not-adopted", year));
    }

    public void onDecision(@Observes Decided event) {
        if (!event.matter().kind().equals(MATTER)) {
            return;
        }
        Budget budget = em.find(Budget.class, event.matter().subjectId(), LockModeType.PESSIMISTIC_WRITE);
        if (!event.decision().isApproval()) {
            budget.reject(event.decision());
            return;
        }
        budget.requireFinanced(financing(event.scope(), budget.year()).total());
        Optional<Budget> before = find(
                event.scope(),
                budget.year(),
                "and b.status = finsam.budget.Budget.Status.ADOPTED",
                LockModeType.PESSIMISTIC_WRITE);
        budget.adopt(event.decision());
        // The database lets a budget give way, and lines take over what is granted, once the later one is adopted.
        em.flush();
        before.ifPresent(b -> b.giveWayTo(budget));
    }

    private Optional<Budget> latest(Scope scope, int year) {
        return find(scope, year, "", LockModeType.NONE);
    }

    private Optional<Budget> find(Scope scope, int year, String condition, LockModeType lock) {
        return em.createQuery(
                        "select b from Budget b where b.forbundId = :forbund and b.year = :year " + condition
                                + " order by b.version desc",
                        Budget.class)
                .setParameter("forbund", scope.forbundId())
                .setParameter("year", year)
                .setMaxResults(1)
                .setLockMode(lock)
                .getResultStream()
                .findFirst();
    }

    private Financing financing(Scope scope, int year) {
        return financings.current(scope, year).orElseThrow(() -> new RuleViolation("financing.missing", year));
    }

    private static Optional<Budget> loaded(Optional<Budget> budget) {
        budget.ifPresent(b -> b.lines().size());
        return budget;
    }

    private static String title(Budget budget) {
        return "Budget " + budget.year() + ", version " + budget.version() + ": " + budget.total() + " kr";
    }
}
