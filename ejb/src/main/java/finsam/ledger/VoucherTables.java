package finsam.ledger;

import finsam.access.Scope;
import finsam.database.Rows;
import finsam.ledger.VoucherStore.Checked;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** The rows of vouchers on their way to the database: heads with what they contain first, and last what registers them. */
final class VoucherTables {

    private final Rows heads = new Rows(
            "voucher",
            "id bigint",
            "forbund_id bigint",
            "fiscal_year integer",
            "series varchar",
            "kind varchar",
            "event_date date",
            "text varchar",
            "counterparty varchar",
            "document_reference varchar",
            "corrects_id bigint",
            "source_id bigint",
            "source_series varchar",
            "source_number varchar",
            "idempotency_key varchar",
            "content_hash varchar",
            "draft_id bigint");

    private final Rows postings = new Rows(
            "posting",
            "forbund_id bigint",
            "voucher_id bigint",
            "line integer",
            "account integer",
            "amount_ore bigint",
            "text varchar");

    private final Rows objects = new Rows(
            "posting_object",
            "forbund_id bigint",
            "voucher_id bigint",
            "line integer",
            "dimension integer",
            "object_code varchar");

    private final Rows history = new Rows(
            "voucher_history_row",
            "forbund_id bigint",
            "voucher_id bigint",
            "line integer",
            "kind varchar",
            "content varchar");

    private final Rows attachments = new Rows(
            "voucher_attachment",
            "forbund_id bigint",
            "voucher_id bigint",
            "line integer",
            "document_id bigint",
            "sha256 varchar",
            "name varchar",
            "at_posting boolean",
            "added_by varchar",
            "added_at timestamp with time zone");

    private final Rows registrations = new Rows(
            "registration",
            "voucher_id bigint",
            "forbund_id bigint",
            "fiscal_year integer",
            "series varchar",
            "number bigint",
            "registered_at timestamp with time zone",
            "registered_by varchar",
            "form integer",
            "previous_number bigint",
            "previous_hash varchar",
            "hash varchar");

    private final long forbund;
    private final String username;
    private final OffsetDateTime now;

    VoucherTables(Scope scope, Instant now) {
        this.forbund = scope.forbundId();
        this.username = scope.username();
        this.now = now.atOffset(ZoneOffset.UTC);
    }

    void add(long id, Checked voucher) {
        addHead(id, voucher);
        addPostings(id, voucher.draft());
        addHistory(id, voucher.draft());
        addAttachments(id, voucher.draft());
    }

    private void addHead(long id, Checked voucher) {
        VoucherDraft draft = voucher.draft();
        VoucherDraft.Origin origin = draft.origin();
        heads.add(
                id,
                forbund,
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

    private void addPostings(long id, VoucherDraft draft) {
        int line = 0;
        for (Posting posting : draft.postings()) {
            line++;
            postings.add(forbund, id, line, posting.account(), posting.amount().ore(), posting.text());
            for (var object : posting.objects().entrySet()) {
                objects.add(forbund, id, line, object.getKey(), object.getValue());
            }
        }
    }

    private void addHistory(long id, VoucherDraft draft) {
        if (draft.origin() == null) {
            return;
        }
        int line = 0;
        for (VoucherDraft.HistoryRow row : draft.origin().history()) {
            history.add(forbund, id, ++line, row.kind(), row.content());
        }
    }

    private void addAttachments(long id, VoucherDraft draft) {
        int line = 0;
        for (Evidence.Attachment attachment : draft.evidence().attachments()) {
            attachments.add(
                    forbund,
                    id,
                    ++line,
                    attachment.documentId(),
                    attachment.sha256(),
                    attachment.name(),
                    true,
                    username,
                    now);
        }
    }

    void addRegistration(Voucher voucher) {
        VoucherNumber number = voucher.number();
        registrations.add(
                voucher.id(),
                forbund,
                number.year(),
                number.series(),
                number.number(),
                voucher.registeredAt().atOffset(ZoneOffset.UTC),
                voucher.registeredBy(),
                voucher.form(),
                number.number() == 1 ? null : number.number() - 1,
                voucher.previousHash(),
                voucher.hash());
    }

    /** Sends the heads and what they contain. */
    void insertContents(Connection connection) throws SQLException {
        heads.insert(connection);
        postings.insert(connection);
        objects.insert(connection);
        history.insert(connection);
        attachments.insert(connection);
    }

    /** Sends the registrations, after which nothing is added to the vouchers. */
    void insertRegistrations(Connection connection) throws SQLException {
        registrations.insert(connection);
    }
}
