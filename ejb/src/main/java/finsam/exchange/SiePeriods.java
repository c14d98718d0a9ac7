package finsam.exchange;

import finsam.exchange.sie.SieBalance;
import finsam.exchange.sie.SieReference;
import finsam.exchange.sie.SieRow;
import finsam.exchange.sie.SieVoucher;
import finsam.money.Ore;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The period balances of a file's own year, each beside the sum of the rows that it is about. */
final class SiePeriods {

    /** An account in a month. */
    private record Place(int account, YearMonth month) {}

    /** A balance while rows are added up. */
    private static final class Sums {
        Ore stated = Ore.ZERO;
        Ore vouchers = Ore.ZERO;
    }

    private final SieBooks books;
    private final Map<Place, Map<Set<SieReference>, Sums>> places = new HashMap<>();

    private SiePeriods(SieBooks books) {
        this.books = books;
    }

    /**
     * @param names what accounts are called here
     * @return in the order of month and account, those of whole accounts before those of objects
     */
    static List<SiePeriodLine> of(SieBooks books, Map<Integer, String> names) {
        SiePeriods periods = new SiePeriods(books);
        books.file().head().balances().forEach(periods::state);
        if (periods.places.isEmpty()) {
            return List.of();
        }
        books.file().vouchers().forEach(periods::add);
        return periods.lines(names);
    }

    private void state(SieBalance b) {
        if (b.year() == 0 && b.label() == SieBalance.Label.PSALDO) {
            Sums sums = places.computeIfAbsent(new Place(books.account(b.account()), b.month()), p -> new HashMap<>())
                    .computeIfAbsent(Set.copyOf(b.objects()), objects -> new Sums());
            sums.stated = sums.stated.plus(b.amount());
        }
    }

    private void add(SieVoucher v) {
        v.counted()
                .forEach(row -> places.getOrDefault(
                                new Place(books.account(row.account()), YearMonth.from(v.date())), Map.of())
                        .forEach((objects, sums) -> add(row, objects, sums)));
    }

    private static void add(SieRow row, Set<SieReference> objects, Sums sums) {
        if (row.objects().containsAll(objects)) {
            sums.vouchers = sums.vouchers.plus(row.amount());
        }
    }

    private List<SiePeriodLine> lines(Map<Integer, String> names) {
        boolean hasVouchers = books.file().head().kind().hasVouchers();
        SieObjects theirs = new SieObjects(books);
        SortedMap<String, SiePeriodLine> lines = new TreeMap<>();
        places.forEach((place, balances) -> balances.forEach((objects, sums) -> {
            String of = objects.stream()
                    .map(o -> theirs.dimensionName(o.dimension()) + " " + o.object())
                    .sorted()
                    .collect(Collectors.joining(", "));
            lines.put(
                    place.month() + " %08d ".formatted(place.account()) + of,
                    new SiePeriodLine(
                            place.month().atDay(1),
                            place.account(),
                            names.getOrDefault(place.account(), ""),
                            of,
                            sums.stated,
                            hasVouchers ? sums.vouchers : null));
        }));
        return new ArrayList<>(lines.values());
    }
}
