package finsam.exchange.sie;

import static finsam.exchange.sie.SieFixture.BOOKS;
import static finsam.exchange.sie.SieFixture.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SieReaderTest {

    private static final LocalDate JAN_15 = LocalDate.of(2026, 1, 15);

    @Test
    void a_files_books_are_read_to_the_ore_and_the_letter() {
        SieReading reading = read(BOOKS);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.remarks()).isEmpty();
        SieHead head = reading.file().head();
        assertThat(head.kind()).isEqualTo(SieKind.TYPE_4E);
        assertThat(head.identity().name()).isEqualTo("Samordningsförbundet Övningen");
        assertThat(head.identity().generated()).isEqualTo(new SieIdentity.Generated(LocalDate.of(2026, 7, 1), "Åsa"));
        assertThat(head.year()).contains(new SieYear(0, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)));
        assertThat(head.accounts()).hasSize(4).contains(SieAccount.of("4610", "Köp av verksamhet"));
        assertThat(head.dimensions()).containsExactly(new SieDimension("6", "Insats", ""));
        assertThat(head.objects()).containsExactly(new SieObject("6", "101", "Språkstegen"));
        assertThat(head.balances())
                .hasSize(6)
                .contains(SieBalance.of(SieBalance.Label.UB, 0, "1930", Ore.of(25_080_050)));
        assertThat(reading.voucherLines()).containsExactly(20, 25);
        assertThat(reading.file().vouchers().get(0))
                .isEqualTo(new SieVoucher(
                        "A",
                        "1",
                        JAN_15,
                        "Bidrag från regionen",
                        JAN_15.plusDays(1),
                        "Åsa",
                        List.of(
                                SieRow.of("1930", List.of(), Ore.kronor(250_000), ""),
                                SieRow.of("3510", List.of(), Ore.kronor(-250_000), ""))));
        assertThat(reading.file().vouchers().get(1).rows().get(0))
                .isEqualTo(new SieRow(
                        SieRow.Label.TRANS,
                        "4610",
                        List.of(new SieReference("6", "101")),
                        Ore.of(19_950),
                        LocalDate.of(2026, 2, 20),
                        "faktura \"7\"",
                        "1",
                        "Bo"));
    }

    @Test
    void every_other_label_is_read_too() {
        SieHead head = read("""
                #FLAGGA 1
                #PROGRAM Prog 1
                #FORMAT PC8
                #GEN 20260701
                #SIETYP 3
                #PROSA "Fri text"
                #FTYP X
                #FNR 17
                #ORGNR 222000-0000 1 2
                #BKOD 84111
                #ADRESS "Bo Ek" "Storgatan 1" "123 45 Staden" "010-1"
                #FNAMN Namn
                #RAR 0 20260101 20261231
                #RAR -1 20250101 20251231
                #TAXAR 2027
                #OMFATTN 20260630
                #KPTYP KOMMUNBAS
                #VALUTA SEK
                #KONTO 4610 Köp
                #KTYP 4610 K
                #ENHET 4610 st
                #SRU 4610 7511
                #SRU 4610 7512
                #DIM 1 Ansvar
                #UNDERDIM 21 Delansvar 1
                #OIB 0 4610 {1 "10"} 5 2
                #OUB -1 4610 {1 10 21 7} -5.5
                #PSALDO 0 202602 4610 {} 12.25
                #PBUDGET 0 202603 4610 {1 10} 13 4
                """).file().head();

        assertThat(head.kind()).isEqualTo(SieKind.TYPE_3);
        assertThat(head.identity())
                .isEqualTo(new SieIdentity(
                        true,
                        new SieIdentity.Program("Prog", "1"),
                        new SieIdentity.Generated(LocalDate.of(2026, 7, 1), ""),
                        3,
                        "Fri text",
                        "X",
                        "17",
                        new SieIdentity.Organisation("222000-0000", "1", "2"),
                        "84111",
                        new SieIdentity.Address("Bo Ek", "Storgatan 1", "123 45 Staden", "010-1"),
                        "Namn",
                        "2027",
                        LocalDate.of(2026, 6, 30),
                        "KOMMUNBAS",
                        "SEK"));
        assertThat(head.years()).extracting(SieYear::index).containsExactly(0, -1);
        assertThat(head.accounts()).containsExactly(new SieAccount("4610", "Köp", "K", "st", List.of("7511", "7512")));
        assertThat(head.dimensions())
                .containsExactly(new SieDimension("1", "Ansvar", ""), new SieDimension("21", "Delansvar", "1"));
        SieReference ansvar = new SieReference("1", "10");
        assertThat(head.balances())
                .containsExactly(
                        new SieBalance(SieBalance.Label.OIB, 0, null, "4610", List.of(ansvar), Ore.kronor(5), "2"),
                        new SieBalance(
                                SieBalance.Label.OUB,
                                -1,
                                null,
                                "4610",
                                List.of(ansvar, new SieReference("21", "7")),
                                Ore.of(-550),
                                ""),
                        new SieBalance(
                                SieBalance.Label.PSALDO,
                                0,
                                YearMonth.of(2026, 2),
                                "4610",
                                List.of(),
                                Ore.of(1_225),
                                ""),
                        new SieBalance(
                                SieBalance.Label.PBUDGET,
                                0,
                                YearMonth.of(2026, 3),
                                "4610",
                                List.of(ansvar),
                                Ore.kronor(13),
                                "4"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void a_line_ends_as_it_will_and_is_counted_once(String lineEnd) {
        SieReading reading = read(BOOKS.replace("\n", lineEnd));

        assertThat(reading.file()).isEqualTo(read(BOOKS).file());
        assertThat(reading.voucherLines()).containsExactly(20, 25);
    }

    @Test
    void tabs_blanks_and_blank_lines_between_fields_and_lines_say_nothing() {
        assertThat(read("\n  " + BOOKS.replace(" {", " \t {").replace("\n#", "\n\n \t#"))
                        .file())
                .isEqualTo(read(BOOKS).file());
    }

    @Test
    void fields_beyond_those_of_the_label_are_not_read() {
        SieReading reading = read(BOOKS.replace("#KONTO 1930 \"Bank\"", "#KONTO 1930 \"Bank\" \"mer\" {1 2} 3"));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.file()).isEqualTo(read(BOOKS).file());
    }

    @Test
    void labels_that_nobody_knows_are_counted_and_say_nothing_even_inside_a_voucher() {
        SieReading reading = read(BOOKS.replace("#TRANS 4610", "#HEMLIG 1 2\n#TRANS 4610") + "#HEMLIG\n#ANNAN {1 2}\n");

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.ignored()).isEqualTo(Map.of("#HEMLIG", 2, "#ANNAN", 1));
        assertThat(reading.file()).isEqualTo(read(BOOKS).file());
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                arguments("\"a \\\"b\\\" c\"", "a \"b\" c"),
                arguments("a\\\"b", "a\"b"),
                arguments("\"C:\\temp\\ny\"", "C:\\temp\\ny"),
                arguments("\"\\\\server\"", "\\\\server"),
                arguments("\"sist \\\\\"", "sist \\"),
                arguments("\"a\\\\\\\"b\"", "a\\\"b"),
                arguments("bar\\", "bar\\"),
                arguments("\"  \"", "  "),
                arguments("\"{brace}\"", "{brace}"),
                arguments("Bank{x}", "Bank{x}"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void a_text_is_read_with_its_quotes_and_backslashes(String written, String text) {
        SieReading reading = read(BOOKS.replace("\"Bank\"", written));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.file().head().accounts().get(0).name()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, UTF_8", "ISO-8859-1, LATIN_1", "windows-1252, LATIN_1"})
    void the_encoding_is_told_from_the_letters_whatever_the_file_says(Charset written, SieEncoding found) {
        SieReading reading = SieReader.read(BOOKS.getBytes(written));

        assertThat(reading.encoding()).isEqualTo(found);
        assertThat(reading.file()).isEqualTo(read(BOOKS).file());
    }

    @Test
    void a_file_with_no_letter_beyond_ascii_is_taken_at_its_word() {
        assertThat(read("#FLAGGA 0\n").encoding()).isEqualTo(SieEncoding.CP437);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, IBM437", "UTF-8, UTF-8", "ISO-8859-1, IBM437", "ISO-8859-1, ISO-8859-1", "IBM437, IBM437"})
    void a_checksum_may_be_of_the_bytes_written_or_of_those_that_should_have_been(Charset written, Charset summed) {
        CRC32 sum = new CRC32();
        sum.update("#FNAMNÅsele \"å\"".getBytes(summed));
        String file = "#FLAGGA 0\n#KSUMMA\n#FNAMN \"Åsele \\\"å\\\"\"\n#KSUMMA " + sum.getValue() + "\n";

        assertThat(SieReader.read(file.getBytes(written)).checksum()).hasValue(sum.getValue());
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_label() {
        SieReading reading = SieReader.read(("\uFEFF" + BOOKS).getBytes(StandardCharsets.UTF_8));

        assertThat(reading.isFaultless()).isTrue();
        assertThat(reading.encoding()).isEqualTo(SieEncoding.UTF_8);
    }

    @Test
    void rows_of_zero_and_vouchers_that_are_empty_or_share_a_number_are_all_kept() {
        SieReading reading = read(BOOKS + """
                #VER A 2 20260301 "Tom"
                {
                }
                #VER "" "" 20260302
                {
                #TRANS 1930 {} -0.00
                }
                """);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.file().vouchers()).extracting(SieVoucher::number).containsExactly("1", "2", "2", "");
        assertThat(reading.file().vouchers().get(2).rows()).isEmpty();
        assertThat(reading.file().vouchers().get(3).rows()).containsExactly(SieRow.of("1930", List.of(), Ore.ZERO, ""));
    }

    @Test
    void added_and_struck_rows_are_kept_as_history_and_count_for_nothing() {
        SieReading reading = read(BOOKS.replace("#TRANS 1930 {} -199.50", """
                #BTRANS 1930 {} -200 20260301 "fel" "" Bo
                #RTRANS 1930 {} -199.50 20260301 "rätt" "" Bo
                #TRANS 1930 {} -199.50"""));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.file().vouchers().get(1).rows())
                .extracting(SieRow::label)
                .containsExactly(SieRow.Label.TRANS, SieRow.Label.BTRANS, SieRow.Label.RTRANS, SieRow.Label.TRANS);
        assertThat(reading.file().differences()).isEmpty();
    }

    @Test
    void a_closing_balance_that_the_vouchers_do_not_make_is_named_with_both_figures() {
        SieFile file = read(BOOKS.replace("#UB 0 1930 250800.50", "#UB 0 1930 250800.49")
                        .replace("#RES 0 4610 199.50\n", ""))
                .file();

        assertThat(file.differences())
                .containsExactly(
                        new SieDifference("1930", Ore.of(25_080_049), Ore.of(25_080_050)),
                        new SieDifference("4610", Ore.ZERO, Ore.of(19_950)));
    }

    @Test
    void vouchers_on_their_way_in_need_neither_year_nor_chart() {
        SieReading reading = read(BOOKS.replaceAll("#(RAR|KONTO|IB|UB|RES)[^\n]*\n", ""));

        assertThat(reading.file().head().kind()).isEqualTo(SieKind.TYPE_4I);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.remarks()).extracting(SieFault::ruleId).containsOnly("sie.account-undeclared");
    }

    @Test
    void a_file_with_faults_is_not_handed_to_one_who_takes_it_in() {
        SieReading reading = read(BOOKS.replace("250000\n", "250000.001\n"));

        assertThatThrownBy(reading::faultlessFile)
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.ruleId()).isEqualTo("sie.faulty"))
                .hasMessageContaining("på rad 22: Beloppet \"250000.001\" har fler än två decimaler");
        assertThat(read(BOOKS).faultlessFile().vouchers()).hasSize(2);
    }
}
