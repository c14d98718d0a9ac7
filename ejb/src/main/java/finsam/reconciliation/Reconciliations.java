package finsam.reconciliation;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.financing.Contributions;
import finsam.insats.Allocations;
import finsam.ledger.Balances;
import finsam.ledger.Balances.ChainHead;
import finsam.ledger.Dimension;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.ledger.StoredBalances;
import finsam.money.Ore;
import finsam.reconciliation.Finding.Weight;
import finsam.reconciliation.Reconciliation.Status;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The quarters' reconciliations: begun by a person, carried on by the job in {@code batch}, kept with what they found. */
@Stateless
@PermitAll
public class Reconciliations {

    private static final List<Check> CHECKS =
            List.of(new ContributionsPaid(), new SpentWithinAllocation(), new LedgerBalanced(), new StoredAsCounted());

    /** A run as a screen shows it. @param findings deviations first */
    public record RunView(
            long id,
            int year,
            int quarter,
            int run,
            Status status,
            long vouchersDone,
            long vouchersTotal,
            String stateOfBooks,
            Long documentId,
            String startedBy,
            Instant startedAt,
            Instant finishedAt,
            List<Finding> findings) {

        public List<Finding> deviations() {
            return findings.stream().filter(Finding::isDeviation).toList();
        }

        /** @return how much of the job is done, in percent */
        public int progress() {
            if (status != Status.STARTED) {
                return 100;
            }
            return vouchersTotal == 0 ? 0 : (int) Math.min(99, 100 * vouchersDone / vouchersTotal);
        }
    }

    /** A run that was begun and that no job carries on. @param execution the job it last ran as, or null */
    public record Unfinished(long id, Long execution) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Contributions contributions;

    @Inject
    private Allocations allocations;

    @Inject
    private Balances balances;

    @Inject
    private StoredBalances stored;

