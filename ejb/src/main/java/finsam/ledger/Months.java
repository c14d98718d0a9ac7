package finsam.ledger;

import finsam.access.AuditTrail;
import finsam.access.Scope;
import finsam.rules.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Finds and closes months and years, and keeps who did it: for the services that have decided that it may be done. */
@ApplicationScoped
class Months {

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private StoredBalances stored;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @return the months of the year, in order */
    List<Period> all(Scope scope, int year) {
        return em.createQuery(
                        "select p from Period p where p.forbundId = :forbund and p.year = :year order by p.startsOn",
                        Period.class)
                .setParameter("forbund", scope.forbundId())
                .setParameter("year", year)
                .getResultList();
    }

    /** @throws RuleViolation {@code period.unknown} */
    Period month(Scope scope, int year, LocalDate startsOn) {
        return all(scope, year).stream()
                .filter(p -> p.startsOn().equals(startsOn))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("period.unknown", startsOn, year));
    }

    void close(Scope scope, Period month) {
        month.close();
        em.flush();
        stored.store(scope, month.year(), month.startsOn());
        em.persist(Closing.of(month, scope.username(), clock.instant()));
        audit.record(scope, "period.close", month.name(), "stängning nummer " + month.closings());
    }

    /** Closes the year with the months of it that are open. Whoever asks has held back what is posted in it. */
    void close(Scope scope, FiscalYear year) {
        all(scope, year.year()).stream().filter(Period::isOpen).forEach(month -> close(scope, month));
        year.close();
        em.flush();
        em.persist(Closing.of(year, scope.username(), clock.instant()));
    }
}
