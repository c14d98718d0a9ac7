package finsam.report;

import finsam.budget.BudgetLine;
import finsam.forbund.Party;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the year was meant to be: what each member owes by the financing in force, and the adopted budget.
 *
 * @param dues empty if there is no financing
 * @param budget empty if none was adopted
 */
record Plan(List<Due> dues, Optional<List<Line>> budget) {

    /** What a member owes for the year, in öre. */
    record Due(String memberCode, Party party, Ore amount) {}

    /** A line of the budget, in öre. @param allocated what the board has granted out of it */
    record Line(BudgetLine.Kind kind, String code, String name, Ore amount, Ore allocated) {}

    Ore contributions() {
        return Ore.sum(dues, Due::amount);
    }

    Ore contributions(Party party) {
        return Ore.sum(dues.stream().filter(due -> due.party() == party).toList(), Due::amount);
    }

    Optional<Ore> costs() {
        return budget.map(lines -> Ore.sum(lines, Line::amount));
    }

    /** @return the budget as the income statement shows it */
    Optional<Map<StatementRow, Ore>> incomeStatement() {
        return costs().map(costs ->
                Map.of(StatementRow.OPERATING_INCOME, contributions(), StatementRow.OPERATING_COSTS, costs.negated()));
    }
}
