package finsam.financing;

import finsam.forbund.Party;
import finsam.money.Apportionment;
import finsam.money.Ore;
import java.util.Map;

/**
 * The statutory split of a förbund's funds: half from the state, a quarter each from regions and kommuner (Finsamlagen 5 §).
 * Where no region takes part, as with a kommun outside any region, the kommun pays half (5 a §).
 */
public record StatutorySplit(Apportionment parts) {

    private static final Map<String, Long> WITH_REGION =
            Map.of(Party.STATE.name(), 2L, Party.REGION.name(), 1L, Party.KOMMUN.name(), 1L);
    private static final Map<String, Long> WITHOUT_REGION = Map.of(Party.STATE.name(), 1L, Party.KOMMUN.name(), 1L);

    public static StatutorySplit of(Ore total) {
        return new StatutorySplit(Apportionment.of(total, WITH_REGION));
    }

    /** The split of a förbund in which no region takes part. */
    public static StatutorySplit withoutRegion(Ore total) {
        return new StatutorySplit(Apportionment.of(total, WITHOUT_REGION));
    }

    public Ore state() {
        return parts.of(Party.STATE.name());
    }

    /** @return the regions' part; nothing where no region takes part */
    public Ore regions() {
        return parts.amounts().getOrDefault(Party.REGION.name(), Ore.ZERO);
    }

    public Ore kommuner() {
        return parts.of(Party.KOMMUN.name());
    }

    public Ore of(Party party) {
        return switch (party) {
            case STATE -> state();
            case REGION -> regions();
            case KOMMUN -> kommuner();
        };
    }

    public Ore total() {
        return parts.total();
    }
}
