package finsam.report;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.money.Ore;
import finsam.report.Bars.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class BarsTest {

    private static List<Ore> kronor(long... amounts) {
        return java.util.Arrays.stream(amounts).mapToObj(Ore::kronor).toList();
    }

    @Test
    void pieces_are_stacked_on_the_axis_of_the_longest_bar() {
        Bars bars = new Bars(List.of(kronor(30, 10), kronor(50, 30)));

        assertThat(bars.of(kronor(30, 10)))
                .containsExactly(new Piece("0.00%", "37.50%"), new Piece("37.50%", "12.50%"));
        assertThat(bars.of(kronor(50, 30)))
                .containsExactly(new Piece("0.00%", "62.50%"), new Piece("62.50%", "37.50%"));
    }

    @Test
    void what_is_negative_lies_on_the_other_side_of_zero() {
        Bars bars = new Bars(List.of(kronor(60, -20), kronor(10)));

        assertThat(bars.zero()).isEqualTo("25.00%");
        assertThat(bars.of(kronor(60, -20)))
                .containsExactly(new Piece("25.00%", "75.00%"), new Piece("0.00%", "25.00%"));
    }

    @Test
    void nothing_is_drawn_of_nothing() {
        assertThat(new Bars(List.of(kronor(0))).of(kronor(0))).containsExactly(new Piece("0%", "0%"));
    }
}
