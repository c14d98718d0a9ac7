package finsam.access;

import finsam.access.Origin.Channel;
import finsam.database.Sql;
import finsam.database.Sql.Row;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Behandlingshistorik: who did what, when and from where. Written in the transaction of what was done, chained, never changed.
 */
@Stateless
@PermitAll
public class AuditTrail {

    private static final int SUBJECT_LENGTH = 200;
    private static final int DETAIL_LENGTH = 2000;

    @Inject
    private AuditChains chains;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    public void record(Scope scope, String action, String subject, String detail) {
        record(scope.forbundId(), scope.username(), action, subject, detail);
    }

    /** For what concerns no förbund, or one that was just registered. */
    public void record(Long forbundId, String username, String action, String subject, String detail) {
        chains.add(new Occurrence(
                forbundId,
                clock.instant(),
                username,
                Origin.current(),
                action,
                cut(subject, SUBJECT_LENGTH),
                cut(detail, DETAIL_LENGTH)));
    }

    /** @return the chain's events in the order of their numbers; null asks for those that concern no förbund */
    public List<HistoryEvent> chained(Long forbundId) {
        List<HistoryEvent> events = new ArrayList<>();
        eachChained(forbundId, events::add);
        return events;
    }

    /** Hands over the chain's events in the order of their numbers, without holding them. */
    public void eachChained(Long forbundId, Consumer<HistoryEvent> consumer) {
        sql.each("""
                select e.form, e.previous_hash, e.number, f.organisation_number, e.happened_at, e.username, e.channel, e.address,
                    e.action, e.subject, e.detail, e.hash
                from audit_event e left join forbund f on f.id = e.forbund_id
                where e.chain = ? order by e.number
                """, row -> consumer.accept(event(row)), AuditChain.key(forbundId));
    }

    private static HistoryEvent event(Row row) {
        return new HistoryEvent(
                row.integer("form"),
                row.text("previous_hash"),
                row.number("number"),
                row.text("organisation_number"),
                row.instant("happened_at"),
                row.text("username"),
                Channel.valueOf(row.text("channel")),
                row.text("address"),
                row.text("action"),
                row.text("subject"),
                row.text("detail"),
                row.text("hash"));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
