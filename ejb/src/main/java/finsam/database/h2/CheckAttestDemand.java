package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A demand for attest is eased from tomorrow at the earliest, so that it is not eased for the one voucher. */
public class CheckAttestDemand extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        Object amount = newRow.getObject("amount_ore");
        require(
                !exists(connection, """
                        select 1 from attest_in_force f
                        where f.forbund_id = ? and f.amount_ore is not null and cast(? as date) <= (select today from swedish_today)
                            and (cast(? as bigint) is null or cast(? as bigint) > f.amount_ore)
                        """, newRow.getLong("forbund_id"), newRow.getDate("valid_from"), amount, amount),
                "the demand for attest is not eased today");
    }
}
