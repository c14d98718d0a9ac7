package finsam.exchange;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.FiscalYears;
import finsam.ledger.VoucherNumber;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What sources say otherwise of than was taken in: listed until somebody has acted, and ever after. */
@Stateless
@PermitAll
public class SieFindings {

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private FiscalYears years;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @return the year's findings, those that wait for somebody first */
    public List<SieFinding> findings(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        return sql.list("""
                select f.*, i.file_name from sie_finding f join sie_import i on i.forbund_id = f.forbund_id and i.id = f.import_id
                where f.forbund_id = ? and f.fiscal_year = ?
                order by case when f.settled_at is null then 0 else 1 end, f.id desc
                """, SieFindings::finding, scope.forbundId(), year);
    }

    /** Says what was done about a finding, once. @throws finsam.rules.RuleViolation {@code finding.unknown} */
    public void settle(String forbund, long id, String note) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        SieFindingRow finding = em.find(SieFindingRow.class, id, LockModeType.PESSIMISTIC_WRITE);
        require(finding != null && finding.forbundId() == scope.forbundId(), "finding.unknown", id);
        finding.close(note, scope.username(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.record(scope, "sie.settle", finding.name(), note.strip());
    }

    private static SieFinding finding(Sql.Row row) {
        return new SieFinding(
                row.number("id"),
                row.number("import_id"),
                row.text("file_name"),
                row.integer("fiscal_year"),
                row.text("kind"),
                row.text("their_series"),
                row.text("their_number"),
                row.numberOrNull("number") == null
                        ? null
                        : new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                row.text("said"),
                row.instant("found_at"),
                row.text("note"),
                row.text("settled_by"),
                row.instant("settled_at"));
    }
}
