package finsam.audit;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** What happens is registered soon after, and in the month that it is dated in or early in the next. */
final class RegisteredInTime implements BookControl {

    @Override
    public List<Hit> run(List<VoucherFacts> vouchers, ControlSettings settings) {
        int days = settings.number(ControlParameter.DAYS);
        int grace = settings.number(ControlParameter.GRACE);
        boolean files = settings.truth(ControlParameter.FILES);
        return vouchers.stream()
                .filter(v -> v.byHand() && (files || !v.isFromFile()))
                .flatMap(v -> late(v, days, grace))
                .toList();
    }

    private static Stream<Hit> late(VoucherFacts voucher, int days, int grace) {
        LocalDate registered = voucher.registeredAt().toLocalDate();
        long late = DAYS.between(voucher.date(), registered);
        if (late > days) {
            return Stream.of(Hit.of(voucher, "Registrerad " + late + " dagar efter sitt datum."));
        }
        YearMonth dated = YearMonth.from(voucher.date());
        YearMonth then = YearMonth.from(registered);
        boolean inTime =
                !dated.isBefore(then) || (dated.plusMonths(1).equals(then) && registered.getDayOfMonth() <= grace);
        return inTime
                ? Stream.empty()
                : Stream.of(Hit.of(voucher, "Daterad i " + dated + " men registrerad " + registered + "."));
    }
}
