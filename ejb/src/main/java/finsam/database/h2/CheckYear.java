package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Years do not overlap and keep their days. A year closes when its months are closed; its closings are counted here. */
public class CheckYear extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        if (oldRow != null) {
            checkChange(connection, oldRow, newRow);
            return;
        }
        newRow.updateInt("closings", 0);
        exists(connection, "select 1 from forbund where id = ? for update", newRow.getLong("forbund_id"));
        require(
                !exists(
                        connection,
                        "select 1 from fiscal_year where forbund_id = ? and starts_on <= ? and ends_on >= ?",
                        newRow.getLong("forbund_id"),
                        newRow.getObject("ends_on"),
                        newRow.getObject("starts_on")),
                "year " + newRow.getInt("fiscal_year") + " overlaps another");
    }

    private static void checkChange(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        String year = "year " + oldRow.getInt("fiscal_year");
        require(
                keeps(oldRow, newRow, "id", "forbund_id", "fiscal_year", "starts_on", "ends_on"),
                year + " can only be closed and reopened");
        newRow.updateInt("closings", oldRow.getInt("closings"));
        if (closes(oldRow, newRow)) {
            require(
                    !exists(
                            connection,
                            "select 1 from period where forbund_id = ? and fiscal_year = ? and status = 'OPEN'",
                            oldRow.getLong("forbund_id"),
                            oldRow.getInt("fiscal_year")),
                    year + " has an open month");
            newRow.updateInt("closings", oldRow.getInt("closings") + 1);
        } else if (opens(oldRow, newRow)) {
            require(
                    isReopened(connection, oldRow, true),
                    year + " can only be closed: nobody else agreed to reopen it");
        }
    }

    static boolean closes(ResultSet oldRow, ResultSet newRow) throws SQLException {
        return "OPEN".equals(oldRow.getString("status")) && "CLOSED".equals(newRow.getString("status"));
    }

    static boolean opens(ResultSet oldRow, ResultSet newRow) throws SQLException {
        return closes(newRow, oldRow);
    }

    /** @return whether another has agreed to reopen this closing of the month or the year */
    static boolean isReopened(Connection connection, ResultSet row, boolean wholeYear) throws SQLException {
        return exists(
                connection,
                """
                select 1 from reopening r join reopening_answer a on a.reopening_id = r.id
                where r.forbund_id = ? and r.fiscal_year = ? and r.starts_on = ? and r.whole_year = ? and r.closing = ?
                    and a.outcome = 'OPENED'
                """,
                row.getLong("forbund_id"),
                row.getInt("fiscal_year"),
                row.getObject("starts_on"),
                wholeYear,
                row.getInt("closings"));
    }
}
