package finsam.database.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What is registered lies in a series, on accounts and on objects that are open on its day, with what its accounts demand and
 * without what they forbid. Opening balances go where the closing ones lay; of what comes from a file, corrects a voucher or
 * moves the result, only series and accounts are asked.
 */
public class CheckChart extends Check {

    private static final String SERIES = """
            select v.series as wrong from voucher v
            where v.id = ? and not exists (
                select 1 from series_span s where s.forbund_id = v.forbund_id and s.series = v.series
                    and s.from_day <= v.event_date and v.event_date < s.until_day and s.is_open)
            """;

    private static final String ACCOUNTS = """
            select p.account as wrong from voucher v join posting p on p.voucher_id = v.id
            where v.id = ? and not exists (
                select 1 from account a join account_span s on s.forbund_id = a.forbund_id and s.account = a.number
                where a.forbund_id = p.forbund_id and a.number = p.account
                    and s.from_day <= v.event_date and v.event_date < s.until_day
                    and (v.kind = 'OPENING' or (s.is_open and a.valid_from <= v.event_date)))
            """;

    private static final String OBJECTS = """
            select o.object_code as wrong from voucher v join posting_object o on o.voucher_id = v.id
            where v.id = ? and not exists (
                select 1 from object_span s
                where s.forbund_id = o.forbund_id and s.dimension = o.dimension and s.code = o.object_code
                    and s.from_day <= v.event_date and v.event_date < s.until_day
                    and (s.is_open or v.kind <> 'ORDINARY' or v.source_id is not null or v.corrects_id is not null))
            """;

    private static final String RULES = """
            select p.account || ' has dimension ' || d.dimension || ' ' || lower(d.rule) as wrong
            from voucher v join posting p on p.voucher_id = v.id
            join dimension_rule_span d on d.forbund_id = p.forbund_id and d.account = p.account
                and d.from_day <= v.event_date and v.event_date < d.until_day
            where v.id = ? and v.kind = 'ORDINARY' and v.source_id is null and v.corrects_id is null
                and d.rule = case when exists (
                    select 1 from posting_object o
                    where o.voucher_id = p.voucher_id and o.line = p.line and o.dimension = d.dimension)
                    then 'FORBIDDEN' else 'DEMANDED' end
            """;

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        long voucher = newRow.getLong("voucher_id");
        refuse(connection, SERIES, voucher, "series %s is not open");
        refuse(connection, ACCOUNTS, voucher, "account %s is not open");
        refuse(connection, OBJECTS, voucher, "object %s is not open");
        refuse(connection, RULES, voucher, "account %s");
    }

    private static void refuse(Connection connection, String query, long voucher, String sentence) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setLong(1, voucher);
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    require(false, sentence.formatted(row.getString("wrong")));
                }
            }
        }
    }
}
