package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Vouchers that are being written, kept as they are typed until they are posted or discarded. Who saves says which revision
 * it was written on: if somebody else, or another window, has saved meanwhile, nothing is overwritten.
 */
@Stateless
@PermitAll
public class Drafts {

    private static final int KEY_LENGTH = 150;

    /** A draft, whole. @param posted the voucher it became, or null */
    public record View(
            long id,
            int year,
            Draft.Purpose purpose,
            Draft.Status status,
            DraftContent content,
            String owner,
            String changedBy,
            Instant changedAt,
            int revision,
            VoucherNumber posted) {}

    /** A draft as a list shows one. @param turnover the sum of its debits, in öre */
    public record Summary(
            long id,
            Draft.Purpose purpose,
            Draft.Status status,
            LocalDate date,
            String text,
            String counterparty,
            Ore turnover,
            String owner,
            String changedBy,
            Instant changedAt,
            int revision) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @Inject
    private FiscalYears years;

    @Inject
    private Vouchers vouchers;

    @Inject
    private DraftBook book;

    @Inject
    private DraftBeginning beginning;

    @Inject
    private DraftLines lines;

    @Inject
    private DraftViews views;

    @Inject
    private DraftSending sending;

    @Inject
    private Replacements replacements;

    /**
     * Begins a draft in the year.
     *
     * @param key asked twice with the same key and content, one draft is begun; null for a new one in any case
     */
    public View begin(String forbund, int year, String key, DraftContent content) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        require(years.year(scope, year).isOpen(), "voucher.year-closed", year);
        String once = key == null || key.isBlank() ? UUID.randomUUID().toString() : key.strip();
        require(once.length() <= KEY_LENGTH, "voucher.key-long", KEY_LENGTH);
        return views.view(beginning.begin(scope, year, Draft.Purpose.MANUAL, once, null, content));
    }

    /**
     * Keeps what a feature has worked out as a draft, and sends it for attest: it is posted when it has been attested.
     *
     * @param voucher under the key that it will be posted under; asked twice with the same key, one draft is sent
     */
    public View send(Scope scope, int year, Draft.Purpose purpose, VoucherDraft voucher) {
        String key = voucher.idempotencyKey();
        Draft draft = beginning.begin(scope, year, purpose, key, key, DraftContent.of(voucher));
        if (draft.status() == Draft.Status.DRAFT) {
            sending.send(scope, draft);
        }
        return views.view(draft);
    }

    /** Begins a draft with the lines of a voucher in the books, to be dated and changed. */
    public View copy(String forbund, int year, VoucherNumber from, String key) {
        return copy(forbund, year, from, null, key);
    }

    /** Begins a draft with the lines of a voucher in the books, dated on the day. */
    public View copy(String forbund, int year, VoucherNumber from, LocalDate date, String key) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        return begin(forbund, year, key, beginning.copyOf(scope, from, date));
    }

    /**
     * Saves what has been typed in place of what was there. What was attested of it no longer counts.
     *
     * @param revision the one that the writer has seen; saving the same content twice is no conflict
     */
    public View save(String forbund, int year, long id, int revision, DraftContent content) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        Draft draft = book.lock(scope, year, id);
        draft.requireOpen();
        View before = views.view(draft);
        if (before.content().equals(content)) {
            return before;
        }
        DraftViews.requireSeen(draft, revision);
        require(draft.purpose() == Draft.Purpose.MANUAL, "draft.cost-kept");
        if (draft.status() != Draft.Status.DRAFT) {
            draft.takeBack(scope.username(), clock.instant());
            em.flush();
        }
        draft.write(content, scope.username(), clock.instant());
        lines.clear(draft);
        lines.write(draft, content.lines());
        lines.noteAuthor(draft, scope.username());
        em.flush();
        return views.view(draft);
    }

    /** Lets the draft go; nothing of it is posted. */
    public void discard(String forbund, int year, long id, int revision) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        Draft draft = book.lock(scope, year, id);
        if (draft.status() == Draft.Status.DISCARDED) {
            return;
        }
        draft.requireOpen();
        DraftViews.requireSeen(draft, revision);
        audit.record(scope, "draft.discard", DraftViews.subject(draft), DraftViews.shown(lines.content(draft)));
        draft.discard(scope.username(), clock.instant());
        em.createQuery("select i from InboxDocument i where i.draftId = :draft", InboxDocument.class)
                .setParameter("draft", id)
                .getResultStream()
                .forEach(InboxDocument::putBack);
    }

    /** @return what posting the draft would write, or the refusal it would give */
    public Ledger.Preview preview(String forbund, int year, long id) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        Draft draft = book.find(scope, year, id);
        draft.requireOpen();
        return sending.preview(scope, draft);
    }

    /**
     * Posts the draft as it stands in the revision that was seen. Asked again, it answers with the same voucher.
     *
     * @return the number of the voucher
     */
    public VoucherNumber post(String forbund, int year, long id, int revision) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        Draft draft = book.lock(scope, year, id);
        if (draft.status() == Draft.Status.POSTED) {
            return views.number(draft);
        }
        draft.requireOpen();
        DraftViews.requireSeen(draft, revision);
        VoucherNumber posted = sending.post(scope, draft);
        long voucher = vouchers.lock(scope, posted);
        draft.post(voucher, scope.username(), clock.instant());
        replacements.posted(scope, id, voucher);
        audit.record(scope, "draft.post", DraftViews.subject(draft), posted.toString());
        return posted;
    }

    public View draft(String forbund, int year, long id) {
        return views.view(book.find(access.scope(forbund, Role.readers()), year, id));
    }

    /** @return the year's drafts that are neither posted nor discarded, latest changed first */
    public List<Summary> list(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        return views.list(scope, year);
    }
}
