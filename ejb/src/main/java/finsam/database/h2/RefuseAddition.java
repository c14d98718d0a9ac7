package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Once a voucher is registered, nothing is added to it. The voucher is locked, so that nobody registers it meanwhile. */
public class RefuseAddition extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        requireReadCommitted(connection);
        long voucher = newRow.getLong("voucher_id");
        exists(connection, "select 1 from voucher where id = ? for update", voucher);
        require(
                !exists(connection, "select 1 from registration where voucher_id = ?", voucher),
                "voucher " + voucher + " is registered");
    }
}
