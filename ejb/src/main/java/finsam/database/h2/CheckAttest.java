package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Who attests may, today, for that much and that responsibility, and has not written the draft. */
public class CheckAttest extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        long draft = newRow.getLong("draft_id");
        int revision = newRow.getInt("revision");
        String step = newRow.getString("step");
        String username = newRow.getString("username");
        require(
                exists(
                        connection,
                        "select 1 from voucher_draft where id = ? and sent_revision = ? and status = ? for update",
                        draft,
                        revision,
                        step.equals("RECEPTION") ? "SENT" : "RECEIVED"),
                "draft " + draft + " does not wait for this attest");
        require(
                !exists(
                        connection,
                        "select 1 from voucher_draft_author where draft_id = ? and username = ?",
                        draft,
                        username),
                "nobody attests their own draft");
        require(
                !step.equals("DECISION")
                        || exists(connection, """
                                select 1 from attest where draft_id = ? and revision = ? and step = 'RECEPTION' and fingerprint = ?
                                    and username <> ?
                                """, draft, revision, newRow.getString("fingerprint"), username),
                "draft " + draft + " has not been received so by another");
        requireRight(connection, newRow, draft);
    }

    private static void requireRight(Connection connection, ResultSet row, long draft) throws SQLException {
        require(
                exists(
                        connection,
                        """
                        select 1 from attest_right r join draft_amount m on m.draft_id = ?
                        where r.id = ? and r.forbund_id = ? and r.username = ? and r.step = ?
                            and r.valid_from <= (select today from swedish_today) and (r.valid_to is null or r.valid_to > (select today from swedish_today))
                            and m.amount_ore <= r.limit_ore
                            and (r.responsibility is null or (
                                exists (select 1 from voucher_draft_line l join voucher_draft_object o on o.line_id = l.id
                                    where l.draft_id = m.draft_id and o.dimension = 21)
                                and not exists (select 1 from voucher_draft_line l join voucher_draft_object o on o.line_id = l.id
                                    where l.draft_id = m.draft_id and o.dimension = 21 and o.object_code <> r.responsibility)))
                        """,
                        draft,
                        row.getLong("right_id"),
                        row.getLong("forbund_id"),
                        row.getString("username"),
                        row.getString("step")),
                row.getString("username") + " has no right to this attest");
    }
}
