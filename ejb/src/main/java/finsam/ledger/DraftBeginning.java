package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.AuditTrail;
import finsam.access.Scope;
import finsam.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** How a draft comes to be: from nothing, from what a feature has worked out, or from a voucher in the books. */
@ApplicationScoped
class DraftBeginning {

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private SeriesRegister series;

    @Inject
    private Vouchers vouchers;

    @Inject
    private DraftLines lines;

    @Inject
    private DraftViews views;

    /**
     * @param key asked twice with the same key and content, one draft is begun
     * @param postingKey the one it will be posted under, or null for its own
     */
    Draft begin(Scope scope, int year, Draft.Purpose purpose, String key, String postingKey, DraftContent content) {
        Optional<Draft> begun = sql.first(
                        "select id from voucher_draft where forbund_id = ? and creation_key = ?",
                        row -> row.number("id"),
                        scope.forbundId(),
                        key)
                .map(id -> em.find(Draft.class, id, LockModeType.PESSIMISTIC_WRITE));
        if (begun.isPresent()) {
            require(
                    views.content(begun.get()).equals(content),
                    "draft.key-with-other-content",
                    begun.get().id());
            return begun.get();
        }
        Draft draft = new Draft(
                scope.forbundId(), year, purpose, key, postingKey, content, scope.username(), clock.instant());
        em.persist(draft);
        lines.write(draft, content.lines());
        lines.noteAuthor(draft, scope.username());
        em.flush();
        audit.record(scope, "draft.begin", DraftViews.subject(draft), DraftViews.shown(content));
        return draft;
    }

    /** @return the lines of a voucher in the books, dated on the day, which may be null */
    DraftContent copyOf(Scope scope, VoucherNumber from, LocalDate date) {
        Voucher voucher = vouchers.voucher(scope, from);
        boolean byHand = series.series(scope).stream()
                .anyMatch(s -> s.code().equals(from.series()) && s.purpose() == Series.Purpose.MANUAL);
        return new DraftContent(
                byHand ? from.series() : series.codeFor(scope, Series.Purpose.MANUAL, LocalDate.now(clock)),
                date,
                voucher.text(),
                voucher.counterparty(),
                null,
                voucher.postings().stream().map(DraftContent.Line::of).toList());
    }
}
