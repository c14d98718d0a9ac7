package finsam.it;

import static finsam.it.BenchBooks.YEAR;
import static finsam.it.BenchRows.figure;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.database.Sql;
import finsam.ledger.Ledger;
import finsam.ledger.Posting;
import finsam.ledger.VoucherDraft;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.wildfly.security.auth.server.SecurityIdentity;

/** How fast eight people post one voucher at a time, beside what hand-written SQL does of the same. */
@ExtendWith(ArquillianExtension.class)
class SinglePostingBench {

    private static final int SERIES = 80;
    private static final LocalDate DAY = LocalDate.of(YEAR, 3, 1);

    @Inject
    private BenchBooks bench;

    @Inject
    private BenchRows rows;

    @Inject
    private TestBooks books;

    @Inject
    private SqlPrompt prompt;

    @Inject
    private Recount recount;

    @Inject
    private Ledger ledger;

    @Inject
    private Sql sql;

    @Test
    void eight_clients_over_eighty_series() throws Exception {
        measure("Single vouchers, 8 clients, 80 series", SERIES, "the two cores, of which the database takes most");
    }

    @Test
    void eight_clients_on_one_series() throws Exception {
        measure(
                "Single vouchers, 8 clients, 1 hot series",
                1,
                "the commit, under the lock of the one chain: no two vouchers can be numbered at once");
    }

    private void measure(String what, int chains, String limit) throws Exception {
        String ours = bench.forbund();
        String raw = bench.forbund();
        List<String> ourSeries = bench.series(ours, chains);
        List<String> rawSeries = bench.series(raw, chains);
        long deadlocks = deadlocks();
        SecurityIdentity ekonom = books.identity(ours, TestBooks.EKONOM);
        Clients.Work byService = () -> (client, i) -> {
            VoucherDraft draft = draft(series(ourSeries, client, i), client, i);
            ekonom.runAs((Callable<Object>) () -> ledger.post(ours, YEAR, draft));
        };
        long rawId = bench.id(raw);
        Clients.Work byHand = () -> {
            RawPosting posting = new RawPosting(prompt.connect(), rawId);
            return new Clients.Client() {
                @Override
                public void once(int client, int i) throws Exception {
                    posting.post(series(rawSeries, client, i), DAY, 100L + i, "raw:" + client + ":" + i);
                }

                @Override
                public void close() throws Exception {
                    posting.close();
                }
            };
        };
        Clients clients = new Clients();
        clients.warmUp(byService, byHand);
        prompt.analyze();
        List<Clients.Counted> counted = clients.inTurn(byService, byHand);
        Clients.Counted service = counted.get(0);
        Clients.Counted ceiling = counted.get(1);

        recount.assertHolds(ours);
        assertThat(deadlocks()).as("deadlocks").isEqualTo(deadlocks);
        long share = 100 * service.aSecond() / ceiling.aSecond();
        rows.add(new BenchRows.Row(
                what,
                "%s/s, %d %% of raw; p50 %s ms, p99 %s ms"
                        .formatted(figure(service.aSecond()), share, service.millis(50), service.millis(99)),
                BenchRows.target("half of raw", share >= 50),
                "%s/s; p99 %s ms".formatted(figure(ceiling.aSecond()), ceiling.millis(99)),
                "`Ledger.post` of a voucher of two lines by a signed-in ekonom, each in a transaction of its own; "
                        + figure(service.calls()) + " of them, in turns with raw; no deadlock; books recounted",
                limit));
    }

    private static String series(List<String> series, int client, int i) {
        return series.get((client * 31 + i * 7) % series.size());
    }

    private static VoucherDraft draft(String series, int client, int i) {
        Ore amount = Ore.of(100L + i);
        return VoucherDraft.of(
                series,
                DAY,
                "Kontorsmaterial",
                List.of(Posting.debit(6410, amount), Posting.credit(1930, amount)),
                client + ":" + i);
    }

    private long deadlocks() {
        return sql.product().equals("PostgreSQL")
                ? sql.one(
                        "select deadlocks from pg_stat_database where datname = current_database()",
                        row -> row.number("deadlocks"))
                : 0;
    }
}
