package finsam.access;

import finsam.database.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whether a chain of events holds: a look at the events alone, that needs no database and no server. It is handed the events of one
 * chain in the order of their numbers.
 */
public final class HistoryChain implements Consumer<HistoryEvent> {

    /** What does not hold at an event. */
    public enum Fault {
        /** A number is missing before it, or it stands twice. */
        GAP,
        /** It does not carry the hash of the one before. */
        UNCHAINED,
        /** It is not what its hash is over. */
        CHANGED
    }

    /** @param number the event's */
    public record Break(long number, Fault fault) {}

    private final List<Break> breaks = new ArrayList<>();
    private long events;
    private long number;
    private String head = Sha256.NONE;

    @Override
    public void accept(HistoryEvent event) {
        if (event.number() != number + 1) {
            breaks.add(new Break(event.number(), Fault.GAP));
        }
        if (!event.previousHash().equals(head)) {
            breaks.add(new Break(event.number(), Fault.UNCHAINED));
        }
        if (!event.computedHash().equals(event.hash())) {
            breaks.add(new Break(event.number(), Fault.CHANGED));
        }
        events++;
        number = event.number();
        head = event.hash();
    }

    public long events() {
        return events;
    }

    /** @return the hash of the last event */
    public String head() {
        return head;
    }

    /** @return where it does not hold, the first first; empty if it holds */
    public List<Break> breaks() {
        return List.copyOf(breaks);
    }

    /** @param events of one chain, in the order of their numbers */
    public static List<Break> breaks(List<HistoryEvent> events) {
        HistoryChain chain = new HistoryChain();
        events.forEach(chain);
        return chain.breaks();
    }
}
