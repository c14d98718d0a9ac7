package finsam.report;

import static finsam.rules.RuleViolation.require;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An order for a document: done when the document lies in the archive, by a job that can die anywhere and begin again. A
 * document that is there already is not written a second time.
 */
@Entity
@Table(name = "document_order")
public class DocumentOrder extends ForbundRow {

    /** Where an order stands. */
    public enum Status {
        STARTED,
        DONE,
        FAILED
    }

    private static final int FAULT_LENGTH = 1000;
    private static final int ASKED_LENGTH = 1000;

    @Column(name = "fiscal_year")
    private int year;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String asked;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "execution_id")
    private Long executionId;

    @Column(name = "document_id")
    private Long documentId;

    private String fault;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    protected DocumentOrder() {}

    DocumentOrder(long forbundId, int year, DocumentKind kind, String asked, String requestedBy, Instant requestedAt) {
        super(forbundId);
        require(kind != null, "order.kind-missing");
        this.year = year;
        require(asked.length() <= ASKED_LENGTH, "order.asked-long", ASKED_LENGTH);
        this.kind = kind;
        this.asked = asked;
        this.status = Status.STARTED;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
    }

    void runsAs(long execution) {
        executionId = execution;
    }

    void done(long document) {
        if (status == Status.STARTED) {
            documentId = document;
            status = Status.DONE;
        }
    }

    /** @param sentence what went wrong and what to do, in Swedish; an order that is done stays done */
    void failed(String sentence) {
        if (status == Status.STARTED) {
            fault = sentence.length() > FAULT_LENGTH ? sentence.substring(0, FAULT_LENGTH) : sentence;
            status = Status.FAILED;
        }
    }

    boolean isStarted() {
        return status == Status.STARTED;
    }
}
