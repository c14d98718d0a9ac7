package finsam.ledger;

import finsam.access.Scope;
import finsam.ledger.ChainEnds.Chain;
import finsam.ledger.ChainEnds.End;
import finsam.ledger.VoucherStore.Checked;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Vouchers that are numbered and chained together, and their rows. To number them is to count and to hash: it asks the database
 * for nothing, but the ends of their chains are locked before, by whoever calls.
 */
final class Numbering {

    private record Unnumbered(long id, Checked voucher) {}

    private final Scope scope;
    private final ChainEnds ends;
    private final VoucherTables tables;
    private final List<Unnumbered> vouchers = new ArrayList<>();

    /** @param now the time at which what stands behind the vouchers is attached, as the books keep it */
    Numbering(Scope scope, ChainEnds ends, Instant now) {
        this.scope = scope;
        this.ends = ends;
        this.tables = new VoucherTables(scope, now);
    }

    ChainEnds ends() {
        return ends;
    }

    /** @param ids as many ids as vouchers, or more */
    void add(List<Checked> checked, long[] ids) {
        for (int i = 0; i < checked.size(); i++) {
            vouchers.add(new Unnumbered(ids[i], checked.get(i)));
            tables.add(ids[i], checked.get(i));
        }
    }

    /**
     * Gives the vouchers the next numbers of their chains, which are locked.
     *
     * @param registeredAt a time under that lock, as the books keep it: so none is registered before the one that it follows
     * @return the numbers, in the vouchers' order
     */
    List<VoucherNumber> number(Instant registeredAt) {
        List<VoucherNumber> numbers = new ArrayList<>(vouchers.size());
        for (Unnumbered unnumbered : vouchers) {
            Chain chain = unnumbered.voucher().chain();
            Voucher voucher = numbered(unnumbered.id(), unnumbered.voucher(), ends.of(chain), registeredAt);
            tables.addRegistration(voucher);
            ends.move(chain, new End(voucher.number().number(), voucher.hash()));
            numbers.add(voucher.number());
        }
        return numbers;
    }

    void insertContents(Connection connection) throws SQLException {
        tables.insertContents(connection);
    }

    void insertRegistrations(Connection connection) throws SQLException {
        tables.insertRegistrations(connection);
    }

    private Voucher numbered(long id, Checked checked, End before, Instant registeredAt) {
        VoucherDraft d = checked.draft();
        Voucher.Source source = d.origin() == null
                ? null
                : new Voucher.Source(
                        checked.sourceSha256(),
                        d.origin().series(),
                        d.origin().number(),
                        d.origin().history());
        Voucher unhashed = new Voucher(
                id,
                checked.forbund(),
                new VoucherNumber(checked.year(), d.series(), before.number() + 1),
                d.kind(),
                d.date(),
                d.text(),
                d.counterparty(),
                d.documentReference(),
                d.postings(),
                source,
                d.corrects(),
                List.of(),
                d.idempotencyKey(),
                registeredAt,
                scope.username(),
                CanonicalForm.VERSION,
                before.hash(),
                null,
                d.evidence());
        return unhashed.with(d.postings(), CanonicalForm.hash(unhashed));
    }
}
