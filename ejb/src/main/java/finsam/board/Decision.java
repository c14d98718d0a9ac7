package finsam.board;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;

/** What the board decided in a matter: the outcome, and where the protokoll says so. Never changed. */
@Entity
public class Decision extends ForbundRow {

    /** What became of the proposal. */
    public enum Outcome {
        APPROVED,
        REJECTED
    }

    @Column(name = "matter_id")
    private long matterId;

    @Column(name = "proposed_by")
    private String proposedBy;

    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "meeting_on")
    private LocalDate meetingOn;

    private String paragraph;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected Decision() {}

    Decision(
            Matter matter,
            Outcome outcome,
            LocalDate meetingOn,
            String paragraph,
            String decidedBy,
            Instant decidedAt) {
        super(matter.forbundId());
        this.matterId = matter.id();
        this.proposedBy = matter.proposedBy();
        this.fingerprint = matter.fingerprint();
        this.outcome = outcome;
        this.meetingOn = meetingOn;
        this.paragraph = paragraph;
        this.decidedBy = decidedBy;
        this.decidedAt = decidedAt;
    }

    public long matterId() {
        return matterId;
    }

    public boolean isApproval() {
        return outcome == Outcome.APPROVED;
    }

    /** @return whether this was decided about exactly this content */
    public boolean concerns(String content) {
        return fingerprint.equals(content);
    }

    public LocalDate meetingOn() {
        return meetingOn;
    }

    public String paragraph() {
        return paragraph;
    }
}
