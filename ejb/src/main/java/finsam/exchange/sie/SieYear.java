package finsam.exchange.sie;

import java.time.LocalDate;

/**
 * {@code #RAR}: a fiscal year.
 *
 * @param index 0 for the year of the file, −1 for the one before it
 */
public record SieYear(int index, LocalDate from, LocalDate to) {

    public boolean holds(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
