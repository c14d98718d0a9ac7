package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.ledger.PastedRows.Column;
import finsam.rules.RuleViolation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedRowsTest {

    @Test
    void account_debit_credit_text_and_objects_are_read_in_that_order() {
        assertThat(rows("""
                6010\t8 500,50\t\tHyra mars\tsteget
                1930\t\t8 500,50
                """))
                .containsExactly(
                        "ACCOUNT=6010 DEBIT=8 500,50 TEXT=Hyra mars INSATS=steget", "ACCOUNT=1930 CREDIT=8 500,50");
    }

    @Test
    void one_amount_is_debit_or_credit_by_its_sign() {
        assertThat(rows("6010\t500\tHyra\n1930\t\u2212500\n1931\t-0,50\tAvrundning"))
                .containsExactly(
                        "ACCOUNT=6010 DEBIT=500,00 TEXT=Hyra",
                        "ACCOUNT=1930 CREDIT=500,00",
                        "ACCOUNT=1931 CREDIT=0,50 TEXT=Avrundning");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1 234,50", "1234.50", "1234,5", "1\u00a0234,50", "1\u202f234,50", "1\u2009234.50", "1 234,50 kr"
            })
    void an_amount_is_read_in_any_of_the_forms_of_a_spreadsheet(String written) {
        assertThat(rows("6010\t" + written + "\t")).containsExactly("ACCOUNT=6010 DEBIT=1 234,50");
    }

    @Test
    void a_row_of_headings_says_what_the_columns_hold() {
        PastedRows pasted = PastedRows.parse("""
                Datum\tBenämning\tKonto\tKredit, kr\tDebet, kr\tFinansiär\tESF
                2026-03-01\tHyra\t6010\t\t500\tstaten\t
                2026-03-01\tBank\t1930\t500
                """);

        assertThat(shown(pasted))
                .containsExactly(
                        "ACCOUNT=6010 DEBIT=500,00 TEXT=Hyra FINANCIER=staten", "ACCOUNT=1930 CREDIT=500,00 TEXT=Bank");
        assertThat(pasted.unknown()).containsExactly("Datum");
    }

    @Test
    void without_headings_words_in_the_second_column_are_the_text() {
        assertThat(rows("6010\tLokalhyra\t500\t\n1930\tBank\t\t500"))
                .containsExactly("ACCOUNT=6010 DEBIT=500,00 TEXT=Lokalhyra", "ACCOUNT=1930 CREDIT=500,00 TEXT=Bank");
    }

    @Test
    void a_cell_that_cannot_be_read_stays_as_it_was_written() {
        assertThat(rows("6010\t1 234,567\t\n60x0\ttusen\t\n1930\t\t1 234,50\n1930\t\t1.234,50"))
                .containsExactly(
                        "ACCOUNT=6010 DEBIT=1 234,567",
                        "ACCOUNT=60x0 DEBIT=tusen",
                        "ACCOUNT=1930 CREDIT=1 234,50",
                        "ACCOUNT=1930 CREDIT=1.234,50");
    }

    @Test
    void empty_rows_and_zeros_in_the_other_column_are_nothing() {
        assertThat(rows("\n6010\t500\t0,00\n\t\t\n\r\n1930\t0\t500\r\n\n"))
                .containsExactly("ACCOUNT=6010 DEBIT=500,00", "ACCOUNT=1930 CREDIT=500,00");
    }

    @Test
    void cells_in_quotes_are_read_as_a_spreadsheet_wrote_them() {
        assertThat(rows("6010\t500\t\"Hyra \"\"mars\"\"\noch april\"\n1930\t-500\t\"öppnad"))
                .containsExactly(
                        "ACCOUNT=6010 DEBIT=500,00 TEXT=Hyra \"mars\" och april",
                        "ACCOUNT=1930 CREDIT=500,00 TEXT=\"öppnad");
    }

    @Test
    void rows_without_tabs_are_parted_by_semicolons() {
        assertThat(rows("6010;500;;Hyra\n1930;;500;"))
                .containsExactly("ACCOUNT=6010 DEBIT=500,00 TEXT=Hyra", "ACCOUNT=1930 CREDIT=500,00");
    }

    @Test
    void five_hundred_rows_are_read() {
        String text = IntStream.range(0, 500)
                .mapToObj(i -> "6010\t" + i + ",25\t\trad " + i)
                .collect(Collectors.joining("\r\n"));

        assertThat(PastedRows.parse(text).rows()).hasSize(500);
    }

    @Test
    void more_rows_than_the_screen_holds_are_refused_and_none_is_taken() {
        assertThatThrownBy(() -> PastedRows.parse("6010\t1\n".repeat(PastedRows.MOST + 2)))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.ruleId()).isEqualTo("paste.too-many"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\n", "Konto\tDebet\tKredit"})
    void nothing_is_no_rows(String text) {
        assertThatThrownBy(() -> PastedRows.parse(text))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.ruleId()).isEqualTo("paste.nothing"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lorem ipsum",
                "\u0000\u0001\t\u0002",
                "\"\"\"\t\"\"\n\"",
                "=SUMMA(A1:A9)\t#REFERENS!\t\"",
                "\t\t\t\t\t\t\t\t\t\t\t\t\t5"
            })
    void garbage_is_shown_where_it_was_pasted(String text) {
        assertThat(PastedRows.parse(text).rows()).isNotEmpty();
    }

    private static List<String> rows(String text) {
        return shown(PastedRows.parse(text));
    }

    private static List<String> shown(PastedRows pasted) {
        return pasted.rows().stream()
                .map(row -> new TreeMap<Column, String>(row.cells())
                        .entrySet().stream()
                                .map(Map.Entry::toString)
                                .collect(Collectors.joining(" "))
                                .replace('\u00a0', ' '))
                .toList();
    }
}
