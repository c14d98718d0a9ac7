package finsam.report;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.audit.PrintedHeads;
import finsam.audit.PrintedHeads.Head;
import finsam.board.Decision.Outcome;
import finsam.budget.BudgetLine.Kind;
import finsam.database.Sql;
import finsam.database.Sql.Row;
import finsam.money.Ore;
import finsam.report.Minutes.AllocationProposal;
import finsam.report.Minutes.BudgetProposal;
import finsam.report.Minutes.BudgetRow;
import finsam.report.Minutes.Item;
import finsam.report.Minutes.PrintedHead;
import finsam.report.Minutes.Share;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Protokollsutdrag: what the board decided at a meeting, drawn for paper from what is kept and no longer changes. */
@Stateless
@PermitAll
public class BoardMinutes {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    @Inject
    private Access access;

    @Inject
    private PrintedHeads heads;

    @Inject
    private Sql sql;

    /** @return the decisions of the meeting; {@code meeting.unknown} if none is recorded from that day */
    public Minutes of(String forbund, LocalDate meetingOn) {
        Scope scope = access.scope(forbund, Role.readers());
        Map<Long, List<Head>> printed = heads.atDecisions(forbund);
        List<Item> items = sql.list(
                """
                select m.id, m.title, m.fingerprint, m.proposed_by, m.proposed_at, p.display_name as proposed_name,
                    d.paragraph, d.outcome, d.decided_by, d.decided_at, u.display_name as decided_name
                from decision d
                join matter m on m.forbund_id = d.forbund_id and m.id = d.matter_id
                left join app_user p on p.username = m.proposed_by
                left join app_user u on u.username = d.decided_by
                where d.forbund_id = ? and d.meeting_on = ? order by d.decided_at, m.id
                """,
                row -> item(scope, row, printed.getOrDefault(row.number("id"), List.of())),
                scope.forbundId(),
                meetingOn);
        require(!items.isEmpty(), "meeting.unknown", meetingOn);
        return sql.one(
                "select name, organisation_number from forbund where id = ?",
                row -> new Minutes(
                        row.text("name"),
                        row.text("organisation_number"),
                        scope.invented(),
                        meetingOn,
                        items.stream()
                                .sorted(Comparator.comparingLong(BoardMinutes::number))
                                .toList()),
                scope.forbundId());
    }

    /** @return the number in the paragraph; what has none comes last */
    private static long number(Item item) {
        Matcher number = NUMBER.matcher(item.paragraph());
        return number.find() ? Long.parseLong(number.group()) : Long.MAX_VALUE;
    }

    private Item item(Scope scope, Row row, List<Head> printed) {
        long matter = row.number("id");
        Instant decidedAt = row.instant("decided_at");
        return new Item(
                row.text("paragraph"),
                matter,
                row.text("title"),
                row.text("fingerprint"),
                Outcome.valueOf(row.text("outcome")),
                row.text("proposed_by"),
                row.text("proposed_name"),
                row.instant("proposed_at"),
                row.text("decided_by"),
                row.text("decided_name"),
                decidedAt,
                budget(scope, matter, decidedAt),
                allocation(scope, matter, decidedAt),
                printed.stream().map(BoardMinutes::printed).toList());
    }

    private static PrintedHead printed(Head head) {
        return new PrintedHead(
                head.last().year(), head.last().series(), head.last().number(), head.brief(), head.hash());
    }

    private BudgetProposal budget(Scope scope, long matter, Instant decidedAt) {
        return sql.first(
                        "select id, fiscal_year, version, saved_funds_ore from budget where forbund_id = ? and matter_id = ?",
                        row -> budget(scope, row, decidedAt),
                        scope.forbundId(),
                        matter)
                .orElse(null);
    }

    private BudgetProposal budget(Scope scope, Row budget, Instant decidedAt) {
        List<BudgetRow> lines = sql.list(
                """
                select kind, code, name, amount_ore, second_year_ore, third_year_ore from budget_line
                where forbund_id = ? and budget_id = ? order by line
                """,
                row -> new BudgetRow(
                        Kind.valueOf(row.text("kind")),
                        row.text("code"),
                        row.text("name"),
                        row.ore("amount_ore"),
                        row.ore("second_year_ore"),
                        row.ore("third_year_ore")),
                scope.forbundId(),
                budget.number("id"));
        List<Share> shares = shares(scope, budget.integer("fiscal_year"), decidedAt);
        return new BudgetProposal(
                budget.integer("fiscal_year"),
                budget.integer("version"),
                lines,
                Ore.sum(lines, BudgetRow::amount),
                Ore.sum(lines, BudgetRow::secondYear),
                Ore.sum(lines, BudgetRow::thirdYear),
                budget.ore("saved_funds_ore"),
                Ore.sum(shares, Share::amount),
                shares);
    }

    /** @return each member's part of the financing that was in force then */
    private List<Share> shares(Scope scope, int year, Instant at) {
        return Sql.inOrder(
                sql.list(
                        """
                        select c.member_code, m.name, c.amount_ore from contribution c
                        join member m on m.forbund_id = c.forbund_id and m.code = c.member_code
                        where c.forbund_id = ? and c.financing_id = (select f.id from financing f
                            where f.forbund_id = ? and f.fiscal_year = ? and f.established_at <= ?
                            order by f.version desc fetch first 1 row only)
                        """,
                        row -> new Share(row.text("member_code"), row.text("name"), row.ore("amount_ore")),
                        scope.forbundId(),
                        scope.forbundId(),
                        year,
                        at),
                Share::name);
    }

    private AllocationProposal allocation(Scope scope, long matter, Instant decidedAt) {
        return sql.first(
                        """
                        select a.fiscal_year, a.insats_code, i.name, a.amount_ore, a.reason,
                            (select coalesce(sum(g.amount_ore), 0) from allocation g
                                join decision d on d.forbund_id = g.forbund_id and d.id = g.decision_id
                                where g.forbund_id = a.forbund_id and g.fiscal_year = a.fiscal_year
                                    and g.insats_code = a.insats_code and g.status = 'GRANTED' and d.decided_at <= ?) as allocated_ore
                        from allocation a join insats i on i.forbund_id = a.forbund_id and i.code = a.insats_code
                        where a.forbund_id = ? and a.matter_id = ?
                        """,
                        row -> new AllocationProposal(
                                row.integer("fiscal_year"),
                                row.text("insats_code"),
                                row.text("name"),
                                row.ore("amount_ore"),
                                row.text("reason"),
                                row.ore("allocated_ore")),
                        decidedAt,
                        scope.forbundId(),
                        matter)
                .orElse(null);
    }
}
