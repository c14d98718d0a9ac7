package finsam.ledger;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;

/**
 * That somebody has asked, with a reason, for one closing of a month or a year to be undone. Another person answers with a
 * {@link ReopeningAnswer}. It stands for that closing alone: when what it opened has closed again, it opens nothing more.
 */
@Entity
class Reopening extends ForbundRow {

    private static final int REASON_LENGTH = 500;

    @Column(name = "fiscal_year", updatable = false)
    private int year;

    @Column(name = "starts_on", updatable = false)
    private LocalDate startsOn;

    @Column(name = "whole_year", updatable = false)
    private boolean wholeYear;

    @Column(updatable = false)
    private int closing;

    @Column(updatable = false)
    private String reason;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    protected Reopening() {}

    private Reopening(
            long forbundId,
            int year,
            LocalDate startsOn,
            boolean wholeYear,
            int closing,
            String reason,
            String by,
            Instant at) {
        super(forbundId);
        require(reason != null && !reason.isBlank(), "reopening.reason-missing");
        requireFits("Skälet", reason, REASON_LENGTH);
        this.year = year;
        this.startsOn = startsOn;
        this.wholeYear = wholeYear;
        this.closing = closing;
        this.reason = reason.strip();
        this.askedBy = by;
        this.askedAt = at;
    }

    static Reopening of(Period month, String reason, String by, Instant at) {
        require(!month.isOpen(), "period.not-closed", month.name());
        return new Reopening(
                month.forbundId(), month.year(), month.startsOn(), false, month.closings(), reason, by, at);
    }

    static Reopening of(FiscalYear year, String reason, String by, Instant at) {
        require(!year.isOpen(), "year.not-closed", year.year());
        return new Reopening(year.forbundId(), year.year(), year.startsOn(), true, year.closings(), reason, by, at);
    }

    /** @return whether the closing that it was asked for still stands */
    boolean standsFor(FiscalYear closed) {
        return !closed.isOpen() && closed.closings() == closing;
    }

    boolean standsFor(Period closed) {
        return !closed.isOpen() && closed.closings() == closing;
    }

    /** The same asked for another closing: what has to be opened for what was asked to be of any use. */
    Reopening alsoFor(FiscalYear other) {
        return of(other, reason, askedBy, askedAt);
    }

    Reopening alsoFor(Period month) {
        return of(month, reason, askedBy, askedAt);
    }

    int year() {
        return year;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    boolean isOfWholeYear() {
        return wholeYear;
    }

    String reason() {
        return reason;
    }

    String askedBy() {
        return askedBy;
    }

    /** @return what it concerns, as people name it: 2024, or 2024-03 */
    String subject() {
        return wholeYear ? String.valueOf(year) : Period.name(startsOn);
    }
}
