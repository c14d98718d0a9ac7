package finsam.audit;

import static java.time.temporal.ChronoUnit.DAYS;

import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Nothing is booked twice: no amount, document or file that one counterparty, or one text, has at two vouchers. */
final class NothingTwice implements BookControl {

    private record Same(String what, Ore amount) {}

    @Override
    public List<Hit> run(List<VoucherFacts> vouchers, ControlSettings settings) {
        Ore least = settings.amount(ControlParameter.LEAST);
        int days = settings.number(ControlParameter.DAYS);
        List<VoucherFacts> looked = vouchers.stream()
                .filter(v -> v.byHand() && v.isStanding() && v.amount().isPositive() && !least.exceeds(v.amount()))
                .sorted(Comparator.comparing(VoucherFacts::date))
                .toList();
        Map<VoucherNumber, Hit> hits = new LinkedHashMap<>();
        alike(looked, v -> Stream.of(v.party()), days, "Samma belopp och motpart som", hits);
        alike(
                looked,
                v -> Stream.of(VoucherFacts.plain(v.documentReference())),
                0,
                "Samma belopp och underlagsnummer som",
                hits);
        alike(looked, v -> v.documents().stream(), 0, "Samma belopp och samma fil som", hits);
        alike(looked, v -> Stream.of(VoucherFacts.plain(v.text())), days, "Samma belopp och text som", hits);
        return List.copyOf(hits.values());
    }

    /** @param days how near they are, or 0 for however far. What has been pointed at for one reason is left out of the next */
    private static void alike(
            List<VoucherFacts> vouchers,
            Function<VoucherFacts, Stream<String>> what,
            int days,
            String reason,
            Map<VoucherNumber, Hit> hits) {
        Map<Same, List<VoucherFacts>> groups = new LinkedHashMap<>();
        vouchers.forEach(v -> what.apply(v)
                .filter(text -> !text.isEmpty())
                .forEach(text -> groups.computeIfAbsent(new Same(text, v.amount()), same -> new ArrayList<>())
                        .add(v)));
        groups.values().stream().filter(group -> group.size() > 1).forEach(group -> near(group, days, reason, hits));
    }

    private static void near(List<VoucherFacts> group, int days, String reason, Map<VoucherNumber, Hit> hits) {
        for (int i = 0; i < group.size(); i++) {
            VoucherFacts voucher = group.get(i);
            VoucherFacts before = i > 0 ? group.get(i - 1) : null;
            VoucherFacts after = i + 1 < group.size() ? group.get(i + 1) : null;
            List<VoucherFacts> with = Stream.of(before, after)
                    .filter(other -> other != null && (days == 0 || apart(voucher.date(), other.date()) <= days))
                    .toList();
            if (!with.isEmpty() && !hits.containsKey(voucher.number())) {
                hits.put(
                        voucher.number(),
                        new Hit(
                                voucher,
                                reason,
                                with.stream().map(VoucherFacts::number).toList()));
            }
        }
    }

    private static long apart(LocalDate a, LocalDate b) {
        return Math.abs(DAYS.between(a, b));
    }
}
