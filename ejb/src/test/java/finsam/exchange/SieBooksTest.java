package finsam.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.exchange.SieAccountLine.Part;
import finsam.exchange.SieAccountLine.Reason;
import finsam.exchange.SieSince.Kind;
import finsam.exchange.SieSince.Seen;
import finsam.exchange.sie.SieFile;
import finsam.exchange.sie.SieReader;
import finsam.exchange.sie.SieReading;
import finsam.exchange.sie.SieWriter;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.StatementRow;
import finsam.ledger.VoucherKind;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file held against what was taken in before, and against itself. */
class SieBooksTest {

    private static final byte[] TELLING = "\"\\{}# \t\r\n-.0197ab".getBytes(StandardCharsets.US_ASCII);

    private static final String FIRST = """
            #VER A 1 20250110 Hyra
            {
            #TRANS 6010 {} 100.00
            #TRANS 1930 {} -100.00
            }
            #VER A 1 20250110 Hyra
            {
            #TRANS 6010 {} 100.00
            #TRANS 1930 {} -100.00
            }
            #VER "" "" 20250110 Nummerlös
            {
            #TRANS 6010 {} 7.00
            #TRANS 1930 {} -7.00
            }
            """;

    @Test
    void all_of_a_first_file_is_new() {
        SieSince since = since(file(FIRST), Map.of());

        assertThat(since.freshCount()).isEqualTo(3);
        assertThat(since.changes()).isEmpty();
        assertThat(since.isContinued()).isFalse();
    }

    @Test
    void two_vouchers_of_the_same_number_are_two() {
        Map<String, Seen> seen = taken(file(FIRST));

        assertThat(seen).hasSize(3);
        assertThat(since(file(FIRST), seen).freshCount()).isZero();
        assertThat(since(file(FIRST + FIRST), seen).freshCount()).isEqualTo(3);
    }

    @Test
    void a_voucher_without_a_number_that_has_changed_is_one_gone_and_one_new() {
        SieSince since = since(file(FIRST.replace("7.00", "8.00")), taken(file(FIRST)));

        assertThat(since.freshCount()).isEqualTo(1);
        assertThat(since.changes()).extracting(SieSince.Change::kind).containsExactly(Kind.VANISHED);
    }

    @Test
    void a_change_is_news_once_and_a_difference_as_long_as_it_lasts() {
        SieFile changed = file(FIRST.replaceFirst("Hyra", "Hyran"));
        Map<String, Seen> seen = taken(file(FIRST));

        SieSince first = since(changed, seen);
        assertThat(first.changes()).extracting(SieSince.Change::kind).containsExactly(Kind.CHANGED);
        seen.replaceAll((place, s) -> new Seen(s.series(), s.number(), s.taken(), first.fingerprint(place), s.ours()));
        SieSince second = since(changed, seen);
        assertThat(second.changes()).isEmpty();
        assertThat(second.otherwise()).hasSize(1);
        assertThat(since(file(FIRST), seen).changes())
                .extracting(SieSince.Change::kind)
                .containsExactly(Kind.CHANGED);
    }

    @Test
    void vouchers_on_their_way_are_all_new_whatever_came_before() {
        SieFile vouchers = file(FIRST, "");

        assertThat(since(vouchers, taken(file(FIRST))).freshCount()).isEqualTo(3);
    }

    @Test
    void the_result_is_transferred_by_what_does_nothing_else() {
        assertThat(kind("#TRANS 8999 {} 5.00\n#TRANS 2099 {} -5.00\n")).isEqualTo(VoucherKind.RESULT_TRANSFER);
        assertThat(kind("#TRANS 8999 {} 5.00\n#TRANS 1930 {} -5.00\n")).isEqualTo(VoucherKind.ORDINARY);
        assertThat(kind("#TRANS 8999 {} 5.00\n#TRANS 2099 {} -4.00\n#TRANS 6010 {} -1.00\n"))
                .isEqualTo(VoucherKind.ORDINARY);
        assertThat(kind("#TRANS 2098 {} 5.00\n#TRANS 2099 {} -5.00\n")).isEqualTo(VoucherKind.ORDINARY);
        assertThat(kind("")).isEqualTo(VoucherKind.EMPTY);
    }

