package finsam.exchange;

import finsam.money.Ore;

/**
 * What a staged file budgets for an insats, or in all, beside the förbund's own budget: costs, positive.
 *
 * @param code the insats; null for all costs together
 * @param file {@code #PBUDGET} of the year, in öre; null if the file says nothing
 * @param ours in öre; null if no budget is adopted, or it has no such line
 */
public record SieBudgetLine(String code, String name, Ore file, Ore ours) {

    /** @return null where one of them says nothing */
    public Ore difference() {
        return file == null || ours == null ? null : file.minus(ours);
    }
}
