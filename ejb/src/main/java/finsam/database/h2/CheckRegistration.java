package finsam.database.h2;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A voucher enters the books balanced, with two lines or more, in an open period of an open year. */
public class CheckRegistration extends Check {

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        requireReadCommitted(connection);
        long voucher = newRow.getLong("voucher_id");
        exists(
                connection,
                "select 1 from voucher_chain where forbund_id = ? and fiscal_year = ? and series = ? for update",
                newRow.getLong("forbund_id"),
                newRow.getInt("fiscal_year"),
                newRow.getString("series"));
        exists(connection, "select 1 from voucher where id = ? for update", voucher);
        checkLines(connection, voucher);
        require(exists(connection, """
                        select 1 from voucher v
                        join period p on p.forbund_id = v.forbund_id and p.fiscal_year = v.fiscal_year
                            and v.event_date between p.starts_on and p.ends_on
                        join fiscal_year y on y.forbund_id = p.forbund_id and y.fiscal_year = p.fiscal_year
                        where v.id = ? and p.status = 'OPEN' and y.status = 'OPEN'
                        """, voucher), "voucher " + voucher + " is not dated in an open period");
    }

    private static void checkLines(Connection connection, long voucher) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select v.kind, count(p.line) as line_count, coalesce(sum(p.amount_ore), 0) as line_sum
                from voucher v left join posting p on p.voucher_id = v.id where v.id = ? group by v.kind
                """)) {
            select.setLong(1, voucher);
            try (ResultSet row = select.executeQuery()) {
                require(row.next(), "voucher " + voucher + " is not there");
                BigDecimal sum = row.getBigDecimal("line_sum");
                require(sum.signum() == 0, "voucher " + voucher + " does not balance: " + sum);
                boolean empty = "EMPTY".equals(row.getString("kind"));
                long lines = row.getLong("line_count");
                require(empty ? lines == 0 : lines >= 2, "voucher " + voucher + " has " + lines + " lines");
            }
        }
    }
}
