package finsam.exchange.sie;

import static finsam.exchange.sie.SieFixture.BOOKS;
import static finsam.exchange.sie.SieFixture.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that can be wrong in a file, put into one that is right: found, on its line, and nothing else found. */
class SieFaultTest {

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("#FLAGGA 0", "#FLAGGA 2", 1, "sie.flag-unreadable"),
                arguments("#FLAGGA 0", "#MINFLAGGA 0", 0, "sie.label-missing"),
                arguments("#PROGRAM", "#MITTPROGRAM", 0, "sie.label-missing"),
                arguments("#GEN", "#MINGEN", 0, "sie.label-missing"),
                arguments("#GEN 20260701", "#GEN 20260631", 4, "sie.date-unreadable"),
                arguments("#FNAMN", "#MITTNAMN", 0, "sie.label-missing"),
                arguments("#SIETYP 4", "#MINTYP 4", 0, "sie.label-missing"),
                arguments("#SIETYP 4", "#SIETYP 5", 5, "sie.type-unknown"),
                arguments("#SIETYP 4", "#SIETYP 1", 20, "sie.voucher-not-in-type"),
                arguments("#FNAMN", "#VALUTA EUR\n#FNAMN", 6, "sie.currency-foreign"),
                arguments("#RAR 0 20260101 20261231", "#RAR -1 20250101 20251231", 0, "sie.label-missing"),
                arguments("#RAR 0", "#RAR -1 20250101 20241231\n#RAR 0", 7, "sie.year-reversed"),
                arguments("#KONTO 1930", "#RAR 0 20260101 20261231\n#KONTO 1930", 8, "sie.year-repeated"),
                arguments("#IB 0 1930", "#IB noll 1930", 14, "sie.year-unreadable"),
                arguments("#IB 0 1930 1000.00", "#IB 0 1930", 14, "sie.field-missing"),
                arguments("#IB 0 1930", "#PSALDO 0 202613 1930 {} 1\n#IB 0 1930", 14, "sie.month-unreadable"),
                arguments("#IB 0 1930", "#OIB 0 1930 1\n#IB 0 1930", 14, "sie.list-missing"),
                arguments("#KONTO 2099", "#KONTO {2099}", 9, "sie.list-unexpected"),
                arguments("\"Bank\"", "\"Bank", 8, "sie.quote-unclosed"),
                arguments("\"Bank\"", "\"Ban\"k", 8, "sie.quote-misplaced"),
                arguments("{} 250000", "{} 250000,00", 22, "sie.amount-unreadable"),
                arguments("{} 250000", "{} +250000", 22, "sie.amount-unreadable"),
                arguments("{} 250000", "{} 2.5e5", 22, "sie.amount-unreadable"),
                arguments("{} 250000", "{} 250000.", 22, "sie.amount-unreadable"),
                arguments("{} 250000", "{} --1", 22, "sie.amount-unreadable"),
                arguments("{} 250000", "{} -", 22, "sie.amount-unreadable"),
                arguments("{} 250000", "{} 250000.000", 22, "sie.amount-decimals"),
                arguments("{} 250000", "{} 100000000000.01", 22, "money.beyond-limit"),
                arguments("{} 250000", "{} " + "9".repeat(100), 22, "money.beyond-limit"),
                arguments("{} 250000", "250000", 22, "sie.list-missing"),
                arguments("{} 250000", "{6} 250000", 22, "sie.list-unpaired"),
                arguments("#TRANS 1930 {} 250000", "#TRANS", 22, "sie.field-missing"),
                arguments("#KONTO 2099 \"Eget kapital\"", "#KONTO 2099 \"Eget kapital\" {", 9, "sie.list-unclosed"),
                arguments("-199.50", "-199.49", 25, "sie.voucher-unbalanced"),
                arguments("A 1 20260115", "A 1 \"\"", 20, "sie.field-missing"),
                arguments("A 1 20260115", "A 1 20260230", 20, "sie.date-unreadable"),
                arguments("A 1 20260115", "A 1 2026-01-15", 20, "sie.date-unreadable"),
                arguments("A 1 20260115", "A 1 20251231", 20, "sie.voucher-outside-year"),
                arguments("}\n#VER A 2", "#VER A 2", 24, "sie.voucher-not-closed"),
                arguments("}\n#VER A 2", "#KONTO 1940 Kassa\n#VER A 2", 24, "sie.voucher-not-closed"),
                arguments("\n{\n#TRANS 1930", "\n#TRANS 1930", 21, "sie.brace-missing"),
                arguments("\n{\n#TRANS 1930", "\n{\n{\n#TRANS 1930", 22, "sie.brace-unexpected"),
                arguments("}\n#VER A 2", "}\n}\n#VER A 2", 25, "sie.brace-unexpected"),
                arguments("\n{\n#TRANS 1930", "\n{ x\n#TRANS 1930", 21, "sie.brace-not-alone"),
                arguments("}\n#VER A 2", "}\n#TRANS 1930 {} 0\n#VER A 2", 25, "sie.row-outside-voucher"),
                arguments("}\n#VER A 2", "}\nVER A 2\n#VER A 2", 25, "sie.not-a-label"),
                arguments("Eget kapital", "Eget\u0007kapital", 9, "sie.control-character"),
                arguments("Eget kapital", "Eget kapital\u001a", 9, "sie.control-character"),
                arguments("#FLAGGA 0", "#FLAGGA 0\n#KSUMMA", 2, "sie.checksum-not-closed"),
                arguments("#FLAGGA 0", "#FLAGGA 0\n#KSUMMA 1", 2, "sie.checksum-order"),
                arguments("#PROGRAM", "#KSUMMA\n#KSUMMA 1\n#PROGRAM", 3, "sie.checksum-wrong"),
                arguments("#KONTO 1930", "#PROSA " + "x".repeat(70_000) + "\n#KONTO 1930", 8, "sie.line-too-long"));
    }

    @ParameterizedTest(name = "{3}: {1}")
    @MethodSource("faults")
    void what_is_wrong_is_found_on_its_line_and_nothing_else_is(String right, String wrong, int line, String ruleId) {
        assertThat(read(with(right, wrong)).faults())
                .extracting(SieFault::line, SieFault::ruleId)
                .containsExactly(tuple(line, ruleId));
    }

    static Stream<Arguments> remarks() {
        return Stream.of(
                arguments("#FORMAT PC8\n", "", 0, "sie.format-missing"),
                arguments("#FORMAT PC8", "#FORMAT UTF8", 3, "sie.format-other"),
                arguments("#RAR 0", "#RAR -1\n#RAR 0", 7, "sie.year-without-dates"),
                arguments("#FNAMN", "#PROGRAM Annat 1\n#FNAMN", 6, "sie.label-repeated"),
                arguments("#KONTO 2099", "#KONTO 1930 Kassa\n#KONTO 2099", 9, "sie.account-repeated"),
                arguments("#KONTO 2099 \"Eget kapital\"\n", "", 14, "sie.account-undeclared"),
                arguments("{\n#TRANS 1930", "{\n#RTRANS 1930 {} 1\n#TRANS 1930", 22, "sie.added-row-alone"),
                arguments("-250000\n}", "-250000\n#RTRANS 1930 {} 1\n}", 24, "sie.added-row-alone"),
                arguments("-199.50\n}\n", "-199.50\n}", 29, "sie.line-end-missing"));
    }

    @ParameterizedTest(name = "{3}: {1}")
    @MethodSource("remarks")
    void what_a_real_file_may_lack_is_remarked_and_refuses_nothing(
            String right, String wrong, int line, String ruleId) {
        SieReading reading = read(with(right, wrong));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.remarks())
                .extracting(SieFault::line, SieFault::ruleId)
                .containsExactly(tuple(line, ruleId));
    }

    @Test
    void all_faults_are_found_at_once_in_the_order_of_the_lines() {
        String file =
                with("-199.50", "-199,50").replace("#GEN 20260701", "#GEN igår").replace("#FNAMN", "#NAMN");

        assertThat(read(file).faults())
                .extracting(SieFault::line, SieFault::sentence)
                .containsExactly(
                        tuple(
                                0,
                                "Filen saknar #FNAMN, som är obligatorisk. Exportera den på nytt från"
                                        + " ekonomisystemet."),
                        tuple(4, "\"igår\" efter #GEN är inget datum. Datum skrivs ÅÅÅÅMMDD."),
                        tuple(
                                28,
                                "Beloppet \"-199,50\" går inte att läsa. I en SIE-fil skrivs det med decimalpunkt,"
                                        + " utan plustecken och mellanrum: -1234.50."));
    }

    @Test
    void a_file_cut_inside_a_voucher_is_refused_at_the_voucher() {
        String cut = BOOKS.substring(0, BOOKS.indexOf("#TRANS 1930 {} -199.50"));

        assertThat(read(cut).faults())
                .extracting(SieFault::line, SieFault::ruleId)
                .contains(tuple(25, "sie.voucher-cut"));
    }

    @Test
    void what_is_no_sie_file_is_refused_as_such_and_not_line_by_line() {
        assertThat(onlyFault("PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("sie.not-sie");
        assertThat(onlyFault("Konto;Belopp\n1930;5\n".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("sie.not-sie");
        assertThat(onlyFault(new byte[0])).isEqualTo("sie.not-sie");
        assertThat(onlyFault(BOOKS.getBytes(StandardCharsets.UTF_16LE))).isEqualTo("sie.binary");
        assertThat(onlyFault((BOOKS + "\0").getBytes(StandardCharsets.UTF_8))).isEqualTo("sie.binary");
    }

    @Test
    void a_file_larger_than_any_books_is_refused_unread() {
        byte[] file = new byte[SieReader.MOST_BYTES + 1];
        Arrays.fill(file, (byte) '#');

        assertThat(onlyFault(file)).isEqualTo("sie.too-large");
    }

    @Test
    void letters_in_two_encodings_are_refused_where_the_second_stands() {
        byte[] file = BOOKS.getBytes(StandardCharsets.UTF_8);
        file[BOOKS.indexOf("Kommunens")] = (byte) 0xE4;

        assertThat(SieReader.read(file).faults())
                .extracting(SieFault::line, SieFault::ruleId)
                .containsExactly(tuple(2, "sie.encoding-mixed"));
        assertThat(SieReader.read(with("Bank", "Bank\u0085å").getBytes(StandardCharsets.UTF_8))
                        .faults())
                .extracting(SieFault::line, SieFault::ruleId)
                .containsExactly(tuple(8, "sie.control-character"));
    }

    @Test
    void a_sum_over_several_vouchers_beyond_the_limit_is_a_fault_too() {
        String voucher = "#VER A 3 20260301\n{\n#TRANS 1930 {} 60000000000\n#TRANS 3510 {} -60000000000\n}\n";

        assertThat(read(BOOKS + voucher + voucher).faults())
                .extracting(SieFault::line, SieFault::ruleId)
                .containsExactly(tuple(0, "money.beyond-limit"));
        assertThat(read(BOOKS + "#VER A 3 20260301\n{\n" + "#TRANS 1930 {} 60000000000\n".repeat(2) + "}\n")
                        .faults())
                .extracting(SieFault::line, SieFault::ruleId)
                .contains(tuple(30, "money.beyond-limit"));
    }

    @Test
    void nobody_is_shown_more_faults_than_they_can_read() {
        SieReading reading = read(BOOKS + "}\n".repeat(100_000));

        assertThat(reading.faults()).hasSize(SieFaults.MOST + 1);
        assertThat(reading.faults().get(SieFaults.MOST).ruleId()).isEqualTo("sie.too-many-faults");
    }

    @Test
    void what_only_looks_like_a_sie_file_fills_neither_memory_nor_report() {
        StringBuilder labels = new StringBuilder(BOOKS);
        for (int i = 0; i < 5_000; i++) {
            labels.append("#X").append(i).append('\n');
        }
        assertThat(read(labels.toString()).ignored()).hasSize(1_000);
        assertThat(read(labels.toString()).faults())
                .extracting(SieFault::ruleId)
                .contains("sie.not-sie");

        String manyAccounts = "#SRU 1930 1\n".repeat(500_000);
        String manyObjects =
                "#VER A 3 20260301\n{\n" + ("#TRANS 1930 {" + "1 1 ".repeat(1_000) + "} 0\n").repeat(2_000) + "}\n";
        assertThat(read(BOOKS + manyAccounts).faults())
                .extracting(SieFault::ruleId)
                .containsExactly("sie.too-many-records");
        assertThat(read(BOOKS + manyObjects).faults())
                .extracting(SieFault::ruleId)
                .containsExactly("sie.too-many-records");
    }

    @Test
    void no_line_however_made_takes_more_than_time_in_proportion_to_its_length() {
        for (String piece : new String[] {"{", "}", "\"", "\\", "\\\"", "\" ", "{1 ", "{} ", "# ", "\r", "x"}) {
            byte[] file = ("#FLAGGA 0\n#PROSA " + piece.repeat(30_000_000 / piece.length()))
                    .getBytes(StandardCharsets.US_ASCII);

            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> SieReader.read(file), piece);
        }
    }

    private static String with(String right, String wrong) {
        assertThat(BOOKS).contains(right);
        int at = BOOKS.indexOf(right);
        return BOOKS.substring(0, at) + wrong + BOOKS.substring(at + right.length());
    }

    private static String onlyFault(byte[] file) {
        SieReading reading = SieReader.read(file);
        assertThat(reading.faults()).hasSize(1);
        assertThat(reading.file().vouchers()).isEmpty();
        return reading.faults().get(0).ruleId();
    }
}
