package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The lines of a budget change only in its draft; what is allocated of one is what the board has granted. */
public class CheckBudgetLine extends Check {

    private static final String[] PROPOSAL = {
        "id",
        "forbund_id",
        "budget_id",
        "line",
        "kind",
        "code",
        "name",
        "amount_ore",
        "second_year_ore",
        "third_year_ore"
    };

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        ResultSet line = newRow == null ? oldRow : newRow;
        if (oldRow != null && newRow != null && keeps(oldRow, newRow, PROPOSAL)) {
            require(isGranted(connection, line), "line " + line.getString("code") + " has another sum granted");
            return;
        }
        require(
                line.getLong("allocated_ore") == 0
                        && (oldRow == null || newRow == null || keeps(oldRow, newRow, "budget_id"))
                        && exists(
                                connection,
                                "select 1 from budget where id = ? and status = 'DRAFT'",
                                line.getLong("budget_id")),
                "line " + line.getString("code") + " is not of a draft");
    }

    private static boolean isGranted(Connection connection, ResultSet line) throws SQLException {
        return exists(
                connection, """
                select 1 from budget b where b.id = ? and b.status = 'ADOPTED' and ? = (
                    select coalesce(sum(a.amount_ore), 0) from allocation a
                    where a.forbund_id = b.forbund_id and a.fiscal_year = b.fiscal_year and a.insats_code = ?
                        and a.status = 'GRANTED')
                """, line.getLong("budget_id"), line.getLong("allocated_ore"), line.getString("code"));
    }
}
