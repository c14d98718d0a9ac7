package finsam.reconciliation;

import finsam.ledger.CanonicalForm;
import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.money.Ore;
import finsam.reconciliation.Finding.Weight;
import java.util.stream.Stream;

/** A voucher balances, follows the one before it in its series, and is what it was when it was registered. */
public final class VoucherUnbroken {

    public Stream<Finding> run(Voucher voucher, ChainPlace before) {
        Ore sum = Ore.sum(voucher.postings(), Posting::amount);
        return Stream.of(
                        problem(
                                voucher,
                                sum.isZero(),
                                "voucher.unbalanced",
                                "balanserar inte: summan är " + sum + " kr"),
                        problem(
                                voucher,
                                voucher.number().number() == before.number() + 1,
                                "voucher.gap",
                                "följer inte på nummer " + before.number()),
                        problem(
                                voucher,
                                voucher.previousHash().equals(before.hash()),
                                "voucher.unchained",
                                "är inte kedjad till den före"),
                        problem(
                                voucher,
                                voucher.hash().equals(CanonicalForm.hash(voucher)),
                                "voucher.changed",
                                "är inte vad den var när den registrerades"))
                .flatMap(s -> s);
    }

    private static Stream<Finding> problem(Voucher voucher, boolean holds, String rule, String what) {
        return holds
                ? Stream.empty()
                : Stream.of(new Finding(
                        rule,
                        Weight.DEVIATION,
                        voucher.number().toString(),
                        null,
                        null,
                        "Verifikation " + voucher.number() + " " + what
                                + ". Bokföringen kan ha ändrats utanför systemet:"
                                + " kontakta driften och revisorn."));
    }
}
