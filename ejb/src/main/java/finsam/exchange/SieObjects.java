package finsam.exchange;

import finsam.exchange.sie.SieBalance;
import finsam.exchange.sie.SieDimension;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieHead;
import finsam.exchange.sie.SieObject;
import finsam.exchange.sie.SieReference;
import finsam.ledger.Dimension;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The objects that rows of a file's vouchers and its opening balances name, with the names the file gives them and their dimensions. */
final class SieObjects {

    private static final Map<Integer, String> STANDARD =
            Map.of(1, "Kostnadsställe", 2, "Kostnadsbärare", 7, "Anställd", 9, "Leverantör", 10, "Faktura");

    /** An object by our dimension. */
    record NamedObject(int dimension, String dimensionName, String code, String name) {}

    private final SieBooks books;
    private final Map<String, String> dimensions = new HashMap<>();
    private final Map<SieReference, String> objects = new HashMap<>();

    SieObjects(SieBooks books) {
        this.books = books;
        SieHead head = books.file().head();
        for (SieDimension d : head.dimensions()) {
            dimensions.putIfAbsent(d.number(), d.name());
        }
        for (SieObject o : head.objects()) {
            if (!o.name().isBlank()) {
                objects.putIfAbsent(new SieReference(o.dimension(), o.code()), o.name());
            }
        }
    }

    /** @return what rows name, in the order of dimension and code */
    Collection<NamedObject> named() {
        Map<String, NamedObject> named = new TreeMap<>();
        SieFile file = books.file();
        file.vouchers().stream()
                .flatMap(v -> v.rows().stream())
                .flatMap(row -> row.objects().stream())
                .forEach(o -> named.computeIfAbsent(o.dimension() + " " + o.object(), key -> named(o)));
        file.head().balances().stream()
                .filter(b -> b.year() == 0 && b.label() == SieBalance.Label.OIB)
                .flatMap(b -> b.objects().stream())
                .filter(o -> !o.object().isBlank())
                .forEach(o -> named.computeIfAbsent(o.dimension() + " " + o.object(), key -> named(o)));
        return named.values();
    }

    /** @return what the file calls its dimension, else what it is called by the standard or here */
    String dimensionName(String theirs) {
        String name = dimensions.getOrDefault(theirs, "");
        return name.isBlank() ? standardName(theirs) : name;
    }

    private NamedObject named(SieReference o) {
        return new NamedObject(
                books.dimension(o.dimension()),
                dimensionName(o.dimension()),
                o.object(),
                objects.getOrDefault(o, o.object()));
    }

    private static String standardName(String theirs) {
        String number = theirs.replaceFirst("^0+(?=.)", "");
        return Stream.of(Dimension.values())
                .filter(d -> String.valueOf(d.number()).equals(number))
                .map(Dimension::heading)
                .findFirst()
                .orElseGet(() -> STANDARD.entrySet().stream()
                        .filter(d -> d.getKey().toString().equals(number))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("Dimension " + theirs));
    }
}
