package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.ledger.History.Span;
import finsam.ledger.History.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HistoryProperties {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 40;

    @Property
    void in_force_on_a_day_is_the_last_written_of_those_that_have_begun(@ForAll("written") List<Integer> days) {
        History<Integer> history = history(days);
        for (int day = -1; day <= DAYS + 1; day++) {
            Integer expected = null;
            for (int i = 0; i < days.size(); i++) {
                if (days.get(i) <= day) {
                    expected = i + 1;
                }
            }
            assertThat(history.on(START.plusDays(day))).isEqualTo(Optional.ofNullable(expected));
        }
    }

    @Property
    void the_spans_say_the_same_day_by_day_and_never_overlap(@ForAll("written") List<Integer> days) {
        History<Integer> history = history(days);
        for (int day = -1; day <= DAYS + 1; day++) {
            LocalDate date = START.plusDays(day);
            List<Integer> covering = history.spans().stream()
                    .filter(span -> covers(span, date))
                    .map(span -> span.version().state())
                    .toList();
            assertThat(covering).hasSizeLessThanOrEqualTo(1);
            assertThat(covering.stream().findFirst()).isEqualTo(history.on(date));
        }
    }

    @Property
    void a_new_version_leaves_every_day_before_it_as_it_was_and_holds_for_all_after(
            @ForAll("written") List<Integer> days, @ForAll("day") int from) {
        History<Integer> before = history(days);
        History<Integer> after = before.with(START.plusDays(from), 99);
        for (int day = -1; day <= DAYS + 1; day++) {
            LocalDate date = START.plusDays(day);
            assertThat(after.on(date)).isEqualTo(day < from ? before.on(date) : Optional.of(99));
        }
    }

    @Property
    void planned_after_a_day_are_those_a_new_version_from_it_takes_the_place_of(
            @ForAll("written") List<Integer> days, @ForAll("day") int from) {
        LocalDate day = START.plusDays(from);
        History<Integer> history = history(days);
        List<Integer> inForceLater = START.plusDays(from + 1)
                .datesUntil(START.plusDays(DAYS + 2))
                .map(date -> history.on(date).orElse(0))
                .distinct()
                .filter(version -> version > 0 && days.get(version - 1) > from)
                .sorted()
                .toList();
        assertThat(history.plannedAfter(day)).extracting(Version::state).containsExactlyElementsOf(inForceLater);
    }

    private static boolean covers(Span<Integer> span, LocalDate date) {
        return !span.version().from().isAfter(date)
                && (span.until() == null || span.until().isAfter(date));
    }

    /** Each version's state is the number it was written under. */
    private static History<Integer> history(List<Integer> days) {
        History<Integer> history = History.none();
        for (int i = 0; i < days.size(); i++) {
            history = history.with(START.plusDays(days.get(i)), i + 1);
        }
        return history;
    }

    @Provide
    Arbitrary<List<Integer>> written() {
        return day().list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<Integer> day() {
        return Arbitraries.integers().between(0, DAYS);
    }
}
