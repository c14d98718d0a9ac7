package finsam.ledger;

import finsam.access.Scope;
import finsam.rules.RuleViolation;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;

/** The ends of the chains that a transaction has locked: where the next voucher of each is linked, and what is written back. */
final class ChainEnds {

    /** A series in a year. Chains are locked in this order, by everybody, so that nobody waits in a circle. */
    record Chain(int year, String series) implements Comparable<Chain> {

        @Override
        public int compareTo(Chain other) {
            return year != other.year ? Integer.compare(year, other.year) : series.compareTo(other.series);
        }
    }

    /** The last voucher of a chain. */
    record End(long number, String hash) {}

    private final Scope scope;
    private final Map<Chain, End> ends = new HashMap<>();
    private final Map<Chain, End> moved = new HashMap<>();

    ChainEnds(Scope scope) {
        this.scope = scope;
    }

    /** Locks the chains until the transaction ends. */
    void lock(Connection connection, SortedSet<Chain> chains) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select last_number, head from voucher_chain where forbund_id = ? and fiscal_year = ? and series = ? for update
                """)) {
            for (Chain chain : chains) {
                select.setLong(1, scope.forbundId());
                select.setInt(2, chain.year());
                select.setString(3, chain.series());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw new RuleViolation("series.unknown", chain.series());
                    }
                    ends.put(chain, new End(row.getLong(1), row.getString(2)));
                }
            }
        }
    }

    /** @return the last voucher of a chain that is locked */
    End of(Chain chain) {
        return ends.get(chain);
    }

    void move(Chain chain, End end) {
        ends.put(chain, end);
        moved.put(chain, end);
    }

    /** Writes back where the chains end now. */
    void write(Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update voucher_chain set last_number = ?, head = ? where forbund_id = ? and fiscal_year = ? and series = ?")) {
            for (var entry : moved.entrySet()) {
                update.setLong(1, entry.getValue().number());
                update.setString(2, entry.getValue().hash());
                update.setLong(3, scope.forbundId());
                update.setInt(4, entry.getKey().year());
                update.setString(5, entry.getKey().series());
                update.addBatch();
            }
            update.executeBatch();
        }
        moved.clear();
    }
}
