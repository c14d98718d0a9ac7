package finsam.ledger;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;

/** Who closed a month or a year, and when: the first time, the second after a reopening, and so on. Written, never changed. */
@Entity
class Closing extends ForbundRow {

    @Column(name = "fiscal_year", updatable = false)
    private int year;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "whole_year", updatable = false)
    private boolean wholeYear;

    @Column(name = "closing", updatable = false)
    private int number;

    @Column(name = "closed_by", updatable = false)
    private String closedBy;

    @Column(name = "closed_at", updatable = false)
    private Instant closedAt;

    protected Closing() {}

    private Closing(
            long forbundId, int year, LocalDate startsOn, boolean wholeYear, int number, String by, Instant at) {
        super(forbundId);
        this.year = year;
        this.startsOn = startsOn;
        this.wholeYear = wholeYear;
        this.number = number;
        this.closedBy = by;
        this.closedAt = at;
    }

    static Closing of(Period month, String by, Instant at) {
        return new Closing(month.forbundId(), month.year(), month.startsOn(), false, month.closings(), by, at);
    }

    static Closing of(FiscalYear year, String by, Instant at) {
        return new Closing(year.forbundId(), year.year(), year.startsOn(), true, year.closings(), by, at);
    }
}
