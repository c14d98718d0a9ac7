package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;

/** What was taken in of a source stays known; what was found of it since stays found, and is settled once. */
public class CheckSieSaid extends Check {

    private static final String[] VOUCHER = {
        "forbund_id",
        "source_id",
        "fiscal_year",
        "place",
        "import_id",
        "their_series",
        "their_number",
        "taken",
        "series",
        "number"
    };

    private static final String[] FINDING = {
        "id",
        "forbund_id",
        "import_id",
        "fiscal_year",
        "kind",
        "their_series",
        "their_number",
        "series",
        "number",
        "said",
        "found_at"
    };

    private boolean ofFinding;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        super.init(connection, schema, trigger, table, before, type);
        // H2 alters a table by a copy, SIE_FINDING_COPY_…, for which its triggers begin, and which then takes its name.
        ofFinding = table.toLowerCase(Locale.ROOT).startsWith("sie_finding");
    }

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        require(
                newRow != null
                        && keeps(oldRow, newRow, ofFinding ? FINDING : VOUCHER)
                        && (!ofFinding || oldRow.getObject("settled_at") == null),
                ofFinding ? "a finding stays, and is settled once" : "what was taken in of a source stays known");
    }
}
