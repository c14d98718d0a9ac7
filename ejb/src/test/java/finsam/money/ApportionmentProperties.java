package finsam.money;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.money.Apportionment.Portion;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

class ApportionmentProperties {

    @Property
    void the_parts_sum_to_the_total(
            @ForAll @LongRange(min = -Ore.LIMIT, max = Ore.LIMIT) long total,
            @ForAll("weights") Map<String, Long> weights) {
        Apportionment shared = Apportionment.of(Ore.of(total), weights);

        assertThat(Ore.sum(shared.portions(), Portion::amount)).isEqualTo(Ore.of(total));
    }

    @Property
    void the_order_of_the_list_decides_nothing(
            @ForAll @LongRange(min = -Ore.LIMIT, max = Ore.LIMIT) long total,
            @ForAll("weights") Map<String, Long> weights,
            @ForAll Random random) {
        List<Map.Entry<String, Long>> shuffled = new ArrayList<>(weights.entrySet());
        Collections.shuffle(shuffled, random);
        Map<String, Long> reordered = new LinkedHashMap<>();
        shuffled.forEach(e -> reordered.put(e.getKey(), e.getValue()));

        assertThat(Apportionment.of(Ore.of(total), reordered)).isEqualTo(Apportionment.of(Ore.of(total), weights));
    }

    @Property
    void nobody_is_a_whole_ore_from_the_quota(
            @ForAll @LongRange(min = -Ore.LIMIT, max = Ore.LIMIT) long total,
            @ForAll("weights") Map<String, Long> weights) {
        for (Portion p : Apportionment.of(Ore.of(total), weights).portions()) {
            BigInteger quotaTimesWeights = BigInteger.valueOf(total).multiply(BigInteger.valueOf(p.weight()));
            BigInteger amountTimesWeights =
                    BigInteger.valueOf(p.amount().ore()).multiply(BigInteger.valueOf(p.weights()));

            assertThat(quotaTimesWeights.subtract(amountTimesWeights).abs())
                    .isLessThan(BigInteger.valueOf(p.weights()));
        }
    }

    @Property
    void who_weighs_nothing_gets_nothing(
            @ForAll @LongRange(min = -Ore.LIMIT, max = Ore.LIMIT) long total,
            @ForAll("weights") Map<String, Long> weights) {
        assertThat(Apportionment.of(Ore.of(total), weights).portions())
                .filteredOn(p -> p.weight() == 0)
                .allMatch(p -> p.amount().isZero());
    }

    @Provide
    Arbitrary<Map<String, Long>> weights() {
        Arbitrary<String> codes =
                Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(4);
        Arbitrary<Long> weights = Arbitraries.longs().between(0, 1_000_000_000L);
        return Arbitraries.maps(codes, weights)
                .ofMinSize(1)
                .ofMaxSize(20)
                .filter(map -> map.values().stream().anyMatch(w -> w > 0));
    }
}
