package finsam.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts what the same name does from the same address again and again, a day or an hour at a time, so that it need not be told of
 * each time. It waits for nobody, and holds no more than the names, with so many addresses each: the rest of a name's addresses are
 * counted as one.
 */
final class Repeats {

    /** A name's further addresses. */
    private static final String FURTHER = "";

    /** @param span the day or hour that is counted now */
    private record Window(Object span, Map<String, Map<String, AtomicLong>> names) {}

    /** How often it has happened in the span, this time counted in. */
    static final class Count {

        private final long times;
        private final boolean ofFurther;
        private final AtomicLong counter;

        private Count(AtomicLong counter, boolean ofFurther) {
            this.times = counter.incrementAndGet();
            this.ofFurther = ofFurther;
            this.counter = counter;
        }

        long times() {
            return times;
        }

        boolean isFirst() {
            return times == 1;
        }

        /** @return whether it is the first, or has grown tenfold since it was: 1, 10, 100 … */
        boolean isPowerOfTen() {
            long power = 1;
            while (power < times) {
                power *= 10;
            }
            return power == times;
        }

        /** @return whether it is of all addresses beyond the most that a name may have, and so of none in particular */
        boolean isOfFurtherAddresses() {
            return ofFurther;
        }

        /** It is as if this had not happened: what was to be told of it was not told. */
        void takeBack() {
            counter.decrementAndGet();
        }
    }

    private final int mostAddresses;
    private final AtomicReference<Window> window = new AtomicReference<>(new Window(null, Map.of()));

    Repeats(int mostAddresses) {
        this.mostAddresses = mostAddresses;
    }

    /** @param span what came before another span is forgotten */
    Count count(Object span, String name, String address) {
        Map<String, AtomicLong> addresses =
                window(span).names().computeIfAbsent(name, unseen -> new ConcurrentHashMap<>());
        String counted = addresses.containsKey(address) || addresses.size() < mostAddresses ? address : FURTHER;
        return new Count(addresses.computeIfAbsent(counted, unseen -> new AtomicLong()), counted.equals(FURTHER));
    }

    private Window window(Object span) {
        return window.updateAndGet(now -> span.equals(now.span()) ? now : new Window(span, new ConcurrentHashMap<>()));
    }
}
