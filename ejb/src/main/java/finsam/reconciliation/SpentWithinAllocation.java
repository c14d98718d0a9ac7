package finsam.reconciliation;

import finsam.insats.Allocations.Standing;
import finsam.money.Ore;
import finsam.reconciliation.Finding.Weight;
import java.util.stream.Stream;

/** No insats has cost more than the board has allocated to it, and every grant and bought service names its insats. */
final class SpentWithinAllocation implements Check {

    @Override
    public Stream<Finding> run(QuarterBooks books) {
        Stream<Finding> overspent =
                books.insatser().stream().filter(s -> s.left().isNegative()).map(SpentWithinAllocation::overspent);
        Stream<Finding> nameless = Stream.of(books.costsWithoutInsats())
                .filter(costs -> !costs.isZero())
                .map(SpentWithinAllocation::nameless);
        return Stream.of(overspent, nameless, Stream.of(summary(books))).flatMap(s -> s);
    }

    private static Finding overspent(Standing s) {
        return new Finding(
                "insats.overspent",
                Weight.DEVIATION,
                s.name(),
                s.allocated(),
                s.spent(),
                s.name() + " har kostat " + s.spent() + " kr men har " + s.allocated() + " kr tilldelat: "
                        + s.left().abs() + " kr för mycket. Lägg en tilldelning för styrelsen,"
                        + " eller rätta kostnader som hör till något annat.");
    }

    private static Finding nameless(Ore costs) {
        return new Finding(
                "insats.unnamed-cost",
                Weight.REMARK,
                "Konto 45 och 46",
                Ore.ZERO,
                costs,
                "Lämnade bidrag och köp av verksamhet på " + costs
                        + " kr saknar insats. Kontrollera om de hör till en.");
    }

    private static Finding summary(QuarterBooks books) {
        Ore allocated = Ore.sum(books.insatser(), Standing::allocated);
        Ore spent = Ore.sum(books.insatser(), Standing::spent);
        return new Finding(
                "insats.total",
                spent.exceeds(allocated) ? Weight.REMARK : Weight.OK,
                "Alla insatser",
                allocated,
                spent,
                "Tilldelat för året, och vad insatserna har kostat till och med kvartalet.");
    }
}
