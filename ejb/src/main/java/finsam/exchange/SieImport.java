package finsam.exchange;

import static finsam.rules.RuleViolation.require;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** A SIE file that has been uploaded, and perhaps taken into the books: once, and never a second time. */
@Entity
@Table(name = "sie_import")
class SieImport extends ForbundRow {

    enum Status {
        UPLOADED,
        TAKEN
    }

    @Column(name = "document_id")
    private long documentId;

    private String sha256;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    protected SieImport() {}

    SieImport(long forbundId, long documentId, String sha256) {
        super(forbundId);
        this.documentId = documentId;
        this.sha256 = sha256;
        this.status = Status.UPLOADED;
    }

    long documentId() {
        return documentId;
    }

    String sha256() {
        return sha256;
    }

    boolean isTaken() {
        return status == Status.TAKEN;
    }

    void take(String username, Instant now) {
        require(status == Status.UPLOADED, "sie.already-taken");
        status = Status.TAKEN;
        takenBy = username;
        takenAt = now;
    }
}
