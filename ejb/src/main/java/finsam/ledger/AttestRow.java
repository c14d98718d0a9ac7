package finsam.ledger;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody has attested a draft, as it was sent. It is only added. */
@Entity
@Table(name = "attest")
class AttestRow extends ForbundRow {

    @Column(name = "draft_id")
    private long draftId;

    private int revision;
    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private Evidence.Step step;

    private String username;

    @Column(name = "right_id")
    private long rightId;

    @Column(name = "attested_at")
    private Instant attestedAt;

    protected AttestRow() {}

    AttestRow(Draft draft, String fingerprint, Evidence.Step step, String username, long rightId, Instant at) {
        super(draft.forbundId());
        this.draftId = draft.id();
        this.revision = draft.sentRevision();
        this.fingerprint = fingerprint;
        this.step = step;
        this.username = username;
        this.rightId = rightId;
        this.attestedAt = at;
    }
}
