package finsam.it;

import finsam.database.Sha256;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The ceiling: what hand-written SQL does on the same tables when nobody checks anything first. One connection with its
 * statements prepared; for each voucher the head, two lines, the lock of the chain, the number, the SHA-256 of the link, the
 * registration, the chain moved on, and commit.
 */
final class RawPosting implements AutoCloseable {

    private final Connection connection;
    private final long forbund;
    private final PreparedStatement id;
    private final PreparedStatement head;
    private final PreparedStatement line;
    private final PreparedStatement lock;
    private final PreparedStatement registration;
    private final PreparedStatement advance;

    RawPosting(Connection connection, long forbund) throws SQLException {
        this.connection = connection;
        this.forbund = forbund;
        connection.setAutoCommit(false);
        id = connection.prepareStatement("select nextval('voucher_seq')");
        head = connection.prepareStatement("""
                insert into voucher (id, forbund_id, fiscal_year, series, kind, event_date, text, idempotency_key, content_hash)
                values (?, ?, ?, ?, 'ORDINARY', ?, ?, ?, ?)
                """);
        line = connection.prepareStatement(
                "insert into posting (forbund_id, voucher_id, line, account, amount_ore) values (?, ?, ?, ?, ?)");
        lock = connection.prepareStatement(
                "select last_number, head from voucher_chain where forbund_id = ? and fiscal_year = ? and series = ? for update");
        registration = connection.prepareStatement("""
                insert into registration (voucher_id, forbund_id, fiscal_year, series, number, registered_at, registered_by,
                    form, previous_number, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, 'raw', 1, ?, ?, ?)
                """);
        advance = connection.prepareStatement(
                "update voucher_chain set last_number = ?, head = ? where forbund_id = ? and fiscal_year = ? and series = ?");
    }

    void post(String series, LocalDate date, long ore, String key) throws SQLException {
        long voucher = number(id);
        String content = date + "|Kontorsmaterial|" + key + "|6410|" + ore + "|1930|" + -ore;
        set(head, voucher, forbund, date.getYear(), series, date, "Kontorsmaterial", key, Sha256.of(content));
        head.executeUpdate();
        set(line, forbund, voucher, 1, 6410, ore);
        line.addBatch();
        set(line, forbund, voucher, 2, 1930, -ore);
        line.addBatch();
        line.executeBatch();
        set(lock, forbund, date.getYear(), series);
        long last;
        String previous;
        try (ResultSet chain = lock.executeQuery()) {
            chain.next();
            last = chain.getLong(1);
            previous = chain.getString(2);
        }
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String hash = Sha256.of(previous + "|" + (last + 1) + "|" + now + "|raw|" + content);
        set(
                registration,
                voucher,
                forbund,
                date.getYear(),
                series,
                last + 1,
                now,
                last == 0 ? null : last,
                previous,
                hash);
        registration.executeUpdate();
        set(advance, last + 1, hash, forbund, date.getYear(), series);
        advance.executeUpdate();
        connection.commit();
    }

    static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
