package finsam.reconciliation;

import finsam.ledger.Balances.AccountBalance;
import finsam.money.Ore;
import finsam.reconciliation.Finding.Weight;
import java.util.stream.Stream;

/** The debits of the year are its credits, and the opening balances sum to zero. */
final class LedgerBalanced implements Check {

    @Override
    public Stream<Finding> run(QuarterBooks books) {
        Ore debit = Ore.sum(books.balances(), AccountBalance::debit);
        Ore credit = Ore.sum(books.balances(), AccountBalance::credit);
        Ore opening = Ore.sum(books.balances(), AccountBalance::opening);
        return Stream.of(
                agreement("ledger.debit-credit", "Debet och kredit", debit, credit),
                agreement("ledger.opening", "Ingående balanser", Ore.ZERO, opening));
    }

    private static Finding agreement(String rule, String subject, Ore expected, Ore actual) {
        boolean agrees = expected.equals(actual);
        return new Finding(
                rule,
                agrees ? Weight.OK : Weight.DEVIATION,
                subject,
                expected,
                actual,
                agrees
                        ? "Stämmer på öret."
                        : "Skiljer " + expected.minus(actual)
                                + " kr. Databasen tillåter inte detta: kontakta driften och revisorn.");
    }
}
