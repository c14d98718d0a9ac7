package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.money.Ore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class BookFormTest {

    private static final Instant NOW = Instant.parse("2026-04-10T10:00:00Z");
    private static final BookQuery YEAR = new BookQuery(
            2026,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 12, 31),
            new TreeMap<>(),
            0,
            Integer.MAX_VALUE,
            null,
            null);

    private static BookForm form(Map<String, String> typed) {
        return new BookForm(typed::get, YEAR, List.of(6, 20), NOW);
    }

    private static String words(BookForm form) {
        return BookWords.of(
                form.query(),
                form.text("kant"),
                number -> number == 6 ? "Insats" : "Finansiär",
                (number, code) -> code.equals("STEGET") ? "Steget" : code);
    }

    @Test
    void an_address_without_anything_asks_for_the_whole_year() {
        BookForm form = form(Map.of("fran", "", "till", " "));

        assertThat(form.query()).isEqualTo(YEAR);
        assertThat(form.faults()).isEmpty();
        assertThat(words(form)).isEqualTo("Januari–december 2026");
    }

    @Test
    void what_is_asked_is_said_in_words() {
        assertThat(words(
                        form(Map.of("fran", "2026-01-01", "till", "2026-03-31", "d6", "STEGET", "kant", "2026-04-09"))))
                .isEqualTo("Januari–mars 2026, insats Steget, som det var känt 2026-04-09");
        assertThat(words(form(Map.of(
                        "fran", "2026-02-01", "till", "2026-02-28", "konto", "4500-4699", "d20", "~", "serie", "K"))))
                .isEqualTo("Februari 2026, konto 4500–4699, serie K, utan finansiär");
        assertThat(words(form(Map.of("fran", "2026-02-02", "konto", "1930"))))
                .isEqualTo("2026-02-02 – 2026-12-31, konto 1930");
        assertThat(words(form(Map.of("fran", "2026-02-02", "till", "2026-02-02"))))
                .isEqualTo("2026-02-02");
    }

    @Test
    void whole_months_of_two_calendar_years_name_both() {
        assertThat(BookWords.span(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 12, 31)))
                .isEqualTo("Juli 2025 – december 2026");
    }

    @Test
    void what_cannot_be_read_is_said_by_field_and_stays_as_it_was_typed() {
        BookForm form = form(
                Map.of("fran", "2026-02-30", "till", "igår", "kant", "2026-04", "konto", "bank", "belopp", "1,234"));

        assertThat(form.faults()).containsOnlyKeys("fran", "till", "kant", "konto", "belopp");
        assertThat(form.faults().values())
                .allSatisfy(sentence -> assertThat(sentence).endsWith("."));
        assertThat(form.text("fran")).isEqualTo("2026-02-30");
        assertThat(form.query().from()).isEqualTo(YEAR.from());
    }

    @Test
    void an_amount_is_read_as_people_write_it() {
        assertThat(form(Map.of("belopp", "1 234,50")).amount()).contains(Ore.of(123_450));
    }

    @Test
    void a_day_means_until_its_end_and_today_means_now() {
        assertThat(KnownAt.parse("2026-04-09", NOW)).isEqualTo(Instant.parse("2026-04-09T21:59:59.999Z"));
        assertThat(KnownAt.parse("2026-04-10", NOW)).isEqualTo(NOW);
        assertThat(KnownAt.parse("2026-01-15 14:30", NOW)).isEqualTo(Instant.parse("2026-01-15T13:30:00Z"));
        assertThat(KnownAt.parse("2026-01-15T13:30:00Z", NOW)).isEqualTo(Instant.parse("2026-01-15T13:30:00Z"));
    }

    @Test
    void a_place_in_the_list_is_written_in_the_address_and_read_again() {
        VoucherPlace place = new VoucherPlace(NOW, "A", 17);

        assertThat(VoucherPlace.parse(place.toString())).isEqualTo(place);
        assertThat(VoucherPlace.parse("")).isNull();
    }
}
