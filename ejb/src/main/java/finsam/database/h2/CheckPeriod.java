package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A period lies in an open year and keeps its days. Its closings are counted here. */
public class CheckPeriod extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        String period = "period " + newRow.getObject("starts_on");
        newRow.updateInt("closings", oldRow == null ? 0 : oldRow.getInt("closings"));
        if (oldRow != null) {
            require(
                    keeps(oldRow, newRow, "forbund_id", "fiscal_year", "starts_on", "ends_on"),
                    period + " can only be closed and reopened");
            if (CheckYear.closes(oldRow, newRow)) {
                newRow.updateInt("closings", oldRow.getInt("closings") + 1);
            }
            if (!CheckYear.opens(oldRow, newRow)) {
                return;
            }
            require(
                    CheckYear.isReopened(connection, oldRow, false),
                    period + " can only be closed: nobody else agreed to reopen it");
        }
        require(
                exists(
                        connection,
                        """
                        select 1 from fiscal_year
                        where forbund_id = ? and fiscal_year = ? and status = 'OPEN' and starts_on <= ? and ends_on >= ?
                        for update
                        """,
                        newRow.getLong("forbund_id"),
                        newRow.getInt("fiscal_year"),
                        newRow.getObject("starts_on"),
                        newRow.getObject("ends_on")),
                period + " is not of an open year");
    }
}
