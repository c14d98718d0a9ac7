package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.forbund.ForbundRegister;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The förbund's fiscal years and their months. */
@Stateless
@PermitAll
public class FiscalYears {

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

    /** @return the years, latest first */
    public List<FiscalYear> years(String forbund) {
        return years(access.scope(forbund, Role.values()));
    }

    public List<FiscalYear> years(Scope scope) {
        return em.createQuery(
                        "select y from FiscalYear y where y.forbundId = :forbund order by y.year desc",
                        FiscalYear.class)
                .setParameter("forbund", scope.forbundId())
                .getResultList();
    }

    public FiscalYear year(String forbund, int year) {
        return year(access.scope(forbund, Role.values()), year);
    }

    public FiscalYear year(Scope scope, int year) {
        return find(scope, year).orElseThrow(() -> new RuleViolation("year.unknown", year));
    }

    public Optional<FiscalYear> find(Scope scope, int year) {
        return years(scope).stream().filter(y -> y.year() == year).findFirst();
    }

    /** @return the year that ended the day before this one began */
    public Optional<FiscalYear> before(Scope scope, FiscalYear year) {
        return years(scope).stream()
                .filter(y -> y.endsOn().plusDays(1).equals(year.startsOn()))
                .findFirst();
    }

    /**
     * Opens a year with its months, and the end of a chain for each series. Its opening balances are posted from the year
     * before as soon as that is closed.
     */
    public FiscalYear open(String forbund, LocalDate startsOn, LocalDate endsOn) {
        return open(access.scope(forbund, Role.EKONOM, Role.ADMINISTRATOR), startsOn, endsOn);
    }

    public FiscalYear open(Scope scope, LocalDate startsOn, LocalDate endsOn) {
        register.lock(scope);
        FiscalYear year = new FiscalYear(scope.forbundId(), startsOn, endsOn);
        for (FiscalYear other : years(scope)) {
            require(
                    other.startsOn().isAfter(year.endsOn()) || other.endsOn().isBefore(year.startsOn()),
                    "year.overlaps",
                    other.startsOn(),
                    other.endsOn());
            require(other.year() != year.year(), "year.taken", year.year());
        }
        em.persist(year);
        em.flush();
        year.months().forEach(month -> em.persist(new Period(scope.forbundId(), year.year(), month)));
        em.createQuery("select s from Series s where s.forbundId = :forbund", Series.class)
                .setParameter("forbund", scope.forbundId())
                .getResultList()
                .forEach(s -> em.persist(new VoucherChain(scope.forbundId(), year.year(), s.code())));
        audit.record(scope, "year.open", String.valueOf(year.year()), startsOn + " – " + endsOn);
        return year;
    }

    /** Refuses a date that is missing or outside the year. */
    public void requireIn(Scope scope, int year, LocalDate date) {
        require(date != null, "voucher.date-missing");
        require(year(scope, year).holds(date), "voucher.not-in-year", date, year);
    }

    /** @return whether something can be dated on the day: its month is there and open */
    public boolean isOpenOn(Scope scope, LocalDate day) {
        return em.createQuery("""
                                select count(p) from Period p
                                where p.forbundId = :forbund and p.startsOn <= :day and p.endsOn >= :day and p.status = :open
                                """, Long.class)
                        .setParameter("forbund", scope.forbundId())
                        .setParameter("day", day)
                        .setParameter("open", FiscalYear.Status.OPEN)
                        .getSingleResult()
                > 0;
    }

    /**
     * Waits for the postings under way in the year and holds back new ones, by the lock of each chain, taken in the order in
     * which postings take them.
     */
    public void holdBack(Scope scope, FiscalYear year) {
        for (String code : series.codes(scope)) {
            em.find(
                    VoucherChain.class,
                    new VoucherChain.Key(scope.forbundId(), year.year(), code),
                    LockModeType.PESSIMISTIC_WRITE);
        }
    }

    /** Closes the year and its months. */
    public void close(Scope scope, FiscalYear year) {
        year.close();
        em.createQuery("select p from Period p where p.forbundId = :forbund and p.year = :year", Period.class)
                .setParameter("forbund", scope.forbundId())
                .setParameter("year", year.year())
                .getResultList()
                .forEach(Period::close);
    }
}
