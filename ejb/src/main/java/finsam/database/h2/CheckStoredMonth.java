package finsam.database.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A month is sealed only with what its vouchers add up to, account by account. */
public class CheckStoredMonth extends Check {

    private static final String NOT_A_RECOUNT = """
            select 1 from (
                select b.account, b.opening_ore, b.debit_ore, b.credit_ore
                from stored_balance b where b.forbund_id = ? and b.fiscal_year = ? and b.starts_on = ?
                union all
                select p.account, -sum(case when v.kind = 'OPENING' then p.amount_ore else 0 end),
                    -sum(case when v.kind <> 'OPENING' and p.amount_ore > 0 then p.amount_ore else 0 end),
                    sum(case when v.kind <> 'OPENING' and p.amount_ore < 0 then p.amount_ore else 0 end)
                from period m
                join voucher v on v.forbund_id = m.forbund_id and v.fiscal_year = m.fiscal_year
                    and v.event_date between m.starts_on and m.ends_on
                join registration r on r.voucher_id = v.id
                join posting p on p.voucher_id = v.id
                where m.forbund_id = ? and m.fiscal_year = ? and m.starts_on = ?
                group by p.account) both_counts
            group by account
            having count(*) <> 2 or sum(opening_ore) <> 0 or sum(debit_ore) <> 0 or sum(credit_ore) <> 0
            """;

    @Override
    public void fire(Connection connection, ResultSet oldRow, ResultSet newRow) throws SQLException {
        Object forbund = newRow.getObject("forbund_id");
        Object year = newRow.getObject("fiscal_year");
        Object month = newRow.getObject("starts_on");
        exists(
                connection,
                "select 1 from voucher_chain where forbund_id = ? and fiscal_year = ? order by series for update",
                forbund,
                year);
        exists(
                connection,
                "select 1 from period where forbund_id = ? and fiscal_year = ? and starts_on = ? for update",
                forbund,
                year,
                month);
        require(
                !exists(connection, NOT_A_RECOUNT, forbund, year, month, forbund, year, month),
                "month " + month + " is not stored as its vouchers add up");
    }
}
