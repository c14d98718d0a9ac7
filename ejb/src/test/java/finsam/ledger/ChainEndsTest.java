package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.ledger.ChainEnds.Chain;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChainEndsTest {

    @Test
    void chains_are_locked_in_the_order_of_years_and_then_of_series() {
        assertThat(Stream.of(new Chain(2025, "B"), new Chain(2026, "A"), new Chain(2025, "A"))
                        .sorted())
                .containsExactly(new Chain(2025, "A"), new Chain(2025, "B"), new Chain(2026, "A"));
    }
}
