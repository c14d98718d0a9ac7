package finsam.budget;

import finsam.money.Ore;
import java.io.Serializable;

/** A line of the budget while it is written. */
public class LineEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private BudgetLine.Kind kind;
    private String code;
    private String name;
    private Ore amount;
    private Ore secondYear;
    private Ore thirdYear;

    static LineEntry of(BudgetLine.Kind kind, String code, String name) {
        LineEntry entry = new LineEntry();
        entry.kind = kind;
        entry.code = code;
        entry.name = name;
        return entry;
    }

    static LineEntry of(BudgetLine line) {
        LineEntry entry = of(line.kind(), line.code(), line.name());
        entry.amount = line.amount();
        entry.secondYear = line.secondYear();
        entry.thirdYear = line.thirdYear();
        return entry;
    }

    boolean isBlank() {
        return code == null && name == null && amount == null;
    }

    Budget.Line line() {
        return new Budget.Line(kind, code, name, amount, secondYear, thirdYear);
    }

    public BudgetLine.Kind getKind() {
        return kind;
    }

    public void setKind(BudgetLine.Kind kind) {
        this.kind = kind;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Ore getAmount() {
        return amount;
    }

    public void setAmount(Ore amount) {
        this.amount = amount;
    }

    public Ore getSecondYear() {
        return secondYear;
    }

    public void setSecondYear(Ore secondYear) {
        this.secondYear = secondYear;
    }

    public Ore getThirdYear() {
        return thirdYear;
    }

    public void setThirdYear(Ore thirdYear) {
        this.thirdYear = thirdYear;
    }
}
