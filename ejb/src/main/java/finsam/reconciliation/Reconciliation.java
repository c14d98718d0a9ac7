package finsam.reconciliation;

import static finsam.rules.RuleViolation.require;

import finsam.database.ForbundRow;
import finsam.database.Sha256;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One run of a quarter's reconciliation: started by a person, carried out by a job that can die anywhere and go on, done when
 * its findings and its report are kept. A quarter is run again after what was found has been put right; every run is kept.
 */
@Entity
public class Reconciliation extends ForbundRow {

    /** Where a run stands. */
    public enum Status {
        STARTED,
        DONE,
        FAILED
    }

    @Column(name = "fiscal_year")
    private int year;

    private int quarter;
    private int run;
    private Boolean running;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "execution_id")
    private Long executionId;

    @Column(name = "vouchers_total")
    private long vouchersTotal;

    @Column(name = "vouchers_done")
    private long vouchersDone;

    @Column(name = "state_of_books")
    private String stateOfBooks;

    @Column(name = "document_id")
    private Long documentId;

    @Column(name = "started_by")
    private String startedBy;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected Reconciliation() {}

    Reconciliation(
            long forbundId, int year, int quarter, int run, long vouchersTotal, String startedBy, Instant startedAt) {
        super(forbundId);
        this.year = year;
        this.quarter = quarter;
        this.run = run;
        this.running = true;
        this.status = Status.STARTED;
        this.vouchersTotal = vouchersTotal;
        this.stateOfBooks = Sha256.NONE;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
    }

    void runsAs(long execution) {
        executionId = execution;
    }

    void checked(long vouchers) {
        require(status == Status.STARTED, "reconciliation.not-running");
        vouchersDone += vouchers;
    }

    int year() {
        return year;
    }

    void done(long document, String state, Instant now) {
        require(status == Status.STARTED, "reconciliation.not-running");
        documentId = document;
        stateOfBooks = state;
        end(Status.DONE, now);
    }

    void failed(Instant now) {
        if (status == Status.STARTED) {
            end(Status.FAILED, now);
        }
    }

    private void end(Status outcome, Instant now) {
        status = outcome;
        running = null;
        finishedAt = now;
    }

    int run() {
        return run;
    }
}
