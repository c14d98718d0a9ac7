package finsam.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.audit.Draw.Drawn;
import finsam.audit.SampleQuestion.Method;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is drawn here is what the Python of docs/urval.md draws from the same lines. */
class DrawTest {

    private static final String SEED = "frö 17";

    /** Two hundred vouchers of two lines. */
    private static List<SampleUnit> units() {
        List<SampleUnit> units = new ArrayList<>();
        for (int number = 1; number <= 200; number++) {
            long ore = number * number * 137L + 11;
            units.add(new SampleUnit(number, 2025, "A", number, 1, 6010, ore));
            units.add(new SampleUnit(number, 2025, "A", number, 2, 1930, -ore));
        }
        return units;
    }

    private static SampleQuestion question(Method method, int size) {
        return new SampleQuestion(method, SEED, size, null, null, 0, 0, null, null);
    }

    private static List<Drawn> drawn(Method method, int size, List<SampleUnit> units) {
        Population population = new Population();
        units.forEach(population::take);
        Draw draw = Draw.of(question(method, size), population.size().sum());
        units.forEach(draw::take);
        return draw.drawn();
    }

    private static List<String> names(List<Drawn> drawn) {
        return drawn.stream().map(d -> d.unit().name() + " " + d.points()).toList();
    }

    @Test
    void the_hash_of_what_is_drawn_from_is_the_one_that_python_counts() {
        Population population = new Population();
        units().forEach(population::take);

        assertThat(population.size())
                .isEqualTo(new Population.Size(
                        400, Ore.of(736_160_200), "b646a1d453154a1ed1c627dd154c8f7acbb76160c9492d8a95ef78b40812417c"));
    }

    @Test
    void lines_are_drawn_at_random_as_python_draws_them_in_whatever_order_they_come() {
        assertThat(names(drawn(Method.RANDOM, 5, units())))
                .containsExactly("2025|A|8|2 1", "2025|A|18|2 1", "2025|A|101|1 1", "2025|A|125|2 1", "2025|A|130|2 1");

        List<SampleUnit> shuffled = units();
        Collections.shuffle(shuffled, new Random(1));
        assertThat(names(drawn(Method.RANDOM, 5, shuffled)))
                .containsExactlyInAnyOrderElementsOf(names(drawn(Method.RANDOM, 5, units())));
    }

    @Test
    void kronor_are_drawn_as_python_draws_them_and_a_large_line_holds_many() {
        assertThat(names(drawn(Method.MONETARY_UNIT, 5, units())))
                .containsExactly(
                        "2025|A|83|1 1", "2025|A|130|1 1", "2025|A|156|1 1", "2025|A|175|2 1", "2025|A|191|2 1");

        List<SampleUnit> withLarge = units();
        withLarge.add(4, new SampleUnit(999, 2025, "A", 999, 1, 6010, 1_000_000_000));
        assertThat(names(drawn(Method.MONETARY_UNIT, 5, withLarge)))
                .containsExactly("2025|A|999|1 3", "2025|A|138|1 1", "2025|A|186|1 1");
    }

    @Test
    void a_series_with_a_bar_in_its_code_has_a_name_of_its_own() {
        assertThat(new SampleUnit(1, 2025, "A|1", 2, 3, 6010, 1).name()).isEqualTo("2025|A\\p1|2|3");
    }

    @Test
    void more_than_there_is_is_all_of_it_at_random_and_refused_of_kronor() {
        List<SampleUnit> two =
                List.of(new SampleUnit(1, 2025, "A", 1, 1, 6010, 1), new SampleUnit(1, 2025, "A", 1, 2, 1930, -1));

        assertThat(drawn(Method.RANDOM, 3, two)).hasSize(2);
        assertThat(drawn(Method.MONETARY_UNIT, 2, two)).hasSize(2);
        assertThatThrownBy(() -> drawn(Method.MONETARY_UNIT, 3, two))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.ruleId()).isEqualTo("sample.more-than-ore"));
    }
}
