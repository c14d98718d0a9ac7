package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import finsam.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;

/** The rows that say which documents lie beside which draft and voucher. */
@ApplicationScoped
class AttachmentRows {

    static final int MOST = 50;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private Underlag underlag;

    /** Puts a document beside the draft; one that lies there already stays once. */
    void attach(Scope scope, Draft draft, Evidence.Attachment kept) {
        draft.requireBeingWritten();
        if (find(draft.id(), kept.documentId()) != null) {
            return;
        }
        require(ofDraft(scope, draft.id()).size() < MOST, "attachment.too-many", MOST);
        em.persist(new DraftAttachment(draft, kept.documentId(), kept.name(), scope.username(), clock.instant()));
        em.flush();
    }

    /** @return null if the document does not lie beside the draft */
    DraftAttachment find(long draft, long document) {
        return em.find(DraftAttachment.class, new DraftAttachment.Key(draft, document));
    }

    List<Attachments.View> ofDraft(Scope scope, long draft) {
        return sql.list("""
                select a.document_id, a.name, d.content_type, d.size_bytes, d.sha256, a.added_by, a.added_at, true as at_posting
                from draft_attachment a join document d on d.id = a.document_id
                where a.forbund_id = ? and a.draft_id = ? order by a.added_at, a.document_id
                """, row -> view(scope, row, null), scope.forbundId(), draft);
    }

    /** @return the documents beside the draft, as the voucher will carry them */
    List<Evidence.Attachment> evidence(Scope scope, Draft draft) {
        return ofDraft(scope, draft.id()).stream()
                .map(view -> new Evidence.Attachment(view.document(), view.sha256(), view.name()))
                .toList();
    }

    List<Attachments.View> ofVoucher(Scope scope, long voucher) {
        return sql.list("""
                select a.document_id, a.name, d.content_type, d.size_bytes, d.sha256, a.added_by, a.added_at, a.at_posting
                from voucher_attachment a join document d on d.id = a.document_id
                where a.forbund_id = ? and a.voucher_id = ? order by a.line
                """, row -> view(scope, row, voucher), scope.forbundId(), voucher);
    }

    private Attachments.View view(Scope scope, Sql.Row row, Long voucher) {
        return new Attachments.View(
                row.number("document_id"),
                row.text("name"),
                row.text("content_type"),
                row.number("size_bytes"),
                row.text("sha256"),
                row.truth("at_posting"),
                row.text("added_by"),
                row.instant("added_at"),
                underlag.vouchersWith(scope, row.text("sha256"), voucher));
    }
}
