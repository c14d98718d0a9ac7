package finsam.audit;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.audit.Draw.Drawn;
import finsam.audit.SampleQuestion.Method;
import finsam.money.Ore;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class DrawProperties {

    private static List<SampleUnit> units(List<Long> amounts) {
        List<SampleUnit> units = new ArrayList<>();
        amounts.forEach(ore -> units.add(new SampleUnit(units.size(), 2025, "A", units.size() + 1L, 1, 6010, ore)));
        return units;
    }

    private static List<Drawn> drawn(Method method, String seed, int size, List<SampleUnit> units) {
        long sum = units.stream().mapToLong(SampleUnit::size).sum();
        Draw draw = Draw.of(new SampleQuestion(method, seed, size, null, null, 0, 0, null, null), Ore.of(sum));
        units.forEach(draw::take);
        return draw.drawn();
    }

    @Property
    void every_krona_that_is_drawn_lies_in_a_line_and_a_line_as_large_as_the_interval_is_always_drawn(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 20, max = 1_000_000) Long> amounts,
            @ForAll @StringLength(min = 1, max = 10) String seed,
            @ForAll @IntRange(min = 1, max = 20) int size) {
        List<SampleUnit> units = units(amounts);
        long interval = units.stream().mapToLong(SampleUnit::size).sum() / size;

        List<Drawn> drawn = drawn(Method.MONETARY_UNIT, seed, size, units);

        assertThat(drawn.stream().mapToInt(Drawn::points).sum()).isEqualTo(size);
        // What is left over when the sum is not a multiple of the interval lies after the last point.
        long reach = interval * size;
        long passed = 0;
        for (SampleUnit unit : units) {
            passed += unit.size();
            if (unit.size() >= interval && passed <= reach) {
                assertThat(drawn).extracting(Drawn::unit).contains(unit);
            }
        }
    }

    @Property
    void so_many_lines_are_drawn_at_random_and_the_same_seed_draws_the_same(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 1, max = 1_000_000) Long> amounts,
            @ForAll @StringLength(min = 1, max = 10) String seed,
            @ForAll @IntRange(min = 1, max = 80) int size) {
        List<SampleUnit> units = units(amounts);

        List<Drawn> drawn = drawn(Method.RANDOM, seed, size, units);

        assertThat(drawn).hasSize(Math.min(size, units.size())).doesNotHaveDuplicates();
        assertThat(drawn(Method.RANDOM, seed, size, units)).isEqualTo(drawn);
    }
}
