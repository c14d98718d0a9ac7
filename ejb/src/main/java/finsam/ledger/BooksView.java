package finsam.ledger;

import finsam.money.Ore;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The part of a förbund's books that drafts are checked against: what they name, read once by {@link BooksReader} for all
 * drafts of a call, and nothing more. {@link PostingRules} asks it and never the database.
 *
 * @param forbund the förbund's organisation number
 * @param years every fiscal year of the förbund
 * @param openPeriods the open periods that a draft can fall in
 * @param series the series that drafts name, by their codes
 * @param accounts the accounts that postings name, by their numbers
 * @param objects the objects that postings name
 * @param documents the SHA-256 of the files that drafts were taken from, by the id of the document
 * @param corrected the ids of the vouchers that drafts correct
 * @param posted what is in the books under a draft's key already, by the key
 * @param attestFrom from which amount on attest is demanded today, in öre; null if it is not
 */
record BooksView(
        String forbund,
        List<Year> years,
        List<Span> openPeriods,
        Map<String, Series> series,
        Map<Integer, Account> accounts,
        Map<ObjectKey, History<Named>> objects,
        Map<Long, String> documents,
        Map<VoucherNumber, Long> corrected,
        Map<String, Posted> posted,
        Ore attestFrom) {

    /** Days from one to another, both with them. */
    record Span(LocalDate startsOn, LocalDate endsOn) {

        boolean holds(LocalDate date) {
            return !date.isBefore(startsOn) && !date.isAfter(endsOn);
        }
    }

    record Year(int year, Span days, boolean isOpen) {}

    record ObjectKey(int dimension, String code) {}

    /** A voucher that was posted before, and the hash of what was asked for then. */
    record Posted(VoucherNumber number, String contentHash) {}

    BooksView {
        years = List.copyOf(years);
        openPeriods = List.copyOf(openPeriods);
        series = Map.copyOf(series);
        accounts = Map.copyOf(accounts);
        objects = Map.copyOf(objects);
        documents = Map.copyOf(documents);
        corrected = Map.copyOf(corrected);
        posted = Map.copyOf(posted);
    }

    Optional<Year> year(int number) {
        return years.stream().filter(y -> y.year() == number).findFirst();
    }

    Optional<Year> yearOf(LocalDate date) {
        return years.stream().filter(y -> y.days().holds(date)).findFirst();
    }

    boolean isPeriodOpen(LocalDate date) {
        return openPeriods.stream().anyMatch(period -> period.holds(date));
    }

    /** @return the series of the code, if there is one; none for null */
    Optional<Series> seriesOf(String code) {
        return code == null ? Optional.empty() : Optional.ofNullable(series.get(code));
    }
}
