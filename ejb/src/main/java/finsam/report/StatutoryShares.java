package finsam.report;

import finsam.financing.StatutorySplit;
import finsam.forbund.Party;
import finsam.money.Ore;
import finsam.report.AnnualReport.Total;
import java.util.List;
import java.util.stream.Stream;

/**
 * The state finances half, the regions and the kommuner a quarter each (Finsamlagen 5 §); where no region takes part, the
 * kommun pays half, and where a kommun also counts as a region the two quarters are one half (5 a §).
 */
final class StatutoryShares implements Control {

    @Override
    public Stream<Tie> run(AnnualReport report, VoucherCount books) {
        ContributionStatement contributions = report.contributions();
        Ore total = Ore.sum(List.of(Party.values()), contributions::due);
        if (!total.isPositive()) {
            return Stream.empty();
        }
        Ore regions = contributions.due(Party.REGION);
        Ore kommuner = contributions.due(Party.KOMMUN);
        StatutorySplit split = regions.isZero() ? StatutorySplit.withoutRegion(total) : StatutorySplit.of(total);
        Tie state = Tie.of("Staten finansierar hälften (5 §)", report, Total.DUE_STATE, split.state());
        if (regions.isZero()) {
            return Stream.of(
                    state, Tie.of("Kommunen finansierar hälften (5 a §)", report, Total.DUE_KOMMUN, split.kommuner()));
        }
        if (contributions.kommunAmongRegions()) {
            return Stream.of(
                    state,
                    new Tie(
                            "Regioner och kommuner finansierar hälften (5 och 5 a §§)",
                            null,
                            regions.plus(kommuner),
                            split.regions().plus(split.kommuner())));
        }
        return Stream.of(
                state,
                Tie.of("Regionerna finansierar en fjärdedel (5 §)", report, Total.DUE_REGION, split.regions()),
                Tie.of("Kommunerna finansierar en fjärdedel (5 §)", report, Total.DUE_KOMMUN, split.kommuner()));
    }
}
