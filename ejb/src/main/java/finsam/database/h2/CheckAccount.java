package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** An account stays; it can only turn out to have been in use earlier. */
public class CheckAccount extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        LocalDate before = oldRow.getObject("valid_from", LocalDate.class);
        require(
                keeps(oldRow, newRow, "id", "forbund_id", "number")
                        && !newRow.getObject("valid_from", LocalDate.class).isAfter(before),
                "account " + oldRow.getInt("number") + " stays");
    }
}
