package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A change of an account begins after the last closed year, and one account at a time serves a purpose. */
public class CheckAccountVersion extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        long forbund = newRow.getLong("forbund_id");
        int account = newRow.getInt("account");
        exists(connection, "select 1 from forbund where id = ? for update", forbund);
        require(
                newRow.getInt("version") == 1
                        || !exists(
                                connection,
                                "select 1 from fiscal_year where forbund_id = ? and status = 'CLOSED' and ends_on >= ?",
                                forbund,
                                newRow.getObject("valid_from")),
                "account " + account + " is not changed in a closed year");
        require(
                newRow.getString("purpose") == null
                        || !exists(
                                connection,
                                """
                                select 1 from account_span
                                where forbund_id = ? and account <> ? and purpose = ? and from_day < until_day and until_day > ?
                                """,
                                forbund,
                                account,
                                newRow.getString("purpose"),
                                newRow.getObject("valid_from")),
                "another account serves " + newRow.getString("purpose"));
    }
}
