package finsam.report;

import finsam.report.VoucherCount.Chain;
import java.util.List;

/**
 * What the årsredovisning was controlled for.
 *
 * @param ties its figures, each held against the same counted another way
 * @param chains the chains of the year's vouchers, each followed to its end
 */
public record Controls(List<Tie> ties, List<Chain> chains) {

    private static final List<Control> ALL = List.of(
            new EqualSides(),
            new ResultIsPosted(),
            new EquityGoesOn(),
            new CashIsBank(),
            new CostsAreSomebodys(),
            new ContributionsArePosted(),
            new StatutoryShares());

    static Controls of(AnnualReport report, VoucherCount books, List<Chain> chains) {
        return new Controls(
                ALL.stream().flatMap(control -> control.run(report, books)).toList(), chains);
    }

    /** @return whether everything agrees and no chain is broken */
    public boolean allAgree() {
        return ties.stream().allMatch(Tie::agrees) && chains.stream().allMatch(Chain::isUnbroken);
    }
}
