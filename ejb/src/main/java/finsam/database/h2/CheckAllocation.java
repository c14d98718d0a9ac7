package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** An allocation is proposed, and granted or refused by the board; all that is granted stays within the budget in force. */
public class CheckAllocation extends Check {

    private static final String[] PROPOSAL = {"id", "forbund_id", "fiscal_year", "insats_code", "amount_ore", "reason"};

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        long allocation = newRow.getLong("id");
        String after = newRow.getString("status");
        if (oldRow == null) {
            require("PROPOSED".equals(after), "allocation " + allocation + " begins as a proposal");
            return;
        }
        require(
                "PROPOSED".equals(oldRow.getString("status")) && keeps(oldRow, newRow, PROPOSAL),
                "allocation " + allocation + " stays as it was proposed");
        if ("GRANTED".equals(after)) {
            require(
                    decided(connection, newRow, "ALLOCATION", "APPROVED"),
                    "allocation " + allocation + " is not decided so");
            require(isHeld(connection, newRow), "line " + newRow.getString("insats_code") + " does not hold it");
        } else if ("REJECTED".equals(after)) {
            require(
                    decided(connection, newRow, "ALLOCATION", "REJECTED"),
                    "allocation " + allocation + " is not decided so");
        }
    }

    /** Under the lock of the budget in force, as the application itself allocates. */
    private static boolean isHeld(Connection connection, ResultSet allocation) throws SQLException {
        long forbund = allocation.getLong("forbund_id");
        int year = allocation.getInt("fiscal_year");
        exists(
                connection,
                "select 1 from budget where forbund_id = ? and fiscal_year = ? and status = 'ADOPTED' for update",
                forbund,
                year);
        return exists(
                connection, """
                select 1 from budget b join budget_line l on l.budget_id = b.id
                where b.forbund_id = ? and b.fiscal_year = ? and b.status = 'ADOPTED' and l.kind = 'INSATS' and l.code = ?
                    and l.amount_ore >= ? + (
                        select coalesce(sum(a.amount_ore), 0) from allocation a
                        where a.forbund_id = b.forbund_id and a.fiscal_year = b.fiscal_year and a.insats_code = l.code
                            and a.status = 'GRANTED')
                """, forbund, year, allocation.getString("insats_code"), allocation.getLong("amount_ore"));
    }
}
