package finsam.access;

import static finsam.rules.RuleViolation.require;

import finsam.database.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Behandlingshistorik: who did what, and when. Written in the transaction of what was done; never changed. */
@Stateless
@PermitAll
public class AuditTrail {

    /** One line of the history. */
    public record Event(Instant happenedAt, String username, String action, String subject, String detail) {}

    private static final int MOST = 1000;
    private static final int SUBJECT_LENGTH = 200;
    private static final int DETAIL_LENGTH = 2000;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Sql sql;

    @Inject
    private Access access;

    @Inject
    private Clock clock;

    public void record(Scope scope, String action, String subject, String detail) {
        record(scope.forbundId(), scope.username(), action, subject, detail);
    }

    /** For what concerns no förbund, or one that was just registered. */
    public void record(Long forbundId, String username, String action, String subject, String detail) {
        em.persist(new AuditEvent(
                forbundId,
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                username,
                action,
                cut(subject, SUBJECT_LENGTH),
                cut(detail, DETAIL_LENGTH)));
    }

    /** @return the latest events of the förbund whose action, subject, detail or user contains the words, latest first */
    public List<Event> search(String forbund, String words, int most) {
        Scope scope = access.scope(forbund, Role.readers());
        require(0 < most && most <= MOST, "search.most", MOST);
        return sql.list(
                """
                select happened_at, username, action, subject, detail from audit_event
                where forbund_id = ? and lower(username || ' ' || action || ' ' || subject || ' ' || detail) like ?
                order by happened_at desc, id desc fetch first ? rows only
                """,
                row -> new Event(
                        row.instant("happened_at"),
                        row.text("username"),
                        row.text("action"),
                        row.text("subject"),
                        row.text("detail")),
                scope.forbundId(),
                Sql.containing(words),
                most);
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
