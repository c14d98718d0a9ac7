package finsam.report;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.archive.Archive;
import finsam.database.Sql;
import finsam.ledger.Balances;
import finsam.ledger.FiscalYears;
import finsam.report.DocumentOrder.Status;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The orders for documents: placed by a person, carried out by the job in {@code batch}. */
@Stateless
@PermitAll
public class DocumentOrders {

    /** An order as a list shows one. @param fault what went wrong and what to do, if it failed */
    public record OrderView(
            long id,
            int year,
            DocumentKind kind,
            Status status,
            Long documentId,
            String fault,
            String requestedBy,
            Instant requestedAt) {

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

    /** Places an order. It is done at once if the archive has the document, drawn from the same state of the books. */
    public OrderView create(String forbund, int year, DocumentKind kind) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF, Role.REVISOR);
        years.year(scope, year);
        require(!balances.chainHeads(scope, year).isEmpty(), "order.empty-year", year);
        DocumentOrder order = new DocumentOrder(
                scope.forbundId(), year, kind, scope.username(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        em.persist(order);
        em.flush();
        audit.record(scope, "document.order", kind.fileName(year), "beställning " + order.id());
        archived(scope, year, kind, state(scope, year, kind)).ifPresent(order::done);
        em.flush();
        return order(scope, order.id());
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
    public String state(Scope scope, int year, DocumentKind kind) {
        return states.of(scope, year, kind);
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
        String name = kind.fileName(order.year());
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
                Status.valueOf(row.text("status")),
                row.numberOrNull("document_id"),
                row.text("fault"),
                row.text("requested_by"),
                row.instant("requested_at"));
    }
}
