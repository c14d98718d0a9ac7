package finsam.report;

import finsam.access.Scope;
import finsam.budget.BudgetLine.Kind;
import finsam.database.Sql;
import finsam.ledger.BookQueries;
import finsam.ledger.BookQuery;
import finsam.ledger.BookRows;
import finsam.ledger.Dimension;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is quicker to see than to read: the cost by month and insats, and each insats' budget beside its outcome. */
@Stateless
@PermitAll
public class InsatsCharts {

    /**
     * The costs of the span.
     *
     * @param months all months of the span
     * @param insatser those with costs in it, in the order of their codes; last, without code, what names no insats
     */
    public record MonthlyCosts(List<YearMonth> months, List<InsatsCosts> insatser) {

        public Ore total(YearMonth month) {
            return Ore.sum(insatser, insats -> insats.in(month));
        }

        public Ore total() {
            return Ore.sum(insatser, InsatsCosts::total);
        }
    }

    /** An insats' costs, in öre. @param code null for what names no insats */
    public record InsatsCosts(String code, String name, SortedMap<YearMonth, Ore> byMonth) {

        public Ore in(YearMonth month) {
            return byMonth.getOrDefault(month, Ore.ZERO);
        }

        public Ore total() {
            return Ore.sum(byMonth.values(), cost -> cost);
        }
    }

    /**
     * An insats in the adopted budget and in the books, in öre.
     *
     * @param code null for the administration and what else names no insats
     * @param allocated what the board has granted; zero for what names no insats
     */
    public record Outcome(String code, String name, Ore budgeted, Ore allocated, Ore cost) {

        public Ore left() {
            return budgeted.minus(cost);
        }
    }

    private static final String NO_INSATS = "Utan insats";

    @Inject
    private BookQueries queries;

    @Inject
    private ReportQueries reportQueries;

    @Inject
    private Sql sql;

    /** @throws finsam.rules.RuleViolation as {@link BookQueries#checked} */
    public MonthlyCosts costs(String forbund, BookQuery query) {
        return costs(queries.checked(forbund, query), query);
    }

    private MonthlyCosts costs(Scope scope, BookQuery query) {
        Map<String, SortedMap<YearMonth, Ore>> costs = new LinkedHashMap<>();
        BookRows rows = BookRows.of(scope, query)
                .join(
                        "left join posting_object i on i.voucher_id = p.voucher_id and i.line = p.line and i.dimension = ?",
                        Dimension.INSATS.number())
                .and("not " + BookRows.BEFORE, query.from());
        sql.each(
                """
                select s.object_code, s.in_year, s.in_month, sum(s.cost) as cost from (
                    select p.account, i.object_code, extract(year from v.event_date) as in_year,
                        extract(month from v.event_date) as in_month, sum(p.amount_ore) as cost
                """ + rows.sql() + """
                        group by p.account, i.object_code, extract(year from v.event_date), extract(month from v.event_date)) s
                        """ + BookRows.NAMED + """
                         where a.statement_row in ('OPERATING_COSTS', 'DEPRECIATION', 'FINANCIAL_COSTS')
                        group by s.object_code, s.in_year, s.in_month
                        order by case when s.object_code is null then 1 else 0 end, s.object_code
                        """,
                row -> costs.computeIfAbsent(row.text("object_code"), code -> new TreeMap<>())
                        .put(YearMonth.of(row.integer("in_year"), row.integer("in_month")), row.ore("cost")),
                rows.between(List.of(), scope.forbundId(), query.year()));
        Map<String, String> names = reportQueries.insatser(scope, query.year());
        List<InsatsCosts> insatser = new ArrayList<>();
        costs.forEach((code, byMonth) ->
                insatser.add(new InsatsCosts(code, code == null ? NO_INSATS : names.get(code), byMonth)));
        List<YearMonth> months = Stream.iterate(
                        YearMonth.from(query.from()),
                        month -> !month.isAfter(YearMonth.from(query.through())),
                        month -> month.plusMonths(1))
                .toList();
        return new MonthlyCosts(months, insatser);
    }

    /**
     * @return each insats that is budgeted or has cost something, and last what names no insats
     * @throws finsam.rules.RuleViolation as {@link BookQueries#checked}
     */
    public List<Outcome> outcomes(String forbund, BookQuery query) {
        Scope scope = queries.checked(forbund, query);
        List<Plan.Line> lines = reportQueries.plan(scope, query.year()).budget().orElse(List.of());
        Map<String, InsatsCosts> costs = new LinkedHashMap<>();
        costs(scope, query).insatser().forEach(c -> costs.put(c.code(), c));
        Map<String, String> names = reportQueries.insatser(scope, query.year());
        Set<String> codes = new LinkedHashSet<>();
        lines.stream().filter(l -> l.kind() == Kind.INSATS).forEach(l -> codes.add(l.code()));
        costs.keySet().forEach(codes::add);
        codes.remove(null);
        boolean others = costs.containsKey(null) || lines.stream().anyMatch(l -> l.kind() != Kind.INSATS);
        return Stream.concat(codes.stream(), others ? Stream.of((String) null) : Stream.empty())
                .map(code -> outcome(
                        code,
                        names.get(code),
                        lines.stream()
                                .filter(l -> code == null
                                        ? l.kind() != Kind.INSATS
                                        : l.kind() == Kind.INSATS && l.code().equals(code))
                                .toList(),
                        costs.containsKey(code) ? costs.get(code).total() : Ore.ZERO))
                .toList();
    }

    private static Outcome outcome(String code, String name, List<Plan.Line> lines, Ore cost) {
        String shown = code == null
                ? "Administration och annat utan insats"
                : name != null ? name : lines.get(0).name();
        return new Outcome(code, shown, Ore.sum(lines, Plan.Line::amount), Ore.sum(lines, Plan.Line::allocated), cost);
    }
}
