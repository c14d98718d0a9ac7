package finsam.database.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A voucher enters the books balanced, with two lines or more, in an open period of an open year. Before anything is looked at, its
 * chain is locked, so that the period is not closed meanwhile, and so is the voucher, so that nothing is added to it.
 */
public class CheckRegistration extends CheckTogether {

    private static final String CHAINS = """
            select distinct r.forbund_id, r.fiscal_year, r.series
            from unnest(cast(? as bigint array)) as a(id) join registration r on r.voucher_id = a.id
            order by r.forbund_id, r.fiscal_year, r.series
            """;

    private static final String LINES = """
            select case when sum(p.amount_ore) <> 0 then v.id || ' does not balance: ' || sum(p.amount_ore)
                else v.id || ' has ' || count(p.line) || ' lines' end as wrong
            from unnest(cast(? as bigint array)) as a(id) join voucher v on v.id = a.id left join posting p on p.voucher_id = v.id
            group by v.id, v.kind
            having coalesce(sum(p.amount_ore), 0) <> 0 or case v.kind when 'EMPTY' then count(p.line) <> 0 else count(p.line) < 2 end
            fetch first row only
            """;

    private static final String PERIODS = """
            select d.id as wrong
            from (
                select v.forbund_id, v.fiscal_year, v.event_date, min(v.id) as id
                from unnest(cast(? as bigint array)) as a(id) join voucher v on v.id = a.id
                group by v.forbund_id, v.fiscal_year, v.event_date) d
            where not exists (
                select 1 from period p join fiscal_year y on y.forbund_id = p.forbund_id and y.fiscal_year = p.fiscal_year
                where p.forbund_id = d.forbund_id and p.fiscal_year = d.fiscal_year
                    and d.event_date between p.starts_on and p.ends_on and p.status = 'OPEN' and y.status = 'OPEN')
            fetch first row only
            """;

    @Override
    void check(Connection connection, Long[] vouchers) throws SQLException {
        Check.requireReadCommitted(connection);
        lockChains(connection, vouchers);
        Check.lock(connection, vouchers);
        Check.refuse(connection, LINES, vouchers, "voucher %s");
        Check.refuse(connection, PERIODS, vouchers, "voucher %s is not dated in an open period");
    }

    private static void lockChains(Connection connection, Long[] vouchers) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CHAINS)) {
            select.setObject(1, vouchers);
            try (ResultSet chain = select.executeQuery()) {
                while (chain.next()) {
                    Check.exists(
                            connection,
                            "select 1 from voucher_chain where forbund_id = ? and fiscal_year = ? and series = ? for update",
                            chain.getLong(1),
                            chain.getInt(2),
                            chain.getString(3));
                }
            }
        }
    }
}
