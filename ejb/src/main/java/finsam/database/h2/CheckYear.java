package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Years do not overlap, keep their days, and are closed once. */
public class CheckYear extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        if (oldRow != null) {
            require(
                    "OPEN".equals(oldRow.getString("status"))
                            && keeps(oldRow, newRow, "id", "forbund_id", "fiscal_year", "starts_on", "ends_on"),
                    "year " + oldRow.getInt("fiscal_year") + " can only be closed");
            return;
        }
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
}
