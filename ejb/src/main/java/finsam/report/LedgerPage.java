package finsam.report;

import finsam.money.Ore;
import java.util.List;

/** A page of huvudbok. @param next the place after which the next page begins, or null on the last page */
public record LedgerPage(List<Part> parts, LedgerPlace next) {

    /**
     * An account, or what the page has of it.
     *
     * @param opening the balance before the first entry here, in öre, debit positive
     * @param begun whether the account began on a page before: the opening is then carried from there
     * @param closing the balance after the last entry here
     * @param ended whether the account ends here: the closing is otherwise carried to the next page
     */
    public record Part(
            int number,
            String name,
            Ore opening,
            boolean begun,
            List<GeneralLedger.Entry> entries,
            Ore closing,
            boolean ended) {}
}
