package finsam.money;

import static finsam.rules.RuleViolation.require;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An amount shared by whole-number weights so that the parts sum to it exactly: the method of the largest remainder.
 *
 * <p>Each party first gets its quota rounded down to a whole öre. The öre then left over go, one each, to the largest
 * remainders; equal remainders are served in the order of their codes, never in the order somebody listed them. Nobody ends
 * a whole öre from their quota. A negative amount is shared as its opposite, negated.
 *
 * @param total the amount shared
 * @param portions one for each code, in the order of the codes
 */
public record Apportionment(Ore total, List<Portion> portions) {

    /**
     * One party's part, and why it is what it is: {@code amount = floor + extra}, in öre of the same sign as the total.
     *
     * @param code the stable code of the party
     * @param weight its weight out of {@code weights}
     * @param weights the sum of all weights
     * @param floor the quota rounded towards zero
     * @param remainder what rounding left, as a numerator over {@code weights}
     * @param extra the öre given for the remainder: one or none
     */
    public record Portion(String code, long weight, long weights, Ore floor, long remainder, Ore extra) {

        public Ore amount() {
            return floor.plus(extra);
        }
    }

    public Apportionment {
        portions = List.copyOf(portions);
        Ore parts = Ore.sum(portions, Portion::amount);
        if (!parts.equals(total)) {
            throw new IllegalStateException("The parts sum to " + parts + ", not to " + total);
        }
    }

    /**
     * @param weights a weight of zero or more for each code, not all zero
     * @throws finsam.rules.RuleViolation {@code apportionment.no-weight} or {@code apportionment.negative-weight}
     */
    public static Apportionment of(Ore total, Map<String, Long> weights) {
        weights.forEach((code, weight) -> require(weight >= 0, "apportionment.negative-weight", code));
        long sum = weights.values().stream().reduce(0L, Math::addExact);
        require(sum > 0, "apportionment.no-weight");

        int sign = total.isNegative() ? -1 : 1;
        List<Portion> floors = new ArrayList<>();
        new TreeMap<>(weights).forEach((code, weight) -> floors.add(floor(total.abs(), code, weight, sum)));

        long left = total.abs().minus(Ore.sum(floors, Portion::floor)).ore();
        List<String> served = floors.stream()
                .sorted(Comparator.comparingLong(Portion::remainder).reversed().thenComparing(Portion::code))
                .limit(left)
                .map(Portion::code)
                .toList();
        return new Apportionment(
                total,
                floors.stream()
                        .map(p -> new Portion(
                                p.code,
                                p.weight,
                                sum,
                                p.floor.times(sign),
                                p.remainder,
                                Ore.of(served.contains(p.code) ? sign : 0)))
                        .toList());
    }

    private static Portion floor(Ore total, String code, long weight, long weights) {
        BigInteger[] quota = BigInteger.valueOf(total.ore())
                .multiply(BigInteger.valueOf(weight))
                .divideAndRemainder(BigInteger.valueOf(weights));
        return new Portion(
                code, weight, weights, Ore.of(quota[0].longValueExact()), quota[1].longValueExact(), Ore.ZERO);
    }

    /** @return the part of the code, in öre */
    public Ore of(String code) {
        return portions.stream()
                .filter(p -> p.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No part for " + code))
                .amount();
    }

    /** @return each code's amount, in the order of the codes */
    public SortedMap<String, Ore> amounts() {
        SortedMap<String, Ore> amounts = new TreeMap<>();
        portions.forEach(p -> amounts.put(p.code, p.amount()));
        return amounts;
    }
}
