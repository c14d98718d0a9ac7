package finsam.financing;

import finsam.database.ForbundRow;
import finsam.ledger.FiscalYear;
import finsam.money.Apportionment;
import finsam.money.Ore;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the members finance a year with: the total, and each member's contribution to the öre, in four instalments. It is
 * never changed; when the parties agree anew, a new version takes its place.
 */
@Entity
public class Financing extends ForbundRow {

    private static final Map<String, Long> QUARTERS = Map.of("1", 1L, "2", 1L, "3", 1L, "4", 1L);

    @Column(name = "fiscal_year")
    private int year;

    private int version;

    @Column(name = "total_ore")
    private Ore total;

    private String basis;

    @Column(name = "established_by")
    private String establishedBy;

    @Column(name = "established_at")
    private Instant establishedAt;

    @OneToMany(mappedBy = "financing", cascade = CascadeType.PERSIST)
    @OrderBy("memberCode")
    private List<Contribution> contributions = new ArrayList<>();

    protected Financing() {}

    Financing(
            long forbundId,
            FiscalYear year,
            int version,
            FinancingPlan plan,
            String basis,
            String establishedBy,
            Instant establishedAt) {
        super(forbundId);
        this.year = year.year();
        this.version = version;
        this.total = plan.total();
        this.basis = basis;
        this.establishedBy = establishedBy;
        this.establishedAt = establishedAt;
        Map<String, String> explanations = plan.shares().stream()
                .collect(Collectors.toMap(
                        FinancingPlan.Share::memberCode, FinancingPlan.Share::explanation, (a, b) -> a + " " + b));
        plan.byMember().forEach((code, amount) -> {
            Contribution contribution = new Contribution(this, code, amount, explanations.get(code));
            Apportionment quarters = Apportionment.of(amount, QUARTERS);
            year.quarters().forEach(q -> contribution.fallsDue(q, quarters.of(String.valueOf(q.number()))));
            contributions.add(contribution);
        });
    }

    public int year() {
        return year;
    }

    public int version() {
        return version;
    }

    public Ore total() {
        return total;
    }

    public String basis() {
        return basis;
    }

    public List<Contribution> contributions() {
        return List.copyOf(contributions);
    }
}
