package finsam.financing;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.forbund.ForbundRegister;
import finsam.forbund.ForbundRegister.Profile;
import finsam.forbund.Party;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The year's financing: from what the state gives, or a total, to what each member owes. */
@Stateless
@PermitAll
public class FinancingRegister {

    /**
     * What the financing starts from: either the state's amount or the total. What regions and kommuner offer is taken to match
     * the state, unless it is given.
     */
    public record Basis(Ore stateAmount, Ore total, Ore regionsOffer, Ore kommunerOffer) {

        public static Basis ofState(Ore stateAmount) {
            return new Basis(stateAmount, null, null, null);
        }

        public static Basis ofTotal(Ore total) {
            return new Basis(null, total, null, null);
        }
    }

    /** A worked-out financing. @param matching what was offered beyond what all parties match */
    public record Proposal(FinancingPlan plan, Matching matching, String basis) {}

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private ForbundRegister register;

    @Inject
    private FiscalYears years;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Works out the financing without recording it. */
    public Proposal preview(String forbund, int year, Basis basis) {
        return propose(access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF), year, basis);
    }

    /** Records the financing: from then on it is what the members owe. Possible until its first claim has been posted. */
    public Proposal establish(String forbund, int year, Basis basis) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        register.lock(scope);
        Proposal proposal = propose(scope, year, basis);
        require(!hasClaims(scope, year), "financing.claimed", year);
        FiscalYear fiscalYear = years.year(scope, year);
        require(fiscalYear.isOpen(), "year.already-closed", year);
        int version = current(scope, year).map(f -> f.version() + 1).orElse(1);
        em.persist(new Financing(
                scope.forbundId(),
                fiscalYear,
                version,
                proposal.plan(),
                proposal.basis(),
                scope.username(),
                clock.instant()));
        audit.record(
                scope,
                "financing.establish",
                year + " version " + version,
                proposal.basis() + " " + proposal.plan().byMember());
        return proposal;
    }

    /** @return the financing in force, with its contributions */
    public Optional<Financing> current(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.values());
        years.year(scope, year);
        Optional<Financing> financing = current(scope, year);
        financing.ifPresent(f -> f.contributions().forEach(Contribution::instalments));
        return financing;
    }

    public Optional<Financing> current(Scope scope, int year) {
        return em.createQuery(
                        "select f from Financing f where f.forbundId = :forbund and f.year = :year order by f.version desc",
                        Financing.class)
                .setParameter("forbund", scope.forbundId())
                .setParameter("year", year)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Proposal propose(Scope scope, int year, Basis basis) {
        Profile profile = register.profile(scope, years.year(scope, year).startsOn());
        require((basis.stateAmount() == null) != (basis.total() == null), "financing.one-basis");
        Ore given = basis.total() == null ? basis.stateAmount() : basis.total();
        require(given.isPositive(), "financing.not-positive", given);
        boolean regions = !profile.membersOf(Party.REGION).isEmpty();
        Matching matching = matching(basis, regions);
        require(matching.fundable().isPositive(), "financing.nothing-matched");
        String words = (basis.total() == null ? "Statens bidrag " : "Totalt ") + given + " kr";
        return new Proposal(FinancingPlan.of(matching.fundable(), profile), matching, words);
    }

    private static Matching matching(Basis basis, boolean regions) {
        StatutorySplit given = basis.total() != null
                ? split(basis.total(), regions)
                : split(basis.stateAmount().times(2), regions);
        if (basis.regionsOffer() == null && basis.kommunerOffer() == null) {
            Map<Party, Ore> nothing = new EnumMap<>(Party.class);
            given.parts().portions().forEach(p -> nothing.put(Party.valueOf(p.code()), Ore.ZERO));
            return new Matching(given.total(), nothing);
        }
        Map<Party, Ore> offers = new EnumMap<>(Party.class);
        offers.put(Party.STATE, given.state());
        if (regions) {
            offers.put(Party.REGION, offered(basis.regionsOffer(), given.regions()));
        }
        offers.put(Party.KOMMUN, offered(basis.kommunerOffer(), given.kommuner()));
        return Matching.of(offers);
    }

    private static Ore offered(Ore offer, Ore statutory) {
        require(offer == null || !offer.isNegative(), "financing.negative-offer", offer);
        return offer == null ? statutory : offer;
    }

    private static StatutorySplit split(Ore total, boolean regions) {
        return regions ? StatutorySplit.of(total) : StatutorySplit.withoutRegion(total);
    }

    private boolean hasClaims(Scope scope, int year) {
        return sql.first("""
                        select v.id from voucher v
                        where v.forbund_id = ? and v.idempotency_key like ? and not exists (
                            select 1 from voucher c where c.forbund_id = v.forbund_id and c.corrects_id = v.id)
                        """, row -> row.number("id"), scope.forbundId(), Contributions.claimKey(year, "%", "%"))
                .isPresent();
    }
}
