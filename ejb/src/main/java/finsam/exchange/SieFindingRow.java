package finsam.exchange;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.database.ForbundRow;
import finsam.exchange.SieSince.Change;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a source says otherwise of than was taken in, and, once somebody has acted on it, what was done. */
@Entity
@Table(name = "sie_finding")
class SieFindingRow extends ForbundRow {

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

    void close(String what, String username, Instant now) {
        require(settledAt == null, "sie.finding-settled", settledBy);
        require(what != null && !what.isBlank(), "sie.note-missing");
        requireFits("Anteckningen", what, NOTE_LENGTH);
        note = what.strip();
        settledBy = username;
        settledAt = now;
    }
}
