package finsam.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import finsam.exchange.sie.SieReader;
import finsam.ledger.Posting;
import finsam.money.Ore;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a file states beside its vouchers: what months changed, and how what the year opens with lies on objects. */
class SieStatedTest {

    private static final String VOUCHERS = """
            #VER A 1 20250110 Hyra
            {
            #TRANS 6010 {6 "a" 7 "B"} 100.00
            #BTRANS 6010 {6 "a"} 900.00
            #TRANS 1930 {} -100.00
            }
            #VER A 2 20250210 Hyra
            {
            #TRANS 6010 {6 "a"} 40.00
            #TRANS 6010 {7 "B"} 60.00
            #TRANS 1930 {} -100.00
            }
            """;

    @Test
    void a_period_balance_is_what_the_rows_of_its_month_make() {
        List<SiePeriodLine> lines = periods("""
                #PSALDO 0 202502 6010 {} 100.00
                #PSALDO 0 202501 6010 {} 100.00
                #PSALDO 0 202501 1930 {} -100.00
                """ + VOUCHERS);

        assertThat(lines)
                .extracting(line -> line.period() + " " + line.account() + " " + line.vouchers())
                .containsExactly("2025-01 1930 −100,00", "2025-01 6010 100,00", "2025-02 6010 100,00");
        assertThat(lines).noneMatch(SiePeriodLine::isDifferent);
    }

    @Test
    void one_that_is_not_says_by_how_much_and_where() {
        SiePeriodLine line =
                periods("#PSALDO 0 202501 6010 {} 105.00\n" + VOUCHERS).get(0);

        assertThat(line.month()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(line.name()).isEqualTo("Lokalhyra");
        assertThat(line.isDifferent()).isTrue();
        assertThat(line.difference()).isEqualTo(Ore.of(5_00));
        assertThat(periods("#PSALDO 0 202503 6010 {} 1.00\n" + VOUCHERS).get(0).vouchers())
                .isEqualTo(Ore.ZERO);
    }

    @Test
    void one_of_objects_is_about_the_rows_that_name_them_all() {
        assertThat(periods("""
                        #PSALDO 0 202501 6010 {6 "a"} 100.00
                        #PSALDO 0 202502 6010 {6 "a"} 40.00
                        #PSALDO 0 202502 6010 {7 "B"} 60.00
                        #PSALDO 0 202501 6010 {7 "B" 6 "a"} 100.00
                        #PSALDO 0 202502 6010 {7 "B" 6 "a"} 1.00
                        """ + VOUCHERS))
                .extracting(line -> line.period() + " " + line.objects() + ": " + line.difference())
                .containsExactly(
                        "2025-01 Anställd B, Insats a: 0,00",
                        "2025-01 Insats a: 0,00",
                        "2025-02 Anställd B: 0,00",
                        "2025-02 Anställd B, Insats a: 1,00",
                        "2025-02 Insats a: 0,00");
    }

    @Test
    void another_year_and_balances_alone_have_no_vouchers_to_be_held_against() {
        assertThat(periods("#PSALDO -1 202401 6010 {} 1.00\n" + VOUCHERS)).isEmpty();

        SiePeriodLine alone = SiePeriods.of(books(2, "#PSALDO 0 202501 6010 {} 1.00\n"), Map.of())
                .get(0);
        assertThat(alone.vouchers()).isNull();
        assertThat(alone.difference()).isNull();
        assertThat(alone.isDifferent()).isFalse();
    }

    @Test
    void an_account_is_divided_by_one_dimension_and_what_is_left_out_is_named() {
        SieBooks books = books(4, """
                #IB 0 1930 1000.00
                #OIB 0 1930 {7 "B"} 300.00
                #OIB 0 1930 {6 "a"} 400.00
                #OIB 0 1930 {20 "fk"} 1000.00
                #IB 0 6010 -1000.00
                #OIB 0 6010 {6 "a" 7 "B"} -10.00
                """);

        assertThat(books.openingBalances())
                .extracting(Posting::account, Posting::amount, p -> p.objects().toString())
                .containsExactly(
                        tuple(1930, Ore.of(400_00), "{6=a}"),
                        tuple(1930, Ore.of(600_00), "{}"),
                        tuple(6010, Ore.of(-1000_00), "{}"));
        assertThat(SieOpening.leftOut(books))
                .containsExactly(
                        new SieOpening.LeftOut(1930, 6, 7),
                        new SieOpening.LeftOut(1930, 6, 20),
                        new SieOpening.LeftOut(6010, null, null));
        assertThat(SieOpening.leftOut(books(4, "#IB 0 1930 9.00\n#OIB 0 1930 {7 \"B\"} 3.00\n")))
                .isEmpty();
    }

    private static List<SiePeriodLine> periods(String lines) {
        return SiePeriods.of(books(4, "#UB 0 1930 0.00\n" + lines), Map.of(6010, "Lokalhyra"));
    }

    private static SieBooks books(int type, String lines) {
        String file = """
                #FLAGGA 0
                #PROGRAM "Prov" 1.0
                #FORMAT PC8
                #GEN 20260101
                #SIETYP %d
                #FNAMN "Förbundet"
                #OMFATTN 20251231
                #RAR 0 20250101 20251231
                #RAR -1 20240101 20241231
                #KONTO 1930 "Bank"
                #KONTO 6010 "Lokalhyra"
                #IB -1 1930 0.00
                #UB -1 1930 0.00
                #RES -1 6010 0.00
                #IB 0 1930 0.00
                #UB 0 1930 0.00
                #RES 0 6010 0.00
                """.formatted(type);
        return new SieBooks(
                SieReader.read((file + lines).getBytes(StandardCharsets.UTF_8)).faultlessFile(), SieMapping.NONE);
    }
}
