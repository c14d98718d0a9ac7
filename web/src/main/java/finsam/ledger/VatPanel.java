package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.money.Ore;
import finsam.money.WrittenSum;
import java.io.Serializable;
import java.math.BigDecimal;

/** The parting of a line's amount into net and VAT, at a rate or by the VAT that the invoice has. */
public class VatPanel implements Serializable {

    private static final long serialVersionUID = 1L;

    private Integer line;
    private String rate;
    private String amount;

    /** @param usual the rate that is taken if no other is chosen */
    void open(int index, BigDecimal usual) {
        line = index;
        rate = usual.toPlainString();
        amount = null;
    }

    void close() {
        line = null;
    }

    /** Parts the line: what it cost stays on it, the VAT goes on a line of its own after it. */
    void split(VoucherEntry entry, Ore gross, int receivable) {
        require(gross != null && !gross.isZero(), "vat.no-amount");
        VatSplit split = amount == null
                ? VatSplit.at(new BigDecimal(rate), gross)
                : VatSplit.withVat(WrittenSum.parse(amount), gross);
        entry.getLines().get(line).say(split.net());
        if (!split.vat().isZero()) {
            EntryLine vat = entry.getLines().get(line).beside(receivable);
            vat.say(split.vat());
            entry.insertAfter(line, vat);
        }
        close();
    }

    /** @return the index of the line that is being parted, or null */
    public Integer getLine() {
        return line;
    }

    public String getRate() {
        return rate;
    }

    public void setRate(String rate) {
        this.rate = rate;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }
}
