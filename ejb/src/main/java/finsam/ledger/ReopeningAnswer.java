package finsam.ledger;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How a {@link Reopening} ended: another person opened or refused, or the one who asked took it back. Never changed. */
@Entity
@Table(name = "reopening_answer")
class ReopeningAnswer {

    private static final int REASON_LENGTH = 500;

    /** The end of a request to reopen. */
    enum Outcome {
        OPENED,
        REFUSED,
        WITHDRAWN
    }

    @Id
    @Column(name = "reopening_id")
    private long reopeningId;

    @Column(name = "forbund_id", updatable = false)
    private long forbundId;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Outcome outcome;

    @Column(updatable = false)
    private String reason;

    @Column(name = "answered_by", updatable = false)
    private String answeredBy;

    @Column(name = "answered_at", updatable = false)
    private Instant answeredAt;

    protected ReopeningAnswer() {}

    ReopeningAnswer(Reopening asked, Outcome outcome, String reason, String by, Instant at) {
        require((outcome == Outcome.WITHDRAWN) == by.equals(asked.askedBy()), ruleOfWho(outcome));
        requireFits("Skälet", reason, REASON_LENGTH);
        this.reopeningId = asked.id();
        this.forbundId = asked.forbundId();
        this.askedBy = asked.askedBy();
        this.outcome = outcome;
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
        this.answeredBy = by;
        this.answeredAt = at;
    }

    private static String ruleOfWho(Outcome outcome) {
        return outcome == Outcome.WITHDRAWN ? "reopening.not-yours" : "reopening.own-request";
    }
}
