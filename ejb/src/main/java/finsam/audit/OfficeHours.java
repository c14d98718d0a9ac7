package finsam.audit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Books are kept on working days, by day. */
final class OfficeHours implements BookControl {

    @Override
    public List<Hit> run(List<VoucherFacts> vouchers, ControlSettings settings) {
        int from = settings.number(ControlParameter.FROM);
        int until = settings.number(ControlParameter.UNTIL);
        boolean files = settings.truth(ControlParameter.FILES);
        return vouchers.stream()
                .filter(v -> files || !v.isFromFile())
                .flatMap(v -> outside(v, from, until))
                .toList();
    }

    private static Stream<Hit> outside(VoucherFacts voucher, int from, int until) {
        LocalDateTime at = voucher.registeredAt();
        Optional<String> free = SwedishHolidays.free(at.toLocalDate());
        if (free.isPresent()) {
            return Stream.of(Hit.of(voucher, "Registrerad på en ledig dag: " + free.get() + "."));
        }
        boolean open = from <= at.getHour() && at.getHour() < until;
        return open
                ? Stream.empty()
                : Stream.of(Hit.of(
                        voucher,
                        "Registrerad kl. " + at.toLocalTime().withSecond(0).withNano(0) + ", " + day(at.toLocalDate())
                                + "."));
    }

    static String day(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.forLanguageTag("sv"));
    }
}
