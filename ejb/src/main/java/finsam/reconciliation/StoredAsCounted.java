package finsam.reconciliation;

import finsam.ledger.StoredBalances.Difference;
import finsam.reconciliation.Finding.Weight;
import java.time.YearMonth;
import java.util.stream.Stream;

/** What is stored of the closed months is what their vouchers add up to when they are counted again. */
final class StoredAsCounted implements Check {

    @Override
    public Stream<Finding> run(QuarterBooks books) {
        if (books.storedDifferences().isEmpty()) {
            return Stream.of(new Finding(
                    "ledger.stored",
                    Weight.OK,
                    "Lagrade saldon",
                    null,
                    null,
                    "De stängda månadernas lagrade saldon är vad verifikationerna summerar till."));
        }
        return books.storedDifferences().stream().map(d -> d.account() == null ? notStored(d) : different(d));
    }

    private static Finding notStored(Difference d) {
        return new Finding(
                "ledger.stored-missing",
                Weight.REMARK,
                "Lagrade saldon " + YearMonth.from(d.month()),
                null,
                null,
                "Den stängda månaden har inga lagrade saldon. Beloppen räknas ur verifikationerna och stämmer, men"
                        + " långsammare. Säg till driften.");
    }

    private static Finding different(Difference d) {
        return new Finding(
                "ledger.stored-different",
                Weight.DEVIATION,
                "Lagrat saldo " + YearMonth.from(d.month()) + ", konto " + d.account(),
                d.counted(),
                d.stored(),
                "Det lagrade saldot är inte vad verifikationerna summerar till. Databasen tillåter inte detta: kontakta"
                        + " driften och revisorn.");
    }
}
