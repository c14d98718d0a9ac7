package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.database.ForbundRow;
import finsam.money.Ore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What one person may attest: received or decided on, for one responsibility or all, up to an amount, from a day and until
 * another. It is given by somebody else, and ended; never changed, so that what was attested by it can be judged afterwards.
 */
@Entity
@Table(name = "attest_right")
class AttestRight extends ForbundRow {

    private String username;

    @Enumerated(EnumType.STRING)
    private Evidence.Step step;

    private int dimension;
    private String responsibility;

    @Column(name = "limit_ore")
    private Ore limit;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    @Column(name = "ended_by")
    private String endedBy;

    protected AttestRight() {}

    AttestRight(long forbundId, AttestRights.Grant grant, String setBy, Instant setAt) {
        super(forbundId);
        this.username = grant.username();
        this.step = grant.step();
        this.dimension = Dimension.RESPONSIBILITY.number();
        this.responsibility = grant.responsibility();
        this.limit = grant.limit();
        this.validFrom = grant.validFrom();
        this.validTo = grant.validTo();
        this.setBy = setBy;
        this.setAt = setAt;
    }

    /** @param day the first day on which it no longer holds */
    void end(LocalDate day, String by) {
        require(validTo == null || day.isBefore(validTo), "attest.right.ended", validTo);
        require(!day.isBefore(validFrom), "attest.right.dates", validFrom, day);
        validTo = day;
        endedBy = by;
    }

    String username() {
        return username;
    }
}
