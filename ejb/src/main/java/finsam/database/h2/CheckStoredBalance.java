package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Under the seal of a stored month nothing is added or removed. The period is locked, so that nobody seals it meanwhile. */
public class CheckStoredBalance extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        ResultSet row = newRow == null ? oldRow : newRow;
        Object[] month = {row.getObject("forbund_id"), row.getObject("fiscal_year"), row.getObject("starts_on")};
        exists(
                connection,
                "select 1 from period where forbund_id = ? and fiscal_year = ? and starts_on = ? for update",
                month);
        require(
                !exists(
                        connection,
                        "select 1 from stored_month where forbund_id = ? and fiscal_year = ? and starts_on = ?",
                        month),
                "month " + month[2] + " is stored");
    }
}
