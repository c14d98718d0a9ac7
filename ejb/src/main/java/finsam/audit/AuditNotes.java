package finsam.audit;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.FiscalYears;
import finsam.ledger.VoucherNumber;
import finsam.ledger.Vouchers;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * An auditor's own notes. Each auditor sees the notes that they wrote, and no others: not another member's auditor, nor an
 * administratör who makes themselves an auditor. So nothing here takes a scope from anybody but {@link Access}, and every query
 * names the caller.
 */
@Stateless
@PermitAll
public class AuditNotes {

    /** A note as its author sees it. @param voucher null for a note on the control as a whole */
    public record Note(long id, ControlKind control, VoucherNumber voucher, String text, Instant writtenAt) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private FiscalYears years;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /**
     * @param voucher of the year, or null
     * @return the id of the note
     */
    public long write(String forbund, int year, ControlKind control, VoucherNumber voucher, String text) {
        Scope scope = access.scope(forbund, Role.REVISOR);
        years.year(scope, year);
        require(control != null, "control.missing");
        Long id = voucher == null ? null : vouchers.id(scope, voucher);
        AuditNote note = new AuditNote(scope, year, control, id, text, clock.instant());
        em.persist(note);
        em.flush();
        return note.id();
    }

    /** @return the caller's own notes at the control, latest first */
    public List<Note> own(String forbund, int year, ControlKind control) {
        Scope scope = access.scope(forbund, Role.REVISOR);
        years.year(scope, year);
        require(control != null, "control.missing");
        return sql.list("""
                select n.id, n.control, n.text, n.written_at, r.fiscal_year, r.series, r.number
                from audit_note n left join registration r on r.forbund_id = n.forbund_id and r.voucher_id = n.voucher_id
                where n.forbund_id = ? and n.username = ? and n.fiscal_year = ? and n.control = ? order by n.id desc
                """, AuditNotes::note, scope.forbundId(), scope.username(), year, control.name());
    }

    private static Note note(Sql.Row row) {
        Long number = row.numberOrNull("number");
        return new Note(
                row.number("id"),
                ControlKind.valueOf(row.text("control")),
                number == null ? null : new VoucherNumber(row.integer("fiscal_year"), row.text("series"), number),
                row.text("text"),
                row.instant("written_at"));
    }
}
