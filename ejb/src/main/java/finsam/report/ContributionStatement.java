package finsam.report;

import finsam.forbund.Party;
import finsam.money.Ore;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bidrag per medlem: what each member was to pay by the financing, what the books claim, what was paid and what is left. In
 * öre; the sums are those of the ledger's accounts for contributions, whoever the postings name.
 *
 * @param kommunAmongRegions whether a kommun outside any region also pays as a region (Finsamlagen 5 a §): then what regions
 *     and kommuner owe is told apart only together
 */
public record ContributionStatement(List<Row> rows, boolean kommunAmongRegions) {

    /**
     * @param party null for what the books hold of somebody who is no member, or of nobody named
     * @param share the part of the financing (Finsamlagen 5 §), as a part of one; null without a financing
     * @param due what the financing says; null without one: "saknas"
     * @param opening what was unpaid when the year began
     * @param claimed posted as income of the year
     * @param paid received in the year, of this year's claims or earlier ones
     */
    public record Row(
            Party party,
            String memberCode,
            String memberName,
            BigDecimal share,
            Ore due,
            Ore opening,
            Ore claimed,
            Ore paid) {

        /** @return what is unpaid when the year ends, negative if more was paid than claimed */
        public Ore unpaid() {
            return opening.plus(claimed).minus(paid);
        }
    }

    /** A member, or another who is named on a posting of contributions. */
    record Payer(String code, String name, Party party, boolean outsideRegion) {}

    /** What is posted on contributions for one payer, or for none named. Claims positive. */
    record Posted(String code, Ore claimed, Ore opening, Ore closing) {}

    static ContributionStatement of(Plan plan, List<Payer> payers, List<Posted> posted) {
        Map<String, Plan.Due> dues = new LinkedHashMap<>();
        plan.dues().forEach(due -> dues.put(due.memberCode(), due));
        Map<String, Posted> books = new LinkedHashMap<>();
        posted.stream().filter(p -> p.code() != null).forEach(p -> books.put(p.code(), p));

        List<Row> rows = new ArrayList<>();
        for (Payer payer : payers) {
            if (dues.containsKey(payer.code()) || books.containsKey(payer.code())) {
                rows.add(row(plan, payer, dues.get(payer.code()), books.get(payer.code())));
            }
        }
        posted.stream()
                .filter(p -> p.code() == null)
                .forEach(p -> rows.add(row(plan, new Payer("", "Utan angiven medlem", null, false), null, p)));
        boolean regions = payers.stream().anyMatch(payer -> payer.party() == Party.REGION);
        boolean outside = payers.stream().anyMatch(Payer::outsideRegion);
        return new ContributionStatement(List.copyOf(rows), regions && outside);
    }

    public List<Row> rows(Party party) {
        return rows.stream().filter(row -> row.party() == party).toList();
    }

    public Ore due(Party party) {
        return Ore.sum(rows(party), row -> row.due() == null ? Ore.ZERO : row.due());
    }

    public Ore claimed() {
        return Ore.sum(rows, Row::claimed);
    }

    public Ore unpaid() {
        return Ore.sum(rows, Row::unpaid);
    }

    private static Row row(Plan plan, Payer payer, Plan.Due due, Posted posted) {
        Posted p = posted == null ? new Posted(payer.code(), Ore.ZERO, Ore.ZERO, Ore.ZERO) : posted;
        boolean financed = !plan.dues().isEmpty();
        Ore owed = due == null ? (financed ? Ore.ZERO : null) : due.amount();
        BigDecimal share =
                financed ? owed.toKronor().divide(plan.contributions().toKronor(), MathContext.DECIMAL64) : null;
        Ore paid = p.opening().plus(p.claimed()).minus(p.closing());
        return new Row(payer.party(), payer.code(), payer.name(), share, owed, p.opening(), p.claimed(), paid);
    }
}
