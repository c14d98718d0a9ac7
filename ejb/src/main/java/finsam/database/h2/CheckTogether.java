package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.h2.api.Trigger;

/**
 * A check of all rows that a statement adds, made once. Each rule is three triggers of its table: one before the statement, which
 * begins anew; one for each row, which gathers the vouchers that the rows are of; one after the statement, which checks them.
 */
abstract class CheckTogether implements Trigger {

    /** A statement runs from its first row to its last in one thread. */
    private static final ThreadLocal<Map<String, SortedSet<Long>>> GATHERED = ThreadLocal.withInitial(HashMap::new);

    private String rule;
    private boolean before;
    private int voucher;

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean isBefore, int type)
            throws SQLException {
        rule = getClass().getSimpleName() + " of " + table;
        before = isBefore;
        try (ResultSet column = connection.getMetaData().getColumns(null, schema, table, "VOUCHER_ID")) {
            column.next();
            voucher = column.getInt("ORDINAL_POSITION") - 1;
        }
    }

    @Override
    public void fire(Connection connection, Object[] oldRow, Object[] newRow) throws SQLException {
        if (newRow != null) {
            GATHERED.get().computeIfAbsent(rule, r -> new TreeSet<>()).add((Long) newRow[voucher]);
            return;
        }
        SortedSet<Long> gathered = GATHERED.get().remove(rule);
        if (!before && gathered != null) {
            check(connection, gathered.toArray(Long[]::new));
        }
    }

    /** @param vouchers the ids of those that rows were added to, in order */
    abstract void check(Connection connection, Long[] vouchers) throws SQLException;
}
