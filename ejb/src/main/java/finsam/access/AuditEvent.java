package finsam.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of the behandlingshistorik. It can be written, never changed. */
@Entity
@Table(name = "audit_event")
class AuditEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "id_seq")
    @SequenceGenerator(name = "id_seq", sequenceName = "id_seq", allocationSize = 50)
    private Long id;

    @Column(name = "forbund_id")
    private Long forbundId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    private String username;
    private String action;
    private String subject;
    private String detail;

    protected AuditEvent() {}

    AuditEvent(Long forbundId, Instant happenedAt, String username, String action, String subject, String detail) {
        this.forbundId = forbundId;
        this.happenedAt = happenedAt;
        this.username = username;
        this.action = action;
        this.subject = subject;
        this.detail = detail;
    }
}
