package finsam.forbund;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The register of förbund, their members, and the keys that the members have agreed on. */
@Stateless
@PermitAll
public class ForbundRegister {

    private static final int NAME_LENGTH = 100;
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,29}");

    /** A förbund as the administratör enters it. Members join on the date given. */
    public record NewForbund(
            String code,
            String name,
            String organisationNumber,
            boolean invented,
            LocalDate membersFrom,
            List<NewMember> members) {}

    public record NewMember(String code, String name, MemberKind kind, boolean outsideRegion) {}

    /** What the members of one party have agreed on: a whole-number weight for each. */
    public record KeyAgreement(LocalDate validFrom, String basis, Map<String, Long> weights) {}

    public record Summary(String code, String name, boolean invented) {}

    /** The förbund, its members and the agreed keys in force on a date. */
    public record Profile(
            String code,
            String name,
            String organisationNumber,
            boolean invented,
            List<Member> members,
            Map<Party, SharingKey> keys) {

        public List<Member> membersOf(Party party) {
            return ForbundRegister.membersOf(party, members);
        }

        public Optional<Member> member(String memberCode) {
            return members.stream().filter(m -> m.code().equals(memberCode)).findFirst();
        }
    }

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
    private Event<ForbundRegistered> registered;

    public void register(NewForbund request) {
        String administrator = access.administrator();
        require(request.code() != null && CODE.matcher(request.code()).matches(), "forbund.code-form");
        require(request.name() != null && !request.name().isBlank(), "forbund.name-missing");
        requireFits("Förbundets namn", request.name(), NAME_LENGTH);
        require(request.membersFrom() != null, "forbund.members-from-missing");
        OrganisationNumber number = new OrganisationNumber(request.organisationNumber());
        require(taken("code", request.code()).isEmpty(), "forbund.code-taken", request.code());
        require(
                taken("organisation_number", number.value()).isEmpty(),
                "forbund.organisation-number-taken",
                number.value());
        List<NewMember> members = request.members() == null ? List.of() : request.members();
        requireParties(members);

        Forbund forbund = new Forbund(
                request.code(), request.name().strip(), number.value(), request.invented(), clock.instant());
        em.persist(forbund);
        Set<String> codes = new HashSet<>();
        for (NewMember m : members) {
            require(codes.add(m.code()), "member.code-twice", m.code());
            em.persist(new Member(
                    forbund.id(), m.code(), m.name().strip(), m.kind(), m.outsideRegion(), request.membersFrom()));
        }
        Scope scope = new Scope(
                forbund.id(), forbund.code(), forbund.isInvented(), administrator, Set.of(Role.ADMINISTRATOR));
        audit.record(scope, "forbund.register", forbund.code(), forbund.name() + " " + number.value());
        registered.fire(new ForbundRegistered(scope, request.membersFrom()));
    }

    /** Locks the förbund until the transaction ends: for what is done by one at a time, as closing a year. */
    public void lock(Scope scope) {
        em.find(Forbund.class, scope.forbundId(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** Records what the kommuner, or the regions, have agreed on. */
    public void agreeKey(String code, Party party, KeyAgreement agreement) {
        Scope scope = access.scope(code, Role.ADMINISTRATOR, Role.EKONOM);
        require(party != Party.STATE, "key.state-has-none");
        require(agreement.validFrom() != null, "key.valid-from-missing");
        require(agreement.weights() != null, "apportionment.no-weight");
        List<Member> members = membersOf(party, membersOn(scope, agreement.validFrom()));
        require(
                keysOf(scope).stream()
                        .noneMatch(k -> k.party() == party && k.validFrom().equals(agreement.validFrom())),
                "key.already-agreed",
                agreement.validFrom());
        SharingKey key = new SharingKey(
                scope.forbundId(), party, agreement.validFrom(), agreement.basis(), agreement.weights(), members);
        em.persist(key);
        audit.record(scope, "key.agree", party + " från " + agreement.validFrom(), key.weights() + " " + key.basis());
    }

    /** @return the förbund in which the caller has a role; all of them for the installation's administratör */
    public List<Summary> mine() {
        String username = access.username();
        LocalDate today = LocalDate.now(clock);
        return sql.list(
                """
                select distinct f.code, f.name, f.invented
                from forbund f join user_role r on r.forbund_id = f.id or r.forbund_id is null
                where r.username = ? and r.valid_from <= ? and (r.valid_to is null or r.valid_to > ?)
                order by f.name
                """,
                row -> new Summary(row.text("code"), row.text("name"), row.truth("invented")),
                username,
                today,
                today);
    }

    /** @return the förbund as it was agreed to be on the date */
    public Profile profile(String code, LocalDate on) {
        return profile(access.scope(code, Role.values()), on);
    }

    public Profile profile(Scope scope, LocalDate on) {
        Forbund forbund = em.find(Forbund.class, scope.forbundId());
        Map<Party, SharingKey> keys = new EnumMap<>(Party.class);
        keysOf(scope).stream().filter(key -> !key.validFrom().isAfter(on)).forEach(key -> keys.put(key.party(), key));
        return new Profile(
                forbund.code(),
                forbund.name(),
                forbund.organisationNumber(),
                forbund.isInvented(),
                membersOn(scope, on),
                keys);
    }

    /** A kommun outside any region stands among the regions too, if there is one (Finsamlagen 5 a §). */
    private static List<Member> membersOf(Party party, List<Member> members) {
        boolean regions = members.stream().anyMatch(m -> m.kind() == MemberKind.REGION);
        return members.stream()
                .filter(m -> m.kind().party() == party || party == Party.REGION && regions && m.isOutsideRegion())
                .toList();
    }

    private List<Member> membersOn(Scope scope, LocalDate on) {
        return em.createQuery(
                        "select m from Member m where m.forbundId = :forbund order by m.kind, m.code", Member.class)
                .setParameter("forbund", scope.forbundId())
                .getResultStream()
                .filter(m -> m.isMemberOn(on))
                .toList();
    }

    /** @return the keys, oldest first */
    private List<SharingKey> keysOf(Scope scope) {
        return new ArrayList<>(em.createQuery(
                        "select k from SharingKey k where k.forbundId = :forbund order by k.validFrom",
                        SharingKey.class)
                .setParameter("forbund", scope.forbundId())
                .getResultList());
    }

    private Optional<String> taken(String column, String value) {
        return sql.first("select code from forbund where " + column + " = ?", row -> row.text("code"), value);
    }

    /** A förbund has Försäkringskassan, Arbetsförmedlingen, a region and a kommun (Finsamlagen 3 §); a kommun outside any region may stand without one (5 a §). */
    private static void requireParties(List<NewMember> members) {
        for (NewMember m : members) {
            require(m.code() != null && CODE.matcher(m.code()).matches(), "member.code-form", m.code());
            require(m.name() != null && !m.name().isBlank() && m.kind() != null, "member.incomplete", m.code());
            requireFits("Medlemmens namn", m.name(), NAME_LENGTH);
            require(!m.outsideRegion() || m.kind() == MemberKind.KOMMUN, "member.outside-region", m.code());
        }
        for (MemberKind state : List.of(MemberKind.FORSAKRINGSKASSAN, MemberKind.ARBETSFORMEDLINGEN)) {
            require(members.stream().filter(m -> m.kind() == state).count() == 1, "forbund.state-members");
        }
        require(members.stream().anyMatch(m -> m.kind() == MemberKind.KOMMUN), "forbund.kommun-missing");
        require(
                members.stream().anyMatch(m -> m.kind() == MemberKind.REGION)
                        || members.stream().allMatch(m -> m.kind() != MemberKind.KOMMUN || m.outsideRegion()),
                "forbund.region-missing");
    }
}
