package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Nothing is decided in a matter that was withdrawn. */
public class CheckDecision extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        long matter = newRow.getLong("matter_id");
        exists(connection, "select 1 from matter where id = ? for update", matter);
        require(
                !exists(connection, "select 1 from matter where id = ? and status = 'WITHDRAWN'", matter),
                "matter " + matter + " was withdrawn");
    }
}
