package finsam.ledger;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.money.Ore;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * What each closed month adds up to, by account: so that a trial balance over long books is as quick as over short ones.
 *
 * <p>Nothing depends on it: a month that is not stored is summed from its vouchers. What is stored is sealed, and the database
 * seals only what is equal to a recount, and only in a closed month.
 */
@Stateless
@PermitAll
public class StoredBalances {

    /**
     * A sum that is not what the vouchers add up to.
     *
     * @param account the account, or null where a closed month is not stored at all
     * @param counted what the vouchers add up to, in öre, debit positive, opening balances included
     */
    public record Difference(LocalDate month, Integer account, Ore stored, Ore counted) {}

    private static final String COUNTED = """
            select m.forbund_id, m.fiscal_year, m.starts_on, p.account,
                sum(case when v.kind = 'OPENING' then p.amount_ore else 0 end) as opening_ore,
                sum(case when v.kind <> 'OPENING' and p.amount_ore > 0 then p.amount_ore else 0 end) as debit_ore,
                sum(case when v.kind <> 'OPENING' and p.amount_ore < 0 then -p.amount_ore else 0 end) as credit_ore
            from period m
            join voucher v on v.forbund_id = m.forbund_id and v.fiscal_year = m.fiscal_year
                and v.event_date between m.starts_on and m.ends_on
            join registration r on r.voucher_id = v.id
            join posting p on p.voucher_id = v.id
            where m.forbund_id = ? and m.fiscal_year = ? and m.status = 'CLOSED'
            """;

    private static final String GROUPED = " group by m.forbund_id, m.fiscal_year, m.starts_on, p.account";

    private static final String IS_STORED = """
            exists (select 1 from stored_month s
                where s.forbund_id = m.forbund_id and s.fiscal_year = m.fiscal_year and s.starts_on = m.starts_on)
            """;

    @Resource(lookup = "java:jboss/datasources/FinsamDS")
    private DataSource dataSource;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Sql sql;

    /** Stores a month that has been closed in this transaction, or before. @param month its first day */
    public void store(Scope scope, int year, LocalDate month) {
        Object[] key = {scope.forbundId(), year, month};
        em.flush();
        change(
                "delete from stored_balance where forbund_id = ? and fiscal_year = ? and starts_on = ?",
                scope.forbundId(),
                year,
                month);
        change(
                "insert into stored_balance (forbund_id, fiscal_year, starts_on, account, opening_ore, debit_ore, credit_ore) "
                        + COUNTED + " and m.starts_on = ?" + GROUPED,
                key);
        change("insert into stored_month (forbund_id, fiscal_year, starts_on) values (?, ?, ?)", key);
    }

    /** Forgets a month's sums. The database lets no month be opened again before that. @param month its first day */
    public void drop(Scope scope, int year, LocalDate month) {
        for (String table : List.of("stored_month", "stored_balance")) {
            change(
                    "delete from " + table + " where forbund_id = ? and fiscal_year = ? and starts_on = ?",
                    scope.forbundId(),
                    year,
                    month);
        }
    }

    /** @return the first days of the year's stored months */
    public SortedSet<LocalDate> months(Scope scope, int year) {
        return new TreeSet<>(sql.list(
                "select starts_on from stored_month where forbund_id = ? and fiscal_year = ?",
                row -> row.date("starts_on"),
                scope.forbundId(),
                year));
    }

    /** Counts the closed months again. @return where what is stored is not what the vouchers add up to; nothing, that is */
    public List<Difference> differences(Scope scope, int year) {
        List<Difference> differences = sql.list(
                """
                select starts_on, account, sum(stored_ore) as stored, sum(counted_ore) as counted from (
                    select b.starts_on, b.account, b.opening_ore, b.debit_ore, b.credit_ore,
                        b.opening_ore + b.debit_ore - b.credit_ore as stored_ore, 0 as counted_ore
                    from stored_balance b
                    join stored_month s on s.forbund_id = b.forbund_id and s.fiscal_year = b.fiscal_year and s.starts_on = b.starts_on
                    where b.forbund_id = ? and b.fiscal_year = ?
                    union all
                    select c.starts_on, c.account, -c.opening_ore, -c.debit_ore, -c.credit_ore,
                        0 as stored_ore, c.opening_ore + c.debit_ore - c.credit_ore as counted_ore
                    from (""" + COUNTED + " and " + IS_STORED + GROUPED + """
                    ) c) both_counts
                group by starts_on, account
                having count(*) <> 2 or sum(opening_ore) <> 0 or sum(debit_ore) <> 0 or sum(credit_ore) <> 0
                order by starts_on, account
                """,
                row -> new Difference(
                        row.date("starts_on"), row.integer("account"), row.ore("stored"), row.ore("counted")),
                scope.forbundId(),
                year,
                scope.forbundId(),
                year);
        differences.addAll(notStored(scope, year));
        return differences;
    }

    private List<Difference> notStored(Scope scope, int year) {
        return sql.list(
                """
                select m.starts_on from period m
                where m.forbund_id = ? and m.fiscal_year = ? and m.status = 'CLOSED' and not\s""" + IS_STORED + " order by m.starts_on",
                row -> new Difference(row.date("starts_on"), null, null, null),
                scope.forbundId(),
                year);
    }

    private void change(String statement, Object... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement change = connection.prepareStatement(statement)) {
            for (int i = 0; i < arguments.length; i++) {
                change.setObject(i + 1, arguments[i]);
            }
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Stored balances could not be changed: " + statement, e);
        }
    }
}
