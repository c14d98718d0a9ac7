package finsam.report;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.HistoryChain;
import finsam.access.Origin.Channel;
import finsam.access.SignIns;
import finsam.database.Sql;
import finsam.database.Sql.Row;
import finsam.ledger.VoucherNumber;
import finsam.report.History.Chain;
import finsam.report.History.Filter;
import finsam.report.History.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Lines of the behandlingshistorik, read as they are searched for. Whoever asks has asked {@link Access} first. */
@ApplicationScoped
class HistoryRows {

    private static final int MOST = 1000;

    @Inject
    private AuditTrail audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @param lines the query of the lines to search, with its arguments */
    List<Line> search(String lines, List<?> ofLines, Filter filter, int leaveOut, int most) {
        require(0 < most && most <= MOST, "search.most", MOST);
        StringBuilder query = new StringBuilder("select h.*, u.display_name from (" + lines
                + ") h left join app_user u on u.username = h.username where 1 = 1");
        List<Object> arguments = new ArrayList<>(ofLines);
        narrow(filter, query, arguments);
        query.append(" order by happened_at desc, number desc, id desc offset ? rows fetch next ? rows only");
        arguments.add(Math.max(0, leaveOut));
        arguments.add(most);
        return sql.list(query.toString(), HistoryRows::line, arguments.toArray());
    }

    private void narrow(Filter filter, StringBuilder query, List<Object> arguments) {
        if (isGiven(filter.words())) {
            query.append(
                    " and lower(h.username || ' ' || coalesce(u.display_name, '') || ' ' || action || ' ' || subject || ' ' || detail) like ?");
            arguments.add(Sql.containing(filter.words()));
        }
        if (isGiven(filter.person())) {
            query.append(" and (h.username = ? or (h.action = ? and h.subject = ?))");
            arguments.addAll(List.of(
                    filter.person().strip(), SignIns.REFUSED, filter.person().strip()));
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
                row.text("display_name"),
                row.text("action"),
                row.text("subject"),
                row.text("detail"),
                channel == null ? null : Channel.valueOf(channel),
                row.text("address"),
                row.numberOrNull("number"),
                row.text("hash"),
                voucher == null ? null : new VoucherNumber(row.integer("fiscal_year"), row.text("series"), voucher));
    }

    /** Counts a chain again, event by event; null asks for the one of what concerns no förbund. */
    Chain chain(Long forbundId) {
        HistoryChain chain = new HistoryChain();
        audit.eachChained(forbundId, chain);
        long before = sql.one(
                "select count(*) as n from audit_event where form = 0 and forbund_id "
                        + (forbundId == null ? "is null" : "= " + forbundId),
                row -> row.number("n"));
        return new Chain(chain.events(), chain.head(), before, chain.breaks());
    }
}