    @Test
    void a_difference_is_the_sum_of_what_it_is_made_of() {
        SieFile file = file(FIRST, "#IB 0 1930 10.00\n#UB 0 1930 -200.00\n#RES 0 6010 207.00\n");
        List<AccountBalance> year = List.of(
                new AccountBalance(1930, "Bank", StatementRow.CASH_AND_BANK, Ore.of(11_00), Ore.ZERO, Ore.of(50_00)));

        List<SieAccountLine> lines = new SieComparison(
                        new SieBooks(file, SieMapping.NONE),
                        since(file, Map.of()),
                        new SieComparison.Here(year, Map.of(), Map.of(), Map.of()),
                        Map.of(1930, "Bank"))
                .lines();

        SieAccountLine bank = lines.get(0);
        assertThat(bank.books()).isEqualTo(Ore.of(-246_00));
        assertThat(bank.difference()).isEqualTo(Ore.of(46_00));
        assertThat(bank.parts())
                .containsExactly(
                        new Part(Reason.FILE_ITSELF, Ore.of(-3_00)),
                        new Part(Reason.OPENING, Ore.of(-1_00)),
                        new Part(Reason.BOOKED_HERE, Ore.of(50_00)));
        assertThat(Ore.sum(bank.parts(), Part::amount)).isEqualTo(bank.difference());
        assertThat(lines.get(1).isDifferent()).isFalse();
        assertThat(lines.get(1).isNew()).isTrue();
    }

    @Test
    void whatever_has_happened_to_a_file_it_is_refused_or_can_be_looked_at() {
        Random random = new Random(2018_597);
        byte[] whole = SieWriter.write(file(
                FIRST.replace("{} 100.00", "{6 \"101\" 7 \"Bo\"} 100.00"),
                "#DIM 6 Insats\n#OBJEKT 6 101 Steget\n#IB 0 1930 10.00\n#OIB 0 1930 {6 101} 4.00\n"
                        + "#UB 0 1930 -197.00\n#OUB 0 1930 {6 101} 4.00\n#RES 0 6010 207.00\n#RES -1 6010 3.00\n"
                        + "#PBUDGET 0 202501 6010 {6 101} 9.00\n"));
        int looked = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] changed = whole.clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                changed[random.nextInt(changed.length)] = TELLING[random.nextInt(TELLING.length)];
            }
            SieReading reading = SieReader.read(withoutChecksum(changed));
            if (reading.isFaultless() && SieFit.faults(reading).isEmpty()) {
                look(reading);
                looked++;
            }
        }
        assertThat(looked).isGreaterThan(500);
    }

    private static byte[] withoutChecksum(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1)
                .replaceAll("(?m)^#KSUMMA.*$", "")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Nothing but a rule stops it. */
    private static void look(SieReading reading) {
        try {
            SieBooks books = new SieBooks(reading.file(), SieMapping.NONE);
            SieSince since = since(reading.file(), taken(file(FIRST)));
            books.years();
            books.series();
            new SieObjects(books).named();
            new SieComparison(books, since, SieComparison.Here.nothing(), Map.of()).lines();
            books.accounts().keySet().forEach(a -> SieEntry.page(books, since, a, "", 0, 10));
            for (int v = 0; v < reading.file().vouchers().size(); v++) {
                books.draft(v, 1, "0", null, books::rowOf);
            }
        } catch (RuleViolation told) {
            assertThat(told.getMessage()).isNotBlank();
        }
    }

    private static SieSince since(SieFile file, Map<String, Seen> seen) {
        return SieSince.of(file, new SiePlaces(file), seen);
    }

    private static VoucherKind kind(String rows) {
        SieFile file = file("#VER A 1 20250110 Bokslut\n{\n" + rows + "}\n");
        return SieBooks.kind(
                new SieBooks(file, SieMapping.NONE).postings(file.vouchers().get(0)), StatementRow::inKommunBas);
    }

    private static Map<String, Seen> taken(SieFile file) {
        Map<String, Seen> seen = new HashMap<>();
        SieSince since = since(file, Map.of());
        for (int i = 0; i < file.vouchers().size(); i++) {
            String place = since.place(i);
            String said = since.fingerprint(place);
            seen.put(place, new Seen("A", "1", said, said, new VoucherNumber(2025, "SA", i + 1)));
        }
        return seen;
    }

    private static SieFile file(String vouchers) {
        return file(vouchers, "#UB 0 1930 0.00\n");
    }

    private static SieFile file(String vouchers, String balances) {
        String file = """
                #FLAGGA 0
                #PROGRAM "Prov" 1.0
                #FORMAT PC8
                #GEN 20260101
                #SIETYP 4
                #FNAMN "Förbundet"
                #RAR 0 20250101 20251231
                #KONTO 1930 "Bank"
                """ + balances + vouchers;
        return SieReader.read(file.getBytes(StandardCharsets.UTF_8)).faultlessFile();
    }
}
