package finsam.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.money.Apportionment.Portion;
import finsam.rules.RuleViolation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void the_ore_left_over_goes_to_the_largest_remainder_and_among_equals_to_the_first_code() {
        Apportionment shared = Apportionment.of(Ore.of(100), Map.of("c", 1L, "a", 1L, "b", 1L));

        assertThat(shared.amounts())
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", Ore.of(34), "b", Ore.of(33), "c", Ore.of(33)));
        assertThat(shared.amounts().firstKey()).isEqualTo("a");
        assertThat(shared.of("a")).isEqualTo(Ore.of(34));
        assertThat(shared.portions().get(0)).isEqualTo(new Portion("a", 1, 3, Ore.of(33), 1, Ore.of(1)));
        assertThat(shared.portions().get(1)).isEqualTo(new Portion("b", 1, 3, Ore.of(33), 1, Ore.ZERO));
        assertThatThrownBy(() -> shared.of("d"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("d");
    }

    @Test
    void a_negative_amount_is_shared_as_its_opposite() {
        Apportionment shared = Apportionment.of(Ore.of(-10), Map.of("a", 2L, "b", 1L));

        assertThat(shared.amounts()).containsEntry("a", Ore.of(-7)).containsEntry("b", Ore.of(-3));
        assertThat(shared.portions().get(0)).isEqualTo(new Portion("a", 2, 3, Ore.of(-6), 2, Ore.of(-1)));
    }

    @Test
    void nobody_shares_by_weights_that_weigh_nothing_or_less() {
        assertThat(Apportionment.of(Ore.of(5), Map.of("a", 0L, "b", 1L)).of("a"))
                .isEqualTo(Ore.ZERO);
        refuses("apportionment.no-weight", Map.of("a", 0L));
        refuses("apportionment.no-weight", Map.of());
        refuses("apportionment.negative-weight", Map.of("a", -1L, "b", 2L));
    }

    @Test
    void parts_that_do_not_make_the_whole_are_never_an_apportionment() {
        Portion part = new Portion("a", 1, 1, Ore.of(1), 0, Ore.ZERO);
        assertThatThrownBy(() -> new Apportionment(Ore.of(2), List.of(part))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_stated_total_is_held_against_the_sum_of_its_parts() {
        ControlTotal total = ControlTotal.of(10, List.of(3L, 4L));
        assertThat(total).isEqualTo(new ControlTotal(10, 7));
        assertThat(total.difference()).isEqualTo(3);
    }

    @Test
    void a_percentage_is_rounded_half_up() {
        assertThat(Percentage.of(1, 3, 1)).isEqualTo(new BigDecimal("33.3"));
        assertThat(Percentage.of(Ore.of(1), Ore.of(8), 1)).isEqualTo(new BigDecimal("12.5"));
        assertThat(Percentage.of(Ore.of(1), Ore.of(8), 0)).isEqualTo(new BigDecimal("13"));
    }

    private static void refuses(String rule, Map<String, Long> weights) {
        assertThatThrownBy(() -> Apportionment.of(Ore.of(1), weights))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.ruleId()).isEqualTo(rule));
    }
}
