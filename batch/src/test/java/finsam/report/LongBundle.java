package finsam.report;

import finsam.access.HistoryEvent;
import finsam.access.Origin.Channel;
import finsam.database.Sha256;
import finsam.exchange.SieOfBooks;
import finsam.ledger.CanonicalForm;
import finsam.ledger.Dimension;
import finsam.ledger.Evidence;
import finsam.ledger.Posting;
import finsam.ledger.StatementRow;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherKind;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes the bundle of a year of many vouchers, and says how long it took and how much heap. A program of its own so that it
 * can be given a heap of its own: {@code LongBundle <file> <vouchers>}.
 */
final class LongBundle implements AuditBooks {

    private static final int YEAR = 2026;
    private static final int[] COSTS = {4510, 4610, 5010, 6010, 6110, 6420};

    private final int vouchers;
    private BundleSums sums;
    private String head;

    private LongBundle(int vouchers) {
        this.vouchers = vouchers;
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        LongBundle books = new LongBundle(Integer.parseInt(arguments[1]));
        long start = System.nanoTime();
        books.vouchers(YEAR, voucher -> books.head = voucher.hash());
        books.sums = BundleSums.of(books);
        long made = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(file)) {
            AuditBundle.write(books, out);
        }
        System.out.printf(
                "%d vouchers: %d ms (and %d ms to make them), %d kB, heap at most %d MB%n",
                books.vouchers,
                (System.nanoTime() - made) / 1_000_000,
                (made - start) / 1_000_000,
                Files.size(file) / 1024,
                peak() >> 20);
    }

    @Override
    public void vouchers(int year, Consumer<Voucher> consumer) {
        String previous = Sha256.NONE;
        for (int i = 1; i <= vouchers; i++) {
            Voucher voucher = BundleFixture.hashed(voucher(i, previous));
            previous = voucher.hash();
            consumer.accept(voucher);
        }
    }

    private static Voucher voucher(int i, String previous) {
        Ore amount = Ore.of(100 + i * 9_973L % 50_000_000);
        Ore part = Ore.of(amount.ore() / 5 + 1);
        return new Voucher(
                i,
                BundleFixture.FORBUND,
                new VoucherNumber(YEAR, "A", i),
                VoucherKind.ORDINARY,
                LocalDate.of(YEAR, 1, 1).plusDays(i * 364L / 100_000 % 364),
                "Leverantörsfaktura " + i * 17 % 99_991 + ", insats " + i % 40,
                i % 4 == 0 ? "Kommunens ekonomikontor" : "Leverantör " + i % 700 + " AB",
                "F " + i,
                List.of(
                        new Posting(COSTS[i % COSTS.length], amount.minus(part), null, null)
                                .on(Dimension.INSATS, "INSATS " + i % 40),
                        new Posting(1680, part, "Moms", null),
                        Posting.credit(2510, amount)),
                null,
                null,
                List.of(),
                "faktura:" + i,
                Instant.parse(YEAR + "-01-02T08:00:00.123Z").plusMillis(i * 301_007L),
                i % 3 == 0 ? "ekonom" : "chef",
                CanonicalForm.VERSION,
                previous,
                null,
                Evidence.NONE);
    }

    @Override
    public Subject subject() {
        return new Subject("stort", "Samordningsförbundet Stort", BundleFixture.FORBUND, YEAR, true);
    }

    @Override
    public List<Year> years() {
        String state = "finsam-bokforing|1|" + YEAR + "\nA|" + vouchers + "|" + head + "\n";
        return List.of(new Year(YEAR, LocalDate.of(YEAR, 1, 1), LocalDate.of(YEAR, 12, 31), "OPEN", Sha256.of(state)));
    }

    @Override
    public List<Chain> chains() {
        return List.of(new Chain(YEAR, "A", "Verifikationer", vouchers, head));
    }

    @Override
    public List<AccountRow> accounts() {
        List<AccountRow> accounts = new ArrayList<>();
        for (int number : new int[] {1680, 1930, 2510, 4510, 4610, 5010, 6010, 6110, 6420}) {
            String row = StatementRow.inKommunBas(number).name();
            accounts.add(new AccountRow(number, "Konto " + number, row, null, LocalDate.of(YEAR, 1, 1), true));
        }
        return accounts;
    }

    @Override
    public List<DimensionRow> dimensions() {
        return List.of(new DimensionRow(6, "Insats"));
    }

    @Override
    public List<ObjectRow> objects() {
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            codes.add("INSATS " + i);
        }
        return codes.stream()
                .sorted()
                .map(code -> new ObjectRow(6, code, "Insatsen " + code))
                .toList();
    }

    @Override
    public List<BalanceRow> balances() {
        return sums.balances();
    }

    @Override
    public List<ObjectBalanceRow> objectBalances() {
        return sums.objectBalances();
    }

    @Override
    public void events(Consumer<EventRow> consumer) {
        Instant at = Instant.parse("2026-01-02T08:00:00Z");
        String previous = Sha256.NONE;
        for (int i = 1; i <= vouchers / 10; i++) {
            HistoryEvent event = new HistoryEvent(
                    1,
                    previous,
                    i,
                    BundleFixture.FORBUND,
                    at.plusSeconds(i * 300L),
                    "ekonom",
                    Channel.SCREEN,
                    null,
                    "draft.post",
                    "A " + i,
                    "2026",
                    null);
            String hash = event.computedHash();
            consumer.accept(new EventRow(
                    i,
                    1,
                    (long) i,
                    event.happenedAt(),
                    "ekonom",
                    "SCREEN",
                    null,
                    "draft.post",
                    "A " + i,
                    "2026",
                    previous,
                    hash));
            previous = hash;
        }
    }

    @Override
    public List<DocumentRow> documents() {
        return List.of();
    }

    @Override
    public void sie(OutputStream out) throws IOException {
        SieOfBooks.write(this, i -> voucher(i, Sha256.NONE), vouchers, out);
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
