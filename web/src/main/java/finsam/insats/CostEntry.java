package finsam.insats;

import finsam.money.Ore;
import java.io.Serializable;
import java.time.LocalDate;

/** A cost or a payment while it is written. */
public class CostEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private String insats;
    private int account;
    private Ore amount;
    private Ore vat;
    private LocalDate date;
    private String text;
    private String counterparty;
    private String document;

    public String getInsats() {
        return insats;
    }

    public void setInsats(String insats) {
        this.insats = insats;
    }

    public int getAccount() {
        return account;
    }

    public void setAccount(int account) {
        this.account = account;
    }

    public Ore getAmount() {
        return amount;
    }

    public void setAmount(Ore amount) {
        this.amount = amount;
    }

    public Ore getVat() {
        return vat;
    }

    public void setVat(Ore vat) {
        this.vat = vat;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getCounterparty() {
        return counterparty;
    }

    public void setCounterparty(String counterparty) {
        this.counterparty = counterparty;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }
}
