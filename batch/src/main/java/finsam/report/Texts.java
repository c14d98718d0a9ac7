package finsam.report;

import finsam.ledger.Dimension;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The words of a posting in the books that people read. */
final class Texts {

    private Texts() {}

    /** @return what happened, with whom, and the objects that have no column of their own */
    static String of(String text, String counterparty, SortedMap<Integer, String> objects) {
        String with = counterparty == null || text.contains(counterparty) ? text : text + ", " + counterparty;
        String others = objects.entrySet().stream()
                .filter(o -> o.getKey() != Dimension.INSATS.number() && o.getKey() != Dimension.FINANCIER.number())
                .map(o -> "dim. " + o.getKey() + ": " + o.getValue())
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? with : (with + " [" + others + "]").strip();
    }
}
