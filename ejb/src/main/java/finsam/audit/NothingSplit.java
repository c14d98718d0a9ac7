package finsam.audit;

import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A cost is not cut in pieces to pass below an attest limit: no vouchers to one counterparty, or on one account, that are near
 * each other, each below the limit, and together reach it.
 */
final class NothingSplit implements BookControl {

    @Override
    public List<Hit> run(List<VoucherFacts> vouchers, ControlSettings settings) {
        List<VoucherFacts> costs = vouchers.stream()
                .filter(v -> v.byHand() && v.isStanding() && v.pays())
                .sorted(Comparator.comparing(VoucherFacts::date))
                .toList();
        Map<VoucherNumber, Hit> hits = new LinkedHashMap<>();
        for (Ore limit : settings.attestLimits()) {
            if (limit.isPositive()) {
                look(costs, VoucherFacts::party, limit, settings, hits);
                look(costs, v -> v.party().isEmpty() ? String.valueOf(v.account()) : "", limit, settings, hits);
            }
        }
        return List.copyOf(hits.values());
    }

    private static void look(
            List<VoucherFacts> costs,
            Function<VoucherFacts, String> alike,
            Ore limit,
            ControlSettings settings,
            Map<VoucherNumber, Hit> hits) {
        Ore least = Ore.of(limit.ore() / 100 * settings.number(ControlParameter.PERCENT));
        Map<String, List<VoucherFacts>> groups = new LinkedHashMap<>();
        costs.stream()
                .filter(v -> limit.exceeds(v.amount()) && !least.exceeds(v.amount()))
                .filter(v -> !alike.apply(v).isEmpty())
                .forEach(v -> groups.computeIfAbsent(alike.apply(v), key -> new ArrayList<>())
                        .add(v));
        groups.values().forEach(group -> within(group, limit, settings.number(ControlParameter.DAYS), hits));
    }

    /** Slides a window over the group's days; each that holds the limit is pointed at. */
    private static void within(List<VoucherFacts> group, Ore limit, int days, Map<VoucherNumber, Hit> hits) {
        int first = 0;
        for (int last = 1; last < group.size(); last++) {
            while (group.get(first)
                    .date()
                    .plusDays(days)
                    .isBefore(group.get(last).date())) {
                first++;
            }
            List<VoucherFacts> window = group.subList(first, last + 1);
            Ore together = Ore.sum(window, VoucherFacts::amount);
            if (window.size() > 1 && !limit.exceeds(together)) {
                window.forEach(v -> hits.putIfAbsent(v.number(), hit(v, window, together, limit)));
            }
        }
    }

    private static Hit hit(VoucherFacts voucher, List<VoucherFacts> window, Ore together, Ore limit) {
        List<VoucherNumber> others = window.stream()
                .map(VoucherFacts::number)
                .filter(number -> !number.equals(voucher.number()))
                .toList();
        return new Hit(voucher, "Tillsammans " + together + " kr, och gränsen är " + limit + " kr, med", others);
    }
}
