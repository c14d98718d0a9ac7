package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who may attest what, and from when the förbund demands it: given by one person to another, never to oneself, and dated. */
@Stateless
@PermitAll
public class AttestRights {

    /**
     * A right to give.
     *
     * @param responsibility the object of the dimension ansvar, or null for all
     * @param limit the most that a draft may be of, in öre
     * @param validTo the first day on which it no longer holds, or null
     */
    public record Grant(
            String username,
            Evidence.Step step,
            String responsibility,
            Ore limit,
            LocalDate validFrom,
            LocalDate validTo) {

        public Grant {
            responsibility = responsibility == null || responsibility.isBlank() ? null : responsibility.strip();
        }
    }

    /** A right as a list shows one. */
    public record View(
            long id,
            String username,
            String displayName,
            Evidence.Step step,
            String responsibility,
            String responsibilityName,
            Ore limit,
            LocalDate validFrom,
            LocalDate validTo,
            String setBy,
            boolean inForce) {}

    /** From a day on, attest is demanded of the amount and above; null for no longer. */
    public record Demand(LocalDate validFrom, Ore amount, String setBy, Instant setAt, boolean inForce) {}

    /** Somebody with a role in the förbund. */
    public record Person(String username, String displayName) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    @Inject
    private AttestBook book;

    /** Gives somebody a right to attest. */
    public void grant(String forbund, Grant grant) {
        Scope scope = access.scope(forbund, Role.ADMINISTRATOR, Role.FORBUNDSCHEF);
        require(grant.step() != null, "attest.right.step-missing");
        require(grant.limit() != null && grant.limit().isPositive(), "attest.right.limit");
        require(grant.validFrom() != null, "attest.right.valid-from-missing");
        require(
                grant.validTo() == null || grant.validTo().isAfter(grant.validFrom()),
                "attest.right.dates",
                grant.validFrom(),
                grant.validTo());
        require(
                people(scope).stream().anyMatch(p -> p.username().equals(grant.username())),
                "attest.right.person",
                grant.username());
        require(!scope.username().equals(grant.username()), "attest.right.own");
        require(
                grant.responsibility() == null || book.isResponsibility(scope, grant.responsibility()),
                "posting.unknown-object",
                grant.responsibility(),
                Dimension.RESPONSIBILITY.number());
        em.persist(new AttestRight(scope.forbundId(), grant, scope.username(), clock.instant()));
        audit.record(
                scope,
                "attest-right.grant",
                grant.username(),
                grant.step() + ", " + (grant.responsibility() == null ? "allt" : grant.responsibility()) + ", högst "
                        + grant.limit() + " kr, från " + grant.validFrom());
    }

    /** Ends a right. @param day the first on which it no longer holds; not before today, since what was attested stands */
    public void end(String forbund, long id, LocalDate day) {
        Scope scope = access.scope(forbund, Role.ADMINISTRATOR, Role.FORBUNDSCHEF);
        AttestRight right = em.find(AttestRight.class, id);
        if (right == null || right.forbundId() != scope.forbundId()) {
            throw new RuleViolation("attest.right.unknown", id);
        }
        require(day != null && !day.isBefore(LocalDate.now(clock)), "attest.right.end-in-past");
        require(!scope.username().equals(right.username()), "attest.right.own");
        right.end(day, scope.username());
        audit.record(scope, "attest-right.end", right.username(), "till " + day);
    }

    /** @return the rights, those in force first */
    public List<View> rights(String forbund) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF, Role.REVISOR, Role.ADMINISTRATOR);
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                """
                select r.*, u.display_name, o.name as responsibility_name,
                    (r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)) as in_force
                from attest_right r join app_user u on u.username = r.username
                left join object_span o on o.forbund_id = r.forbund_id and o.dimension = r.dimension
                    and o.code = r.responsibility and o.from_day <= ? and ? < o.until_day
                where r.forbund_id = ? order by in_force desc, u.display_name, r.step, r.valid_from, r.id
                """,
                row -> new View(
                        row.number("id"),
                        row.text("username"),
                        row.text("display_name"),
                        Evidence.Step.valueOf(row.text("step")),
                        row.text("responsibility"),
                        row.text("responsibility_name"),
                        row.ore("limit_ore"),
                        row.date("valid_from"),
                        row.date("valid_to"),
                        row.text("set_by"),
                        row.truth("in_force")),
                today,
                today,
                today,
                today,
                scope.forbundId());
    }

    /**
     * Sets from when attest is demanded, and of what.
     *
     * @param amount costs and payments of it and above, in öre; null for none. To ease what holds takes until tomorrow
     */
    public void demand(String forbund, LocalDate validFrom, Ore amount) {
        Scope scope = access.scope(forbund, Role.ADMINISTRATOR, Role.FORBUNDSCHEF);
        LocalDate today = LocalDate.now(clock);
        require(validFrom != null, "attest.demand.valid-from-missing");
        require(amount == null || !amount.isNegative(), "attest.demand.amount");
        Optional<Ore> inForce = book.demand(scope);
        boolean eases = inForce.isPresent() && (amount == null || amount.exceeds(inForce.get()));
        require(!eases || validFrom.isAfter(today), "attest.demand.eased-today");
        em.persist(new AttestDemand(scope.forbundId(), validFrom, amount, scope.username(), clock.instant()));
        audit.record(
                scope,
                "attest-demand.set",
                "från " + validFrom,
                amount == null ? "ingen attest" : "attest från " + amount + " kr");
    }

    /** @return what has been demanded and will be, latest first */
    public List<Demand> demands(String forbund) {
        Scope scope = access.scope(forbund, Role.readers());
        LocalDate today = LocalDate.now(clock);
        List<Demand> all = sql.list(
                "select * from attest_demand where forbund_id = ? order by valid_from desc, id desc",
                row -> new Demand(
                        row.date("valid_from"),
                        row.ore("amount_ore"),
                        row.text("set_by"),
                        row.instant("set_at"),
                        !row.date("valid_from").isAfter(today)),
                scope.forbundId());
        Demand first = all.stream().filter(Demand::inForce).findFirst().orElse(null);
        return all.stream()
                .map(d -> new Demand(d.validFrom(), d.amount(), d.setBy(), d.setAt(), d == first))
                .toList();
    }

    /** @return those who have a role in the förbund today, by name */
    public List<Person> people(String forbund) {
        return people(access.scope(forbund, Role.ADMINISTRATOR, Role.FORBUNDSCHEF));
    }

    private List<Person> people(Scope scope) {
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                """
                select distinct u.username, u.display_name from user_role r join app_user u on u.username = r.username
                where r.forbund_id = ? and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?) and u.active
                order by u.display_name, u.username
                """,
                row -> new Person(row.text("username"), row.text("display_name")),
                scope.forbundId(),
                today,
                today);
    }
}
