package finsam.database.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The end of a chain of events is its last event: it cannot be moved back, forth or aside. */
public class CheckAuditChain extends Check {

    private static final String NONE = "0".repeat(64);

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        long chain = newRow.getLong("chain");
        require(
                oldRow == null || keeps(oldRow, newRow, "chain", "forbund_id"),
                "chain of events " + chain + " stays where it is");
        try (PreparedStatement select = connection.prepareStatement(
                "select number, hash from audit_event where chain = ? order by number desc fetch first row only")) {
            select.setLong(1, chain);
            try (ResultSet last = select.executeQuery()) {
                boolean any = last.next();
                require(
                        newRow.getLong("last_number") == (any ? last.getLong("number") : 0)
                                && newRow.getString("head").equals(any ? last.getString("hash") : NONE),
                        "chain of events " + chain + " does not end at " + newRow.getLong("last_number"));
            }
        }
    }
}
