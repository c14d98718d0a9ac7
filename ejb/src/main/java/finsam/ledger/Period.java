package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;

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

    private int closings;

    protected Period() {}

    Period(long forbundId, int year, LocalDate startsOn) {
        this.forbundId = forbundId;
        this.year = year;
        this.startsOn = startsOn;
        this.endsOn = startsOn.withDayOfMonth(startsOn.lengthOfMonth());
        this.status = FiscalYear.Status.OPEN;
    }

    long forbundId() {
        return forbundId;
    }

    int year() {
        return year;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    boolean isOpen() {
        return status == FiscalYear.Status.OPEN;
    }

    /** @return how many times it has been closed; the database counts, too */
    int closings() {
        return closings;
    }

    /** @return the month as people write it: 2024-03 */
    String name() {
        return name(startsOn);
    }

    static String name(LocalDate month) {
        return YearMonth.from(month).toString();
    }

    void close() {
        require(isOpen(), "period.already-closed", name());
        status = FiscalYear.Status.CLOSED;
        closings++;
    }

    /** By a {@link Reopening} that another person agreed to: the database asks for it. */
    void reopen() {
        require(!isOpen(), "period.not-closed", name());
        status = FiscalYear.Status.OPEN;
    }

    record Key(long forbundId, int year, LocalDate startsOn) implements Serializable {}
}
