package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Nothing that demands attest is registered without it. */
public class CheckAttested extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        if (!exists(
                connection,
                "select 1 from attest_in_force where forbund_id = ? and amount_ore is not null",
                newRow.getLong("forbund_id"))) {
            return;
        }
        long voucher = newRow.getLong("voucher_id");
        require(
                !exists(connection, "select 1 from voucher_to_attest where voucher_id = ?", voucher)
                        || exists(connection, "select 1 from voucher_attested where voucher_id = ?", voucher),
                "voucher " + voucher + " is not attested");
    }
}
