package finsam.board;

import static finsam.rules.RuleViolation.require;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * Something the board is asked to decide. The board knows nobody's subject: a matter carries what kind of thing it is about,
 * which one, and the fingerprint of its content, so that the decision binds to what was proposed and to nothing else.
 */
@Entity
public class Matter extends ForbundRow {

    enum Status {
        OPEN,
        WITHDRAWN,
        DECIDED
    }

    @Column(updatable = false)
    private String kind;

    @Column(name = "subject_id", updatable = false)
    private long subjectId;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String fingerprint;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    protected Matter() {}

    Matter(
            long forbundId,
            String kind,
            long subjectId,
            String title,
            String fingerprint,
            String proposedBy,
            Instant proposedAt) {
        super(forbundId);
        this.kind = kind;
        this.subjectId = subjectId;
        this.title = title;
        this.fingerprint = fingerprint;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
        this.status = Status.OPEN;
    }

    public String kind() {
        return kind;
    }

    public long subjectId() {
        return subjectId;
    }

    public String title() {
        return title;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public String proposedBy() {
        return proposedBy;
    }

    void withdraw() {
        require(status == Status.OPEN, "matter.not-open", title);
        status = Status.WITHDRAWN;
    }

    void decide(String decidedBy) {
        require(status == Status.OPEN, "matter.not-open", title);
        require(!decidedBy.equals(proposedBy), "matter.own-proposal");
        status = Status.DECIDED;
    }
}
