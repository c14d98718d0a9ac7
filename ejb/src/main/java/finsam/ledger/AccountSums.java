package finsam.ledger;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.Balances.AccountBalance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The sums by account that answer a query: closed months as they are stored, all else from the vouchers, in one statement. A
 * month that was opened meanwhile is noticed, and everything is then summed from the vouchers.
 */
@ApplicationScoped
class AccountSums {

    private static final String SUMS = """
            sum(case when %1$s then p.amount_ore else 0 end) as opening,
            sum(case when not %1$s and p.amount_ore > 0 then p.amount_ore else 0 end) as debit,
            sum(case when not %1$s and p.amount_ore < 0 then -p.amount_ore else 0 end) as credit
            """.formatted(BookRows.BEFORE);

    private static final String STORED = """
            select b.account,
                sum(case when b.starts_on < ? then b.opening_ore + b.debit_ore - b.credit_ore else b.opening_ore end) as opening,
                sum(case when b.starts_on < ? then 0 else b.debit_ore end) as debit,
                sum(case when b.starts_on < ? then 0 else b.credit_ore end) as credit
            from stored_balance b
            where b.forbund_id = ? and b.fiscal_year = ? and b.account between ? and ? and b.starts_on in (%s)
            group by b.account
            """;

    private static final String STORED_MONTHS =
            "(select count(*) from stored_month m where m.forbund_id = ? and m.fiscal_year = ? and m.starts_on in (%s))";

    private static final String OUTER = """
            select %s as stored_months, s.account, a.name, a.statement_row, s.opening, s.debit, s.credit
            from (select account, sum(opening) as opening, sum(debit) as debit, sum(credit) as credit
                from (%s) sums group by account) s
            """ + BookRows.NAMED + " order by s.account";

    private record Sum(AccountBalance balance, long storedMonths) {}

    @Inject
    private Sql sql;

    @Inject
    private FiscalYears years;

    @Inject
    private StoredBalances stored;

    List<AccountBalance> of(Scope scope, BookQuery query) {
        if (query.isOfStoredSums()) {
            SortedSet<LocalDate> months = stored.months(scope, query.year());
            months.removeIf(month -> !isUsable(month, query));
            if (!months.isEmpty()) {
                return fromStored(scope, query, months).orElseGet(() -> fromVouchers(scope, query));
            }
        }
        return fromVouchers(scope, query);
    }

    /** @return whether the month lies wholly before the span, or wholly in it */
    private static boolean isUsable(LocalDate month, BookQuery query) {
        LocalDate end = end(month);
        return end.isBefore(query.from()) || !month.isBefore(query.from()) && !end.isAfter(query.through());
    }

    /** Sums the vouchers, whatever is stored. */
    List<AccountBalance> fromVouchers(Scope scope, BookQuery query) {
        List<Object> arguments = new ArrayList<>();
        String live = live(arguments, query, BookRows.of(scope, query));
        return read(OUTER.formatted("0", live), arguments, scope, query).stream()
                .map(Sum::balance)
                .toList();
    }

    /** @return nothing if one of the months is not stored any more */
    private Optional<List<AccountBalance>> fromStored(Scope scope, BookQuery query, SortedSet<LocalDate> months) {
        String places = String.join(", ", Collections.nCopies(months.size(), "?"));
        List<Object> arguments = new ArrayList<>(List.of(scope.forbundId(), query.year()));
        arguments.addAll(months);
        arguments.addAll(Collections.nCopies(3, query.from()));
        arguments.addAll(List.of(scope.forbundId(), query.year(), query.fromAccount(), query.throughAccount()));
        arguments.addAll(months);
        StringBuilder sums = new StringBuilder(STORED.formatted(places));
        LocalDate day = years.year(scope, query.year()).startsOn();
        for (LocalDate month : months) {
            addDays(sums, arguments, scope, query, day, month.minusDays(1));
            day = end(month).plusDays(1);
        }
        addDays(sums, arguments, scope, query, day, query.through());
        List<Sum> read = read(OUTER.formatted(STORED_MONTHS.formatted(places), sums), arguments, scope, query);
        return read.stream().allMatch(sum -> sum.storedMonths() == months.size())
                ? Optional.of(read.stream().map(Sum::balance).toList())
                : Optional.empty();
    }

    /** Adds the sums of the vouchers of days that no stored month holds, if there are such days. */
    private static void addDays(
            StringBuilder sums, List<Object> arguments, Scope scope, BookQuery query, LocalDate first, LocalDate last) {
        if (!first.isAfter(last)) {
            BookRows rows = BookRows.of(scope, query).and("v.event_date between ? and ?", first, last);
            sums.append("union all ").append(live(arguments, query, rows));
        }
    }

    private static String live(List<Object> arguments, BookQuery query, BookRows rows) {
        arguments.addAll(Collections.nCopies(3, query.from()));
        arguments.addAll(rows.arguments());
        return "select p.account, " + SUMS + rows.sql() + "group by p.account\n";
    }

    private List<Sum> read(String statement, List<Object> arguments, Scope scope, BookQuery query) {
        arguments.add(scope.forbundId());
        arguments.add(query.year());
        return sql.list(statement, row -> new Sum(balance(row), row.number("stored_months")), arguments.toArray());
    }

    static AccountBalance balance(Sql.Row row) {
        return new AccountBalance(
                row.integer("account"),
                row.text("name"),
                StatementRow.valueOf(row.text("statement_row")),
                row.ore("opening"),
                row.ore("debit"),
                row.ore("credit"));
    }

    private static LocalDate end(LocalDate month) {
        return YearMonth.from(month).atEndOfMonth();
    }

    /** @return the sums by account and object of a dimension; those of postings that name none under null */
    List<Balances.ObjectBalance> byObject(Scope scope, BookQuery query, int dimension) {
        BookRows rows = BookRows.of(scope, query)
                .join(
                        "left join posting_object o on o.voucher_id = p.voucher_id and o.line = p.line and o.dimension = ?",
                        dimension);
        return sql.list(
                """
                select s.account, a.name, a.statement_row, s.opening, s.debit, s.credit, s.object_code, d.name as object_name
                from (select p.account, o.object_code,
                """ + SUMS + rows.sql() + """
                    group by p.account, o.object_code) s
                left join object_of_year d on d.forbund_id = ? and d.fiscal_year = ? and d.dimension = ? and d.code = s.object_code
                """ + BookRows.NAMED
                        + " order by s.account, case when s.object_code is null then 1 else 0 end, s.object_code",
                row -> new Balances.ObjectBalance(row.text("object_code"), row.text("object_name"), balance(row)),
                rows.between(
                        Collections.nCopies(3, query.from()),
                        scope.forbundId(),
                        query.year(),
                        dimension,
                        scope.forbundId(),
                        query.year()));
    }
}
