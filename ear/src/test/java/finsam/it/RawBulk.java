package finsam.it;

import finsam.database.Sha256;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The ceiling of posting in bulk: whole columns sent to the same tables, a thousand vouchers at a time, in one transaction, when
 * nobody checks anything first.
 */
final class RawBulk {

    private static final int BATCH = 1000;

    private final Connection connection;
    private final long forbund;
    private final LocalDate day;
    private final PreparedStatement heads;
    private final PreparedStatement lines;
    private final PreparedStatement registrations;
    private String previous = "0".repeat(64);

    RawBulk(Connection connection, long forbund, LocalDate day) throws SQLException {
        this.connection = connection;
        this.forbund = forbund;
        this.day = day;
        heads = connection.prepareStatement("""
                insert into voucher (id, forbund_id, fiscal_year, series, kind, event_date, text, idempotency_key, content_hash)
                select id, ?, ?, 'A', 'ORDINARY', ?, 'Kontorsmaterial', text_key, hash
                from unnest(cast(? as bigint array), cast(? as varchar array), cast(? as varchar array)) as r(id, text_key, hash)
                """);
        lines = connection.prepareStatement("""
                insert into posting (forbund_id, voucher_id, line, account, amount_ore) select ?, id, line, account, ore
                from unnest(cast(? as bigint array), cast(? as integer array), cast(? as integer array), cast(? as bigint array))
                    as r(id, line, account, ore)
                """);
        registrations = connection.prepareStatement("""
                insert into registration (voucher_id, forbund_id, fiscal_year, series, number, registered_at, registered_by,
                    form, previous_number, previous_hash, hash)
                select id, ?, ?, 'A', number, ?, 'raw', 1, case when number > 1 then number - 1 end, previous_hash, hash
                from unnest(cast(? as bigint array), cast(? as bigint array), cast(? as varchar array), cast(? as varchar array))
                    as r(id, number, previous_hash, hash)
                """);
    }

    void post(long firstId, int vouchers) throws SQLException {
        boolean postgresql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        for (int done = 0, batch = 1; done < vouchers; done += BATCH, batch++) {
            if (postgresql && Integer.bitCount(batch) == 1) {
                lookUpAnew();
            }
            send(firstId, done, Math.min(BATCH, vouchers - done));
        }
        try (PreparedStatement advance = connection.prepareStatement(
                "update voucher_chain set last_number = ?, head = ? where forbund_id = ? and fiscal_year = ? and series = 'A'")) {
            RawPosting.set(advance, (long) vouchers, previous, forbund, day.getYear());
            advance.executeUpdate();
        }
        connection.commit();
    }

    /** As the service does: the tables have grown since the database chose how to look things up in them. */
    private void lookUpAnew() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local random_page_cost = 1");
            statement.execute("discard plans");
        }
    }

    private void send(long firstId, int done, int count) throws SQLException {
        int perVoucher = BulkPostingBench.LINES;
        Long[] ids = new Long[count];
        Long[] numbers = new Long[count];
        String[] keys = new String[count];
        String[] contents = new String[count];
        String[] previousHashes = new String[count];
        String[] hashes = new String[count];
        Long[] lineIds = new Long[count * perVoucher];
        Integer[] lineNumbers = new Integer[count * perVoucher];
        Integer[] accounts = new Integer[count * perVoucher];
        Long[] ore = new Long[count * perVoucher];
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        for (int i = 0; i < count; i++) {
            int number = done + i + 1;
            ids[i] = firstId + number;
            numbers[i] = (long) number;
            keys[i] = "raw:" + number;
            String content = day + "|Kontorsmaterial|raw:" + number + "|6410|6910|1930|" + number;
            contents[i] = Sha256.of(content);
            previousHashes[i] = previous;
            previous = Sha256.of(previous + "|" + number + "|" + now + "|raw|" + content);
            hashes[i] = previous;
            for (int line = 0; line < perVoucher; line++) {
                int at = i * perVoucher + line;
                lineIds[at] = ids[i];
                lineNumbers[at] = line + 1;
                accounts[at] = BulkPostingBench.ACCOUNTS.get(line);
                ore[at] = BulkPostingBench.ore(line, number);
            }
        }
        send(heads, forbund, day.getYear(), day, ids, keys, contents);
        send(lines, forbund, lineIds, lineNumbers, accounts, ore);
        send(registrations, forbund, day.getYear(), now, ids, numbers, previousHashes, hashes);
    }

    /** @param values of the statement's marks, a column as an array */
    private void send(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i] instanceof Object[] column ? array(column) : values[i]);
        }
        statement.executeUpdate();
    }

    private Array array(Object[] column) throws SQLException {
        String type = column instanceof Long[] ? "bigint" : column instanceof Integer[] ? "integer" : "varchar";
        return connection.createArrayOf(type, column);
    }
}
