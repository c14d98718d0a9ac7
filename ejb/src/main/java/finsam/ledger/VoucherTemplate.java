package finsam.ledger;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.database.ForbundRow;
import finsam.money.Ore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;

/**
 * A konteringsmall: lines to begin a voucher with. It is never changed: saving it again is a new version under its name, and
 * ending it is a row beside it, so that it can be told what a voucher was begun with.
 */
@Entity
@Table(name = "voucher_template")
class VoucherTemplate extends ForbundRow {

    private static final int NAME_LENGTH = 100;
    private static final int TEXT_LENGTH = 500;
    private static final int COUNTERPARTY_LENGTH = 200;

    private String name;
    private int version;
    private String text;
    private String counterparty;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    protected VoucherTemplate() {}

    VoucherTemplate(long forbundId, int version, TemplateContent content, String by, Instant at) {
        super(forbundId);
        require(content.name() != null && !content.name().isBlank(), "template.name-missing");
        requireFits("Mallens namn", content.name().strip(), NAME_LENGTH);
        requireFits("Texten", content.text(), TEXT_LENGTH);
        requireFits("Motparten", content.counterparty(), COUNTERPARTY_LENGTH);
        this.name = content.name().strip();
        this.version = version;
        this.text = content.text();
        this.counterparty = content.counterparty();
        this.savedAt = at;
        this.savedBy = by;
    }

    int version() {
        return version;
    }

    /** A line of it. */
    @Entity
    @Table(name = "voucher_template_line")
    @IdClass(LineKey.class)
    static class Line {

        @Id
        @Column(name = "template_id")
        private long templateId;

        @Id
        private int line;

        @Column(name = "forbund_id")
        private long forbundId;

        private int account;

        @Column(name = "amount_ore")
        private Ore amount;

        @Column(name = "basis_points")
        private Integer basisPoints;

        private String text;

        protected Line() {}

        Line(VoucherTemplate template, int line, TemplateContent.Line content) {
            this.templateId = template.id();
            this.forbundId = template.forbundId();
            this.line = line;
            this.account = content.account();
            this.amount = content.amount();
            this.basisPoints = content.basisPoints();
            this.text = content.text();
        }
    }

    record LineKey(long templateId, int line) implements Serializable {}

    /** What a line of it concerns. */
    @Entity
    @Table(name = "voucher_template_object")
    @IdClass(ObjectKey.class)
    static class Concern {

        @Id
        @Column(name = "template_id")
        private long templateId;

        @Id
        private int line;

        @Id
        private int dimension;

        @Column(name = "forbund_id")
        private long forbundId;

        @Column(name = "object_code")
        private String code;

        protected Concern() {}

        Concern(VoucherTemplate template, int line, int dimension, String code) {
            this.templateId = template.id();
            this.forbundId = template.forbundId();
            this.line = line;
            this.dimension = dimension;
            this.code = code;
        }
    }

    record ObjectKey(long templateId, int line, int dimension) implements Serializable {}

    /** That it is not used any more. */
    @Entity
    @Table(name = "voucher_template_end")
    static class End {

        @Id
        @Column(name = "template_id")
        private long templateId;

        @Column(name = "forbund_id")
        private long forbundId;

        @Column(name = "ended_at")
        private Instant endedAt;

        @Column(name = "ended_by")
        private String endedBy;

        protected End() {}

        End(VoucherTemplate template, String by, Instant at) {
            this.templateId = template.id();
            this.forbundId = template.forbundId();
            this.endedAt = at;
            this.endedBy = by;
        }
    }
}
