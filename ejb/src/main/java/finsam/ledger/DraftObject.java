package finsam.ledger;

import finsam.database.ForbundRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What a line of a draft concerns. */
@Entity
@Table(name = "voucher_draft_object")
class DraftObject extends ForbundRow {

    @Column(name = "line_id")
    private long lineId;

    private int dimension;

    @Column(name = "object_code")
    private String code;

    protected DraftObject() {}

    DraftObject(DraftLine line, int dimension, String code) {
        super(line.forbundId());
        this.lineId = line.id();
        this.dimension = dimension;
        this.code = code;
    }
}
