package finsam.ledger;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The account that postings point at: its number, and the first day it can be posted to. */
@Entity
@Table(name = "account")
class AccountRow extends ForbundRow {

    @Column(updatable = false)
    private int number;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    protected AccountRow() {}

    AccountRow(long forbundId, int number, LocalDate validFrom) {
        super(forbundId);
        this.number = number;
        this.validFrom = validFrom;
    }

    /** The account has been in use since an earlier date than was known. */
    void reachBackTo(LocalDate date) {
        if (date.isBefore(validFrom)) {
            validFrom = date;
        }
    }
}
