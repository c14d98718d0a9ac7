package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * The documents behind vouchers. They lie beside a draft while it is written, and can be taken away from it; with a voucher
 * they stay, and more can be added when they come late.
 */
@Stateless
@PermitAll
public class Attachments {

    /**
     * A document beside a draft or a voucher.
     *
     * @param document under which it is archived
     * @param atPosting whether it was there when the voucher was posted, and so is part of its hash
     * @param alsoAt other vouchers with a document of the same content
     */
    public record View(
            long document,
            String name,
            String contentType,
            long size,
            String sha256,
            boolean atPosting,
            String addedBy,
            Instant addedAt,
            List<VoucherNumber> alsoAt) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private AttachmentRows rows;

    @Inject
    private Clock clock;

    @Inject
    private Underlag underlag;

    @Inject
    private DraftBook draftBook;

    @Inject
    private Vouchers vouchers;

    /** Puts a document beside a draft. One that lies there already stays once. */
    public View attach(String forbund, int year, long draft, String name, byte[] content) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        Draft open = draftBook.lock(scope, year, draft);
        open.requireBeingWritten();
        Evidence.Attachment kept = underlag.keep(scope, name, content);
        rows.attach(scope, open, kept);
        return rows.ofDraft(scope, draft).stream()
                .filter(view -> view.document() == kept.documentId())
                .findFirst()
                .orElseThrow();
    }

    /** Takes a document away from a draft; in the archive it stays. */
    public void detach(String forbund, int year, long draft, long document) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        draftBook.lock(scope, year, draft).requireBeingWritten();
        DraftAttachment attached = rows.find(draft, document);
        require(attached != null, "attachment.unknown", document);
        em.remove(attached);
    }

    public List<View> ofDraft(String forbund, int year, long draft) {
        Scope scope = access.scope(forbund, Role.readers());
        draftBook.find(scope, year, draft);
        return rows.ofDraft(scope, draft);
    }

    /** Adds a document that came after the voucher was posted. It is not part of its hash, and stays. */
    public View add(String forbund, VoucherNumber number, String name, byte[] content) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        long voucher = vouchers.lock(scope, number);
        Evidence.Attachment kept = underlag.keep(scope, name, content);
        List<View> before = rows.ofVoucher(scope, voucher);
        require(
                before.stream().noneMatch(view -> view.document() == kept.documentId()),
                "attachment.there-already",
                kept.name(),
                number);
        require(before.size() < AttachmentRows.MOST, "attachment.too-many", AttachmentRows.MOST);
        em.persist(new VoucherAttachment(
                scope.forbundId(), voucher, before.size() + 1, kept, scope.username(), clock.instant()));
        audit.record(scope, "voucher.attach", number.year() + " " + number, kept.name() + " " + kept.sha256());
        List<View> after = rows.ofVoucher(scope, voucher);
        return after.get(after.size() - 1);
    }

    public List<View> ofVoucher(String forbund, VoucherNumber number) {
        Scope scope = access.scope(forbund, Role.readers());
        return rows.ofVoucher(scope, vouchers.id(scope, number));
    }
}
