package finsam.access;

import finsam.database.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * The chain of a förbund's events, or of those that concern no förbund: where it ends. Whoever adds to it has locked it, last of
 * all, until the transaction ends.
 */
@Entity
@Table(name = "audit_chain")
class AuditChain {

    /** The chain of what concerns no förbund. */
    private static final long OF_NO_FORBUND = 0;

    @Id
    private Long chain;

    @Column(name = "forbund_id")
    private Long forbundId;

    @Column(name = "last_number")
    private long lastNumber;

    private String head;

    protected AuditChain() {}

    AuditChain(Long forbundId) {
        this.chain = key(forbundId);
        this.forbundId = forbundId;
        this.head = Sha256.NONE;
    }

    static long key(Long forbundId) {
        return forbundId == null ? OF_NO_FORBUND : forbundId;
    }

    /** The event gets the next number, and is what the chain ends with. */
    AuditEvent add(Occurrence what, String forbund) {
        HistoryEvent event = what.numbered(head, lastNumber + 1, forbund);
        lastNumber = event.number();
        head = event.computedHash();
        return new AuditEvent(chain, forbundId, event);
    }
}
