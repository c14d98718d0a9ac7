package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/** A draft goes its way one revision at a time. What has been sent is attested, or goes back, as it is. */
public class CheckDraft extends Check {

    private static final String[] ITSELF = {"id", "forbund_id", "fiscal_year", "purpose", "owner", "created_at"};
    private static final String[] CONTENT = {"series", "event_date", "text", "counterparty", "document_reference"};

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        String status = newRow.getString("status");
        int revision = newRow.getInt("revision");
        Object sent = newRow.getObject("sent_revision");
        if (oldRow == null) {
            require(status.equals("DRAFT") && revision == 1 && sent == null, "a draft begins as a draft");
            return;
        }
        String was = oldRow.getString("status");
        require(
                !was.equals("POSTED")
                        && !was.equals("DISCARDED")
                        && revision == oldRow.getInt("revision") + 1
                        && keeps(oldRow, newRow, ITSELF)
                        && (was.equals("DRAFT") || keeps(oldRow, newRow, CONTENT)),
                "draft " + oldRow.getLong("id") + " stays as it is");
        Object asSent = switch (status) {
            case "DRAFT" -> null;
            case "SENT" -> revision;
            default -> oldRow.getObject("sent_revision");
        };
        require(Objects.equals(sent, asSent), "draft " + oldRow.getLong("id") + " was sent in another revision");
        require(
                goes(connection, oldRow, newRow, was + " " + status),
                "draft " + oldRow.getLong("id") + " does not go from " + was + " to " + status);
    }

    private static boolean goes(Connection connection, ResultSet oldRow, ResultSet newRow, String way)
            throws SQLException {
        return switch (way) {
            case "DRAFT DRAFT", "DRAFT SENT", "DRAFT DISCARDED", "SENT DRAFT", "RECEIVED DRAFT", "ATTESTED DRAFT" ->
                true;
            case "SENT RECEIVED" -> attested(connection, oldRow, "RECEPTION");
            case "RECEIVED ATTESTED" -> attested(connection, oldRow, "DECISION");
            case "DRAFT POSTED", "ATTESTED POSTED" ->
                exists(connection, """
                    select 1 from registration r join voucher v on v.id = r.voucher_id where v.id = ? and v.draft_id = ?
                    """, newRow.getObject("voucher_id"), newRow.getLong("id"));
            default -> false;
        };
    }

    private static boolean attested(Connection connection, ResultSet draft, String step) throws SQLException {
        return exists(
                connection,
                "select 1 from attest where draft_id = ? and revision = ? and step = ?",
                draft.getLong("id"),
                draft.getInt("sent_revision"),
                step);
    }
}
