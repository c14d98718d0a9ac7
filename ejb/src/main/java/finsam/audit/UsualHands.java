package finsam.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A series is kept by those who usually keep it. */
final class UsualHands implements BookControl {

    private record Hand(String series, String username) {}

    @Override
    public List<Hit> run(List<VoucherFacts> vouchers, ControlSettings settings) {
        int percent = settings.number(ControlParameter.PERCENT);
        Map<String, Integer> all = new HashMap<>();
        Map<Hand, Integer> each = new HashMap<>();
        vouchers.forEach(v -> {
            all.merge(v.number().series(), 1, Integer::sum);
            each.merge(hand(v), 1, Integer::sum);
        });
        return vouchers.stream()
                .filter(v -> each.get(hand(v)) * 100L
                        <= (long) percent * all.get(v.number().series()))
                .map(v -> Hit.of(
                        v,
                        v.registeredBy() + " har registrerat " + each.get(hand(v)) + " av seriens "
                                + all.get(v.number().series()) + " verifikationer."))
                .toList();
    }

    private static Hand hand(VoucherFacts voucher) {
        return new Hand(voucher.number().series(), voucher.registeredBy());
    }
}
