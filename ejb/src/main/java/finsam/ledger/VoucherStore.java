package finsam.ledger;

import finsam.access.Scope;
import finsam.database.Sha256;
import finsam.rules.RuleViolation;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Writes vouchers, and only adds: heads and postings first, then, under the lock of each chain, the registrations that number
 * them. The locks are taken last, in the order of the series, and held until the transaction ends.
 */
@ApplicationScoped
class VoucherStore {

    private static final int IDS_A_CALL = 50;

    private static final String UNIQUE = "23505";
    private static final String CHECKED_H2 = "23513";
    private static final String CHECKED_POSTGRESQL = "23514";

    private static final String NOT_ATTESTED = "is not attested";

    /** A voucher that was checked and may be written: what was asked for, where it belongs, the hash of its content. */
    record Checked(
            VoucherDraft draft, int year, String forbund, Long correctsId, String sourceSha256, String contentHash) {}

    private record Written(long id, Checked voucher) {}

    private record Head(long lastNumber, String hash) {}

    @Resource(lookup = "java:jboss/datasources/FinsamDS")
    private DataSource dataSource;

    @Inject
    private Clock clock;

    /** @return the numbers, in the order of the vouchers */
    List<VoucherNumber> write(Scope scope, List<Checked> vouchers) {
        try (Connection connection = dataSource.getConnection()) {
            List<Written> written = insertContents(connection, scope, vouchers);
            return register(connection, scope, written);
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** What was in order when it was checked can have been overtaken before it got its lock. */
    private static RuntimeException refused(SQLException refusal) {
        return switch (String.valueOf(refusal.getSQLState())) {
            case UNIQUE -> new RuleViolation("voucher.key-at-once");
            case CHECKED_H2, CHECKED_POSTGRESQL ->
                new RuleViolation(
                        String.valueOf(refusal.getMessage()).contains(NOT_ATTESTED)
                                ? "attest.demanded-meanwhile"
                                : "voucher.closed-meanwhile");
            default -> new IllegalStateException("Vouchers could not be written", refusal);
        };
    }

    private List<Written> insertContents(Connection connection, Scope scope, List<Checked> vouchers)
            throws SQLException {
        Deque<Long> ids = newIds(connection, vouchers.size());
        List<Written> written = new ArrayList<>();
        try (Batch heads = new Batch(connection, """
                        insert into voucher (id, forbund_id, fiscal_year, series, kind, event_date, text, counterparty,
                            document_reference, corrects_id, source_id, source_series, source_number, idempotency_key,
                            content_hash, draft_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """);
                Batch postings = new Batch(
                        connection,
                        "insert into posting (forbund_id, voucher_id, line, account, amount_ore, text) values (?, ?, ?, ?, ?, ?)");
                Batch objects = new Batch(
                        connection,
                        "insert into posting_object (forbund_id, voucher_id, line, dimension, object_code) values (?, ?, ?, ?, ?)");
                Batch history = new Batch(
                        connection,
                        "insert into voucher_history_row (forbund_id, voucher_id, line, kind, content) values (?, ?, ?, ?, ?)");
                Batch attachments = new Batch(connection, """
                        insert into voucher_attachment (forbund_id, voucher_id, line, document_id, sha256, name, at_posting, added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, true, ?, ?)
                        """)) {
            for (Checked voucher : vouchers) {
                long id = ids.pop();
                written.add(new Written(id, voucher));
                addHead(heads, scope, id, voucher);
                addPostings(postings, objects, scope, id, voucher.draft());
                addHistory(history, scope, id, voucher.draft());
                addAttachments(attachments, scope, id, voucher.draft());
            }
            heads.execute();
            postings.execute();
            objects.execute();
            history.execute();
            attachments.execute();
        }
        return written;
    }

    private static void addHead(Batch heads, Scope scope, long id, Checked voucher) throws SQLException {
        VoucherDraft draft = voucher.draft();
        VoucherDraft.Origin origin = draft.origin();
        heads.add(
                id,
                scope.forbundId(),
                voucher.year(),
                draft.series(),
                draft.kind().name(),
                draft.date(),
                draft.text(),
                draft.counterparty(),
                draft.documentReference(),
                voucher.correctsId(),
                origin == null ? null : origin.documentId(),
                origin == null ? null : origin.series(),
                origin == null ? null : origin.number(),
                draft.idempotencyKey(),
                voucher.contentHash(),
                draft.evidence().draftId());
    }

    private static void addPostings(Batch postings, Batch objects, Scope scope, long id, VoucherDraft draft)
            throws SQLException {
        int line = 0;
        for (Posting posting : draft.postings()) {
            line++;
            postings.add(
                    scope.forbundId(),
                    id,
                    line,
                    posting.account(),
                    posting.amount().ore(),
                    posting.text());
            for (var object : posting.objects().entrySet()) {
                objects.add(scope.forbundId(), id, line, object.getKey(), object.getValue());
            }
        }
    }

    private static void addHistory(Batch history, Scope scope, long id, VoucherDraft draft) throws SQLException {
        if (draft.origin() == null) {
            return;
        }
        int line = 0;
        for (VoucherDraft.HistoryRow row : draft.origin().history()) {
            history.add(scope.forbundId(), id, ++line, row.kind(), row.content());
        }
    }

    private void addAttachments(Batch attachments, Scope scope, long id, VoucherDraft draft) throws SQLException {
        int line = 0;
        for (Evidence.Attachment attachment : draft.evidence().attachments()) {
            attachments.add(
                    scope.forbundId(),
                    id,
                    ++line,
                    attachment.documentId(),
                    attachment.sha256(),
                    attachment.name(),
                    scope.username(),
                    CanonicalForm.instant(clock.instant()).atOffset(ZoneOffset.UTC));
        }
    }

    private List<VoucherNumber> register(Connection connection, Scope scope, List<Written> vouchers)
            throws SQLException {
        Comparator<Written> byChain = Comparator.<Written>comparingInt(
                        w -> w.voucher().year())
                .thenComparing(w -> w.voucher().draft().series());
        Map<Long, VoucherNumber> numbers = new HashMap<>();
        Map<VoucherNumber, Head> heads = new HashMap<>();
        try (Batch registrations = new Batch(connection, """
                insert into registration (voucher_id, forbund_id, fiscal_year, series, number, registered_at, registered_by,
                    form, previous_number, previous_hash, hash)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
            for (Written w : vouchers.stream().sorted(byChain).toList()) {
                VoucherNumber chain = new VoucherNumber(
                        w.voucher().year(), w.voucher().draft().series(), 0);
                Head before = heads.containsKey(chain) ? heads.get(chain) : lock(connection, scope, chain);
                Voucher voucher = numbered(w, scope, before);
                registrations.add(
                        w.id(),
                        scope.forbundId(),
                        chain.year(),
                        chain.series(),
                        voucher.number().number(),
                        voucher.registeredAt().atOffset(ZoneOffset.UTC),
                        scope.username(),
                        CanonicalForm.VERSION,
                        before.lastNumber() == 0 ? null : before.lastNumber(),
                        before.hash(),
                        voucher.hash());
                heads.put(chain, new Head(voucher.number().number(), voucher.hash()));
                numbers.put(w.id(), voucher.number());
            }
            registrations.execute();
        }
        advance(connection, scope, heads);
        return vouchers.stream().map(w -> numbers.get(w.id())).toList();
    }

    private Voucher numbered(Written written, Scope scope, Head before) {
        Checked checked = written.voucher();
        VoucherDraft d = checked.draft();
        Instant now = CanonicalForm.instant(clock.instant());
        Voucher.Source source = d.origin() == null
                ? null
                : new Voucher.Source(
                        checked.sourceSha256(),
                        d.origin().series(),
                        d.origin().number(),
                        d.origin().history());
        Voucher unhashed = new Voucher(
                written.id(),
                checked.forbund(),
                new VoucherNumber(checked.year(), d.series(), before.lastNumber() + 1),
                d.kind(),
                d.date(),
                d.text(),
                d.counterparty(),
                d.documentReference(),
                d.postings(),
                source,
                d.corrects(),
                List.of(),
                d.idempotencyKey(),
                now,
                scope.username(),
                CanonicalForm.VERSION,
                before.hash(),
                null,
                d.evidence());
        return unhashed.with(d.postings(), CanonicalForm.hash(unhashed));
    }

    private static Head lock(Connection connection, Scope scope, VoucherNumber chain) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select last_number, head from voucher_chain where forbund_id = ? and fiscal_year = ? and series = ? for update
                """)) {
            select.setLong(1, scope.forbundId());
            select.setInt(2, chain.year());
            select.setString(3, chain.series());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new RuleViolation("series.unknown", chain.series());
                }
                return new Head(row.getLong(1), row.getString(2));
            }
        }
    }