    @Inject
    private FiscalYears years;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Begins a run, unless the quarter has one under way. @return its id */
    public long begin(String forbund, int year, int quarter) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        FiscalYear.Quarter span = years.year(scope, year).quarter(quarter);
        List<RunView> earlier = runs(scope, year).stream()
                .filter(r -> r.quarter() == span.number())
                .toList();
        require(earlier.stream().noneMatch(r -> r.status() == Status.STARTED), "reconciliation.under-way", quarter);
        long vouchers = balances.chainHeads(scope, year).stream()
                .mapToLong(ChainHead::lastNumber)
                .sum();
        Reconciliation reconciliation = new Reconciliation(
                scope.forbundId(), year, quarter, earlier.size() + 1, vouchers, scope.username(), clock.instant());
        em.persist(reconciliation);
        em.flush();
        audit.record(scope, "reconciliation.begin", year + " kvartal " + quarter, "körning " + reconciliation.run());
        return reconciliation.id();
    }

    /** Ties the run to the job that carries it out. */
    public void runsAs(long id, long execution) {
        locked(id).runsAs(execution);
    }

    /** @return who the job acts for: the one who began the run */
    public Scope scopeOf(long id) {
        return sql.one(
                """
                select f.id, f.code, f.invented, r.started_by
                from reconciliation r join forbund f on f.id = r.forbund_id where r.id = ?
                """,
                row -> new Scope(
                        row.number("id"), row.text("code"), row.truth("invented"), row.text("started_by"), Set.of()),
                id);
    }

    /** Keeps what was found in a piece of the vouchers, and how far the job has come. */
    public void checked(long id, long vouchers, List<Finding> findings) {
        Reconciliation reconciliation = locked(id);
        reconciliation.checked(vouchers);
        findings.forEach(finding -> em.persist(new FindingRow(reconciliation, finding)));
    }

    /** @return what the run's checks look at */
    public QuarterBooks books(Scope scope, RunView run) {
        FiscalYear year = years.year(scope, run.year());
        FiscalYear.Quarter quarter = year.quarter(run.quarter());
        return new QuarterBooks(
                run.year(),
                quarter,
                contributions.standings(scope, run.year(), quarter.endsOn()),
                allocations.standings(scope, run.year(), quarter.endsOn()),
                balances.trialBalance(scope, run.year(), year.startsOn(), quarter.endsOn()),
                costsWithoutInsats(scope, run.year(), quarter),
                stored.differences(scope, run.year()));
    }

    /** Runs the quarter's checks and keeps what they find. @return the run with all that it has found */
    public RunView compare(Scope scope, long id, QuarterBooks books) {
        Reconciliation reconciliation = locked(id);
        if (findings(scope, id).isEmpty()) {
            em.persist(new FindingRow(
                    reconciliation,
                    new Finding(
                            "voucher.all",
                            Weight.OK,
                            "Alla verifikationer",
                            null,
                            null,
                            "Balanserar, följer utan luckor på varandra och är oförändrade sedan de registrerades.")));
        }
        CHECKS.stream()
                .flatMap(check -> check.run(books))
                .forEach(finding -> em.persist(new FindingRow(reconciliation, finding)));
        return run(scope, id);
    }

    /** The run is done. @param heads the ends of the year's chains that its report shows */
    public void done(long id, long document, String stateOfBooks, List<ChainHead> heads) {
        Reconciliation run = locked(id);
        run.done(document, stateOfBooks, clock.instant());
        heads.forEach(head -> em.createNativeQuery("""
                        insert into reconciliation_head (forbund_id, reconciliation_id, fiscal_year, series, number, hash)
                        values (?1, ?2, ?3, ?4, ?5, ?6)
                        """)
                .setParameter(1, run.forbundId())
                .setParameter(2, run.id())
                .setParameter(3, run.year())
                .setParameter(4, head.series())
                .setParameter(5, head.lastNumber())
                .setParameter(6, head.hash())
                .executeUpdate());
    }

    /** The job has given up; a run that is done stays done. */
    public void failed(long id) {
        locked(id).failed(clock.instant());
    }

    /** @return the runs that were under way when the server stopped */
    public List<Unfinished> unfinished() {
        return sql.list(
                "select id, execution_id from reconciliation where running order by id",
                row -> new Unfinished(row.number("id"), row.numberOrNull("execution_id")));
    }

    /** @return the year's runs, latest first, with their findings */
    public List<RunView> runs(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        return runs(scope, year);
    }

    public RunView run(String forbund, long id) {
        return run(access.scope(forbund, Role.readers()), id);
    }

    public RunView run(Scope scope, long id) {
        return sql.first(
                        "select * from reconciliation where forbund_id = ? and id = ?",
                        row -> view(row, findings(scope, id)),
                        scope.forbundId(),
                        id)
                .orElseThrow(() -> new RuleViolation("reconciliation.unknown", id));
    }

    private List<RunView> runs(Scope scope, int year) {
        return sql.list(
                "select * from reconciliation where forbund_id = ? and fiscal_year = ? order by id desc",
                row -> view(row, findings(scope, row.number("id"))),
                scope.forbundId(),
                year);
    }

    private Reconciliation locked(long id) {
        return em.find(Reconciliation.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private List<Finding> findings(Scope scope, long id) {
        return sql.list(
                """
                select rule, weight, subject, expected_ore, actual_ore, sentence from finding
                where forbund_id = ? and reconciliation_id = ?
                order by case weight when 'DEVIATION' then 0 when 'REMARK' then 1 else 2 end, id
                """,
                row -> new Finding(
                        row.text("rule"),
                        Weight.valueOf(row.text("weight")),
                        row.text("subject"),
                        row.ore("expected_ore"),
                        row.ore("actual_ore"),
                        row.text("sentence")),
                scope.forbundId(),
                id);
    }

    private Ore costsWithoutInsats(Scope scope, int year, FiscalYear.Quarter quarter) {
        return sql.one(
                """
                select coalesce(sum(p.amount_ore), 0) as amount
                from registration r join voucher v on v.id = r.voucher_id join posting p on p.voucher_id = v.id
                where r.forbund_id = ? and r.fiscal_year = ? and v.event_date <= ? and p.account between 4500 and 4699
                    and not exists (select 1 from posting_object o
                        where o.voucher_id = p.voucher_id and o.line = p.line and o.dimension = ?)
                """, row -> row.ore("amount"), scope.forbundId(), year, quarter.endsOn(), Dimension.INSATS.number());
    }

    private static RunView view(Sql.Row row, List<Finding> findings) {
        return new RunView(
                row.number("id"),
                row.integer("fiscal_year"),
                row.integer("quarter"),
                row.integer("run"),
                Status.valueOf(row.text("status")),
                row.number("vouchers_done"),
                row.number("vouchers_total"),
                row.text("state_of_books"),
                row.numberOrNull("document_id"),
                row.text("started_by"),
                row.instant("started_at"),
                row.instant("finished_at"),
                findings);
    }
}
