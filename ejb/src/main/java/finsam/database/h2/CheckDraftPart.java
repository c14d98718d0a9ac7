package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The lines and documents of a draft change only while it is being written. */
public class CheckDraftPart extends Check {

    private static final String ITSELF = "select 1 from voucher_draft where id = ? and status = 'DRAFT' for update";
    private static final String OF_LINE = """
            select 1 from voucher_draft where status = 'DRAFT' and id = (select draft_id from voucher_draft_line where id = ?) for update
            """;

    private boolean ofLine;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        super.init(connection, schema, trigger, table, before, type);
        ofLine = table.equalsIgnoreCase("voucher_draft_object");
    }

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        ResultSet row = newRow == null ? oldRow : newRow;
        long of = row.getLong(ofLine ? "line_id" : "draft_id");
        require(
                (oldRow == null || newRow == null) && exists(connection, ofLine ? OF_LINE : ITSELF, of),
                "what row " + of + " is part of is not being written");
    }
}
