package finsam.exchange;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.ledger.FiscalYears;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** What sources say otherwise of than was taken in: listed until somebody has acted, and ever after. */
@Stateless
@PermitAll
public class SieFindings {

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private FiscalYears years;

    @Inject
    private SieFindingStore store;

    @Inject
    private Clock clock;

    /** @return the year's findings, those that wait for somebody first */
    public List<SieFinding> findings(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        return store.ofYear(scope, year);
    }

    /** Leaves our books as they are, once. @param why the reason, or how what the source says is in our books already */
    public void settle(String forbund, long id, String why) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        SieFindingRow finding = store.locked(scope, id);
        finding.leave(why, scope.username(), clock.instant());
        audit.record(scope, "sie.settle", finding.name(), why.strip());
    }
}
