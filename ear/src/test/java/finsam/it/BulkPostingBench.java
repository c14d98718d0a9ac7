package finsam.it;

import static finsam.it.BenchBooks.YEAR;
import static finsam.it.BenchRows.figure;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.database.Sql;
import finsam.ledger.CanonicalForm;
import finsam.ledger.Ledger;
import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherNumber;
import finsam.ledger.Vouchers;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How fast a hundred thousand vouchers are posted in one call, all or none, and how much memory that takes. */
@ExtendWith(ArquillianExtension.class)
class BulkPostingBench {

    static final int LINES = 3;
    static final List<Integer> ACCOUNTS = List.of(6410, 6910, 1930);

    private static final int VOUCHERS = 100_000;
    private static final int WARM_UP = 5_000;
    private static final long RAW_IDS = 1L << 40;
    private static final LocalDate DAY = LocalDate.of(YEAR, 3, 1);

    @Inject
    private BenchBooks bench;

    @Inject
    private BenchRows rows;

    @Inject
    private SqlPrompt prompt;

    @Inject
    private Recount recount;

    @Inject
    private Ledger ledger;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Sql sql;

    @Test
    void a_hundred_thousand_vouchers_in_one_call() throws Exception {
        post(bench.forbund(), WARM_UP);
        raw(RAW_IDS, WARM_UP);
        prompt.analyze();
        String forbund = bench.forbund();

        Heap heap = Heap.emptied();
        long took = post(forbund, VOUCHERS);
        BenchRows.Row memory = heap.row(
                "Heap while posting in bulk",
                "the numbers that are answered, some 50 bytes a voucher; drafts are held two thousand at a time");
        long rawTook = raw(2 * RAW_IDS, VOUCHERS);
        assertHolds(forbund);

        long aSecond = VOUCHERS * 1_000_000_000L / took;
        rows.add(
                new BenchRows.Row(
                        "Bulk, 100 000 vouchers of 3 lines",
                        "%s vouchers/s (%.1f s)".formatted(figure(aSecond), took / 1e9),
                        BenchRows.target("10 000/s", aSecond >= 10_000),
                        "%s/s".formatted(figure(VOUCHERS * 1_000_000_000L / rawTook)),
                        "one call of `Ledger.postMany`, one transaction: checked, numbered, chained and committed; every hash computed again afterwards",
                        "one transaction is one thread here and one connection there; foreign keys and indexes take most of it"));
        rows.add(memory);
    }

    /** @return nanoseconds */
    private long post(String forbund, int count) {
        long start = System.nanoTime();
        List<VoucherNumber> numbers = ledger.postMany(
                recount.scope(forbund),
                IntStream.rangeClosed(1, count)
                        .mapToObj(BulkPostingBench::draft)
                        .iterator());
        long took = System.nanoTime() - start;
        assertThat(numbers).hasSize(count).last().isEqualTo(new VoucherNumber(YEAR, "A", count));
        return took;
    }

    /** @return nanoseconds */
    private long raw(long firstId, int count) throws Exception {
        long forbund = bench.id(bench.forbund());
        long start = System.nanoTime();
        try (Connection connection = prompt.connect()) {
            new RawBulk(connection, forbund, DAY).post(firstId, count);
        }
        return System.nanoTime() - start;
    }

    private static VoucherDraft draft(int i) {
        List<Posting> postings = IntStream.range(0, LINES)
                .mapToObj(line -> Posting.debit(ACCOUNTS.get(line), Ore.of(ore(line, i))))
                .toList();
        return VoucherDraft.of("A", DAY, "Kontorsmaterial", postings, "bulk:" + i);
    }

    static long ore(int line, int i) {
        return line == 0 ? 100 + i : line == 1 ? 50 : -150 - i;
    }

    private void assertHolds(String forbund) {
        String previous = "0".repeat(64);
        VoucherNumber last = new VoucherNumber(YEAR, "A", 0);
        for (List<Voucher> some = next(forbund, last); !some.isEmpty(); some = next(forbund, last)) {
            for (Voucher voucher : some) {
                assertThat(voucher.number().number()).isEqualTo(last.number() + 1);
                assertThat(voucher.previousHash()).isEqualTo(previous);
                assertThat(CanonicalForm.hash(voucher)).isEqualTo(voucher.hash());
                last = voucher.number();
                previous = voucher.hash();
            }
        }
        assertThat(last.number()).isEqualTo(VOUCHERS);
        String counted = sql.one(
                "select sum(amount_ore) as total, count(*) as line_count from posting where forbund_id = ?",
                row -> row.number("total") + "/" + row.number("line_count"),
                bench.id(forbund));
        assertThat(counted).isEqualTo("0/" + VOUCHERS * LINES);
    }

    private List<Voucher> next(String forbund, VoucherNumber last) {
        return vouchers.after(recount.scope(forbund), last, 2_000);
    }
}
