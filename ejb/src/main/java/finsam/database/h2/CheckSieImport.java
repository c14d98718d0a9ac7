package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A SIE file is staged, taken in and then stays; or it is thrown away while it is staged. */
public class CheckSieImport extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        if (oldRow == null) {
            require("STAGED".equals(newRow.getString("status")), "a file begins as staged");
            return;
        }
        String before = oldRow.getString("status");
        if (newRow == null) {
            require("STAGED".equals(before), "file " + oldRow.getLong("id") + " is taken in");
            return;
        }
        require(
                !"TAKEN".equals(before) && keeps(oldRow, newRow, "id", "forbund_id", "sha256", "source_id"),
                "file " + oldRow.getLong("id") + " is taken in, or another");
    }
}
