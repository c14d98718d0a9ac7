package finsam.ledger;

import finsam.database.ForbundRow;
import finsam.money.Ore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** From which day a förbund demands attest, and of what amounts. It is only added; a later one takes its place. */
@Entity
@Table(name = "attest_demand")
class AttestDemand extends ForbundRow {

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "amount_ore")
    private Ore amount;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    protected AttestDemand() {}

    AttestDemand(long forbundId, LocalDate validFrom, Ore amount, String setBy, Instant setAt) {
        super(forbundId);
        this.validFrom = validFrom;
        this.amount = amount;
        this.setBy = setBy;
        this.setAt = setAt;
    }
}
