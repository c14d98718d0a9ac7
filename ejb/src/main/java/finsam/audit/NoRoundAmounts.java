package finsam.audit;

import finsam.money.Ore;
import java.util.List;

/** What things cost is seldom a round amount. */
final class NoRoundAmounts implements BookControl {

    @Override
    public List<Hit> run(List<VoucherFacts> vouchers, ControlSettings settings) {
        long step = Math.max(1, settings.amount(ControlParameter.STEP).ore());
        Ore least = settings.amount(ControlParameter.LEAST);
        return vouchers.stream()
                .filter(v -> v.byHand() && v.isStanding() && v.amount().isPositive() && !least.exceeds(v.amount()))
                .filter(v -> v.amount().ore() % step == 0)
                .map(v -> Hit.of(v, "Jämnt " + Ore.of(step) + " kr."))
                .toList();
    }
}
