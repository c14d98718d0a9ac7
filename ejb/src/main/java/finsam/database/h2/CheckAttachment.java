package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What is hashed with a voucher is there before it is registered; what comes later says so. */
public class CheckAttachment extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        long voucher = newRow.getLong("voucher_id");
        exists(connection, "select 1 from voucher where id = ? for update", voucher);
        boolean registered = exists(connection, "select 1 from registration where voucher_id = ?", voucher);
        require(
                newRow.getBoolean("at_posting") != registered,
                "attachment of voucher " + voucher + " comes at another time than it says");
    }
}
