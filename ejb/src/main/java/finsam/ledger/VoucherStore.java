package finsam.ledger;

import finsam.access.Scope;
import finsam.database.Sha256;
import finsam.ledger.ChainEnds.Chain;
import finsam.rules.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
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
            Numbering numbering = new Numbering(scope, new ChainEnds(scope), now());
            numbering.add(vouchers, ids.take(connection, vouchers.size()));
            numbering.insertContents(connection);
            numbering.ends().lock(connection, chains(vouchers));
            List<VoucherNumber> numbers = numbering.number(now());
            numbering.insertRegistrations(connection);
            numbering.ends().write(connection);
            return numbers;
        });
    }

    /** Locks the chains, for vouchers that are numbered before they are written. @return their ends */
    ChainEnds lock(Scope scope, SortedSet<Chain> chains) {
        return written(connection -> {
            ChainEnds ends = new ChainEnds(scope);
            ends.lock(connection, chains);
            return ends;
        });
    }

    /** @return so many ids of vouchers that nobody else has */
    long[] newIds(int count) {
        return written(connection -> ids.take(connection, count));
    }

    /** Writes vouchers that have been numbered, whose chains are locked, and leaves the chains' ends to {@link #finish}. */
    void writeNumbered(Numbering numbering) {
        written(connection -> {
            numbering.insertContents(connection);
            numbering.insertRegistrations(connection);
            return null;
        });
    }

    /** Writes back where the chains end. */
    void finish(ChainEnds ends) {
        written(connection -> {
            ends.write(connection);
            return null;
        });
    }

    /** @return now, as the books keep it */
    Instant now() {
        return CanonicalForm.instant(clock.instant());
    }

    private static SortedSet<Chain> chains(List<Checked> vouchers) {
        return vouchers.stream().map(Checked::chain).collect(Collectors.toCollection(TreeSet::new));
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
}
