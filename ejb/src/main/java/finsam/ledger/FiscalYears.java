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
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The förbund's fiscal years and their months. */
@Stateless
@PermitAll
public class FiscalYears {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);

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
    private Event<YearOpened> opened;

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
        series.codes(scope).forEach(code -> em.persist(new VoucherChain(scope.forbundId(), year.year(), code)));
        audit.record(scope, "year.open", String.valueOf(year.year()), startsOn + " – " + endsOn);
        opened.fire(new YearOpened(scope, year.year()));
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

    /** @return the first day from this one on that something can be dated on */
    public Optional<LocalDate> openDayFrom(Scope scope, LocalDate day) {
        return em.createQuery("""
                                select p.startsOn from Period p
                                where p.forbundId = :forbund and p.endsOn >= :day and p.status = :open order by p.startsOn
                                """, LocalDate.class)
                .setParameter("forbund", scope.forbundId())
                .setParameter("day", day)
                .setParameter("open", FiscalYear.Status.OPEN)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(starts -> starts.isAfter(day) ? starts : day);
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

    /** Holds postings back in every open year that has days on or after the one given. */
    public void holdBackFrom(Scope scope, LocalDate from) {
        years(scope).stream()
                .filter(year -> year.isOpen() && !year.endsOn().isBefore(from))
                .sorted(Comparator.comparingInt(FiscalYear::year))
                .forEach(year -> holdBack(scope, year));
    }

    /** Refuses a day from which something is to change, if it lies in a closed year or out of all reason. */
    public void requireAfterClosed(Scope scope, LocalDate from) {
        require(from != null, "chart.date-missing");
        require(from.isAfter(EARLIEST) && from.isBefore(LATEST), "chart.date-far", from);
        years(scope).stream()
                .filter(year -> !year.isOpen() && !year.endsOn().isBefore(from))
                .findFirst()
                .ifPresent(closed -> {
                    throw new RuleViolation(
                            "chart.closed-year",
                            from,
                            closed.year(),
                            closed.endsOn().plusDays(1));
                });
    }
}
