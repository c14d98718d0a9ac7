package finsam.report;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.HistoryChain;
import finsam.access.HistoryChain.Break;
import finsam.access.HistoryEvent;
import finsam.access.Origin.Channel;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sha256;
import finsam.database.Sql;
import finsam.database.Sql.Row;
import finsam.ledger.VoucherNumber;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Behandlingshistorik as it is searched: the recorded events, and the registration of every voucher, which is its own history. */
@Stateless
@PermitAll
public class History {

    /** The action that a voucher's registration is shown as. */
    public static final String VOUCHER = "voucher.register";

    private static final int MOST = 1000;

    /**
     * What is looked for; what is null or empty does not narrow the search.
     *
     * @param words contained in user, action, subject or detail, in any case
     * @param person the username, whole
     * @param action such as {@code year.close}, or {@link #VOUCHER}
     * @param from the first day, Swedish time
     * @param through the last day
     */
    public record Filter(String words, String person, String action, LocalDate from, LocalDate through) {}

    /**
     * One line of the history.
     *
     * @param channel how it came in, or null for a voucher and for what was recorded before that was kept
     * @param address the client's, as the server saw it, or null
     * @param number in the chain of events, or null for a voucher and for what was recorded before the chain
     * @param voucher the voucher that was registered, or null
     */
    public record Line(
            Instant happenedAt,
            String username,
            String action,
            String subject,
            String detail,
            Channel channel,
            String address,
            Long number,
            String hash,
            VoucherNumber voucher) {}

    /** @param before how many events were recorded before they were chained @param breaks empty if the chain holds */
    public record Chain(long events, String head, long before, List<Break> breaks) {

        public boolean isHolding() {
            return breaks.isEmpty();
        }
    }

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @return the lines that fit, latest first, so many after the first ones that are left out */
    public List<Line> search(String forbund, Filter filter, int leaveOut, int most) {
        Scope scope = access.scope(forbund, Role.readers());
        require(0 < most && most <= MOST, "search.most", MOST);
        List<Object> arguments = new ArrayList<>(List.of(scope.forbundId(), scope.forbundId()));
        StringBuilder query = new StringBuilder("""
                select * from (
                    select happened_at, username, action, subject, detail, channel, address, number, hash, id,
                        cast(null as integer) as fiscal_year, cast(null as varchar(12)) as series,
                        cast(null as bigint) as voucher_number
                    from audit_event where forbund_id = ?
                    union all
                    select r.registered_at, r.registered_by, 'voucher.register', r.series || ' ' || r.number || ' ' || r.fiscal_year,
                        v.text, null, null, null, r.hash, r.voucher_id, r.fiscal_year, r.series, r.number
                    from registration r join voucher v on v.id = r.voucher_id where r.forbund_id = ?) h
                where 1 = 1
                """);
        narrow(filter, query, arguments);
        query.append(" order by happened_at desc, number desc, id desc offset ? rows fetch next ? rows only");
        arguments.add(Math.max(0, leaveOut));
        arguments.add(most);
        return sql.list(query.toString(), History::line, arguments.toArray());
    }

    private void narrow(Filter filter, StringBuilder query, List<Object> arguments) {
        if (isGiven(filter.words())) {
            query.append(" and lower(username || ' ' || action || ' ' || subject || ' ' || detail) like ?");
            arguments.add(Sql.containing(filter.words()));
        }
        if (isGiven(filter.person())) {
            query.append(" and username = ?");
            arguments.add(filter.person().strip());
        }
        if (isGiven(filter.action())) {
            query.append(" and action = ?");
            arguments.add(filter.action());
        }
        if (filter.from() != null) {
            query.append(" and happened_at >= ?");
            arguments.add(filter.from().atStartOfDay(clock.getZone()).toInstant());
        }
        if (filter.through() != null) {
            query.append(" and happened_at < ?");
            arguments.add(
                    filter.through().plusDays(1).atStartOfDay(clock.getZone()).toInstant());
        }
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }

    private static Line line(Row row) {
        String channel = row.text("channel");
        Long voucher = row.numberOrNull("voucher_number");
        return new Line(
                row.instant("happened_at"),
                row.text("username"),
                row.text("action"),
                row.text("subject"),
                row.text("detail"),
                channel == null ? null : Channel.valueOf(channel),
                row.text("address"),
                row.numberOrNull("number"),
                row.text("hash"),
                voucher == null ? null : new VoucherNumber(row.integer("fiscal_year"), row.text("series"), voucher));
    }

    /** @return the actions that have been recorded in the förbund */
    public List<String> actions(String forbund) {
        Scope scope = access.scope(forbund, Role.readers());
        List<String> actions = new ArrayList<>(sql.list(
                "select distinct action from audit_event where forbund_id = ?",
                row -> row.text("action"),
                scope.forbundId()));
        actions.add(VOUCHER);
        return actions;
    }

    /** Counts the förbund's chain of events again, event by event. */
    public Chain chain(String forbund) {
        Scope scope = access.scope(forbund, Role.readers());
        List<HistoryEvent> events = audit.chained(scope.forbundId());
        long before = sql.one(
                "select count(*) as n from audit_event where forbund_id = ? and form = 0",
                row -> row.number("n"),
                scope.forbundId());
        String head =
                events.isEmpty() ? Sha256.NONE : events.get(events.size() - 1).hash();
        return new Chain(events.size(), head, before, HistoryChain.breaks(events));
    }
}
