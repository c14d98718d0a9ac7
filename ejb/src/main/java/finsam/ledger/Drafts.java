package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private FiscalYears years;

    @Inject
    private SeriesRegister series;

    @Inject
    private Chart chart;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Ledger ledger;

    @Inject
    private DraftLines lines;

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
        View begun = sql.first(
                        "select id from voucher_draft where forbund_id = ? and creation_key = ?",
                        row -> row.number("id"),
                        scope.forbundId(),
                        once)
                .map(id -> view(em.find(Draft.class, id)))
                .orElse(null);
        if (begun != null) {
            require(begun.content().equals(content), "draft.key-with-other-content", begun.id());
            return begun;
        }
        Draft draft = new Draft(
                scope.forbundId(), year, Draft.Purpose.MANUAL, once, content, scope.username(), Moments.now(clock));
        em.persist(draft);
        lines.write(draft, content.lines());
        lines.noteAuthor(draft, scope.username());
        em.flush();
        audit.record(scope, "draft.begin", subject(draft), shown(content));
        return view(draft);
    }

    /** Begins a draft with the lines of a voucher in the books, to be dated and changed. */
    public View copy(String forbund, int year, VoucherNumber from, String key) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        Voucher voucher = vouchers.voucher(scope, from);
        boolean byHand = series.series(scope).stream()
                .anyMatch(s -> s.code().equals(from.series()) && s.purpose() == Series.Purpose.MANUAL);
        return begin(
                forbund,
                year,
                key,
                new DraftContent(
                        byHand ? from.series() : series.codeFor(scope, Series.Purpose.MANUAL),
                        null,
                        voucher.text(),
                        voucher.counterparty(),
                        null,
                        voucher.postings().stream().map(DraftContent.Line::of).toList()));
    }

    /**
     * Saves what has been typed in place of what was there.
     *
     * @param revision the one that the writer has seen; saving the same content twice is no conflict
     */
    public View save(String forbund, int year, long id, int revision, DraftContent content) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        Draft draft = lock(scope, year, id);
        draft.requireOpen();
        View before = view(draft);
        if (before.content().equals(content)) {
            return before;
        }
        requireSeen(draft, revision);
        draft.write(content, scope.username(), Moments.now(clock));
        lines.clear(draft);
        lines.write(draft, content.lines());
        lines.noteAuthor(draft, scope.username());
        em.flush();
        return view(draft);
    }

    /** Lets the draft go; nothing of it is posted. */
    public void discard(String forbund, int year, long id, int revision) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        Draft draft = lock(scope, year, id);
        if (draft.status() == Draft.Status.DISCARDED) {
            return;
        }
        draft.requireOpen();
        requireSeen(draft, revision);
        audit.record(scope, "draft.discard", subject(draft), shown(lines.content(draft)));
        draft.discard(scope.username(), Moments.now(clock));
    }

    /** @return what posting the draft would write, or the refusal it would give */
    public Ledger.Preview preview(String forbund, int year, long id) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        Draft draft = find(scope, year, id, LockModeType.NONE);
        draft.requireOpen();
        return ledger.preview(forbund, year, voucher(scope, draft));
    }

    /**
     * Posts the draft as it stands in the revision that was seen. Asked again, it answers with the same voucher.
     *
     * @return the number of the voucher
     */
    public VoucherNumber post(String forbund, int year, long id, int revision) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        Draft draft = lock(scope, year, id);
        if (draft.status() == Draft.Status.POSTED) {
            return number(draft);
        }
        draft.requireOpen();
        requireSeen(draft, revision);
        VoucherDraft voucher = voucher(scope, draft);
        VoucherNumber posted = ledger.post(scope, year, voucher);
        draft.post(idOf(scope, posted), scope.username(), Moments.now(clock));
        audit.record(scope, "draft.post", subject(draft), posted.toString());
        return posted;
    }

    public View draft(String forbund, int year, long id) {
        return view(find(access.scope(forbund, Role.readers()), year, id, LockModeType.NONE));
    }

    /** @return the year's drafts that are neither posted nor discarded, latest changed first */
    public List<Summary> list(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        return sql.list(
                """
                select d.*, (select coalesce(sum(l.debit_ore), 0) from voucher_draft_line l where l.draft_id = d.id) as turnover
                from voucher_draft d
                where d.forbund_id = ? and d.fiscal_year = ? and d.status not in ('POSTED', 'DISCARDED')
                order by d.changed_at desc, d.id desc
                """,
                row -> new Summary(
                        row.number("id"),
                        Draft.Purpose.valueOf(row.text("purpose")),
                        Draft.Status.valueOf(row.text("status")),
                        row.date("event_date"),
                        row.text("text"),
                        row.text("counterparty"),
                        row.ore("turnover"),
                        row.text("owner"),
                        row.text("changed_by"),
                        row.instant("changed_at"),
                        row.integer("revision")),
                scope.forbundId(),
                year);
    }

    private Draft lock(Scope scope, int year, long id) {
        return find(scope, year, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Draft find(Scope scope, int year, long id, LockModeType lock) {
        Draft draft = em.find(Draft.class, id, lock);
        if (draft == null || draft.forbundId() != scope.forbundId() || draft.year() != year) {
            throw new RuleViolation("draft.unknown", id, year);
        }
        return draft;
    }

    private static void requireSeen(Draft draft, int revision) {
        require(
                draft.revision() == revision,
                "draft.changed-meanwhile",
                draft.changedBy(),
                Moments.swedish(draft.changedAt()));
    }

    private VoucherDraft voucher(Scope scope, Draft draft) {
        return lines.content(draft).voucher(chart.accounts(scope).values(), draft.key());
    }

    private View view(Draft draft) {
        return new View(
                draft.id(),
                draft.year(),
                draft.purpose(),
                draft.status(),
                lines.content(draft),
                draft.owner(),
                draft.changedBy(),
                draft.changedAt(),
                draft.revision(),
                draft.voucherId() == null ? null : number(draft));
    }

    private VoucherNumber number(Draft draft) {
        return sql.one(
                "select fiscal_year, series, number from registration where voucher_id = ?",
                row -> new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                draft.voucherId());
    }

    private long idOf(Scope scope, VoucherNumber number) {
        return sql.one(
                "select voucher_id from registration where forbund_id = ? and fiscal_year = ? and series = ? and number = ?",
                row -> row.number("voucher_id"),
                scope.forbundId(),
                number.year(),
                number.series(),
                number.number());
    }

    private static String subject(Draft draft) {
        return "Utkast " + draft.id();
    }

    private static String shown(DraftContent content) {
        return (content.text() == null ? "utan text" : content.text()) + ", " + content.turnover() + " kr";
    }
}
