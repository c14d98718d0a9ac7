package finsam.database.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.h2.tools.TriggerAdapter;

/** Once a voucher is registered, nothing is added to it. */
public class RefuseAddition extends TriggerAdapter {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        long voucherId = newRow.getLong("voucher_id");
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from registration where voucher_id = ?")) {
            select.setLong(1, voucherId);
            try (ResultSet registered = select.executeQuery()) {
                if (registered.next()) {
                    throw new SQLIntegrityConstraintViolationException(
                            "finsam: voucher " + voucherId + " is registered", "23000");
                }
            }
        }
    }
}
