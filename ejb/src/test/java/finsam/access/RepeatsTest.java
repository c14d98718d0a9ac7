package finsam.access;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.access.Repeats.Count;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatsTest {

    private final Repeats repeats = new Repeats(2);

    @Test
    void each_name_and_address_is_counted_by_itself() {
        assertThat(count("eva", "10.0.0.1").isFirst()).isTrue();
        assertThat(count("eva", "10.0.0.1").isFirst()).isFalse();
        assertThat(count("eva", "10.0.0.2").isFirst()).isTrue();
        assertThat(count("bo", "10.0.0.1").isFirst()).isTrue();
    }

    @Test
    void what_goes_on_is_told_of_when_it_has_grown_tenfold() {
        assertThat(IntStream.rangeClosed(1, 1234)
                        .mapToObj(i -> count("eva", "10.0.0.1"))
                        .filter(Count::isPowerOfTen)
                        .map(Count::times))
                .containsExactly(1L, 10L, 100L, 1000L);
    }

    @Test
    void an_address_for_each_attempt_is_counted_as_one_beyond_the_most_that_a_name_has() {
        IntStream.rangeClosed(1, 2).forEach(i -> count("eva", "10.0.0." + i));

        Count third = count("eva", "10.0.0.3");
        Count fourth = count("eva", "10.0.0.4");

        assertThat(third.isOfFurtherAddresses()).isTrue();
        assertThat(third.isFirst()).isTrue();
        assertThat(fourth.times()).isEqualTo(2);
        assertThat(count("eva", "10.0.0.2").isOfFurtherAddresses()).isFalse();
    }

    @Test
    void another_day_begins_anew() {
        count("eva", "10.0.0.1");

        assertThat(repeats.count("another day", "eva", "10.0.0.1").isFirst()).isTrue();
    }

    @Test
    void what_could_not_be_told_is_told_the_next_time() {
        count("eva", "10.0.0.1").takeBack();

        assertThat(count("eva", "10.0.0.1").isFirst()).isTrue();
    }

    private Count count(String name, String address) {
        return repeats.count("a day", name, address);
    }
}
