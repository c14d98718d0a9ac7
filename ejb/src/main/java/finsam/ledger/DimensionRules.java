package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.forbund.ForbundRegister;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/** What accounts demand, allow or forbid of dimensions, from a date. */
@Stateless
@PermitAll
public class DimensionRules {

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
    private FiscalYears years;

    /** Sets the rule for what is posted from now on and dated on the day or later. */
    public void set(String forbund, int number, int dimension, DimensionRule rule, LocalDate from) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.ADMINISTRATOR);
        register.lock(scope);
        years.requireAfterClosed(scope, from);
        require(rule != null, "dimension.rule-missing");
        Account account = chart.account(scope, number, from);
        require(chart.dimensions(scope).containsKey(dimension), "dimension.unknown", dimension);
        require(account.rule(dimension, from) != rule, "dimension.rule-same", number, from);
        for (AccountPurpose purpose : AccountPurpose.values()) {
            require(
                    !account.serves(purpose, from) || purpose.fits(dimension, rule),
                    "account.rule-unmet",
                    number,
                    account.name(),
                    purpose.heading(),
                    Dimension.name(dimension));
        }
        int said = account.rules().containsKey(dimension)
                ? account.rules().get(dimension).versions().size()
                : 0;
        em.persist(new DimensionRuleRow(scope.forbundId(), number, dimension, said + 1, from, rule));
        audit.record(
                scope,
                "account.rule",
                String.valueOf(number),
                Dimension.name(dimension) + " " + rule + ", från " + from);
    }
}
