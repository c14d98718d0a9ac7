package finsam.it;

import finsam.database.Sha256;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The ceiling of posting in bulk: JDBC batches on the same tables, in one transaction, when nobody checks anything first. */
final class RawBulk {

    private static final int BATCH = 500;

    private final Connection connection;
    private final long forbund;
    private final LocalDate day;
    private final PreparedStatement head;
    private final PreparedStatement line;
    private final PreparedStatement registration;
    private String previous = "0".repeat(64);

    RawBulk(Connection connection, long forbund, LocalDate day) throws SQLException {
        this.connection = connection;
        this.forbund = forbund;
        this.day = day;
        head = connection.prepareStatement("""
                insert into voucher (id, forbund_id, fiscal_year, series, kind, event_date, text, idempotency_key, content_hash)
                values (?, ?, ?, 'A', 'ORDINARY', ?, ?, ?, ?)
                """);
        line = connection.prepareStatement(
                "insert into posting (forbund_id, voucher_id, line, account, amount_ore) values (?, ?, ?, ?, ?)");
        registration = connection.prepareStatement("""
                insert into registration (voucher_id, forbund_id, fiscal_year, series, number, registered_at, registered_by,
                    form, previous_number, previous_hash, hash)
                values (?, ?, ?, 'A', ?, ?, 'raw', 1, ?, ?, ?)
                """);
    }

    void post(long firstId, int vouchers) throws SQLException {
        for (int i = 1; i <= vouchers; i++) {
            add(firstId + i, i);
            if (i % BATCH == 0 || i == vouchers) {
                head.executeBatch();
                line.executeBatch();
                registration.executeBatch();
            }
        }
        try (PreparedStatement advance = connection.prepareStatement(
                "update voucher_chain set last_number = ?, head = ? where forbund_id = ? and fiscal_year = ? and series = 'A'")) {
            RawPosting.set(advance, (long) vouchers, previous, forbund, day.getYear());
            advance.executeUpdate();
        }
        connection.commit();
    }

    private void add(long id, long number) throws SQLException {
        String content = day + "|Kontorsmaterial|raw:" + number + "|6410|6110|1930|" + number;
        RawPosting.set(head, id, forbund, day.getYear(), day, "Kontorsmaterial", "raw:" + number, Sha256.of(content));
        head.addBatch();
        for (int i = 0; i < BulkPostingBench.LINES; i++) {
            RawPosting.set(
                    line, forbund, id, i + 1, BulkPostingBench.ACCOUNTS.get(i), BulkPostingBench.ore(i, (int) number));
            line.addBatch();
        }
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        String hash = Sha256.of(previous + "|" + number + "|" + now + "|raw|" + content);
        RawPosting.set(
                registration, id, forbund, day.getYear(), number, now, number == 1 ? null : number - 1, previous, hash);
        registration.addBatch();
        previous = hash;
    }
}
