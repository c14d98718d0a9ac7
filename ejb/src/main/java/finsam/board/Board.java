package finsam.board;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.board.Decision.Outcome;
import finsam.database.Sql;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The board's register: what it is asked to decide, and what it decided. It knows nobody's subject. */
@Stateless
@PermitAll
public class Board {

    private static final int PARAGRAPH_LENGTH = 20;

    /** The board's decision as it is recorded from the meeting. @param paragraph the protokoll's, "§ 14" */
    public record Resolution(Outcome outcome, LocalDate meetingOn, String paragraph) {}

    /** A matter as a list shows one, with its decision if there is one. */
    public record MatterView(
            long id,
            String kind,
            long subjectId,
            String title,
            String status,
            String proposedBy,
            Instant proposedAt,
            String fingerprint,
            Outcome outcome,
            LocalDate meetingOn,
            String paragraph,
            String decidedBy) {

        public boolean isOpen() {
            return Matter.Status.OPEN.name().equals(status);
        }
    }

    private static final String MATTERS = """
            select m.id, m.kind, m.subject_id, m.title, m.status, m.proposed_by, m.proposed_at, m.fingerprint,
                d.outcome, d.meeting_on, d.paragraph, d.decided_by
            from matter m left join decision d on d.forbund_id = m.forbund_id and d.matter_id = m.id
            where m.forbund_id = ?
            """;

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
    private Event<Decided> decided;

    /** Puts a matter before the board, proposed by the caller. @return its id */
    public long propose(Scope scope, String kind, long subjectId, String title, String fingerprint) {
        Matter matter =
                new Matter(scope.forbundId(), kind, subjectId, title, fingerprint, scope.username(), clock.instant());
        em.persist(matter);
        em.flush();
        audit.record(scope, "matter.propose", title, fingerprint);
        return matter.id();
    }

    public void withdraw(Scope scope, long matterId) {
        Matter matter = locked(scope, matterId);
        matter.withdraw();
        audit.record(scope, "matter.withdraw", matter.title(), matter.fingerprint());
    }

    /** Records what the board decided. Whoever proposed the matter cannot. */
    public void decide(String forbund, long matterId, Resolution resolution) {
        Scope scope = access.scope(forbund, Role.LEDAMOT);
        require(resolution.outcome() != null, "decision.outcome-missing");
        require(resolution.meetingOn() != null, "decision.meeting-missing");
        require(
                !resolution.meetingOn().isAfter(LocalDate.now(clock)),
                "decision.meeting-in-future",
                resolution.meetingOn());
        require(resolution.paragraph() != null && !resolution.paragraph().isBlank(), "decision.paragraph-missing");
        String paragraph = resolution.paragraph().strip();
        require(paragraph.length() <= PARAGRAPH_LENGTH, "decision.paragraph-long", PARAGRAPH_LENGTH);
        Matter matter = locked(scope, matterId);
        matter.decide(scope.username());
        Decision decision = new Decision(
                matter, resolution.outcome(), resolution.meetingOn(), paragraph, scope.username(), clock.instant());
        em.persist(decision);
        em.flush();
        decided.fire(new Decided(scope, matter, decision));
        audit.record(
                scope,
                "matter.decide",
                matter.title(),
                resolution.outcome() + " " + resolution.meetingOn() + " " + paragraph + " " + matter.fingerprint());
    }

    /** @return the matters, open ones first, then the latest */
    public List<MatterView> matters(String forbund) {
        Scope scope = access.scope(forbund, Role.readers());
        return sql.list(
                MATTERS + " order by case when m.status = 'OPEN' then 0 else 1 end, m.id desc",
                Board::view,
                scope.forbundId());
    }

    public MatterView matter(String forbund, long id) {
        return matter(access.scope(forbund, Role.readers()), id);
    }

    /** @return the matter, with its decision if there is one */
    public MatterView matter(Scope scope, long id) {
        return sql.first(MATTERS + " and m.id = ?", Board::view, scope.forbundId(), id)
                .orElseThrow(() -> new RuleViolation("matter.unknown", id));
    }

    private Matter locked(Scope scope, long matterId) {
        Matter matter = em.find(Matter.class, matterId, LockModeType.PESSIMISTIC_WRITE);
        require(matter != null && matter.forbundId() == scope.forbundId(), "matter.unknown", matterId);
        return matter;
    }

    private static MatterView view(Sql.Row row) {
        String outcome = row.text("outcome");
        return new MatterView(
                row.number("id"),
                row.text("kind"),
                row.number("subject_id"),
                row.text("title"),
                row.text("status"),
                row.text("proposed_by"),
                row.instant("proposed_at"),
                row.text("fingerprint"),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.date("meeting_on"),
                row.text("paragraph"),
                row.text("decided_by"));
    }
}
