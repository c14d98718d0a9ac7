package finsam.audit;

import static finsam.rules.RuleViolation.require;

import finsam.database.Sha256;
import finsam.money.Ore;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Draws a sample from lines that pass by in the order of series, number and line. Only SHA-256 decides, so that anybody can draw
 * the same: {@code docs/urval.md} says how.
 */
interface Draw {

    /** A line that was drawn. @param points how many of the drawn kronor lie in it; 1 where lines are drawn */
    record Drawn(SampleUnit unit, int points) {}

    void take(SampleUnit unit);

    /** @return what was drawn, in the order it passed by */
    List<Drawn> drawn();

    /** @throws finsam.rules.RuleViolation {@code sample.more-than-ore} */
    static Draw of(SampleQuestion question, Ore sum) {
        return switch (question.method()) {
            case RANDOM -> new Random(question.seed(), question.size());
            case MONETARY_UNIT -> new MonetaryUnit(question.seed(), question.size(), sum.ore());
        };
    }

    /** The lines whose hashes with the seed are smallest. */
    final class Random implements Draw {

        private record Hashed(String hash, long place, SampleUnit unit) {}

        private final String seed;
        private final int size;
        private final PriorityQueue<Hashed> smallest =
                new PriorityQueue<>(Comparator.comparing(Hashed::hash).reversed());
        private long place;

        Random(String seed, int size) {
            this.seed = seed;
            this.size = size;
        }

        @Override
        public void take(SampleUnit unit) {
            smallest.add(new Hashed(Sha256.of("finsam-urval|1|" + seed + "|" + unit.name()), place++, unit));
            if (smallest.size() > size) {
                smallest.remove();
            }
        }

        @Override
        public List<Drawn> drawn() {
            return smallest.stream()
                    .sorted(Comparator.comparing(Hashed::place))
                    .map(hashed -> new Drawn(hashed.unit(), 1))
                    .toList();
        }
    }

    /** The lines that hold every so many:th öre, from a first one that the seed gives. */
    final class MonetaryUnit implements Draw {

        private final long interval;
        private final long last;
        private final List<Drawn> drawn = new ArrayList<>();
        private long next;
        private long passed;

        MonetaryUnit(String seed, int size, long sum) {
            require(size <= sum, "sample.more-than-ore", size, Ore.of(sum));
            this.interval = sum / size;
            BigInteger hash = new BigInteger(Sha256.of("finsam-urval|1|" + seed + "|start"), 16);
            this.next = hash.mod(BigInteger.valueOf(interval)).longValueExact() + 1;
            this.last = next + interval * (size - 1);
        }

        @Override
        public void take(SampleUnit unit) {
            passed += unit.size();
            int points = 0;
            while (next <= passed && next <= last) {
                points++;
                next += interval;
            }
            if (points > 0) {
                drawn.add(new Drawn(unit, points));
            }
        }

        @Override
        public List<Drawn> drawn() {
            return List.copyOf(drawn);
        }
    }
}
