package finsam.audit;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.access.Scope;
import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * What an auditor has noted at a control, for nobody's eyes but their own. It is no part of the förbund's books: it is in no
 * behandlingshistorik, no document and no bundle. It is only added to.
 */
@Entity
@Table(name = "audit_note")
class AuditNote extends ForbundRow {

    private static final int TEXT_LENGTH = 2000;

    @Column(name = "fiscal_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private ControlKind control;

    @Column(name = "voucher_id")
    private Long voucherId;

    private String username;
    private String text;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected AuditNote() {}

    /** @param voucherId null for a note on the control as a whole */
    AuditNote(Scope scope, int year, ControlKind control, Long voucherId, String text, Instant writtenAt) {
        super(scope.forbundId());
        require(text != null && !text.isBlank(), "control.note-missing");
        requireFits("Anteckningen", text.strip(), TEXT_LENGTH);
        this.year = year;
        this.control = control;
        this.voucherId = voucherId;
        this.username = scope.username();
        this.text = text.strip();
        this.writtenAt = writtenAt;
    }
}
