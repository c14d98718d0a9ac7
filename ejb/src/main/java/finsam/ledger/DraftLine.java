package finsam.ledger;

import finsam.database.ForbundRow;
import finsam.money.Ore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A line of a draft, as it was typed. */
@Entity
@Table(name = "voucher_draft_line")
class DraftLine extends ForbundRow {

    @Column(name = "draft_id")
    private long draftId;

    private int line;
    private String account;

    @Column(name = "debit_ore")
    private Ore debit;

    @Column(name = "credit_ore")
    private Ore credit;

    private String text;

    protected DraftLine() {}

    DraftLine(Draft draft, int line, DraftContent.Line typed) {
        super(draft.forbundId());
        this.draftId = draft.id();
        this.line = line;
        this.account = typed.account();
        this.debit = typed.debit();
        this.credit = typed.credit();
        this.text = typed.text();
    }
}
