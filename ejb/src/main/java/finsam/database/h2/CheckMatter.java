package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the board was asked stays what it was asked; only that it was withdrawn or decided is noted, once. */
public class CheckMatter extends Check {

    private static final String[] PROPOSAL = {
        "id", "forbund_id", "kind", "subject_id", "title", "fingerprint", "proposed_by", "proposed_at"
    };

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        require(
                "OPEN".equals(oldRow.getString("status")) && keeps(oldRow, newRow, PROPOSAL),
                "matter " + oldRow.getLong("id") + " stays as it is");
    }
}
