package finsam.ledger;

import finsam.access.Scope;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/**
 * Posts any number of vouchers in one transaction, a thousand at a time. While the database writes some, the next are checked,
 * numbered and hashed by a thread that has nothing to do with the transaction: it works on what was read for them before.
 */
@ApplicationScoped
class BulkPosting {

    /** How many vouchers are read for, checked and written together. */
    private static final int CHUNK = 1000;

    /** Vouchers that are ready to be written, and the numbers to answer. */
    private record Chunk(Numbering numbering, List<VoucherNumber> numbers) {}

    @Inject
    private BooksReader reader;

    @Inject
    private VoucherStore store;

    @Resource
    private ManagedExecutorService executor;

    /** @return the numbers, in the order of the drafts, none of which corrects another or has its key */
    List<VoucherNumber> post(Scope scope, Iterator<VoucherDraft> drafts) {
        ChainEnds ends = store.lock(scope, reader.openChains(scope));
        List<VoucherNumber> numbers = new ArrayList<>();
        Future<Chunk> next = begin(scope, ends, drafts);
        for (int count = 1; next != null; count++) {
            Chunk chunk = finished(next);
            next = begin(scope, ends, drafts);
            if (Integer.bitCount(count) == 1) {
                store.tablesHaveGrown();
            }
            store.writeNumbered(chunk.numbering());
            numbers.addAll(chunk.numbers());
        }
        store.finish(ends);
        return numbers;
    }

    /** Reads what the next drafts are checked against, and has them checked and numbered meanwhile. @return null after the last */
    private Future<Chunk> begin(Scope scope, ChainEnds ends, Iterator<VoucherDraft> drafts) {
        if (!drafts.hasNext()) {
            return null;
        }
        List<VoucherDraft> some = new ArrayList<>(CHUNK);
        while (some.size() < CHUNK && drafts.hasNext()) {
            some.add(drafts.next());
        }
        BooksView books = reader.read(scope, some);
        long[] ids = store.newIds(some.size());
        Instant now = store.now();
        Numbering numbering = new Numbering(scope, ends, now);
        return executor.submit(() -> {
            CheckedDrafts checked = new CheckedDrafts(books, some);
            numbering.add(checked.fresh(), ids);
            return new Chunk(numbering, checked.numbers(numbering.number(now)));
        });
    }

    private static Chunk finished(Future<Chunk> chunk) {
        try {
            return chunk.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException refusal) {
                throw refusal;
            }
            throw new IllegalStateException("Vouchers could not be numbered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Interrupted while vouchers were numbered");
        }
    }
}
