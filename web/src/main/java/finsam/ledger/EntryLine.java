package finsam.ledger;

import finsam.ledger.PastedRows.Column;
import finsam.money.Ore;
import java.io.Serializable;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A line of a voucher while it is written: every field as it was typed, readable or not. */
public class EntryLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private String account;
    private String debit;
    private String credit;
    private String text;
    private final SortedMap<Integer, String> objects = new TreeMap<>();

    static EntryLine of(PastedRows.Row row) {
        EntryLine line = new EntryLine();
        line.account = row.cell(Column.ACCOUNT);
        line.debit = row.cell(Column.DEBIT);
        line.credit = row.cell(Column.CREDIT);
        line.text = row.cell(Column.TEXT);
        Map.of(
                        Dimension.INSATS, Column.INSATS,
                        Dimension.FINANCIER, Column.FINANCIER,
                        Dimension.RESPONSIBILITY, Column.RESPONSIBILITY,
                        Dimension.COUNTERPARTY, Column.COUNTERPARTY,
                        Dimension.ESF, Column.ESF)
                .forEach((dimension, column) -> line.concern(dimension.number(), row.cell(column)));
        return line;
    }

    static EntryLine of(Posting posting) {
        EntryLine line = new EntryLine();
        line.account = String.valueOf(posting.account());
        line.debit = posting.amount().isNegative() ? null : posting.debit().toString();
        line.credit = posting.amount().isNegative() ? posting.credit().toString() : null;
        line.text = posting.text();
        line.objects.putAll(posting.objects());
        return line;
    }

    static EntryLine of(DraftContent.Line typed) {
        EntryLine line = new EntryLine();
        line.account = typed.account();
        line.debit = typed.debit() == null ? null : typed.debit().toString();
        line.credit = typed.credit() == null ? null : typed.credit().toString();
        line.text = typed.text();
        line.objects.putAll(typed.objects());
        return line;
    }

    /** @param amount in öre, debit positive; null if it is left open */
    static EntryLine of(TemplateContent.Line template, Ore amount) {
        EntryLine line = new EntryLine();
        line.account = String.valueOf(template.account());
        line.say(amount);
        line.text = template.text();
        line.objects.putAll(template.objects());
        return line;
    }

    EntryLine copy() {
        EntryLine copy = new EntryLine();
        copy.account = account;
        copy.debit = debit;
        copy.credit = credit;
        copy.text = text;
        copy.objects.putAll(objects);
        return copy;
    }

    /** @return a line of the same text, on another account, with nothing else */
    EntryLine beside(int otherAccount) {
        EntryLine line = new EntryLine();
        line.account = String.valueOf(otherAccount);
        line.text = text;
        return line;
    }

    boolean isBlank() {
        return Stream.concat(Stream.of(account, debit, credit, text), objects.values().stream())
                .allMatch(field -> field == null);
    }

    boolean isWithoutAmount() {
        return debit == null && credit == null;
    }

    /** @return whether the line has an account and waits for its amount: the balance is offered to it */
    public boolean isOpen() {
        return account != null && isWithoutAmount();
    }

    /** Says the amount in the column of its sign. @param signed in öre, debit positive; null or zero for none */
    void say(Ore signed) {
        boolean none = signed == null || signed.isZero();
        debit = none || signed.isNegative() ? null : signed.toString();
        credit = none || !signed.isNegative() ? null : signed.abs().toString();
    }

    /** Says in a field what could not be read. */
    void sayUnread(String field, String typed) {
        switch (field) {
            case EntryReading.ACCOUNT -> account = typed;
            case EntryReading.DEBIT -> debit = typed;
            case EntryReading.CREDIT -> credit = typed;
            default -> concern(Integer.parseInt(field), typed);
        }
    }

    void concern(int dimension, String object) {
        if (object == null || object.isBlank()) {
            objects.remove(dimension);
        } else {
            objects.put(dimension, object);
        }
    }

    /** By the dimension's number: a screen's field puts null there when it is emptied. */
    public SortedMap<Integer, String> getObjects() {
        objects.values().removeIf(object -> object == null);
        return objects;
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(String account) {
        this.account = account;
    }

    public String getDebit() {
        return debit;
    }

    public void setDebit(String debit) {
        this.debit = debit;
    }

    public String getCredit() {
        return credit;
    }

    public void setCredit(String credit) {
        this.credit = credit;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
