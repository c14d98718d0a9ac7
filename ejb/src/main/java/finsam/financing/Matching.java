package finsam.financing;

import finsam.forbund.Party;
import finsam.money.Ore;
import java.util.EnumMap;
import java.util.Map;

/**
 * What the parties' offers can finance together, when they do not fit 50/25/25: practice is that nobody pays more than the
 * least of them matches, {@code min(2·state, 4·regions, 4·kommuner)}.
 *
 * @param fundable the total that all parties match
 * @param unmatched what each party offered beyond its part of that; shown, never hidden
 */
public record Matching(Ore fundable, Map<Party, Ore> unmatched) {

    /** @param offers each party's offer, in öre; a party that is not named has none to give and is not asked */
    public static Matching of(Map<Party, Ore> offers) {
        boolean regions = offers.containsKey(Party.REGION);
        Ore fundable = offers.entrySet().stream()
                .map(offer -> offer.getValue().times(offer.getKey() == Party.STATE || !regions ? 2 : 4))
                .reduce(Ore::min)
                .orElse(Ore.ZERO);
        StatutorySplit split = regions ? StatutorySplit.of(fundable) : StatutorySplit.withoutRegion(fundable);
        Map<Party, Ore> unmatched = new EnumMap<>(Party.class);
        offers.forEach((party, offer) -> unmatched.put(party, offer.minus(split.of(party))));
        return new Matching(fundable, unmatched);
    }

    public boolean isComplete() {
        return unmatched.values().stream().allMatch(Ore::isZero);
    }
}
