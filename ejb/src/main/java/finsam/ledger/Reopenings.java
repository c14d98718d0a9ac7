package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.forbund.ForbundRegister;
import finsam.ledger.ReopeningAnswer.Outcome;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The only way to post again in what is closed: an ekonom or the förbundschef asks for it with a reason, and another of them
 * opens it. A month opens in an open year. With a closed year its last month opens, and every closed year after it, since
 * their opening balances follow from it; all of them are closed again in the usual way.
 */
@Stateless
@PermitAll
public class Reopenings {

    /**
     * A request to reopen, and how it ended.
     *
     * @param month the first day of the month; null if it is the year
     * @param subject what it concerns, as people name it: 2024, or 2024-03
     * @param outcome OPENED, REFUSED, WITHDRAWN, or null while it waits
     * @param answer what was said when it was refused, or null
     */
    public record Request(
            long id,
            int year,
            LocalDate month,
            String subject,
            String reason,
            String askedBy,
            Instant askedAt,
            String outcome,
            String answer,
            String answeredBy,
            Instant answeredAt) {

        public boolean isWaiting() {
            return outcome == null;
        }
    }

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private StoredBalances stored;

    @Inject
    private AuditTrail audit;

    @Inject
    private ForbundRegister register;

    @Inject
    private FiscalYears years;

    @Inject
    private Months months;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @return the förbund's requests, those that wait first, then the latest */
    public List<Request> all(String forbund) {
        return all(access.scope(forbund, Role.readers()));
    }

    public Request request(String forbund, long id) {
        return all(forbund).stream()
                .filter(r -> r.id() == id)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("reopening.unknown", id));
    }

    private List<Request> all(Scope scope) {
        return sql.list(
                """
                select r.id, r.fiscal_year, r.starts_on, r.whole_year, r.reason, r.asked_by, r.asked_at,
                    a.outcome, a.reason as answer, a.answered_by, a.answered_at
                from reopening r left join reopening_answer a on a.reopening_id = r.id
                where r.forbund_id = ?
                order by case when a.outcome is null then 0 else 1 end, r.asked_at desc, r.whole_year desc, r.id
                """,
                row -> new Request(
                        row.number("id"),
                        row.integer("fiscal_year"),
                        row.truth("whole_year") ? null : row.date("starts_on"),
                        row.truth("whole_year")
                                ? String.valueOf(row.integer("fiscal_year"))
                                : Period.name(row.date("starts_on")),
                        row.text("reason"),
                        row.text("asked_by"),
                        row.instant("asked_at"),
                        row.text("outcome"),
                        row.text("answer"),
                        row.text("answered_by"),
                        row.instant("answered_at")),
                scope.forbundId());
    }

    /** Asks for a closed month of an open year. @param month its first day @return the request's id */
    public long askForMonth(String forbund, int year, LocalDate month, String reason) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        register.lock(scope);
        require(years.year(scope, year).isOpen(), "period.year-closed", Period.name(month), year);
        return ask(scope, Reopening.of(months.month(scope, year, month), reason, scope.username(), clock.instant()));
    }

    /** Asks for a closed year, and with it the closed ones after. @return the request's id */
    public long askForYear(String forbund, int year, String reason) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        register.lock(scope);
        return ask(scope, Reopening.of(years.year(scope, year), reason, scope.username(), clock.instant()));
    }

    private long ask(Scope scope, Reopening asked) {
        require(
                all(scope).stream().noneMatch(r -> r.isWaiting() && r.subject().equals(asked.subject())),
                "reopening.asked-already",
                asked.subject());
        em.persist(asked);
        audit.record(scope, "reopening.ask", asked.subject(), asked.reason());
        return asked.id();
    }

    /** Opens what another has asked for. */
    public void open(String forbund, long request) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        Reopening asked = waiting(scope, request);
        if (asked.isOfWholeYear()) {
            require(asked.standsFor(years.year(scope, asked.year())), "reopening.outdated", asked.subject());
            answer(scope, asked, Outcome.OPENED, null);
            openYears(scope, asked);
        } else {
            requireOpen(scope, asked);
            Period month = months.month(scope, asked.year(), asked.startsOn());
            require(asked.standsFor(month), "reopening.outdated", asked.subject());
            answer(scope, asked, Outcome.OPENED, null);
            open(scope, asked, month);
        }
    }

    private void requireOpen(Scope scope, Reopening asked) {
        require(years.year(scope, asked.year()).isOpen(), "period.year-closed", asked.subject(), asked.year());
    }

    private void openYears(Scope scope, Reopening asked) {
        FiscalYear first = years.year(scope, asked.year());
        open(scope, asked, first);
        if (years.before(scope, first).filter(FiscalYear::isOpen).isPresent()) {
            openAlso(scope, asked, first.year(), first.startsOn());
        }
        openAlso(scope, asked, first.year(), first.lastMonth());
        years.years(scope).stream()
                .filter(y -> y.startsOn().isAfter(first.endsOn()) && !y.isOpen())
                .sorted(Comparator.comparing(FiscalYear::startsOn))
                .forEach(later -> {
                    Reopening also = asked.alsoFor(later);
                    em.persist(also);
                    answer(scope, also, Outcome.OPENED, null);
                    open(scope, also, later);
                    openAlso(scope, asked, later.year(), later.startsOn());
                    openAlso(scope, asked, later.year(), later.lastMonth());
                });
    }

    /** Opens a month that a reopened year cannot do without: the first, for its opening balances; the last, for its result. */
    private void openAlso(Scope scope, Reopening asked, int year, LocalDate month) {
        Period period = months.month(scope, year, month);
        Reopening also = asked.alsoFor(period);
        em.persist(also);
        answer(scope, also, Outcome.OPENED, null);
        open(scope, also, period);
    }

    private void open(Scope scope, Reopening agreed, FiscalYear year) {
        em.flush();
        year.reopen();
        em.flush();
        audit.record(scope, "year.reopen", agreed.subject(), because(agreed));
    }

    private void open(Scope scope, Reopening agreed, Period month) {
        em.flush();
        stored.drop(scope, month.year(), month.startsOn());
        month.reopen();
        em.flush();
        audit.record(scope, "period.reopen", agreed.subject(), because(agreed));
    }

    private static String because(Reopening agreed) {
        return "begärt av " + agreed.askedBy() + ": " + agreed.reason();
    }

    /** Says no to what another has asked for. @param reason may be left out */
    public void refuse(String forbund, long request, String reason) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        Reopening asked = waiting(scope, request);
        answer(scope, asked, Outcome.REFUSED, reason);
        audit.record(scope, "reopening.refuse", asked.subject(), reason == null ? "" : reason);
    }

    /** Takes back what oneself has asked for. */
    public void withdraw(String forbund, long request) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        Reopening asked = waiting(scope, request);
        answer(scope, asked, Outcome.WITHDRAWN, null);
        audit.record(scope, "reopening.withdraw", asked.subject(), "");
    }

    private void answer(Scope scope, Reopening asked, Outcome outcome, String reason) {
        em.persist(new ReopeningAnswer(asked, outcome, reason, scope.username(), clock.instant()));
        em.flush();
    }

    /** @return the request, under the lock of the förbund, if nobody has answered it */
    private Reopening waiting(Scope scope, long request) {
        register.lock(scope);
        Reopening asked = Optional.ofNullable(em.find(Reopening.class, request))
                .filter(r -> r.forbundId() == scope.forbundId())
                .orElseThrow(() -> new RuleViolation("reopening.unknown", request));
        require(em.find(ReopeningAnswer.class, request) == null, "reopening.answered", asked.subject());
        return asked;
    }
}
