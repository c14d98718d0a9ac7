package finsam.insats;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.board.Decision;
import finsam.database.ForbundRow;
import finsam.database.Sha256;
import finsam.money.Ore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Funds for an insats in a year: proposed, and granted by the board out of the adopted budget's line. What is granted is
 * never more than the line holds, and the line never more than the financing.
 */
@Entity
public class Allocation extends ForbundRow {

    /** What has become of a proposal. */
    public enum Status {
        PROPOSED,
        GRANTED,
        REJECTED
    }

    @Column(name = "fiscal_year", updatable = false)
    private int year;

    @Column(name = "insats_code", updatable = false)
    private String insatsCode;

    @Column(name = "amount_ore", updatable = false)
    private Ore amount;

    @Column(updatable = false)
    private String reason;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "matter_id")
    private Long matterId;

    @Column(name = "decision_id")
    private Long decisionId;

    protected Allocation() {}

    Allocation(long forbundId, int year, String insatsCode, Ore amount, String reason) {
        super(forbundId);
        require(amount != null, "money.missing");
        require(amount.isPositive(), "allocation.amount");
        require(reason != null && !reason.isBlank(), "allocation.reason-missing");
        requireFits("Motiveringen", reason, 1000);
        this.year = year;
        this.insatsCode = insatsCode;
        this.amount = amount;
        this.reason = reason.strip();
        this.status = Status.PROPOSED;
    }

    void putBefore(long matter) {
        matterId = matter;
    }

    void grant(Decision decision) {
        require(status == Status.PROPOSED, "allocation.decided");
        require(decision.concerns(fingerprint()), "allocation.changed-since-proposal");
        decisionId = decision.id();
        status = Status.GRANTED;
    }

    void reject(Decision decision) {
        require(status == Status.PROPOSED, "allocation.decided");
        decisionId = decision.id();
        status = Status.REJECTED;
    }

    /** @return the hash of what the board decides on */
    String fingerprint() {
        return Sha256.of("finsam-tilldelning|1|" + year + "|" + insatsCode + "|" + amount.ore() + "|" + reason + "\n");
    }

    public int year() {
        return year;
    }

    public String insatsCode() {
        return insatsCode;
    }

    public Ore amount() {
        return amount;
    }
}
