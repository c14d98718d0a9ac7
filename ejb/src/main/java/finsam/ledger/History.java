package finsam.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What something is from a day on, version by version in the order they were written. A version takes the place of all
 * written before it, from its first day and until it is changed again: in force on a day is the last written of those that
 * have begun. What lies before a version's first day, it leaves as it was.
 */
public record History<T>(List<Version<T>> versions) {

    /** @param from the first day */
    public record Version<T>(int number, LocalDate from, T state) {}

    /**
     * The days a version is in force.
     *
     * @param until the first day after them; null while nothing later is known
     */
    public record Span<T>(Version<T> version, LocalDate until) {

        /** @return whether a version written later has taken its place before it began */
        public boolean isReplaced() {
            return until != null && !version.from().isBefore(until);
        }
    }

    public History {
        versions = List.copyOf(versions);
    }

    public static <T> History<T> none() {
        return new History<>(List.of());
    }

    public History<T> with(LocalDate from, T state) {
        List<Version<T>> more = new ArrayList<>(versions);
        more.add(new Version<>(versions.size() + 1, from, state));
        return new History<>(more);
    }

    /** @return what is in force on the day, if anything has begun by then */
    public Optional<T> on(LocalDate day) {
        for (int i = versions.size() - 1; i >= 0; i--) {
            if (!versions.get(i).from().isAfter(day)) {
                return Optional.of(versions.get(i).state());
            }
        }
        return Optional.empty();
    }

    /** @return the first version's state */
    public T first() {
        return versions.get(0).state();
    }

    /** @return each version with the days it is in force, in the order they were written */
    public List<Span<T>> spans() {
        List<Span<T>> spans = new ArrayList<>();
        LocalDate until = null;
        for (int i = versions.size() - 1; i >= 0; i--) {
            Version<T> version = versions.get(i);
            spans.add(0, new Span<>(version, until));
            until = until == null || version.from().isBefore(until) ? version.from() : until;
        }
        return spans;
    }

    /** @return the versions that begin after the day, and would be replaced by one that begins on it */
    public List<Version<T>> plannedAfter(LocalDate day) {
        return spans().stream()
                .filter(span -> !span.isReplaced() && span.version().from().isAfter(day))
                .map(Span::version)
                .toList();
    }
}
