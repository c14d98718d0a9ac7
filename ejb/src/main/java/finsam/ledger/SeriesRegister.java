package finsam.ledger;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.forbund.ForbundRegistered;
import finsam.ledger.Series.Purpose;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The förbund's series: chosen from this list, never opened by a slip of the keyboard. */
@Stateless
@PermitAll
public class SeriesRegister {

    /** The first day of a series that is open whatever is taken in, however old. */
    private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private FiscalYears years;

    @Inject
    private ChartReader reader;

    @Inject
    private Clock clock;

    /** @return the series as they are today, in the order of their codes */
    public List<Series> series(String forbund) {
        return series(access.scope(forbund, Role.readers()));
    }

    /** @return the series as they are on the day, in the order of their codes */
    public List<Series> series(String forbund, LocalDate day) {
        return series(access.scope(forbund, Role.readers()), day);
    }

    public List<Series> series(Scope scope) {
        return series(scope, LocalDate.now(clock));
    }

    public List<Series> series(Scope scope, LocalDate day) {
        return reader.series(scope, day);
    }

    /** Makes sure that there is a series for vouchers taken in from a file, and that it can be numbered in every year. */
    public void openForImport(Scope scope, String code, String name) {
        if (!codes(scope).contains(code)) {
            add(scope, code, Purpose.IMPORT, ALWAYS, name);
        }
    }

    public Set<String> codes(Scope scope) {
        return new TreeSet<>(series(scope).stream().map(Series::code).toList());
    }

    /** @return the code of the series that serves the purpose on the day */
    public String codeFor(Scope scope, Purpose purpose, LocalDate day) {
        return series(scope, day).stream()
                .filter(s -> s.purpose() == purpose && s.isOpenOn(day))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("series.none-open", day))
                .code();
    }

    /** Adds a series, with the end of a chain in every year. */
    public void add(Scope scope, String code, Purpose purpose, LocalDate from, String name) {
        em.persist(new SeriesRow(scope.forbundId(), code, purpose));
        em.persist(new SeriesVersionRow(scope.forbundId(), code, 1, from, new Named(name, true)));
        years.years(scope).forEach(year -> em.persist(new VoucherChain(scope.forbundId(), year.year(), code)));
    }

    public void layOut(@Observes ForbundRegistered event) {
        add(event.scope(), "A", Purpose.MANUAL, ALWAYS, "Verifikationer");
        add(event.scope(), "B", Purpose.CONTRIBUTION, ALWAYS, "Bidrag från medlemmar");
        add(event.scope(), "K", Purpose.COST, ALWAYS, "Kostnader för insatser");
        add(event.scope(), "IB", Purpose.OPENING, ALWAYS, "Ingående balanser");
        add(event.scope(), "BO", Purpose.CLOSING, ALWAYS, "Bokslut");
    }
}
