package finsam.exchange;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.database.ForbundRow;
import finsam.exchange.SieSince.Change;
import finsam.ledger.VoucherNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a source says otherwise of than was taken in, and, once somebody has acted on it, what was done. */
@Entity
@Table(name = "sie_finding")
class SieFindingRow extends ForbundRow {

    /** How a finding was settled. */
    enum Outcome {
        /** Our books were corrected after the source. */
        CORRECTED,
        /** Our books stay as they are. */
        LEFT
    }

    private static final int NOTE_LENGTH = 500;

    @Column(name = "import_id")
    private long importId;

    @Column(name = "fiscal_year")
    private int year;

    private String kind;

    @Column(name = "their_series")
    private String theirSeries;

    @Column(name = "their_number")
    private String theirNumber;

    private String series;

    private Long number;

    private String said;

    @Column(name = "found_at")
    private Instant foundAt;

    private String note;

    @Column(name = "settled_by")
    private String settledBy;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Column(name = "correction_year")
    private Integer correctionYear;

    @Column(name = "correction_series")
    private String correctionSeries;

    @Column(name = "correction_number")
    private Long correctionNumber;

    @Column(name = "draft_id")
    private Long draftId;

    protected SieFindingRow() {}

    /** Of a voucher. */
    SieFindingRow(SieImport file, Change change, String said, Instant foundAt) {
        super(file.forbundId());
        this.importId = file.id();
        this.year = change.seen().ours().year();
        this.kind = change.kind().name();
        this.theirSeries = change.seen().series();
        this.theirNumber = change.seen().number();
        this.series = change.seen().ours().series();
        this.number = change.seen().ours().number();
        this.said = said;
        this.foundAt = foundAt;
    }

    /** Of what the year opens with. */
    SieFindingRow(SieImport file, int year, String said, Instant foundAt) {
        super(file.forbundId());
        this.importId = file.id();
        this.year = year;
        this.kind = "OPENING";
        this.said = said;
        this.foundAt = foundAt;
    }

    String name() {
        return number == null ? "ingående balanser " + year : series + " " + number;
    }

    long importId() {
        return importId;
    }

    /** @return what was taken in, as it is here; null for opening balances */
    VoucherNumber voucher() {
        return number == null ? null : new VoucherNumber(year, series, number);
    }

    boolean isReturned() {
        return kind.equals(SieSince.Kind.RETURNED.name());
    }

    void requireOpen() {
        require(settledAt == null, "sie.finding-settled", settledBy);
    }

    /** Our books stay as they are; what a year opens with is settled by what the note says alone. */
    void leave(String why, String username, Instant now) {
        close(why, username, now);
        outcome = number == null ? null : Outcome.LEFT;
    }

    /**
     * Our books were corrected after the source.
     *
     * @param correction what took our voucher back; null if nothing stood to be taken back
     * @param draft what the source says now, as a draft; null if it says nothing
     */
    void correct(VoucherNumber correction, Long draft, String why, String username, Instant now) {
        close(why, username, now);
        outcome = Outcome.CORRECTED;
        draftId = draft;
        if (correction != null) {
            correctionYear = correction.year();
            correctionSeries = correction.series();
            correctionNumber = correction.number();
        }
    }

    private void close(String what, String username, Instant now) {
        requireOpen();
        require(what != null && !what.isBlank(), "sie.note-missing");
        requireFits("Anteckningen", what, NOTE_LENGTH);
        note = what.strip();
        settledBy = username;
        settledAt = now;
    }
}
