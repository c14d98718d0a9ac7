package finsam.database.h2;

import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A right to attest is given as it is, and ended. */
public class CheckAttestRight extends Check {

    private static final String[] GIVEN = {
        "id",
        "forbund_id",
        "username",
        "step",
        "dimension",
        "responsibility",
        "limit_ore",
        "valid_from",
        "set_by",
        "set_at"
    };

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        Date ended = oldRow.getDate("valid_to");
        Date ends = newRow.getDate("valid_to");
        require(
                keeps(oldRow, newRow, GIVEN) && ends != null && (ended == null || !ends.after(ended)),
                "right " + oldRow.getLong("id") + " can only be ended");
    }
}
