package finsam.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;

/** A month of a fiscal year. Only into an open one can be posted. */
@Entity
@IdClass(Period.Key.class)
class Period {

    @Id
    @Column(name = "forbund_id")
    private long forbundId;

    @Id
    @Column(name = "fiscal_year")
    private int year;

    @Id
    @Column(name = "starts_on")
    private LocalDate startsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private FiscalYear.Status status;

    protected Period() {}

    Period(long forbundId, int year, LocalDate startsOn) {
        this.forbundId = forbundId;
        this.year = year;
        this.startsOn = startsOn;
        this.endsOn = startsOn.withDayOfMonth(startsOn.lengthOfMonth());
        this.status = FiscalYear.Status.OPEN;
    }

    void close() {
        status = FiscalYear.Status.CLOSED;
    }

    record Key(long forbundId, int year, LocalDate startsOn) implements Serializable {}
}
