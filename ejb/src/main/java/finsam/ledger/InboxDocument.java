package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A document that somebody has left to be booked. Who leaves one need not be allowed to book: the ekonom begins a draft with
 * it, or says why it is not to be booked.
 */
@Entity
@Table(name = "inbox_document")
class InboxDocument extends ForbundRow {

    /** What has become of it. */
    enum Status {
        WAITING,
        TAKEN,
        DISMISSED
    }

    @Column(name = "document_id", updatable = false)
    private long documentId;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String note;

    @Column(name = "left_by", updatable = false)
    private String leftBy;

    @Column(name = "left_at", updatable = false)
    private Instant leftAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "draft_id")
    private Long draftId;

    @Column(name = "handled_by")
    private String handledBy;

    @Column(name = "handled_at")
    private Instant handledAt;

    private String reason;

    protected InboxDocument() {}

    InboxDocument(long forbundId, Evidence.Attachment document, String note, String leftBy, Instant leftAt) {
        super(forbundId);
        this.documentId = document.documentId();
        this.name = document.name();
        this.note = note;
        this.leftBy = leftBy;
        this.leftAt = leftAt;
        this.status = Status.WAITING;
    }

    /** A draft has been begun with it. */
    void take(long draft, String by, Instant at) {
        draftId = draft;
        handle(Status.TAKEN, by, at);
    }

    /** It is not to be booked. */
    void dismiss(String why, String by, Instant at) {
        reason = why;
        handle(Status.DISMISSED, by, at);
    }

    /** The draft that was begun with it has been discarded: it waits again. */
    void putBack() {
        status = Status.WAITING;
        draftId = null;
        handledBy = null;
        handledAt = null;
    }

    private void handle(Status outcome, String by, Instant at) {
        require(status == Status.WAITING, "inbox.handled", name, handledBy);
        status = outcome;
        handledBy = by;
        handledAt = at;
    }

    long documentId() {
        return documentId;
    }

    String name() {
        return name;
    }

    String note() {
        return note;
    }

    Status status() {
        return status;
    }

    Long draftId() {
        return draftId;
    }
}
