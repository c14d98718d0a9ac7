package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.forbund.ForbundRegister;
import finsam.ledger.Series.Purpose;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/**
 * Series are opened here and nowhere else: added, renamed, closed and opened again, each from a date. One that is there stays;
 * what it was called in a closed year stays, too.
 */
@Stateless
@PermitAll
public class SeriesChanges {

    private static final int NAME_LENGTH = 100;

    /** A series as the ekonom enters one. */
    public record NewSeries(String code, String name, Purpose purpose, LocalDate validFrom) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private ForbundRegister register;

    @Inject
    private SeriesRegister series;

    @Inject
    private FiscalYears years;

    @Inject
    private Sql sql;

    /** Adds a series. One for a purpose of the system's own takes over from the one before it. */
    public void add(String forbund, NewSeries request) {
        Scope scope = locked(forbund, request.validFrom());
        String code = request.code() == null ? "" : request.code().strip();
        require(code.matches("[A-Z0-9]{1,4}"), "series.code-form", code);
        require(!code.startsWith("S"), "series.code-reserved", code);
        require(request.purpose() != null, "series.purpose-unnamed");
        require(request.purpose() != Purpose.IMPORT, "series.purpose-import");
        Named named = new Named(request.name(), true).requireNamed("Seriens namn", NAME_LENGTH);
        for (Series other : series.series(scope)) {
            require(!other.code().equals(code), "series.taken", code, other.name());
        }
        if (Purpose.OF_THE_SYSTEM.contains(request.purpose())) {
            years.holdBackFrom(scope, request.validFrom());
            series.series(scope, request.validFrom()).stream()
                    .filter(s -> s.purpose() == request.purpose() && s.isOpenFrom(request.validFrom()))
                    .forEach(before -> shut(scope, before, request.validFrom()));
        }
        series.add(scope, code, request.purpose(), request.validFrom(), named.name());
        audit.record(scope, "series.add", code, named.name() + ", från " + request.validFrom());
    }

    public void rename(String forbund, String code, String name, LocalDate from) {
        Scope scope = locked(forbund, from);
        Series known = known(scope, code, from);
        Named named = state(known, from);
        Named renamed = new Named(name, named.open()).requireNamed("Seriens namn", NAME_LENGTH);
        require(!renamed.equals(named), "object.unchanged", renamed.name(), from);
        write(scope, known, from, renamed, "series.rename");
    }

    /** Closes a series for vouchers by hand. Those of the system's own are closed by the one that takes over. */
    public void close(String forbund, String code, LocalDate from) {
        Scope scope = locked(forbund, from);
        Series known = known(scope, code, from);
        require(known.purpose() == Purpose.MANUAL, "series.needed", code, known.name());
        require(known.isOpenOn(from), "series.closed-already", code, known.name(), from);
        require(
                series.series(scope, from).stream()
                        .anyMatch(
                                s -> s.purpose() == Purpose.MANUAL && !s.code().equals(code) && s.isOpenOn(from)),
                "series.last-manual",
                code,
                known.name());
        years.holdBackFrom(scope, from);
        shut(scope, known, from);
    }

    /** Opens a closed series for vouchers by hand again. */
    public void open(String forbund, String code, LocalDate from) {
        Scope scope = locked(forbund, from);
        Series known = known(scope, code, from);
        require(known.purpose() == Purpose.MANUAL, "series.needed", code, known.name());
        require(!known.isOpenOn(from), "series.open-already", code, known.name(), from);
        write(scope, known, from, state(known, from).open(true), "series.open");
    }

    private Scope locked(String forbund, LocalDate from) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.ADMINISTRATOR);
        register.lock(scope);
        years.requireAfterClosed(scope, from);
        return scope;
    }

    private Series known(Scope scope, String code, LocalDate day) {
        return series.series(scope, day).stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("series.none-such", code));
    }

    private static Named state(Series known, LocalDate day) {
        return known.history().on(day).orElseGet(known.history()::first);
    }

    private void shut(Scope scope, Series known, LocalDate from) {
        sql.first("""
                        select v.event_date
                        from voucher v join registration r on r.voucher_id = v.id
                        where v.forbund_id = ? and v.series = ? and v.event_date >= ?
                        order by v.event_date desc fetch first 1 row only
                        """, row -> row.date("event_date"), scope.forbundId(), known.code(), from)
                .ifPresent(day -> {
                    throw new RuleViolation("series.posted-later", known.code(), known.name(), day);
                });
        write(scope, known, from, state(known, from).open(false), "series.close");
    }

    private void write(Scope scope, Series known, LocalDate from, Named state, String action) {
        em.persist(new SeriesVersionRow(
                scope.forbundId(), known.code(), known.history().versions().size() + 1, from, state));
        audit.record(scope, action, known.code(), state.name() + ", från " + from);
    }
}
