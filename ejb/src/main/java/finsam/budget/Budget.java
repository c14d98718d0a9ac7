package finsam.budget;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.board.Decision;
import finsam.database.ForbundRow;
import finsam.database.Sha256;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The budget of a year. The ekonom drafts it and puts it before the board; the board adopts exactly what was put before it,
 * by 30 November of the year before (Finsamlagen 23 §). A budget adopted later supersedes it and takes its allocations over.
 */
@Entity
public class Budget extends ForbundRow {

    /** What has become of a budget. */
    public enum Status {
        DRAFT,
        PROPOSED,
        ADOPTED,
        REJECTED,
        SUPERSEDED
    }

    /** A line as the ekonom enters it. Amounts in öre; the plan's two later years may be left out. */
    public record Line(BudgetLine.Kind kind, String code, String name, Ore amount, Ore secondYear, Ore thirdYear) {

        public Line {
            require(kind != null, "budget.line.kind-missing", code);
            require(code != null && code.matches("[A-Za-zÅÄÖåäö0-9-]{1,30}"), "budget.line.code-form", code);
            require(name != null && !name.isBlank(), "budget.line.name-missing", code);
            requireFits("Radens namn", name, 200);
            require(amount != null, "money.missing");
            name = name.strip();
            secondYear = secondYear == null ? amount : secondYear;
            thirdYear = thirdYear == null ? secondYear : thirdYear;
            require(
                    !amount.isNegative() && !secondYear.isNegative() && !thirdYear.isNegative(),
                    "budget.line.negative",
                    code);
        }
    }

    @Column(name = "fiscal_year", updatable = false)
    private int year;

    @Column(updatable = false)
    private int version;

    @Enumerated(EnumType.STRING)
    private Status status;

    @Column(name = "saved_funds_ore")
    private Ore savedFunds;

    @Column(name = "matter_id")
    private Long matterId;

    @Column(name = "decision_id")
    private Long decisionId;

    @Version
    @Column(name = "lock_version")
    private int lockVersion;

    @OneToMany(mappedBy = "budget", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("line")
    private List<BudgetLine> lines = new ArrayList<>();

    protected Budget() {}

    Budget(long forbundId, int year, int version) {
        super(forbundId);
        this.year = year;
        this.version = version;
        this.status = Status.DRAFT;
        this.savedFunds = Ore.ZERO;
    }

    /** Takes away the lines, so that new ones can be entered. */
    void clear() {
        require(status == Status.DRAFT, "budget.not-draft");
        lines.clear();
    }

    /** @param use what is taken of saved funds to pay for the year, in öre */
    void draft(List<Line> entered, Ore use) {
        require(status == Status.DRAFT, "budget.not-draft");
        require(!entered.isEmpty(), "budget.empty");
        require(!use.isNegative(), "budget.saved-funds-negative");
        Set<String> codes = new HashSet<>();
        entered.forEach(line -> require(codes.add(line.code()), "budget.line.twice", line.code()));
        savedFunds = use;
        for (int i = 0; i < entered.size(); i++) {
            lines.add(new BudgetLine(this, i + 1, entered.get(i)));
        }
    }

    /** The costs never exceed what finances them: the members' contributions and the saved funds named (KL 11:5). */
    void requireFinanced(Ore contributions) {
        Ore available = contributions.plus(savedFunds);
        require(!total().exceeds(available), "budget.exceeds-financing", total(), available, total().minus(available));
    }

    void propose(long matter) {
        require(status == Status.DRAFT, "budget.not-draft");
        matterId = matter;
        status = Status.PROPOSED;
    }

    void takeBack() {
        require(status == Status.PROPOSED, "budget.not-proposed");
        matterId = null;
        status = Status.DRAFT;
    }

    void adopt(Decision decision) {
        require(status == Status.PROPOSED, "budget.not-proposed");
        require(decision.concerns(fingerprint()), "budget.changed-since-proposal");
        decisionId = decision.id();
        status = Status.ADOPTED;
    }

    void reject(Decision decision) {
        require(status == Status.PROPOSED, "budget.not-proposed");
        decisionId = decision.id();
        status = Status.REJECTED;
    }

    /** A budget adopted later takes this one's place, and its allocations. */
    void giveWayTo(Budget later) {
        for (BudgetLine line : lines) {
            if (line.allocated().isPositive()) {
                later.line(line.code())
                        .orElseThrow(
                                () -> new RuleViolation("budget.allocated-line-missing", line.code(), line.allocated()))
                        .allocate(line.allocated());
            }
        }
        status = Status.SUPERSEDED;
    }

    /** Takes an allocation to an insats out of its line. */
    public void allocate(String code, Ore amount) {
        require(status == Status.ADOPTED, "budget.not-adopted", year);
        line(code)
                .filter(l -> l.kind() == BudgetLine.Kind.INSATS)
                .orElseThrow(() -> new RuleViolation("allocation.no-budget-line", code, year))
                .allocate(amount);
    }

    /** @return the hash of everything the board decides on: year, financing by saved funds, every line */
    String fingerprint() {
        StringBuilder content =
                new StringBuilder("finsam-budget|1|" + year + "|" + version + "|" + savedFunds.ore() + "\n");
        for (BudgetLine l : lines) {
            content.append(l.kind() + "|" + l.code() + "|" + l.name().replace("|", "\\p") + "|"
                    + l.amount().ore() + "|" + l.secondYear().ore() + "|"
                    + l.thirdYear().ore() + "\n");
        }
        return Sha256.of(content.toString());
    }

    public int year() {
        return year;
    }

    public int version() {
        return version;
    }

    public Status status() {
        return status;
    }

    public Ore savedFunds() {
        return savedFunds;
    }

    public Long matterId() {
        return matterId;
    }

    public List<BudgetLine> lines() {
        return List.copyOf(lines);
    }

    public Optional<BudgetLine> line(String code) {
        return lines.stream().filter(l -> l.code().equals(code)).findFirst();
    }

    public Ore total() {
        return Ore.sum(lines, BudgetLine::amount);
    }

    public Ore administration() {
        return Ore.sum(
                lines.stream()
                        .filter(l -> l.kind() == BudgetLine.Kind.ADMINISTRATION)
                        .toList(),
                BudgetLine::amount);
    }
}
