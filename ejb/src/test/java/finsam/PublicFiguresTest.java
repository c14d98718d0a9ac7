package finsam;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.financing.StatutorySplit;
import finsam.money.Apportionment;
import finsam.money.ControlTotal;
import finsam.money.Ore;
import finsam.money.Percentage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures from public reports that the system must reproduce. */
class PublicFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "339000000,  678000000,  169500000", // the nation 2016
        "280000000,  560000000,  140000000", // the nation 2014
        "1800000000, 3600000000, 900000000" // when the law was new
    })
    void the_states_amount_decides_the_whole(long state, long total, long quarter) {
        StatutorySplit split = StatutorySplit.of(Ore.kronor(state).times(2));

        assertThat(split.total()).isEqualTo(Ore.kronor(total));
        assertThat(split.state()).isEqualTo(Ore.kronor(state));
        assertThat(split.regions()).isEqualTo(Ore.kronor(quarter));
        assertThat(split.kommuner()).isEqualTo(Ore.kronor(quarter));
    }

    @Test
    void a_joint_study_is_shared_by_whole_percent() {
        Ore cost = Ore.kronor(50_000).times(8).plus(Ore.kronor(40_000));

        assertThat(cost).isEqualTo(Ore.kronor(440_000));
        assertThat(Apportionment.of(cost, Map.of("A", 42L, "B", 23L, "C", 20L, "D", 15L))
                        .amounts()
                        .values())
                .containsExactly(Ore.kronor(184_800), Ore.kronor(101_200), Ore.kronor(88_000), Ore.kronor(66_000));
    }

    @Test
    void a_stated_total_that_its_parts_do_not_make_is_shown_with_the_difference() {
        ControlTotal total = ControlTotal.of(860, List.of(54L, 154L, 58L, 64L, 77L, 30L, 359L, 61L));

        assertThat(total.sum()).isEqualTo(857);
        assertThat(total.difference()).isEqualTo(3);
    }

    @Test
    void percentages_are_not_forced_to_a_hundred() {
        assertThat(ControlTotal.of(693, List.of(46L, 265L, 351L, 31L)).difference())
                .isZero();
        assertThat(ControlTotal.of(100, List.of(7L, 38L, 50L, 4L)).difference())
                .as("as they were printed")
                .isEqualTo(1);
        assertThat(Stream.of(1, 1, 1).map(part -> Percentage.of(part, 3, 0).intValueExact()))
                .containsExactly(33, 33, 33);
    }

    @Test
    void shares_of_the_participants_are_rounded_half_up() {
        assertThat(Stream.of(23, 8, 33, 22, 46, 39, 13, 9, 29, 5, 20)
                        .map(part -> Percentage.of(part, 61, 0).intValueExact()))
                .containsExactly(38, 13, 54, 36, 75, 64, 21, 15, 48, 8, 33);
    }

    @Test
    void an_estimate_of_the_need_is_a_share_of_the_budget() {
        Ore need = Ore.sum(List.of(80_000L, 208_000L, 93_000L, 18_800L, 40_000L, 43_500L), Ore::kronor);

        assertThat(need).isEqualTo(Ore.kronor(483_300));
        assertThat(Percentage.of(need, Ore.kronor(7_300_000), 1)).isEqualByComparingTo("6.6");
    }
}
