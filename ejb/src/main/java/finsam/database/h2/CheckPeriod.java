package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A period lies in an open year, keeps its days, and is closed once. */
public class CheckPeriod extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        if (oldRow != null) {
            require(
                    ("OPEN".equals(oldRow.getString("status")) || "CLOSED".equals(newRow.getString("status")))
                            && keeps(oldRow, newRow, "forbund_id", "fiscal_year", "starts_on", "ends_on"),
                    "period " + oldRow.getObject("starts_on") + " can only be closed");
            return;
        }
        require(
                exists(
                        connection,
                        """
                        select 1 from fiscal_year
                        where forbund_id = ? and fiscal_year = ? and status = 'OPEN' and starts_on <= ? and ends_on >= ?
                        """,
                        newRow.getLong("forbund_id"),
                        newRow.getInt("fiscal_year"),
                        newRow.getObject("starts_on"),
                        newRow.getObject("ends_on")),
                "period " + newRow.getObject("starts_on") + " is not of an open year");
    }
}
