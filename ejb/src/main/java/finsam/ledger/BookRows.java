package finsam.ledger;

import finsam.access.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The postings that a query is about, as the end of a SELECT: {@code posting p} of {@code voucher v} with
 * {@code registration r}, where they answer to the query. What stands before the span is among them; a SELECT tells it apart by
 * {@link #BEFORE}.
 */
public final class BookRows {

    /** Whether a posting belongs to the opening of the span, whose first day is the one argument. */
    public static final String BEFORE = "(v.kind = 'OPENING' or v.event_date < ?)";

    /** The year's account {@code a} of rows {@code s} that have an {@code account}; the arguments are the förbund and year. */
    public static final String NAMED =
            "join account_of_year a on a.forbund_id = ? and a.fiscal_year = ? and a.number = s.account";

    private final String joins;
    private final List<Object> joinArguments;
    private final String conditions;
    private final List<Object> conditionArguments;

    private BookRows(String joins, List<Object> joinArguments, String conditions, List<Object> conditionArguments) {
        this.joins = joins;
        this.joinArguments = joinArguments;
        this.conditions = conditions;
        this.conditionArguments = conditionArguments;
    }

    /** The postings that the query is about. */
    public static BookRows of(Scope scope, BookQuery query) {
        return ofVouchers(scope, query)
                .join("join posting p on p.forbund_id = v.forbund_id and p.voucher_id = v.id")
                .lines(query);
    }

    /** The vouchers that are dated in the span and have a posting that the query is about: without their postings. */
    static BookRows ofVouchersWithin(Scope scope, BookQuery query) {
        BookRows rows = ofVouchers(scope, query).and("v.event_date >= ?", query.from());
        return query.hasAllAccounts() && query.objects().isEmpty() ? rows : rows.andLine(query, "");
    }

    /** @return the same, with a line that the query is about and of which the condition holds */
    BookRows andLine(BookQuery query, String andCondition, Object... arguments) {
        BookRows line =
                new BookRows("from posting p\n", List.of(), "where p.voucher_id = v.id\n", List.of()).lines(query);
        return and(
                "exists (select 1 " + line.sql() + andCondition + ")",
                more(line.arguments(), arguments).toArray());
    }

    private BookRows lines(BookQuery query) {
        BookRows rows = this;
        if (!query.hasAllAccounts()) {
            rows = rows.and("p.account between ? and ?", query.fromAccount(), query.throughAccount());
        }
        for (var object : query.objects().entrySet()) {
            rows = object.getValue().equals(BookQuery.NONE)
                    ? rows.and("not " + names(""), object.getKey())
                    : rows.and(names(" and f.object_code = ?"), object.getKey(), object.getValue());
        }
        return rows;
    }

    /** The vouchers of the year through the span's last day, in the series, as known: without their postings. */
    static BookRows ofVouchers(Scope scope, BookQuery query) {
        BookRows rows = new BookRows(
                "from voucher v\njoin registration r on r.voucher_id = v.id\n",
                List.of(),
                "where v.forbund_id = ? and v.fiscal_year = ? and v.event_date <= ?\n",
                List.of(scope.forbundId(), query.year(), query.through()));
        if (query.series() != null) {
            rows = rows.and("v.series = ?", query.series());
        }
        return query.known() == null ? rows : rows.and("r.registered_at <= ?", query.known());
    }

    private static String names(String andCode) {
        return "exists (select 1 from posting_object f where f.voucher_id = p.voucher_id and f.line = p.line"
                + " and f.dimension = ?" + andCode + ")";
    }

    /** @return the same with one more table */
    public BookRows join(String join, Object... arguments) {
        return new BookRows(joins + join + "\n", more(joinArguments, arguments), conditions, conditionArguments);
    }

    /** @return the same with one more condition */
    public BookRows and(String condition, Object... arguments) {
        return new BookRows(
                joins, joinArguments, conditions + "and " + condition + "\n", more(conditionArguments, arguments));
    }

    private static List<Object> more(List<Object> some, Object... others) {
        return Stream.concat(some.stream(), Arrays.stream(others)).toList();
    }

    /** @return from FROM on, through the conditions of WHERE */
    public String sql() {
        return joins + conditions;
    }

    /** @return the arguments of its places, in their order */
    public List<Object> arguments() {
        return more(joinArguments, conditionArguments.toArray());
    }

    /** @return the arguments of a whole statement, in which others stand before and after these */
    public Object[] between(List<?> before, Object... after) {
        List<Object> all = new ArrayList<>(before);
        all.addAll(arguments());
        all.addAll(Arrays.asList(after));
        return all.toArray();
    }
}
