package finsam.reconciliation;

import finsam.financing.Contributions.Standing;
import finsam.money.Ore;
import finsam.reconciliation.Finding.Weight;
import java.util.List;
import java.util.stream.Stream;

/** Each member has been claimed for, and has paid, what has fallen due through the quarter. */
final class ContributionsPaid implements Check {

    @Override
    public Stream<Finding> run(QuarterBooks books) {
        List<Standing> due = books.contributions().stream()
                .filter(s -> s.quarter() <= books.quarter().number())
                .toList();
        Stream<Finding> unclaimed =
                due.stream().filter(s -> !s.claimed().equals(s.due())).map(ContributionsPaid::unclaimed);
        Stream<Finding> unpaid = due.stream().filter(s -> !s.unpaid().isZero()).map(ContributionsPaid::unpaid);
        return Stream.of(unclaimed, unpaid, Stream.of(summary(due))).flatMap(s -> s);
    }

    private static Finding unclaimed(Standing s) {
        return new Finding(
                "contribution.unclaimed",
                Weight.DEVIATION,
                s.memberName() + ", kvartal " + s.quarter(),
                s.due(),
                s.claimed(),
                "Bidraget är " + s.due() + " kr, men " + s.claimed()
                        + " kr har krävts i bokföringen. Bokför kravet på sidan Finansiering.");
    }

    private static Finding unpaid(Standing s) {
        return new Finding(
                "contribution.unpaid",
                Weight.DEVIATION,
                s.memberName() + ", kvartal " + s.quarter(),
                s.due(),
                s.paid(),
                s.memberName() + " har betalat " + s.paid() + " kr av " + s.due() + " kr, som förföll den " + s.dueOn()
                        + ". Påminn medlemmen om " + s.unpaid() + " kr, eller bokför betalningen om den har kommit.");
    }

    private static Finding summary(List<Standing> due) {
        Ore expected = Ore.sum(due, Standing::due);
        Ore paid = Ore.sum(due, Standing::paid);
        return new Finding(
                "contribution.total",
                expected.equals(paid) ? Weight.OK : Weight.REMARK,
                "Alla medlemmar",
                expected,
                paid,
                "Bidrag som förfallit till och med kvartalet, och vad som betalats av dem.");
    }
}
