package finsam.insats;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.ledger.Chart;
import finsam.ledger.Dimension;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The register of the förbund's insatser. */
@Stateless
@PermitAll
public class Insatser {

    /** An insats as the ekonom enters one. @param places how many can take part at a time, or null */
    public record NewInsats(
            String code,
            String name,
            InsatsKind kind,
            String projectOwner,
            String purpose,
            Set<String> targetGroups,
            int ageFrom,
            int ageTo,
            Integer places,
            LocalDate startsOn,
            LocalDate endsOn) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Chart chart;

    /** Registers an insats; its code becomes an object that costs can be posted on. @return remarks to look at */
    public List<String> register(String forbund, NewInsats request) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        Insats insats = new Insats(scope.forbundId(), request);
        require(
                insatser(scope).stream().noneMatch(i -> i.code().equals(insats.code())),
                "insats.code-taken",
                insats.code());
        em.persist(insats);
        chart.register(scope, Dimension.INSATS, insats.code(), insats.name());
        audit.record(scope, "insats.register", insats.code(), insats.name());
        return insats.remarks();
    }

    /** @return the insatser in the order of their codes */
    public List<Insats> insatser(String forbund) {
        return insatser(access.scope(forbund, Role.readers()));
    }

    public List<Insats> insatser(Scope scope) {
        return em.createQuery("select i from Insats i where i.forbundId = :forbund order by i.code", Insats.class)
                .setParameter("forbund", scope.forbundId())
                .getResultList();
    }

    public Insats insats(String forbund, String code) {
        return insats(access.scope(forbund, Role.readers()), code);
    }

    public Insats insats(Scope scope, String code) {
        return insatser(scope).stream()
                .filter(i -> i.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("insats.unknown", code));
    }

    /** @return the insats, locked until the transaction ends, so that its money is counted once at a time */
    public Insats lock(Scope scope, String code) {
        Insats insats = insats(scope, code);
        em.lock(insats, LockModeType.PESSIMISTIC_WRITE);
        return insats;
    }
}
