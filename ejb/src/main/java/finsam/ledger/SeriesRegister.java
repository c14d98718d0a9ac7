package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.forbund.ForbundRegistered;
import finsam.ledger.Series.Purpose;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The förbund's series: chosen from this list, never opened by a slip of the keyboard. */
@Stateless
@PermitAll
public class SeriesRegister {

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private FiscalYears years;

    /** @return the series in the order of their codes */
    public List<Series> series(String forbund) {
        return series(access.scope(forbund, Role.readers()));
    }

    /** Makes sure that there is a series for vouchers taken in from a file, and that it can be numbered in every year. */
    public void openForImport(Scope scope, String code, String name) {
        if (em.find(Series.class, new Series.Key(scope.forbundId(), code)) == null) {
            em.persist(new Series(scope.forbundId(), code, name, Purpose.IMPORT));
            years.years(scope).forEach(year -> em.persist(new VoucherChain(scope.forbundId(), year.year(), code)));
        }
    }

    public List<Series> series(Scope scope) {
        return em.createQuery("select s from Series s where s.forbundId = :forbund order by s.code", Series.class)
                .setParameter("forbund", scope.forbundId())
                .getResultList();
    }

    public Set<String> codes(Scope scope) {
        return new TreeSet<>(series(scope).stream().map(Series::code).toList());
    }

    /** @return the code of the series that serves the purpose */
    public String codeFor(Scope scope, Purpose purpose) {
        return series(scope).stream()
                .filter(s -> s.purpose() == purpose)
                .findFirst()
                .orElseThrow()
                .code();
    }

    /** Refuses a series that is not there, or is there for something else. */
    public void requireFor(Scope scope, String code, Purpose purpose) {
        Series series = em.find(Series.class, new Series.Key(scope.forbundId(), code == null ? "" : code));
        require(series != null, "series.unknown", code);
        require(series.purpose() == purpose, "series.other-purpose", code, series.name());
    }

    public void layOut(@Observes ForbundRegistered event) {
        add(event.scope(), "A", "Verifikationer", Purpose.MANUAL);
        add(event.scope(), "B", "Bidrag från medlemmar", Purpose.CONTRIBUTION);
        add(event.scope(), "K", "Kostnader för insatser", Purpose.COST);
        add(event.scope(), "IB", "Ingående balanser", Purpose.OPENING);
        add(event.scope(), "BO", "Bokslut", Purpose.CLOSING);
    }

    private void add(Scope scope, String code, String name, Purpose purpose) {
        em.persist(new Series(scope.forbundId(), code, name, purpose));
    }
}
