package finsam.ledger;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a draft was sent back instead of being attested, and why. It is only added. */
@Entity
@Table(name = "attest_return")
class AttestReturn extends ForbundRow {

    @Column(name = "draft_id")
    private long draftId;

    private int revision;
    private String username;
    private String reason;

    @Column(name = "returned_at")
    private Instant returnedAt;

    protected AttestReturn() {}

    AttestReturn(Draft draft, String username, String reason, Instant at) {
        super(draft.forbundId());
        this.draftId = draft.id();
        this.revision = draft.sentRevision();
        this.username = username;
        this.reason = reason;
        this.returnedAt = at;
    }
}
