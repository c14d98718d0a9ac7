package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A change of an account begins after the last closed year, and one account at a time serves a purpose. */
public class CheckAccountVersion extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        int account = newRow.getInt("account");
        CheckVersion.requireAfterClosed(connection, newRow, "account " + account);
        String purpose = newRow.getString("purpose");
        require(
                purpose == null
                        || !exists(
                                connection,
                                """
                                select 1 from account_span
                                where forbund_id = ? and account <> ? and purpose = ? and from_day < until_day and until_day > ?
                                """,
                                newRow.getLong("forbund_id"),
                                account,
                                purpose,
                                newRow.getObject("valid_from")),
                "another account serves " + purpose);
    }
}
