package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** A budget is drafted, proposed, decided by the board, and gives way only to one adopted after it. */
public class CheckBudget extends Check {

    private static final Set<String> DECIDED = Set.of("ADOPTED", "REJECTED", "SUPERSEDED");

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        long budget = newRow.getLong("id");
        String after = newRow.getString("status");
        if (oldRow == null) {
            require("DRAFT".equals(after), "budget " + budget + " begins as a draft");
            return;
        }
        String before = oldRow.getString("status");
        require(
                keeps(oldRow, newRow, "id", "forbund_id", "fiscal_year", "version")
                        && ("DRAFT".equals(before) || keeps(oldRow, newRow, "saved_funds_ore"))
                        && (!DECIDED.contains(before) || keeps(oldRow, newRow, "matter_id", "decision_id")),
                "budget " + budget + " stays as it was proposed");
        require(
                after.equals(before) || goes(connection, newRow, before + " " + after),
                "budget " + budget + " does not go from " + before + " to " + after);
    }

    private static boolean goes(Connection connection, ResultSet budget, String way) throws SQLException {
        return switch (way) {
            case "DRAFT PROPOSED", "PROPOSED DRAFT" -> true;
            case "PROPOSED ADOPTED" -> decided(connection, budget, "BUDGET", "APPROVED");
            case "PROPOSED REJECTED" -> decided(connection, budget, "BUDGET", "REJECTED");
            case "ADOPTED SUPERSEDED" ->
                exists(
                        connection,
                        "select 1 from budget where forbund_id = ? and fiscal_year = ? and version > ? and status = 'ADOPTED'",
                        budget.getLong("forbund_id"),
                        budget.getInt("fiscal_year"),
                        budget.getInt("version"));
            default -> false;
        };
    }
}
