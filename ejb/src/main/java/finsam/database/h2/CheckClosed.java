package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A closing, and what asks to undo it, names a closing that stands. */
public class CheckClosed extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        String table = newRow.getBoolean("whole_year") ? "fiscal_year" : "period";
        require(
                exists(
                        connection,
                        "select 1 from " + table + """
                         where forbund_id = ? and fiscal_year = ? and starts_on = ? and status = 'CLOSED' and closings = ?
                        """,
                        newRow.getLong("forbund_id"),
                        newRow.getInt("fiscal_year"),
                        newRow.getObject("starts_on"),
                        newRow.getInt("closing")),
                "closing " + newRow.getInt("closing") + " of " + newRow.getObject("starts_on")
                        + " is not one that stands");
    }
}
