package finsam.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Hands out ids of vouchers. A value of the sequence stands for fifty ids, so most vouchers cost no question to the database;
 * an id that is never used leaves no gap that anybody sees: numbers are not ids.
 */
@ApplicationScoped
class VoucherIds {

    /** The sequence's increment. */
    private static final int A_VALUE = 50;

    private final Deque<Long> ready = new ArrayDeque<>();

    /** @return so many ids that nobody else has, in growing order as far as they were fetched together */
    long[] take(Connection connection, int count) throws SQLException {
        synchronized (ready) {
            if (ready.size() < count) {
                fetch(connection, count - ready.size());
            }
            long[] ids = new long[count];
            for (int i = 0; i < count; i++) {
                ids[i] = ready.pop();
            }
            return ids;
        }
    }

    private void fetch(Connection connection, int missing) throws SQLException {
        Long[] values = new Long[(missing + A_VALUE - 1) / A_VALUE];
        Arrays.fill(values, 0L);
        try (PreparedStatement next = connection.prepareStatement(
                "select nextval('voucher_seq') from unnest(cast(? as bigint array)) as r(n)")) {
            next.setArray(1, connection.createArrayOf("bigint", values));
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    long first = row.getLong(1);
                    for (int i = 0; i < A_VALUE; i++) {
                        ready.add(first + i);
                    }
                }
            }
        }
    }
}
