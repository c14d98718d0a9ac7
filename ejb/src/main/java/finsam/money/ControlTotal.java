package finsam.money;

import java.util.Collection;

/**
 * A total that somebody has stated beside what its parts sum to. A difference is shown, never hidden or corrected.
 *
 * @param stated the total as it was stated
 * @param sum what the parts make
 */
public record ControlTotal(long stated, long sum) {

    public static ControlTotal of(long stated, Collection<Long> parts) {
        return new ControlTotal(stated, parts.stream().reduce(0L, Math::addExact));
    }

    /** @return stated less sum: zero where they agree */
    public long difference() {
        return Math.subtractExact(stated, sum);
    }
}
