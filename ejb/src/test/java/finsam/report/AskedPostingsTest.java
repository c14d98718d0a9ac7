package finsam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.ledger.BookQuery;
import finsam.rules.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedPostingsTest {

    private static final BookQuery YEAR = new BookQuery(
            2025,
            LocalDate.of(2025, 1, 1),
            LocalDate.of(2025, 12, 31),
            new TreeMap<>(),
            0,
            Integer.MAX_VALUE,
            null,
            null);

    @Test
    void a_selection_is_written_and_read_as_it_was() {
        BookQuery query = YEAR.during(LocalDate.of(2025, 2, 1), null)
                .accounts(6000, 6999)
                .in("A&B=1")
                .on(6, "STEGET %/å")
                .on(7, BookQuery.NONE)
                .asKnown(Instant.parse("2025-04-10T12:30:00Z"));

        assertThat(AskedPostings.parse(YEAR, AskedPostings.written(query))).isEqualTo(query);
        assertThat(AskedPostings.parse(YEAR, "")).isEqualTo(YEAR);
        assertThat(AskedPostings.parse(YEAR, AskedPostings.written(YEAR))).isEqualTo(YEAR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"from", "from=2025-02-30", "konto=6010", "accounts=abc", "object=6", "known=snart", "series=%zz"
            })
    void what_cannot_be_read_is_refused(String written) {
        assertThatThrownBy(() -> AskedPostings.parse(YEAR, written))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.ruleId()).isEqualTo("order.selection-unreadable"));
    }
}
