package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A voucher that is being written. It is kept as it is typed, so that a lost session loses nothing, and each change gives it
 * the next revision, so that two who write on it at once do not overwrite each other. Posting it makes it a voucher, once.
 */
@Entity
@Table(name = "voucher_draft")
public class Draft extends ForbundRow {

    /** What a draft will be. */
    public enum Purpose {
        /** A voucher entered by hand. */
        MANUAL,
        /** The cost of an insats. */
        COST,
        /** The payment of a cost. */
        PAYMENT
    }

    /** How far a draft has come. */
    public enum Status {
        DRAFT,
        SENT,
        RECEIVED,
        ATTESTED,
        POSTED,
        DISCARDED
    }

    @Column(name = "fiscal_year", updatable = false)
    private int year;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String series;

    @Column(name = "event_date")
    private LocalDate date;

    private String text;
    private String counterparty;

    @Column(name = "document_reference")
    private String documentReference;

    @Column(updatable = false)
    private String owner;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_at")
    private Instant changedAt;

    private int revision;

    @Column(name = "sent_revision")
    private Integer sentRevision;

    @Column(name = "creation_key")
    private String creationKey;

    @Column(name = "posting_key")
    private String postingKey;

    @Column(name = "voucher_id")
    private Long voucherId;

    protected Draft() {}

    /** @param postingKey the key to post it under; null for one of its own */
    Draft(
            long forbundId,
            int year,
            Purpose purpose,
            String creationKey,
            String postingKey,
            DraftContent content,
            String owner,
            Instant at) {
        super(forbundId);
        this.year = year;
        this.purpose = purpose;
        this.status = Status.DRAFT;
        this.creationKey = creationKey;
        this.postingKey = postingKey;
        this.owner = owner;
        this.createdAt = at;
        take(content);
        changed(owner, at);
    }

    /** Takes over what was typed. Its lines are rows of their own. */
    void write(DraftContent content, String by, Instant at) {
        requireBeingWritten();
        take(content);
        changed(by, at);
    }

    private void take(DraftContent content) {
        series = content.series();
        date = content.date();
        text = content.text();
        counterparty = content.counterparty();
        documentReference = content.documentReference();
    }

    /** Asks for attest of the draft as it stands now. */
    void send(String by, Instant at) {
        requireBeingWritten();
        status = Status.SENT;
        changed(by, at);
        sentRevision = revision;
    }

    void receive(Instant at) {
        require(status == Status.SENT, "attest.not-waiting");
        status = Status.RECEIVED;
        changed(changedBy, at);
    }

    void decide(Instant at) {
        require(status == Status.RECEIVED, "attest.not-waiting");
        status = Status.ATTESTED;
        changed(changedBy, at);
    }

    /** It is being written again: what was attested of it no longer counts. */
    void takeBack(String by, Instant at) {
        requireOpen();
        require(status != Status.DRAFT, "draft.not-sent");
        status = Status.DRAFT;
        sentRevision = null;
        changed(by, at);
    }

    void post(long voucher, String by, Instant at) {
        status = Status.POSTED;
        voucherId = voucher;
        changed(by, at);
    }

    /** Lets it go. Its key is free for another. */
    void discard(String by, Instant at) {
        requireBeingWritten();
        status = Status.DISCARDED;
        creationKey = "discarded:" + id();
        postingKey = null;
        changed(by, at);
    }

    private void changed(String by, Instant at) {
        changedBy = by;
        changedAt = at;
        revision++;
    }

    void requireOpen() {
        require(status != Status.POSTED, "draft.posted");
        require(status != Status.DISCARDED, "draft.discarded", changedBy);
    }

    /** Refuses what is posted, discarded, or sent for attest. */
    void requireBeingWritten() {
        requireOpen();
        require(status == Status.DRAFT, "draft.sent-already");
    }

    /** @return the key under which it is posted, however often it is asked for */
    String key() {
        return postingKey == null ? "draft:" + id() : postingKey;
    }

    int year() {
        return year;
    }

    Purpose purpose() {
        return purpose;
    }

    Status status() {
        return status;
    }

    String owner() {
        return owner;
    }

    String changedBy() {
        return changedBy;
    }

    Instant changedAt() {
        return changedAt;
    }

    /** @return the revision that was sent for attest, or null */
    Integer sentRevision() {
        return sentRevision;
    }

    /** @return whether the revision is the one that was sent, and has not been taken back since */
    boolean wasSentFrom(int seen) {
        return sentRevision != null && sentRevision == seen + 1;
    }

    int revision() {
        return revision;
    }

    Long voucherId() {
        return voucherId;
    }

    /** @return what was typed but for the lines */
    DraftContent head() {
        return new DraftContent(series, date, text, counterparty, documentReference, null);
    }
}