    private static void advance(Connection connection, Scope scope, Map<VoucherNumber, Head> heads)
            throws SQLException {
        try (Batch update = new Batch(
                connection,
                "update voucher_chain set last_number = ?, head = ? where forbund_id = ? and fiscal_year = ? and series = ?")) {
            for (var entry : heads.entrySet()) {
                update.add(
                        entry.getValue().lastNumber(),
                        entry.getValue().hash(),
                        scope.forbundId(),
                        entry.getKey().year(),
                        entry.getKey().series());
            }
            update.execute();
        }
    }

    /** The chain of a series in a year before its first voucher. */
    static final String FIRST_HEAD = Sha256.NONE;

    private static Deque<Long> newIds(Connection connection, int count) throws SQLException {
        Deque<Long> ids = new ArrayDeque<>();
        try (PreparedStatement next = connection.prepareStatement("select nextval('voucher_seq')")) {
            while (ids.size() < count) {
                try (ResultSet row = next.executeQuery()) {
                    row.next();
                    for (long id = row.getLong(1), i = 0; i < IDS_A_CALL; i++) {
                        ids.add(id + i);
                    }
                }
            }
        }
        return ids;
    }

    /** A prepared statement whose rows are sent to the database together. */
    private static final class Batch implements AutoCloseable {

        private final PreparedStatement statement;
        private int pending;

        Batch(Connection connection, String sql) throws SQLException {
            statement = connection.prepareStatement(sql);
        }

        void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
            pending++;
        }

        void execute() throws SQLException {
            if (pending > 0) {
                statement.executeBatch();
                pending = 0;
            }
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
