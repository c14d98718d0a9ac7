package finsam.financing;

import finsam.database.ForbundRow;
import finsam.ledger.FiscalYear;
import finsam.money.Ore;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What one member owes for a year, why, and when each quarter's part falls due. Contributions are liquid funds. */
@Entity
public class Contribution extends ForbundRow {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "financing_id")
    private Financing financing;

    @Column(name = "member_code")
    private String memberCode;

    @Column(name = "amount_ore")
    private Ore amount;

    private String explanation;

    @ElementCollection
    @CollectionTable(name = "instalment", joinColumns = @JoinColumn(name = "contribution_id"))
    @OrderBy("quarter")
    private List<Instalment> instalments = new ArrayList<>();

    protected Contribution() {}

    Contribution(Financing financing, String memberCode, Ore amount, String explanation) {
        super(financing.forbundId());
        this.financing = financing;
        this.memberCode = memberCode;
        this.amount = amount;
        this.explanation = explanation;
    }

    /** An instalment falls due on the last day of the first month of its quarter. */
    void fallsDue(FiscalYear.Quarter quarter, Ore part) {
        LocalDate due = quarter.startsOn().withDayOfMonth(quarter.startsOn().lengthOfMonth());
        instalments.add(new Instalment(forbundId(), quarter.number(), due, part));
    }

    public String memberCode() {
        return memberCode;
    }

    public Ore amount() {
        return amount;
    }

    public String explanation() {
        return explanation;
    }

    public List<Instalment> instalments() {
        return List.copyOf(instalments);
    }

    public Instalment instalment(int quarter) {
        return instalments.stream()
                .filter(i -> i.quarter == quarter)
                .findFirst()
                .orElseThrow();
    }

    /** A quarter's part of a contribution. */
    @Embeddable
    public static class Instalment {

        @Column(name = "forbund_id")
        private long forbundId;

        private int quarter;

        @Column(name = "due_on")
        private LocalDate dueOn;

        @Column(name = "amount_ore")
        private Ore amount;

        protected Instalment() {}

        Instalment(long forbundId, int quarter, LocalDate dueOn, Ore amount) {
            this.forbundId = forbundId;
            this.quarter = quarter;
            this.dueOn = dueOn;
            this.amount = amount;
        }

        public int quarter() {
            return quarter;
        }

        public LocalDate dueOn() {
            return dueOn;
        }

        public Ore amount() {
            return amount;
        }
    }
}
