package finsam.ledger;

import finsam.access.Scope;
import finsam.database.Sha256;
import finsam.ledger.ChainEnds.Chain;
import finsam.ledger.ChainEnds.End;
import finsam.rules.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Writes vouchers, and only adds: heads and postings first, then, under the lock of each chain, the registrations that number
 * them. The locks are taken in the order of years and series and held until the transaction ends: last where a few vouchers
 * are written, first where many are.
 */
@ApplicationScoped
class VoucherStore {

    private static final String UNIQUE = "23505";
    private static final String CHECKED_H2 = "23513";
    private static final String CHECKED_POSTGRESQL = "23514";

    private static final String NOT_ATTESTED = "is not attested";

    /** A voucher that was checked and may be written: what was asked for, where it belongs, the hash of its content. */
    record Checked(
            VoucherDraft draft, int year, String forbund, Long correctsId, String sourceSha256, String contentHash) {

        Chain chain() {
            return new Chain(year, draft.series());
        }
    }

    private interface Written<T> {
        T by(Connection connection) throws SQLException;
    }

    @Resource(lookup = "java:jboss/datasources/FinsamDS")
    private DataSource dataSource;

    @Inject
    private VoucherIds ids;

    @Inject
    private Clock clock;

    /** The chain of a series in a year before its first voucher. */
    static final String FIRST_HEAD = Sha256.NONE;

    /** @return the numbers, in the order of the vouchers */
    List<VoucherNumber> write(Scope scope, List<Checked> vouchers) {
        return written(connection -> {
            ChainEnds ends = new ChainEnds(scope);
            SortedSet<Chain> chains =
                    vouchers.stream().map(Checked::chain).collect(Collectors.toCollection(TreeSet::new));
            VoucherTables tables = new VoucherTables(scope, CanonicalForm.instant(clock.instant()));
            long[] newIds = contents(connection, tables, vouchers);
            ends.lock(connection, chains);
            List<VoucherNumber> numbers = register(connection, scope, tables, ends, vouchers, newIds);
            ends.write(connection);
            return numbers;
        });
    }

    /** Locks the chains for {@link #writeMore}. @return their ends */
    ChainEnds lock(Scope scope, SortedSet<Chain> chains) {
        return written(connection -> {
            ChainEnds ends = new ChainEnds(scope);
            ends.lock(connection, chains);
            return ends;
        });
    }

    /**
     * Writes vouchers of chains that are locked already, and leaves the chains' ends to be written when all are there.
     *
     * @return the numbers, in the order of the vouchers
     */
    List<VoucherNumber> writeMore(Scope scope, ChainEnds ends, List<Checked> vouchers) {
        return written(connection -> {
            VoucherTables tables = new VoucherTables(scope, CanonicalForm.instant(clock.instant()));
            long[] newIds = contents(connection, tables, vouchers);
            return register(connection, scope, tables, ends, vouchers, newIds);
        });
    }

    /** Writes back the ends of the chains that {@link #writeMore} moved. */
    void finish(ChainEnds ends) {
        written(connection -> {
            ends.write(connection);
            return null;
        });
    }

    /**
     * The tables are not what they were when the database chose how to look things up in them; PostgreSQL keeps to its choice
     * as long as a transaction lasts unless it is told. For rows that have just been written, an index is as near as the table.
     */
    void tablesHaveGrown() {
        written(connection -> {
            if (connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                try (Statement discard = connection.createStatement()) {
                    discard.execute("set local random_page_cost = 1");
                    discard.execute("discard plans");
                }
            }
            return null;
        });
    }

    private <T> T written(Written<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.by(connection);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** What was in order when it was checked can have been overtaken before it got its lock. */
    private static RuntimeException refused(SQLException refusal) {
        return switch (String.valueOf(refusal.getSQLState())) {
            case UNIQUE -> new RuleViolation("voucher.key-at-once");
            case CHECKED_H2, CHECKED_POSTGRESQL ->
                new RuleViolation(
                        String.valueOf(refusal.getMessage()).contains(NOT_ATTESTED)
                                ? "attest.demanded-meanwhile"
                                : "voucher.closed-meanwhile");
            default -> new IllegalStateException("Vouchers could not be written", refusal);
        };
    }

    private long[] contents(Connection connection, VoucherTables tables, List<Checked> vouchers) throws SQLException {
        long[] newIds = ids.take(connection, vouchers.size());
        for (int i = 0; i < newIds.length; i++) {
            tables.add(newIds[i], vouchers.get(i));
        }
        tables.insertContents(connection);
        return newIds;
    }

    private List<VoucherNumber> register(
            Connection connection,
            Scope scope,
            VoucherTables tables,
            ChainEnds ends,
            List<Checked> vouchers,
            long[] newIds)
            throws SQLException {
        List<VoucherNumber> numbers = IntStream.range(0, newIds.length)
                .mapToObj(i -> {
                    Chain chain = vouchers.get(i).chain();
                    Voucher voucher = numbered(newIds[i], vouchers.get(i), scope, ends.of(chain));
                    tables.addRegistration(voucher);
                    ends.move(chain, new End(voucher.number().number(), voucher.hash()));
                    return voucher.number();
                })
                .toList();
        tables.insertRegistrations(connection);
        return numbers;
    }

    private Voucher numbered(long id, Checked checked, Scope scope, End before) {
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
                CanonicalForm.instant(clock.instant()),
                scope.username(),
                CanonicalForm.VERSION,
                before.hash(),
                null,
                d.evidence());
        return unhashed.with(d.postings(), CanonicalForm.hash(unhashed));
    }
}
