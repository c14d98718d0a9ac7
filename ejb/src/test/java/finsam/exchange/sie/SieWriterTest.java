package finsam.exchange.sie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SieWriterTest {

    private static final LocalDate JUNE_30 = LocalDate.of(2026, 6, 30);

    @Test
    void labels_stand_in_their_order_and_fields_that_are_empty_are_left_out_at_the_end() {
        byte[] written = SieWriter.write(SieFixture.read(SieFixture.BOOKS).file());

        String expected = """
                #FLAGGA 0
                #KSUMMA
                #PROGRAM "Kommunens ekonomi" "7.1"
                #FORMAT PC8
                #GEN 20260701 "Åsa"
                #SIETYP 4
                #FNAMN "Samordningsförbundet Övningen"
                #RAR 0 20260101 20261231
                #KONTO 1930 "Bank"
                #KONTO 2099 "Eget kapital"
                #KONTO 3510 "Medlemsbidrag"
                #KONTO 4610 "Köp av verksamhet"
                #DIM 6 "Insats"
                #OBJEKT 6 "101" "Språkstegen"
                #IB 0 1930 1000.00
                #IB 0 2099 -1000.00
                #UB 0 1930 250800.50
                #UB 0 2099 -1000.00
                #RES 0 3510 -250000.00
                #RES 0 4610 199.50
                #VER A 1 20260115 "Bidrag från regionen" 20260116 "Åsa"
                {
                #TRANS 1930 {} 250000.00
                #TRANS 3510 {} -250000.00
                }
                #VER A 2 20260220 "Språkstegen, februari"
                {
                #TRANS 4610 {6 "101"} 199.50 20260220 "faktura \\"7\\"" "1" "Bo"
                #TRANS 1930 {} -199.50
                }
                #KSUMMA 0
                """;
        assertThat(Cp437.decode(written, 0, written.length).replaceFirst("#KSUMMA \\d+", "#KSUMMA 0"))
                .isEqualTo(expected.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025–2026 — mål  | 2025-2026 - mål",
                "Ann’s ”avtal”    | Ann's \"avtal\"",
                "500 €            | 500 EUR",
                "Škoda, Łódź, Ørebro | Skoda, Lódz, Orebro",
                "½ café à la Über | ½ café à la Über",
                "vänta…           | vänta...",
                "日本              | ??",
                "a\u030angstro\u0308m | ångström",
                "\uD83D\uDE00 glad | ? glad"
            })
    void what_the_code_page_lacks_is_written_as_its_nearest(String text, String nearest) {
        assertThat(Cp437.legible(text)).isEqualTo(nearest);
        assertThat(Cp437.encode(nearest)).hasSize(nearest.length());
    }

    @Test
    void a_control_character_is_never_written_and_a_line_break_becomes_a_blank() {
        assertThat(Cp437.legible("rad ett\r\nrad\ttvå\u0000\u001a\u007f\u0085")).isEqualTo("rad ett rad två");
    }

    @Test
    void a_voucher_that_does_not_balance_is_not_written() {
        SieFile books = SieFixture.read(SieFixture.BOOKS).file();
        SieVoucher lame =
                new SieVoucher("A", "3", JUNE_30, "", null, "", List.of(SieRow.of("1930", List.of(), Ore.of(1), "")));

        assertThatThrownBy(() -> SieWriter.write(new SieFile(books.head(), List.of(lame))))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("Verifikation A 3 är inte i balans");
    }

    @Test
    void vouchers_pass_through_one_at_a_time() throws Exception {
        SieHead head = SieFixture.read(SieFixture.BOOKS).file().head();
        long[] taken = {0, 0};
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int b) {
                taken[1]++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                taken[1] += length;
                assertThat(taken[1]).isGreaterThan((taken[0] - 2_000) * 60);
            }
        };
        Stream<SieVoucher> vouchers = Stream.generate(() -> {
                    taken[0]++;
                    return new SieVoucher(
                            "A",
                            String.valueOf(taken[0]),
                            JUNE_30,
                            "Bankavgift",
                            null,
                            "",
                            List.of(
                                    SieRow.of("4610", List.of(), Ore.of(taken[0]), ""),
                                    SieRow.of("1930", List.of(), Ore.of(-taken[0]), "")));
                })
                .limit(20_000);

        SieWriter.write(head, vouchers.iterator(), counting);

        assertThat(taken[0]).isEqualTo(20_000);
    }
}
