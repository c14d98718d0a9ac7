package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A fiscal year of the förbund, named by the calendar year in which it ends. A förbund's own years are calendar years; books
 * from another program may hold a broken year, of eighteen months at most.
 */
@Entity
@Table(name = "fiscal_year")
public class FiscalYear extends ForbundRow {

    private static final int MOST_MONTHS = 18;

    enum Status {
        OPEN,
        CLOSED
    }

    /** Three months of the year: the time of one reconciliation. */
    public record Quarter(int number, LocalDate startsOn, LocalDate endsOn) {}

    @Column(name = "fiscal_year", updatable = false)
    private int year;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", updatable = false)
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int closings;

    protected FiscalYear() {}

    FiscalYear(long forbundId, LocalDate startsOn, LocalDate endsOn) {
        super(forbundId);
        require(startsOn != null && endsOn != null && startsOn.isBefore(endsOn), "year.dates");
        require(
                startsOn.getDayOfMonth() == 1 && endsOn.equals(endsOn.withDayOfMonth(endsOn.lengthOfMonth())),
                "year.whole-months");
        require(startsOn.plusMonths(MOST_MONTHS).isAfter(endsOn), "year.too-long", MOST_MONTHS);
        this.year = endsOn.getYear();
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.status = Status.OPEN;
    }

    public int year() {
        return year;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    public boolean holds(LocalDate date) {
        return !date.isBefore(startsOn) && !date.isAfter(endsOn);
    }

    /** @return the four quarters; what a longer year has beyond twelve months belongs to the last */
    public List<Quarter> quarters() {
        return IntStream.rangeClosed(1, 4).mapToObj(this::quarter).toList();
    }

    public Quarter quarter(int number) {
        require(1 <= number && number <= 4, "year.no-such-quarter", number);
        LocalDate from = startsOn.plusMonths(3L * (number - 1));
        LocalDate to = number == 4 ? endsOn : from.plusMonths(3).minusDays(1);
        return new Quarter(number, from, to);
    }

    /** @return the first day of each month of the year */
    List<LocalDate> months() {
        return startsOn.datesUntil(endsOn.plusDays(1), java.time.Period.ofMonths(1))
                .toList();
    }

    void close() {
        require(status == Status.OPEN, "year.already-closed", year);
        status = Status.CLOSED;
        closings++;
    }

    /** By a {@link Reopening} that another person agreed to: the database asks for it. */
    void reopen() {
        require(status == Status.CLOSED, "year.not-closed", year);
        status = Status.OPEN;
    }

    /** @return how many times it has been closed; the database counts, too */
    int closings() {
        return closings;
    }

    /** @return the first day of its last month, which stays open as long as the year */
    LocalDate lastMonth() {
        return endsOn.withDayOfMonth(1);
    }
}
