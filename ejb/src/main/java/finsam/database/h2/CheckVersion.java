package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A change from a date begins after the last closed year. */
public class CheckVersion extends Check {

    private String table;

    @Override
    public void init(Connection connection, String schema, String trigger, String tableName, boolean before, int type)
            throws SQLException {
        super.init(connection, schema, trigger, tableName, before, type);
        table = tableName;
    }

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        requireAfterClosed(connection, newRow, table);
    }

    static void requireAfterClosed(Connection connection, ResultSet newRow, String what) throws SQLException {
        long forbund = newRow.getLong("forbund_id");
        exists(connection, "select 1 from forbund where id = ? for update", forbund);
        require(
                newRow.getInt("version") == 1
                        || !exists(
                                connection,
                                "select 1 from fiscal_year where forbund_id = ? and status = 'CLOSED' and ends_on >= ?",
                                forbund,
                                newRow.getObject("valid_from")),
                what + " is not changed in a closed year");
    }
}
