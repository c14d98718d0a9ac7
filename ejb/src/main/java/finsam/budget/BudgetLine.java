package finsam.budget;

import static finsam.rules.RuleViolation.require;

import finsam.database.ForbundRow;
import finsam.money.Ore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/**
 * What the budget holds for one insats or one administration line: the budget year, and the plan for the two years after it
 * (kommunallagen 11:6), and how much of it the board has allocated.
 */
@Entity
@Table(name = "budget_line")
public class BudgetLine extends ForbundRow {

    /** What the line is for: administration is budgeted apart from insatser. */
    public enum Kind {
        INSATS,
        ADMINISTRATION
    }

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "budget_id")
    private Budget budget;

    private int line;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String code;
    private String name;

    @Column(name = "amount_ore")
    private Ore amount;

    @Column(name = "second_year_ore")
    private Ore secondYear;

    @Column(name = "third_year_ore")
    private Ore thirdYear;

    @Column(name = "allocated_ore")
    private Ore allocated;

    protected BudgetLine() {}

    BudgetLine(Budget budget, int line, Budget.Line entered) {
        super(budget.forbundId());
        this.budget = budget;
        this.line = line;
        this.kind = entered.kind();
        this.code = entered.code();
        this.name = entered.name();
        this.amount = entered.amount();
        this.secondYear = entered.secondYear();
        this.thirdYear = entered.thirdYear();
        this.allocated = Ore.ZERO;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public Ore amount() {
        return amount;
    }

    public Ore secondYear() {
        return secondYear;
    }

    public Ore thirdYear() {
        return thirdYear;
    }

    public Ore allocated() {
        return allocated;
    }

    public Ore left() {
        return amount.minus(allocated);
    }

    /** Takes an allocation out of the line; never more than is left of it. */
    void allocate(Ore more) {
        require(!more.exceeds(left()), "allocation.exceeds-budget", more, code, left());
        allocated = allocated.plus(more);
    }
}
