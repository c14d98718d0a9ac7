package finsam.report;

import finsam.budget.BudgetLine;
import finsam.forbund.Party;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Driftredovisning: what each insats and the administration was to cost and cost, and who financed it. Costs are positive
 * here, in öre, and sum to those of the income statement.
 *
 * <p>A cost without an insats is administration. Where postings name a line of the administration's budget as their
 * responsibility (ansvar), the lines are told apart; where none does, the administration is one row.
 *
 * @param financing sums to the costs: what the year's income did not pay came out of saved funds, and what it did not need
 *     went there
 */
public record OperationsStatement(List<Row> rows, List<Source> financing) {

    /**
     * @param code the insats' or line's; empty where the row is no single one's
     * @param budget null if no budget was adopted: "saknas"
     * @param allocated null for administration, which is not allocated
     * @param income what was posted as income on the insats itself, positive: it never enters the members' shares
     */
    public record Row(
            BudgetLine.Kind kind, String code, String name, Ore budget, Ore allocated, Ore outcome, Ore income) {

        /** @return what is left of the budget, negative if the costs passed it; null if there is none */
        public Ore difference() {
            return budget == null ? null : budget.minus(outcome);
        }
    }

    /** Who financed. @param budget null if no budget was adopted: "saknas" */
    public record Source(String heading, Ore budget, Ore outcome) {}

    /** What was posted on an insats, or on none, and on a responsibility, or on none. Both amounts positive. */
    record Posted(String insats, String responsibility, Ore cost, Ore income) {}

    static OperationsStatement of(
            Plan plan,
            Map<String, String> insatser,
            List<Posted> posted,
            IncomeStatement income,
            Map<Party, Ore> contributions) {
        List<Row> rows = new ArrayList<>(insatser(plan, insatser, posted));
        rows.addAll(administration(plan, posted));
        return new OperationsStatement(List.copyOf(rows), financing(plan, income, contributions));
    }

    public List<Row> rows(BudgetLine.Kind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    public Ore costs() {
        return Ore.sum(rows, Row::outcome);
    }

    private static List<Row> insatser(Plan plan, Map<String, String> names, List<Posted> posted) {
        Map<String, Row> rows = new LinkedHashMap<>();
        lines(plan, BudgetLine.Kind.INSATS)
                .forEach(l -> rows.put(
                        l.code(),
                        new Row(l.kind(), l.code(), l.name(), l.amount(), l.allocated(), Ore.ZERO, Ore.ZERO)));
        Ore unplanned = plan.budget().isPresent() ? Ore.ZERO : null;
        posted.stream()
                .filter(p -> p.insats() != null)
                .forEach(p -> rows.merge(
                        p.insats(),
                        new Row(
                                BudgetLine.Kind.INSATS,
                                p.insats(),
                                names.getOrDefault(p.insats(), p.insats()),
                                unplanned,
                                Ore.ZERO,
                                p.cost(),
                                p.income()),
                        OperationsStatement::plus));
        return List.copyOf(rows.values());
    }

    private static List<Row> administration(Plan plan, List<Posted> posted) {
        List<Plan.Line> lines = lines(plan, BudgetLine.Kind.ADMINISTRATION);
        List<Posted> costs = posted.stream()
                .filter(p -> p.insats() == null && !p.cost().isZero())
                .toList();
        Set<String> codes = lines.stream().map(Plan.Line::code).collect(Collectors.toSet());
        if (costs.stream().noneMatch(p -> codes.contains(p.responsibility()))) {
            Ore cost = Ore.sum(costs, Posted::cost);
            return lines.isEmpty() && cost.isZero() ? List.of() : List.of(administration(plan, lines, cost));
        }
        Map<String, Row> rows = new LinkedHashMap<>();
        lines.forEach(
                l -> rows.put(l.code(), new Row(l.kind(), l.code(), l.name(), l.amount(), null, Ore.ZERO, Ore.ZERO)));
        for (Posted p : costs) {
            String code = codes.contains(p.responsibility()) ? p.responsibility() : "";
            rows.merge(
                    code,
                    new Row(
                            BudgetLine.Kind.ADMINISTRATION,
                            code,
                            "Övrig administration",
                            Ore.ZERO,
                            null,
                            p.cost(),
                            Ore.ZERO),
                    OperationsStatement::plus);
        }
        return List.copyOf(rows.values());
    }

    private static Row administration(Plan plan, List<Plan.Line> lines, Ore cost) {
        String names = lines.stream().map(Plan.Line::name).collect(Collectors.joining(", "));
        return new Row(
                BudgetLine.Kind.ADMINISTRATION,
                lines.size() == 1 ? lines.get(0).code() : "",
                names.isEmpty() ? "Administration" : names,
                plan.budget().isPresent() ? Ore.sum(lines, Plan.Line::amount) : null,
                null,
                cost,
                Ore.ZERO);
    }

    private static Row plus(Row row, Row more) {
        return new Row(
                row.kind(),
                row.code(),
                row.name(),
                row.budget(),
                row.allocated(),
                row.outcome().plus(more.outcome()),
                row.income().plus(more.income()));
    }

    private static List<Plan.Line> lines(Plan plan, BudgetLine.Kind kind) {
        return plan.budget().orElse(List.of()).stream()
                .filter(line -> line.kind() == kind)
                .toList();
    }

    private static List<Source> financing(Plan plan, IncomeStatement income, Map<Party, Ore> contributions) {
        boolean planned = plan.budget().isPresent();
        Ore nothing = planned ? Ore.ZERO : null;
        Ore received = Ore.sum(contributions.values(), amount -> amount);
        List<Source> sources = new ArrayList<>();
        for (Party party : Party.values()) {
            sources.add(new Source(
                    heading(party),
                    planned ? plan.contributions(party) : null,
                    contributions.getOrDefault(party, Ore.ZERO)));
        }
        sources.add(new Source(
                "Övriga bidrag och intäkter",
                nothing,
                outcome(income, IncomeStatement.Line.OPERATING_INCOME).minus(received)));
        sources.add(new Source(
                StatementRow.FINANCIAL_INCOME.heading(),
                nothing,
                outcome(income, IncomeStatement.Line.FINANCIAL_INCOME)));
        Ore extraordinary = outcome(income, IncomeStatement.Line.EXTRAORDINARY);
        if (!extraordinary.isZero()) {
            sources.add(new Source(StatementRow.EXTRAORDINARY.heading(), nothing, extraordinary));
        }
        Optional<Ore> savedByPlan = plan.costs().map(costs -> costs.minus(plan.contributions()));
        sources.add(new Source(
                "Sparade medel, använt (+) eller sparat (−)",
                savedByPlan.orElse(null),
                income.result().negated()));
        return List.copyOf(sources);
    }

    private static Ore outcome(IncomeStatement income, IncomeStatement.Line line) {
        return income.row(line).outcome();
    }

    private static String heading(Party party) {
        return switch (party) {
            case STATE -> "Staten (Försäkringskassan)";
            case REGION -> "Regioner";
            case KOMMUN -> "Kommuner";
        };
    }
}
