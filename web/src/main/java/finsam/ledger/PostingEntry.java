package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.money.Ore;
import java.io.Serializable;

/** A line of a voucher while it is written: its account by number or name, its amount in one of two columns. */
public class PostingEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private String account;
    private Ore debit;
    private Ore credit;
    private String insats;
    private String financier;
    private String text;

    boolean isBlank() {
        return account == null && isWithoutAmount();
    }

    boolean isWithoutAmount() {
        return debit == null && credit == null;
    }

    /** @return the amount in öre, debit positive */
    Ore amount() {
        return (debit == null ? Ore.ZERO : debit).minus(credit == null ? Ore.ZERO : credit);
    }

    /** Fills in what the other lines lack to balance. */
    void take(Ore balance) {
        debit = balance.isPositive() ? balance : null;
        credit = balance.isNegative() ? balance.negated() : null;
    }

    Posting posting(int number) {
        require(debit == null || credit == null, "posting.both-sides", number);
        Posting posting = new Posting(number, amount(), text, null);
        if (insats != null) {
            posting = posting.on(Dimension.INSATS, insats);
        }
        return financier == null ? posting : posting.on(Dimension.FINANCIER, financier);
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public Ore getDebit() {
        return debit;
    }

    public void setDebit(Ore debit) {
        this.debit = debit;
    }

    public Ore getCredit() {
        return credit;
    }

    public void setCredit(Ore credit) {
        this.credit = credit;
    }

    public String getInsats() {
        return insats;
    }

    public void setInsats(String insats) {
        this.insats = insats;
    }

    public String getFinancier() {
        return financier;
    }

    public void setFinancier(String financier) {
        this.financier = financier;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
