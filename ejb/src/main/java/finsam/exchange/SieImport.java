package finsam.exchange;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A SIE file on its way into the books. It is staged, outside the ledger, as long as somebody looks at it; then it is taken in,
 * once, whole, or thrown away without a trace. A large one is taken in by a job, which can die: then it is staged as before.
 */
@Entity
@Table(name = "sie_import")
class SieImport extends ForbundRow {

    /** Where a file stands. */
    enum Status {
        /** It can be looked at, taken in and thrown away. */
        STAGED,
        /** A job takes it in. */
        TAKING,
        /** It is in the books, and stays. */
        TAKEN
    }

    private static final int FAULT_LENGTH = 1000;
    private static final int EVIDENCE_LENGTH = 100;

    @Column(name = "document_id")
    private Long documentId;

    @Column(name = "source_id", updatable = false)
    private Long sourceId;

    private String sha256;

    @Column(name = "file_name")
    private String fileName;

    @Column(name = "size_bytes")
    private long size;

    private int vouchers;

    @Column(name = "fiscal_year")
    private Integer year;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "staged_by")
    private String stagedBy;

    @Column(name = "staged_at")
    private Instant stagedAt;

    @Column(name = "without_opening")
    private boolean withoutOpening;

    @Column(name = "evidence_at")
    private String evidenceAt;

    @Column(name = "taken_by")
    private String takenBy;

    @Column(name = "taken_at")
    private Instant takenAt;

    private String fault;

    protected SieImport() {}

    SieImport(long forbundId, long sourceId, Upload file, String stagedBy, Instant stagedAt) {
        super(forbundId);
        this.sourceId = sourceId;
        this.sha256 = file.sha256();
        this.fileName = file.name();
        this.size = file.size();
        this.vouchers = file.vouchers();
        this.year = file.year();
        this.status = Status.STAGED;
        this.stagedBy = stagedBy;
        this.stagedAt = stagedAt;
    }

    /** What is known of a file when it has been read through. @param size in bytes @param year null if it has no date */
    record Upload(String name, String sha256, long size, int vouchers, Integer year) {}

    Long documentId() {
        return documentId;
    }

    Long sourceId() {
        return sourceId;
    }

    String sha256() {
        return sha256;
    }

    /** @return in bytes */
    long size() {
        return size;
    }

    String fileName() {
        return fileName;
    }

    boolean isStaged() {
        return status == Status.STAGED;
    }

    boolean isTaken() {
        return status == Status.TAKEN;
    }

    boolean isTaking() {
        return status == Status.TAKING;
    }

    SieTaking.Choices choices() {
        return new SieTaking.Choices(withoutOpening, evidenceAt);
    }

    SieStanding standing(SieStanding.Progress progress) {
        return new SieStanding(
                id(),
                fileName,
                year,
                status.name(),
                size,
                vouchers,
                stagedBy,
                stagedAt,
                takenBy,
                takenAt,
                evidenceAt,
                documentId,
                fault,
                progress);
    }

    /** Whoever comes second is told so. */
    void begin(SieTaking.Choices choices, String username) {
        require(status != Status.TAKEN, "sie.already-taken");
        require(status == Status.STAGED, "sie.being-taken", takenBy);
        requireFits("Var underlaget finns", choices.evidenceAt(), EVIDENCE_LENGTH);
        withoutOpening = choices.withoutOpeningBalances();
        evidenceAt = choices.evidenceAt() == null || choices.evidenceAt().isBlank()
                ? null
                : choices.evidenceAt().strip();
        status = Status.TAKING;
        takenBy = username;
        fault = null;
    }

    void taken(long document, Instant now) {
        require(status == Status.TAKING, "sie.already-taken");
        documentId = document;
        status = Status.TAKEN;
        takenAt = now;
    }

    /** It is staged as before. @param sentence what went wrong and what to do; null keeps what was said before */
    void failed(String sentence) {
        if (status == Status.TAKING) {
            status = Status.STAGED;
            takenBy = null;
            if (sentence != null) {
                fault = sentence.length() > FAULT_LENGTH ? sentence.substring(0, FAULT_LENGTH) : sentence;
            }
        }
    }

    void requireDiscardable() {
        require(status != Status.TAKEN, "sie.already-taken");
        require(status == Status.STAGED, "sie.being-taken", takenBy);
    }
}
