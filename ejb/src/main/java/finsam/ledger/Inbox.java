package finsam.ledger;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Underlag att bokföra: documents that have been left, by people who may leave them and not book. */
@Stateless
@PermitAll
public class Inbox {

    private static final int NOTE_LENGTH = 500;

    /** A document that waits. @param alsoAt the vouchers that have a document of the same content */
    public record View(
            long id,
            long document,
            String name,
            String contentType,
            long size,
            String sha256,
            String note,
            String leftBy,
            Instant leftAt,
            List<VoucherNumber> alsoAt) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private Underlag underlag;

    @Inject
    private Drafts drafts;

    @Inject
    private DraftBook draftBook;

    @Inject
    private AttachmentRows attachments;

    /** Leaves a document to be booked. @param note what it is about, or null @return what waits, with it */
    public View leave(String forbund, String name, String note, byte[] content) {
        Scope scope = access.scope(forbund, InboxRoles.leavers());
        requireFits("Meddelandet", note, NOTE_LENGTH);
        Evidence.Attachment kept = underlag.keep(scope, name, content);
        InboxDocument left = new InboxDocument(
                scope.forbundId(),
                kept,
                note == null || note.isBlank() ? null : note.strip(),
                scope.username(),
                clock.instant());
        em.persist(left);
        em.flush();
        audit.record(scope, "inbox.leave", kept.name(), kept.sha256());
        return list(scope, left.id()).get(0);
    }

    /** @return the documents that wait, oldest first */
    public List<View> waiting(String forbund) {
        return list(access.scope(forbund, Role.readers()), null);
    }

    /** Begins a draft of the year with the document beside it. Asked again, it answers with the same draft. */
    public Drafts.View take(String forbund, int year, long id) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        InboxDocument left = lock(scope, id);
        if (left.status() == InboxDocument.Status.TAKEN) {
            return drafts.draft(forbund, draftBook.any(scope, left.draftId()).year(), left.draftId());
        }
        DraftContent begun = new DraftContent(null, null, left.note(), null, null, List.of());
        Drafts.View draft = drafts.begin(forbund, year, "inbox:" + id, begun);
        attachments.attach(
                scope,
                draftBook.lock(scope, year, draft.id()),
                new Evidence.Attachment(left.documentId(), null, left.name()));
        left.take(draft.id(), scope.username(), clock.instant());
        audit.record(scope, "inbox.take", left.name(), "Utkast " + draft.id());
        return draft;
    }

    /** The document is not to be booked. */
    public void dismiss(String forbund, long id, String reason) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        require(reason != null && !reason.isBlank(), "inbox.reason-missing");
        requireFits("Skälet", reason, NOTE_LENGTH);
        InboxDocument left = lock(scope, id);
        left.dismiss(reason.strip(), scope.username(), clock.instant());
        audit.record(scope, "inbox.dismiss", left.name(), reason.strip());
    }

    private InboxDocument lock(Scope scope, long id) {
        InboxDocument left = em.find(InboxDocument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (left == null || left.forbundId() != scope.forbundId()) {
            throw new RuleViolation("inbox.unknown", id);
        }
        return left;
    }

    private List<View> list(Scope scope, Long only) {
        return sql.list(
                """
                select i.id, i.document_id, i.name, d.content_type, d.size_bytes, d.sha256, i.note, i.left_by, i.left_at
                from inbox_document i join document d on d.id = i.document_id
                where i.forbund_id = ? and i.status = 'WAITING' and i.id = coalesce(cast(? as bigint), i.id) order by i.left_at, i.id
                """,
                row -> new View(
                        row.number("id"),
                        row.number("document_id"),
                        row.text("name"),
                        row.text("content_type"),
                        row.number("size_bytes"),
                        row.text("sha256"),
                        row.text("note"),
                        row.text("left_by"),
                        row.instant("left_at"),
                        underlag.vouchersWith(scope, row.text("sha256"), null)),
                scope.forbundId(),
                only);
    }
}
