package finsam.report;

import finsam.access.HistoryEvent;
import finsam.access.Origin.Channel;
import finsam.database.Sha256;
import finsam.exchange.SieOfBooks;
import finsam.ledger.CanonicalForm;
import finsam.ledger.Evidence;
import finsam.ledger.Posting;
import finsam.ledger.StatementRow;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherDraft.HistoryRow;
import finsam.ledger.VoucherKind;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Books in memory, as a test posts them: numbered, chained and added up as the ledger does, without a server. */
final class BundleFixture implements AuditBooks {

    static final String FORBUND = "222000-9902";

    private final Subject subject;
    private final Map<Integer, String> years = new TreeMap<>();
    private final Map<Integer, TreeMap<String, List<Voucher>>> vouchers = new TreeMap<>();
    private final Map<Integer, AccountRow> accounts = new TreeMap<>();
    private final Map<Integer, DimensionRow> dimensions = new TreeMap<>();
    private final Map<String, ObjectRow> objects = new TreeMap<>();
    private final List<EventRow> events = new ArrayList<>();
    private final List<DocumentRow> documents = new ArrayList<>();
    private long posted;

    BundleFixture(int year) {
        subject = new Subject("exempel", "Samordningsförbundet Exempel", FORBUND, year, true);
    }

    void year(int year, String status) {
        years.put(year, status);
        vouchers.put(year, new TreeMap<>());
    }

    void account(int number, String name) {
        accounts.put(
                number,
                new AccountRow(
                        number,
                        name,
                        StatementRow.inKommunBas(number).name(),
                        number == 1930 ? "BANK" : null,
                        LocalDate.of(2020, 1, 1),
                        true));
    }

    void object(int dimension, String name, String code, String objectName) {
        dimensions.put(dimension, new DimensionRow(dimension, name));
        objects.put(String.format("%08d %s", dimension, code), new ObjectRow(dimension, code, objectName));
    }

    void document(String kind, String name, Integer year, String content) {
        documents.add(new DocumentRow(
                documents.size() + 1,
                Instant.parse("2026-01-02T10:00:00.250Z"),
                kind,
                name,
                year,
                content.length(),
                Sha256.of(content),
                Sha256.NONE,
                "ekonom"));
        event("document.archive", name, Sha256.of(content));
    }

    void event(String action, String subject, String detail) {
        String previous =
                events.size() < 2 ? Sha256.NONE : events.get(events.size() - 1).hash();
        Instant at = Instant.parse("2026-01-02T10:00:00Z").plusSeconds(events.size());
        HistoryEvent event = new HistoryEvent(
                1, previous, events.size(), FORBUND, at, "ekonom", Channel.SCREEN, null, action, subject, detail, null);
        events.add(new EventRow(
                events.size() + 1,
                1,
                event.number(),
                at,
                event.username(),
                "SCREEN",
                null,
                action,
                subject,
                detail,
                previous,
                event.computedHash()));
    }

    /** An event from before the history was chained. */
    void unchained(String action, String subject) {
        Instant at = Instant.parse("2026-01-01T10:00:00Z");
        events.add(new EventRow(1, 0, null, at, "ekonom", null, null, action, subject, "", null, null));
    }

    /** What a voucher has beside its lines. */
    record Head(
            VoucherKind kind,
            LocalDate date,
            String text,
            String counterparty,
            String document,
            VoucherNumber corrects,
            Voucher.Source source) {

        static Head of(LocalDate date, String text) {
            return new Head(VoucherKind.ORDINARY, date, text, null, null, null, null);
        }

        Head as(VoucherKind other) {
            return new Head(other, date, text, counterparty, document, corrects, source);
        }

        Head with(String otherCounterparty, String otherDocument) {
            return new Head(kind, date, text, otherCounterparty, otherDocument, corrects, source);
        }

        Head correcting(VoucherNumber wrong) {
            return new Head(kind, date, text, counterparty, document, wrong, source);
        }

        Head from(String content, String series, String number, HistoryRow... history) {
            var from = new Voucher.Source(Sha256.of(content), series, number, List.of(history));
            return new Head(kind, date, text, counterparty, document, corrects, from);
        }
    }

    VoucherNumber post(int year, String series, Head head, Posting... lines) {
        return post(year, series, head, Evidence.NONE, lines);
    }

