package finsam.report;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.archive.Archive;
import finsam.database.Sql;
import finsam.ledger.Balances;
import finsam.ledger.BookQuery;
import finsam.ledger.FiscalYears;
import finsam.report.DocumentOrder.Status;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The orders for documents: placed by a person, carried out by the job in {@code batch}. */
@Stateless
@PermitAll
public class DocumentOrders {

    /**
     * An order as a list shows one.
     *
     * @param asked what the document is of, where it is of less than the whole year; empty otherwise
     * @param fault what went wrong and what to do, if it failed
     * @param linesDone how many of its lines are written, {@code linesTotal} of how many; 0 where that is not counted
     */
    public record OrderView(
            long id,
            int year,
            DocumentKind kind,
            String asked,
            Status status,
            Long documentId,
            String fault,
            String requestedBy,
            Instant requestedAt,
            long linesDone,
            long linesTotal) {

        /** @return how much of it is written, in percent; 0 while that is not known */
        public int progress() {
            if (status != Status.STARTED) {
                return 100;
            }
            return linesTotal == 0 ? 0 : (int) Math.min(99, 100 * linesDone / linesTotal);
        }

        public boolean isStarted() {
            return status == Status.STARTED;
        }
    }

    /** An order that was begun and that no job carries on. @param execution the job it last ran as, or null */
    public record Unfinished(long id, Long execution) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Archive archive;

    @Inject
    private Balances balances;

    @Inject
    private FiscalYears years;

    @Inject
    private DocumentStates states;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Places an order for what is of the whole year. */
    public OrderView create(String forbund, int year, DocumentKind kind) {
        return create(forbund, year, kind, "");
    }

    /**
     * Places an order. It is done at once if the archive has the document, drawn from the same state of the books.
     *
     * @param asked what it is to be of, for a kind that is of less than the year; empty otherwise
     */
    public OrderView create(String forbund, int year, DocumentKind kind, String asked) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF, Role.REVISOR);
        years.year(scope, year);
        require(!balances.chainHeads(scope, year).isEmpty(), "order.empty-year", year);
        String settled = states.settled(scope, year, kind, asked);
        DocumentOrder order =
                new DocumentOrder(scope.forbundId(), year, kind, settled, scope.username(), clock.instant());
        em.persist(order);
        em.flush();
        audit.record(scope, "document.order", kind.fileName(year, settled), "beställning " + order.id());
        archived(scope, year, kind, state(scope, year, kind, settled)).ifPresent(order::done);
        em.flush();
        return order(scope, order.id());
    }

    /** @return what was asked, written in the one way in which an order carries it; it is refused as by {@link #create} */
    public String settled(Scope scope, int year, DocumentKind kind, String asked) {
        return states.settled(scope, year, kind, asked);
    }

    /** @return the selection as an order of its postings carries it */
    public String selection(BookQuery query) {
        return AskedPostings.written(query);
    }

    public OrderView order(String forbund, long id) {
        return order(access.scope(forbund, Role.readers()), id);
    }

    public OrderView order(Scope scope, long id) {
        return sql.first(
                        "select * from document_order where forbund_id = ? and id = ?",
                        DocumentOrders::view,
                        scope.forbundId(),
                        id)
                .orElseThrow(() -> new RuleViolation("order.unknown", id));
    }

    /** @return the orders of the year's documents, latest first */
    public List<OrderView> orders(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        return sql.list(
                "select * from document_order where forbund_id = ? and fiscal_year = ? order by id desc",
                DocumentOrders::view,
                scope.forbundId(),
                year);
    }

    /** @return who the job acts for: the one who placed the order */
    public Scope scopeOf(long id) {
        return sql.one(
                """
                select f.id, f.code, f.invented, o.requested_by
                from document_order o join forbund f on f.id = o.forbund_id where o.id = ?
                """,
                row -> new Scope(
                        row.number("id"), row.text("code"), row.truth("invented"), row.text("requested_by"), Set.of()),
                id);
    }

    /** @return the hash of all that such a document shows */
    public String state(Scope scope, int year, DocumentKind kind, String asked) {
        return states.of(scope, year, kind, asked);
    }

    /** Tells how far the writing has come, at once: it is seen while the job goes on. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void progress(long id, long done, long total) {
        em.createNativeQuery("update document_order set lines_done = ?1, lines_total = ?2 where id = ?3")
                .setParameter(1, done)
                .setParameter(2, total)
                .setParameter(3, id)
                .executeUpdate();
    }

    /** Ties the order to the job that carries it out. */
    public void runsAs(long id, long execution) {
        locked(id).runsAs(execution);
    }

    /** Archives what was written, unless another order was faster; the order is done in the same transaction. */
    public void deliver(Scope scope, long id, String state, Path content) throws IOException {
        OrderView order = order(scope, id);
        lockAll(scope, order);
        DocumentOrder locked = locked(id);
        if (!locked.isStarted()) {
            return;
        }
        Optional<Long> archived = archived(scope, order.year(), order.kind(), state);
        locked.done(archived.isPresent() ? archived.get() : store(scope, order, state, content));
    }

    private long store(Scope scope, OrderView order, String state, Path content) throws IOException {
        DocumentKind kind = order.kind();
        String name = kind.fileName(order.year(), order.asked());
        return archive.store(
                scope, new Archive.Label(order.year(), kind.name(), name, kind.contentType(), state), content);
    }

    /** The job has given up. @param sentence what went wrong and what to do */
    public void failed(long id, String sentence) {
        locked(id).failed(sentence);
    }

    /** @return the orders that were begun when the server stopped */
    public List<Unfinished> unfinished() {
        return sql.list(
                "select id, execution_id from document_order where status = 'STARTED' order by id",
                row -> new Unfinished(row.number("id"), row.numberOrNull("execution_id")));
    }

    private Optional<Long> archived(Scope scope, int year, DocumentKind kind, String state) {
        return sql.first("""
                select id from document
                where forbund_id = ? and fiscal_year = ? and kind = ? and state_of_books = ? order by id
                """, row -> row.number("id"), scope.forbundId(), year, kind.name(), state);
    }

    /** Two orders for the same document deliver one after the other. */
    private void lockAll(Scope scope, OrderView order) {
        sql.list(
                """
                select id from document_order
                where forbund_id = ? and fiscal_year = ? and kind = ? and status = 'STARTED' order by id for update
                """,
                row -> row.number("id"),
                scope.forbundId(),
                order.year(),
                order.kind().name());
    }

    private DocumentOrder locked(long id) {
        return em.find(DocumentOrder.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private static OrderView view(Sql.Row row) {
        return new OrderView(
                row.number("id"),
                row.integer("fiscal_year"),
                DocumentKind.valueOf(row.text("kind")),
                row.text("asked"),
                Status.valueOf(row.text("status")),
                row.numberOrNull("document_id"),
                row.text("fault"),
                row.text("requested_by"),
                row.instant("requested_at"),
                row.number("lines_done"),
                row.number("lines_total"));
    }
}
