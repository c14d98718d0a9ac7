package finsam.database.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The end of a chain is its last registration: it cannot be moved back, forth or aside. */
public class CheckChain extends Check {

    private static final String NONE = "0".repeat(64);

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        String series = newRow.getString("series");
        require(
                oldRow == null || keeps(oldRow, newRow, "forbund_id", "fiscal_year", "series"),
                "chain " + series + " stays where it is");
        try (PreparedStatement select = connection.prepareStatement("""
                select number, hash from registration where forbund_id = ? and fiscal_year = ? and series = ?
                order by number desc fetch first row only
                """)) {
            select.setLong(1, newRow.getLong("forbund_id"));
            select.setInt(2, newRow.getInt("fiscal_year"));
            select.setString(3, series);
            try (ResultSet last = select.executeQuery()) {
                boolean any = last.next();
                require(
                        newRow.getLong("last_number") == (any ? last.getLong("number") : 0)
                                && newRow.getString("head").equals(any ? last.getString("hash") : NONE),
                        "chain " + series + " does not end at " + newRow.getLong("last_number"));
            }
        }
    }
}
