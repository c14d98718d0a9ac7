package finsam.insats;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.Dimension;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** What an insats' cost is made of, down to the vouchers. */
@Stateless
@PermitAll
public class InsatsLedger {

    /** A posting of a cost on the insats. @param amount in öre, debit positive */
    public record Entry(
            VoucherNumber voucher,
            LocalDate date,
            String text,
            String counterparty,
            int account,
            String accountName,
            Ore amount) {}

    /** @param entries the year's costs in the order of their days, as {@link Allocations#standings} counts them */
    public record Costs(String name, List<Entry> entries) {

        public Ore total() {
            return Ore.sum(entries, Entry::amount);
        }
    }

    @Inject
    private Access access;

    @Inject
    private Insatser insatser;

    @Inject
    private Sql sql;

    /** @throws finsam.rules.RuleViolation {@code insats.unknown} */
    public Costs costs(String forbund, int year, String code) {
        Scope scope = access.scope(forbund, Role.readers());
        return new Costs(
                insatser.insats(scope, code).name(),
                sql.list(
                        """
                        select r.series, r.number, v.event_date, v.text, v.counterparty, p.account, a.name, p.amount_ore
                        from posting_object o
                        join posting p on p.voucher_id = o.voucher_id and p.line = o.line
                        join voucher v on v.id = p.voucher_id
                        join registration r on r.voucher_id = v.id
                        join account_of_year a on a.forbund_id = r.forbund_id and a.fiscal_year = r.fiscal_year and a.number = p.account
                        where o.forbund_id = ? and o.dimension = ? and o.object_code = ? and r.fiscal_year = ?
                            and a.statement_row in ('OPERATING_COSTS', 'DEPRECIATION', 'FINANCIAL_COSTS')
                        order by v.event_date, r.registered_at, r.series, r.number, p.line
                        """,
                        row -> new Entry(
                                new VoucherNumber(year, row.text("series"), row.number("number")),
                                row.date("event_date"),
                                row.text("text"),
                                row.text("counterparty"),
                                row.integer("account"),
                                row.text("name"),
                                row.ore("amount_ore")),
                        scope.forbundId(),
                        Dimension.INSATS.number(),
                        code,
                        year));
    }
}
