package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.Trigger;

/** A correction is not itself corrected. Reads nothing for a voucher that corrects none, since many are written at once. */
public class CheckCorrection implements Trigger {

    private int corrects;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        try (ResultSet column =
                connection.getMetaData().getColumns(null, schema, table, "corrects_id".toUpperCase(Locale.ROOT))) {
            column.next();
            corrects = column.getInt("ORDINAL_POSITION") - 1;
        }
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        if (newRow[corrects] != null) {
            Check.require(
                    !Check.exists(
                            connection,
                            "select 1 from voucher where id = ? and corrects_id is not null",
                            newRow[corrects]),
                    "voucher " + newRow[corrects] + " is a correction and is not corrected");
        }
    }
}