    VoucherNumber post(int year, String series, Head head, Evidence evidence, Posting... lines) {
        List<Voucher> chain = vouchers.get(year).computeIfAbsent(series, s -> new ArrayList<>());
        VoucherNumber number = new VoucherNumber(year, series, chain.size() + 1);
        posted++;
        Voucher unhashed = new Voucher(
                posted,
                FORBUND,
                number,
                head.kind(),
                head.date(),
                head.text(),
                head.counterparty(),
                head.document(),
                List.of(lines),
                head.source(),
                head.corrects(),
                List.of(),
                "nyckel-" + posted,
                Instant.parse(year + "-03-01T08:00:00Z").plusMillis(posted * 61_500),
                posted % 3 == 0 ? "chef" : "ekonom",
                evidence.equals(Evidence.NONE) && posted % 2 == 0 ? 1 : CanonicalForm.VERSION,
                chain.isEmpty() ? Sha256.NONE : chain.get(chain.size() - 1).hash(),
                null,
                evidence);
        chain.add(hashed(unhashed));
        return number;
    }

    static Voucher hashed(Voucher v) {
        return new Voucher(
                v.id(),
                v.forbund(),
                v.number(),
                v.kind(),
                v.date(),
                v.text(),
                v.counterparty(),
                v.documentReference(),
                v.postings(),
                v.source(),
                v.corrects(),
                v.correctedBy(),
                v.idempotencyKey(),
                v.registeredAt(),
                v.registeredBy(),
                v.form(),
                v.previousHash(),
                CanonicalForm.hash(v),
                v.evidence());
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public List<Year> years() {
        return years.entrySet().stream()
                .map(y -> new Year(
                        y.getKey(),
                        LocalDate.of(y.getKey(), 1, 1),
                        LocalDate.of(y.getKey(), 12, 31),
                        y.getValue(),
                        state(y.getKey())))
                .toList();
    }

    private String state(int year) {
        StringBuilder text = new StringBuilder("finsam-bokforing|1|" + year + "\n");
        chains().stream()
                .filter(c -> c.year() == year)
                .forEach(c -> text.append(c.series() + "|" + c.lastNumber() + "|" + c.head() + "\n"));
        return Sha256.of(text.toString());
    }

    @Override
    public List<Chain> chains() {
        List<Chain> chains = new ArrayList<>();
        vouchers.forEach((year, bySeries) -> bySeries.forEach((series, chain) -> chains.add(new Chain(
                year,
                series,
                "Serie " + series,
                chain.size(),
                chain.get(chain.size() - 1).hash()))));
        return chains;
    }

    @Override
    public List<AccountRow> accounts() {
        return List.copyOf(accounts.values());
    }

    @Override
    public List<DimensionRow> dimensions() {
        return List.copyOf(dimensions.values());
    }

    @Override
    public List<ObjectRow> objects() {
        return List.copyOf(objects.values());
    }

    @Override
    public void vouchers(int year, Consumer<Voucher> consumer) {
        vouchers.get(year).values().forEach(chain -> chain.forEach(consumer));
    }

    @Override
    public List<BalanceRow> balances() {
        return BundleSums.of(this).balances();
    }

    @Override
    public List<ObjectBalanceRow> objectBalances() {
        return BundleSums.of(this).objectBalances();
    }

    @Override
    public void events(Consumer<EventRow> consumer) {
        events.forEach(consumer);
    }

    @Override
    public List<DocumentRow> documents() {
        return documents;
    }

    @Override
    public void sie(OutputStream out) throws IOException {
        SieOfBooks.write(this, out);
    }

    /** Two years with all that a voucher can have: corrections, imported history, empty ones, objects, odd signs. */
    static BundleFixture twoYears() {
        return twoYears("Ränta");
    }

    static BundleFixture twoYears(String lastText) {
        BundleFixture books = new BundleFixture(2026);
        books.year(2025, "CLOSED");
        books.year(2026, "OPEN");
        books.account(1520, "Fordran; \"medlemmar\"");
        books.account(1930, "Bank");
        books.account(2010, "Eget kapital");
        books.account(3511, "Bidrag från staten");
        books.account(4510, "Lämnade bidrag");
        books.account(8999, "Årets resultat");
        books.object(6, "Insats", "RUSTA", "Rusta för arbete");
        books.object(6, "Insats", "STEGET", "Steget vidare");
        books.object(20, "Finansiär", "FK", "Försäkringskassan");
        books.unchained("forbund.register", "exempel");
        books.document("SIE_IN", "ekonomi.se", null, "fil");
        books.document("ATTACHMENT", "faktura.pdf", null, "faktura");
        books.event("year.open", "2025", "2025-01-01 – 2025-12-31");
        books.event("year.close", "2025", "huvudets tillstånd");
        books.event("account.add", "4510", "Lämnade bidrag → | \"kostnader\"\nnästa rad");
        lastYear(books);
        thisYear(books, lastText);
        return books;
    }

    private static void lastYear(BundleFixture b) {
        b.post(
                2025,
                "A",
                Head.of(LocalDate.of(2025, 1, 15), "Bidrag; \"första\" kvartalet")
                        .from(
                                "fil",
                                "A",
                                "12",
                                new HistoryRow("BTRANS", "1930\t1.00\t\tstruken"),
                                new HistoryRow("ZERO", "3511\t0.00")),
                Posting.debit(1930, Ore.kronor(5000)),
                Posting.credit(3511, Ore.kronor(5000)));
        b.post(
                2025,
                "A",
                Head.of(LocalDate.of(2025, 2, 1), "Tom").as(VoucherKind.EMPTY).from("fil", "A", "13"));
        b.post(
                2025,
                "A",
                Head.of(LocalDate.of(2025, 3, 1), "Bidrag till\ninsats").with("Almviks kommun", "F 17"),
                new Posting(4510, Ore.of(123_456), "rad | ett", null).on(finsam.ledger.Dimension.INSATS, "STEGET"),
                new Posting(1520, Ore.of(44), null, null).on(finsam.ledger.Dimension.FINANCIER, "FK"),
                Posting.credit(1930, Ore.of(123_500)));
        b.post(
                2025,
                "R",
                Head.of(LocalDate.of(2025, 12, 31), "Årets resultat").as(VoucherKind.RESULT_TRANSFER),
                Posting.debit(8999, Ore.of(376_544)),
                Posting.credit(2010, Ore.of(376_544)));
    }

    private static void thisYear(BundleFixture b, String lastText) {
        b.post(
                2026,
                "IB",
                Head.of(LocalDate.of(2026, 1, 1), "Ingående balanser").as(VoucherKind.OPENING),
                Posting.debit(1930, Ore.of(376_500)),
                new Posting(1520, Ore.of(44), null, null).on(finsam.ledger.Dimension.FINANCIER, "FK"),
                Posting.credit(2010, Ore.of(376_544)));
        VoucherNumber wrong = b.post(
                2026,
                "A",
                Head.of(LocalDate.of(2026, 3, 1), "Köp – åäö € \\ \" slut\\"),
                new Posting(4510, Ore.kronor(10), "text \"med\" citat", null)
                        .on(finsam.ledger.Dimension.INSATS, "RUSTA")
                        .on(finsam.ledger.Dimension.FINANCIER, "FK"),
                Posting.credit(1930, Ore.kronor(10)));
        b.post(
                2026,
                "A",
                Head.of(LocalDate.of(2026, 3, 2), "Rättelse av A 1").correcting(wrong),
                new Posting(4510, Ore.kronor(-10), null, null)
                        .on(finsam.ledger.Dimension.INSATS, "RUSTA")
                        .on(finsam.ledger.Dimension.FINANCIER, "FK"),
                Posting.debit(1930, Ore.kronor(10)));
        b.post(
                2026,
                "A",
                Head.of(LocalDate.of(2026, 4, 2), "Rättelse av förra året").correcting(new VoucherNumber(2025, "A", 3)),
                Posting.debit(1930, Ore.of(1)),
                Posting.credit(4510, Ore.of(1)));
        b.post(
                2026,
                "A",
                Head.of(LocalDate.of(2026, 5, 2), "").with(null, "kvitto 4"),
                new Evidence(
                        null,
                        List.of(new Evidence.Attachment(1, Sha256.of("faktura"), "faktura | \"4\".pdf")),
                        List.of(
                                new Evidence.Attest(
                                        Evidence.Step.RECEPTION, "ekonom", Instant.parse("2026-05-02T09:00:00Z")),
                                new Evidence.Attest(
                                        Evidence.Step.DECISION, "chef", Instant.parse("2026-05-02T10:00:00.5Z")))),
                Posting.debit(1930, Ore.of(2)),
                Posting.credit(3511, Ore.of(1)),
                Posting.credit(3511, Ore.of(1)));
        b.post(
                2026,
                "B",
                Head.of(LocalDate.of(2026, 5, 3), lastText),
                Posting.debit(1930, Ore.of(99)),
                Posting.credit(3511, Ore.of(99)));
    }
}
