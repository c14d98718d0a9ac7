package finsam.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of the behandlingshistorik, chained to the one before. It can be written, never changed. */
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
    private int form;
    private String channel;
    private String address;
    private long chain;
    private long number;

    @Column(name = "previous_number")
    private Long previousNumber;

    @Column(name = "previous_hash")
    private String previousHash;

    private String hash;

    protected AuditEvent() {}

    AuditEvent(long chain, Long forbundId, HistoryEvent event) {
        this.forbundId = forbundId;
        this.happenedAt = event.happenedAt();
        this.username = event.username();
        this.action = event.action();
        this.subject = event.subject();
        this.detail = event.detail();
        this.form = event.form();
        this.channel = event.channel().name();
        this.address = event.address();
        this.chain = chain;
        this.number = event.number();
        this.previousNumber = event.number() == 1 ? null : event.number() - 1;
        this.previousHash = event.previousHash();
        this.hash = event.computedHash();
    }
}
