package finsam.database.h2;

import java.sql.Connection;
import java.sql.SQLException;

/** Once a voucher is registered, nothing is added to it. The voucher is locked, so that nobody registers it meanwhile. */
public class RefuseAddition extends CheckTogether {

    @Override
    void check(Connection connection, Long[] vouchers) throws SQLException {
        Check.requireReadCommitted(connection);
        Check.lock(connection, vouchers);
        Check.refuse(
                connection,
                "select a.id from unnest(cast(? as bigint array)) as a(id) join registration r on r.voucher_id = a.id fetch first row only",
                vouchers,
                "voucher %s is registered");
    }
}
