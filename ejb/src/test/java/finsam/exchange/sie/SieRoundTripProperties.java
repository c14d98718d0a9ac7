package finsam.exchange.sie;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.money.Ore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class SieRoundTripProperties {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);

    @Property(tries = 500)
    void what_is_written_reads_back_as_the_same_books(@ForAll("books") SieFile books) {
        SieReading reading = SieReader.read(SieWriter.write(books));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.checksum()).isPresent();
        assertThat(reading.encoding()).isEqualTo(SieEncoding.CP437);
        assertThat(reading.file()).isEqualTo(books);
    }

    @Property(tries = 100)
    void balances_alone_and_vouchers_alone_read_back_as_what_they_are(
            @ForAll("books") SieFile books, @ForAll @IntRange(min = 1, max = 4) int type) {
        SieIdentity identity = ofType(books.head().identity(), type);
        SieHead head = books.head();
        SieFile part = new SieFile(
                new SieHead(
                        identity,
                        head.years(),
                        head.accounts(),
                        head.dimensions(),
                        head.objects(),
                        type == 4 ? List.of() : head.balances()),
                type == 4 ? books.vouchers() : List.of());

        SieReading reading = SieReader.read(SieWriter.write(part));

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.file()).isEqualTo(part);
        assertThat(reading.file().head().kind())
                .isEqualTo(List.of(SieKind.TYPE_1, SieKind.TYPE_2, SieKind.TYPE_3, SieKind.TYPE_4I)
                        .get(type - 1));
    }

    @Property(tries = 200)
    void vouchers_alone_are_written_as_4I_and_read_back_as_the_same_vouchers(@ForAll("books") SieFile books) {
        SieHead head = books.head();
        SieIdentity is = head.identity();
        SieHead alone = new SieHead(
                SieIdentity.of(
                        is.program(),
                        is.generated(),
                        is.name(),
                        is.organisation().number()),
                List.of(head.years().get(0)),
                head.accounts(),
                head.dimensions(),
                head.objects(),
                List.of());
        byte[] written = SieWriter.write(new SieFile(alone, books.vouchers()));

        SieReading reading = SieReader.read(written);

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.checksum()).isPresent();
        assertThat(reading.file().head().kind()).isEqualTo(SieKind.TYPE_4I);
        assertThat(reading.file().vouchers()).isEqualTo(books.vouchers());
        assertThat(Cp437.decode(written, 0, written.length).lines())
                .as("what 4I forbids")
                .noneMatch(line -> line.matches("#(IB|UB|OIB|OUB|RES|PSALDO|PBUDGET|OMFATTN) .*"));
        assertThat(SieWriter.write(reading.file())).isEqualTo(written);
    }

    private static SieIdentity ofType(SieIdentity is, int type) {
        return new SieIdentity(
                is.taken(),
                is.program(),
                is.generated(),
                type,
                is.note(),
                is.companyForm(),
                is.companyCode(),
                is.organisation(),
                is.industry(),
                is.address(),
                is.name(),
                is.taxYear(),
                is.coveredTo() == null ? NEW_YEAR : is.coveredTo(),
                is.chart(),
                is.currency());
    }

    @Property
    void any_text_at_all_can_be_written_and_read(@ForAll String text) {
        String legible = Cp437.legible(text);

        assertThat(Cp437.legible(legible)).isEqualTo(legible);
        assertThat(Cp437.decode(Cp437.encode(legible), 0, legible.length())).isEqualTo(legible);
    }

    @Provide
    Arbitrary<SieFile> books() {
        return Combinators.combine(head(), voucher().list().ofMaxSize(8)).as(SieFile::new);
    }

    private static Arbitrary<SieHead> head() {
        Arbitrary<List<SieAccount>> accounts = Combinators.combine(
                        account(),
                        text(),
                        Arbitraries.of("", "T", "S", "K", "I"),
                        text(),
                        text().list().ofMaxSize(2))
                .as(SieAccount::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .uniqueElements(SieAccount::number);
        Arbitrary<List<SieDimension>> dimensions = Combinators.combine(name(), text(), Arbitraries.of("", "1", "å \"x"))
                .as(SieDimension::new)
                .list()
                .ofMaxSize(3);
        Arbitrary<List<SieObject>> objects = Combinators.combine(name(), name(), text())
                .as(SieObject::new)
                .list()
                .ofMaxSize(3);
        return Combinators.combine(
                        identity(),
                        accounts,
                        dimensions,
                        objects,
                        balance().list().ofMaxSize(6))
                .as((identity, chart, dims, things, balances) -> new SieHead(
                        identity,
                        List.of(
                                new SieYear(0, NEW_YEAR, NEW_YEAR.plusYears(1).minusDays(1)),
                                new SieYear(-1, NEW_YEAR.minusYears(1), NEW_YEAR.minusDays(1))),
                        chart,
                        dims,
                        things,
                        balances));
    }

    private static Arbitrary<SieIdentity> identity() {
        return text().list()
                .ofSize(16)
                .flatMap(t -> Combinators.combine(Arbitraries.of(true, false), date(), date().injectNull(0.5))
                        .as((taken, generated, covered) -> new SieIdentity(
                                taken,
                                new SieIdentity.Program(t.get(0), t.get(1)),
                                new SieIdentity.Generated(generated, t.get(2)),
                                4,
                                t.get(3),
                                t.get(4),
                                t.get(5),
                                new SieIdentity.Organisation(t.get(6), t.get(7), t.get(8)),
                                t.get(9),
                                new SieIdentity.Address(t.get(10), t.get(11), t.get(12), t.get(13)),
                                t.get(14),
                                t.get(15),
                                covered,
                                t.get(7),
                                taken ? "SEK" : "")));
    }

    private static Arbitrary<SieBalance> balance() {
        return Combinators.combine(
                        Arbitraries.of(SieBalance.Label.values()),
                        Arbitraries.integers().between(-9, 0),
                        Arbitraries.integers().between(1, 12),
                        account(),
                        references(),
                        amount(Ore.LIMIT / 10),
                        text())
                .as((label, year, month, account, objects, amount, quantity) -> new SieBalance(
                        label,
                        year,
                        label.monthly() ? YearMonth.of(2026, month) : null,
                        account,
                        label.byObject() ? objects : List.of(),
                        amount,
                        quantity));
    }

    private static Arbitrary<SieVoucher> voucher() {
        return Combinators.combine(
                        text(),
                        text(),
                        date(),
                        text(),
                        date().injectNull(0.3),
                        text(),
                        row().list().ofMaxSize(5))
                .as((series, number, date, text, registered, sign, rows) ->
                        new SieVoucher(series, number, date, text, registered, sign, balanced(rows)));
    }

    private static Arbitrary<SieRow> row() {
        return Combinators.combine(
                        Arbitraries.of(SieRow.Label.values()),
                        account(),
                        references(),
                        amount(Ore.LIMIT / 100),
                        date().injectNull(0.5),
                        text(),
                        text(),
                        text())
                .as(SieRow::new);
    }

    private static List<SieRow> balanced(List<SieRow> rows) {
        List<SieRow> balanced = new ArrayList<>(rows);
        Ore total = new SieVoucher("", "", NEW_YEAR, "", null, "", rows).total();
        balanced.add(SieRow.of("1930", List.of(), total.negated(), ""));
        return balanced;
    }

    private static Arbitrary<List<SieReference>> references() {
        return Combinators.combine(text(), text()).as(SieReference::new).list().ofMaxSize(3);
    }

    private static Arbitrary<Ore> amount(long most) {
        return Arbitraries.longs().between(-most, most).map(Ore::of);
    }

    private static Arbitrary<LocalDate> date() {
        return Arbitraries.integers().between(0, 364).map(NEW_YEAR::plusDays);
    }

    private static Arbitrary<String> account() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(1000, 9999).map(String::valueOf)), Tuple.of(1, name()));
    }

    private static Arbitrary<String> name() {
        return text().filter(text -> !text.isBlank());
    }

    /** Every character that the code page can print, those that have a meaning in the format more often. */
    private static Arbitrary<String> text() {
        StringBuilder legal = new StringBuilder();
        for (int b = 32; b < 256; b++) {
            if (b != 127) {
                legal.append(Cp437.decode(new byte[] {(byte) b}, 0, 1));
            }
        }
        Arbitrary<Character> any = Arbitraries.chars().with(legal);
        Arbitrary<Character> telling = Arbitraries.chars().with("\"\\ {}#åäöÅÄÖ-.1a");
        return Arbitraries.frequencyOf(Tuple.of(2, telling), Tuple.of(1, any))
                .list()
                .ofMaxSize(8)
                .map(letters -> {
                    StringBuilder text = new StringBuilder();
                    letters.forEach(text::append);
                    return text.toString();
                });
    }
}
