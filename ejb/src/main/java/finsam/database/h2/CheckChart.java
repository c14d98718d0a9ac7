package finsam.database.h2;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * What is registered lies in a series, on accounts and on objects that are open on its day, with what its accounts demand and
 * without what they forbid. Opening balances go where the closing ones lay; of what comes from a file, corrects a voucher or
 * moves the result, only series and accounts are asked.
 */
public class CheckChart extends CheckTogether {

    private static final String SERIES = """
            select d.series as wrong
            from (
                select distinct v.forbund_id, v.series, v.event_date
                from unnest(cast(? as bigint array)) as a(id) join voucher v on v.id = a.id) d
            where not exists (
                select 1 from series_span s where s.forbund_id = d.forbund_id and s.series = d.series
                    and s.from_day <= d.event_date and d.event_date < s.until_day and s.is_open)
            fetch first row only
            """;

    private static final String ACCOUNTS = """
            select d.account as wrong
            from (
                select distinct p.forbund_id, p.account, v.event_date, v.kind
                from unnest(cast(? as bigint array)) as a(id) join voucher v on v.id = a.id join posting p on p.voucher_id = v.id) d
            where not exists (
                select 1 from account a join account_span s on s.forbund_id = a.forbund_id and s.account = a.number
                where a.forbund_id = d.forbund_id and a.number = d.account
                    and s.from_day <= d.event_date and d.event_date < s.until_day
                    and (d.kind = 'OPENING' or (s.is_open and a.valid_from <= d.event_date)))
            fetch first row only
            """;

    private static final String OBJECTS = """
            select d.object_code as wrong
            from (
                select distinct o.forbund_id, o.dimension, o.object_code, v.event_date,
                    v.kind <> 'ORDINARY' or v.source_id is not null or v.corrects_id is not null as is_not_asked
                from unnest(cast(? as bigint array)) as a(id)
                join voucher v on v.id = a.id join posting_object o on o.voucher_id = v.id) d
            where not exists (
                select 1 from object_span s
                where s.forbund_id = d.forbund_id and s.dimension = d.dimension and s.code = d.object_code
                    and s.from_day <= d.event_date and d.event_date < s.until_day and (s.is_open or d.is_not_asked))
            fetch first row only
            """;

    /** Whether there are any, for what was added. */
    private static final String RULED = """
            select 1
            from (
                select distinct p.forbund_id, p.account, v.event_date
                from unnest(cast(? as bigint array)) as a(id) join voucher v on v.id = a.id join posting p on p.voucher_id = v.id
                where v.kind = 'ORDINARY' and v.source_id is null and v.corrects_id is null) l
            join dimension_rule_span d on d.forbund_id = l.forbund_id and d.account = l.account
                and d.from_day <= l.event_date and l.event_date < d.until_day
            fetch first row only
            """;

    private static final String RULES = """
            select p.account || ' has dimension ' || d.dimension || ' ' || lower(d.rule) as wrong
            from unnest(cast(? as bigint array)) as a(id) join voucher v on v.id = a.id join posting p on p.voucher_id = v.id
            join dimension_rule_span d on d.forbund_id = p.forbund_id and d.account = p.account
                and d.from_day <= v.event_date and v.event_date < d.until_day
            where v.kind = 'ORDINARY' and v.source_id is null and v.corrects_id is null
                and d.rule = case when exists (
                    select 1 from posting_object o
                    where o.voucher_id = p.voucher_id and o.line = p.line and o.dimension = d.dimension)
                    then 'FORBIDDEN' else 'DEMANDED' end
            fetch first row only
            """;

    @Override
    void check(Connection connection, Long[] vouchers) throws SQLException {
        Check.refuse(connection, SERIES, vouchers, "series %s is not open");
        Check.refuse(connection, ACCOUNTS, vouchers, "account %s is not open");
        Check.refuse(connection, OBJECTS, vouchers, "object %s is not open");
        if (Check.exists(connection, RULED, (Object) vouchers)) {
            Check.refuse(connection, RULES, vouchers, "account %s");
        }
    }
}
