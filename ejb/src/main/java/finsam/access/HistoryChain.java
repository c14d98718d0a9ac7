package finsam.access;

import finsam.database.Sha256;
import java.util.ArrayList;
import java.util.List;

/** Whether a chain of events holds: a look at the events alone, that needs no database and no server. */
public final class HistoryChain {

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

    private HistoryChain() {}

    /**
     * @param events of one chain, in the order of their numbers
     * @return where it does not hold, the first first; empty if it holds
     */
    public static List<Break> breaks(List<HistoryEvent> events) {
        List<Break> breaks = new ArrayList<>();
        long number = 0;
        String head = Sha256.NONE;
        for (HistoryEvent event : events) {
            if (event.number() != number + 1) {
                breaks.add(new Break(event.number(), Fault.GAP));
            }
            if (!event.previousHash().equals(head)) {
                breaks.add(new Break(event.number(), Fault.UNCHAINED));
            }
            if (!event.computedHash().equals(event.hash())) {
                breaks.add(new Break(event.number(), Fault.CHANGED));
            }
            number = event.number();
            head = event.hash();
        }
        return breaks;
    }
}
