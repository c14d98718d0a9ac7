package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.forbund.ForbundRegister;
import finsam.ledger.BooksView.ObjectKey;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Set;

/**
 * The objects of the dimensions that have no register of their own: counterparties, responsibilities, ESF projects, and those a
 * file brought. Added, renamed, closed and opened again, each from a date; insatser and financiärer come from their registers.
 */
@Stateless
@PermitAll
public class DimensionObjects {

    private static final Set<Integer> OWNED = Set.of(Dimension.INSATS.number(), Dimension.FINANCIER.number());
    private static final int NAME_LENGTH = 200;

    /** An object as the ekonom enters one. */
    public record NewObject(String code, String name) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private ForbundRegister register;

    @Inject
    private Chart chart;

    @Inject
    private ChartReader reader;

    @Inject
    private FiscalYears years;

    @Inject
    private Sql sql;

    /** @return whether the dimension's objects are entered here */
    public static boolean areEnteredHere(int dimension) {
        return !OWNED.contains(dimension);
    }

    public void add(String forbund, int dimension, NewObject request) {
        Scope scope = locked(forbund, dimension);
        String code = request.code() == null ? "" : request.code().strip();
        require(code.matches("[^\"{}\\p{Cntrl}]{1,60}"), "object.code-form", code);
        Named named = new Named(request.name(), true).requireNamed("Namnet", NAME_LENGTH);
        chart.objects(scope).stream()
                .filter(o -> o.dimension() == dimension && o.code().equals(code))
                .findFirst()
                .ifPresent(o -> {
                    throw new RuleViolation("object.taken", code, o.dimensionName(), o.name());
                });
        chart.register(scope, dimension, chart.dimensions(scope).get(dimension), code, named.name());
        audit.record(scope, "object.add", dimension + " " + code, named.name());
    }

    public void rename(String forbund, int dimension, String code, String name, LocalDate from) {
        Scope scope = locked(forbund, dimension);
        years.requireAfterClosed(scope, from);
        History<Named> history = history(scope, dimension, code);
        Named named = state(history, from);
        Named renamed = new Named(name, named.open()).requireNamed("Namnet", NAME_LENGTH);
        require(!renamed.equals(named), "object.unchanged", renamed.name(), from);
        write(scope, dimension, code, history, from, renamed, "object.rename");
    }

    /** Closes the object: from the day on no posting names it. */
    public void close(String forbund, int dimension, String code, LocalDate from) {
        Scope scope = locked(forbund, dimension);
        years.requireAfterClosed(scope, from);
        years.holdBackFrom(scope, from);
        History<Named> history = history(scope, dimension, code);
        Named named = state(history, from);
        require(named.open(), "object.closed-already", code, named.name(), from);
        sql.first("""
                        select v.event_date
                        from posting_object o join voucher v on v.id = o.voucher_id join registration r on r.voucher_id = v.id
                        where o.forbund_id = ? and o.dimension = ? and o.object_code = ? and v.kind <> 'OPENING'
                            and v.event_date >= ?
                        order by v.event_date desc fetch first 1 row only
                        """, row -> row.date("event_date"), scope.forbundId(), dimension, code, from)
                .ifPresent(day -> {
                    throw new RuleViolation("object.posted-later", code, named.name(), day);
                });
        write(scope, dimension, code, history, from, named.open(false), "object.close");
    }

    public void open(String forbund, int dimension, String code, LocalDate from) {
        Scope scope = locked(forbund, dimension);
        years.requireAfterClosed(scope, from);
        History<Named> history = history(scope, dimension, code);
        Named named = state(history, from);
        require(!named.open(), "object.open-already", code, named.name(), from);
        write(scope, dimension, code, history, from, named.open(true), "object.open");
    }

    private Scope locked(String forbund, int dimension) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.ADMINISTRATOR);
        register.lock(scope);
        require(chart.dimensions(scope).containsKey(dimension), "dimension.unknown", dimension);
        require(areEnteredHere(dimension), "object.owned", Dimension.name(dimension));
        return scope;
    }

    private History<Named> history(Scope scope, int dimension, String code) {
        History<Named> history = reader.objects(scope, Set.of(code)).get(new ObjectKey(dimension, code));
        require(history != null, "object.unknown", code, Dimension.name(dimension));
        return history;
    }

    private static Named state(History<Named> history, LocalDate day) {
        return history.on(day).orElseGet(history::first);
    }

    private void write(
            Scope scope,
            int dimension,
            String code,
            History<Named> history,
            LocalDate from,
            Named state,
            String action) {
        em.persist(new ObjectVersionRow(
                scope.forbundId(), dimension, code, history.versions().size() + 1, from, state));
        audit.record(scope, action, dimension + " " + code, state.name() + ", från " + from);
    }
}
