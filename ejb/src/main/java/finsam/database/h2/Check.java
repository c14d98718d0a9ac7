package finsam.database.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Objects;
import org.h2.tools.TriggerAdapter;

/** A trigger that looks something up and refuses what does not fit. */
abstract class Check extends TriggerAdapter {

    static void require(boolean holds, String what) throws SQLException {
        if (!holds) {
            throw new SQLIntegrityConstraintViolationException("finsam: " + what, "23513");
        }
    }

    /**
     * Refuses what is written under a snapshot of the past: behind a lock that was waited for, it would not see what others
     * have written meanwhile.
     */
    static void requireReadCommitted(Connection connection) throws SQLException {
        if (connection.getTransactionIsolation() > Connection.TRANSACTION_READ_COMMITTED) {
            throw new SQLIntegrityConstraintViolationException(
                    "finsam: the books are written in read committed, and see what others have written", "23000");
        }
    }

    /** @return whether the query has a row; one that says {@code for update} locks it, too */
    static boolean exists(Connection connection, String query, Object... arguments) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Locks vouchers, in the order of their ids. */
    static void lock(Connection connection, Long[] vouchers) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 from voucher where id = ? for update")) {
            for (Long voucher : vouchers) {
                select.setLong(1, voucher);
                select.executeQuery().close();
            }
        }
    }

    /**
     * Refuses what the query finds wrong.
     *
     * @param query of the vouchers whose ids it is given; what is wrong in its first column
     * @param sentence what to say of it, where %s is that
     */
    static void refuse(Connection connection, String query, Long[] vouchers, String sentence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, vouchers);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    require(false, sentence.formatted(row.getString(1)));
                }
            }
        }
    }

    /** @return whether the row keeps what it has in each of the columns */
    static boolean keeps(ResultSet oldRow, ResultSet newRow, String... columns) throws SQLException {
        for (String column : columns) {
            if (!Objects.equals(oldRow.getObject(column), newRow.getObject(column))) {
                return false;
            }
        }
        return true;
    }

    /** @return whether the decision is the outcome of the matter, and the matter about this */
    static boolean decided(Connection connection, ResultSet row, String kind, String outcome) throws SQLException {
        return exists(
                connection,
                """
                select 1 from decision d join matter m on m.id = d.matter_id
                where d.id = ? and m.id = ? and m.kind = ? and m.subject_id = ? and d.outcome = ?
                """,
                row.getObject("decision_id"),
                row.getObject("matter_id"),
                kind,
                row.getLong("id"),
                outcome);
    }
}
