package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a balance is made of: the postings of an account, or the costs of an insats, in the order of their days. */
@Stateless
@PermitAll
public class AccountCards {

    /** A posting, and the balance after it, in öre. @param objects what it concerns, by name */
    public record Line(
            VoucherNumber voucher,
            LocalDate date,
            String text,
            String counterparty,
            int account,
            String objects,
            Ore amount,
            Ore balance) {}

    /** @param opening the balance when the year begins @param lines the year's postings, opening balances left out */
    public record Card(String name, Ore opening, List<Line> lines) {

        public Ore closing() {
            return lines.isEmpty() ? opening : lines.get(lines.size() - 1).balance();
        }
    }

    private static final String POSTINGS = """
            select r.series, r.number, v.kind, v.event_date, coalesce(p.text, v.text) as text, v.counterparty, p.account,
                p.amount_ore,
                (select string_agg(o.name, ', ' order by po.dimension)
                    from posting_object po join dimension_object o
                        on o.forbund_id = po.forbund_id and o.dimension = po.dimension and o.code = po.object_code
                    where po.voucher_id = p.voucher_id and po.line = p.line) as objects
            from registration r
            join voucher v on v.id = r.voucher_id
            join posting p on p.voucher_id = v.id
            join account a on a.forbund_id = p.forbund_id and a.number = p.account
            where r.forbund_id = ? and r.fiscal_year = ?
            """;

    private static final String IN_ORDER =
            " order by case v.kind when 'OPENING' then 0 else 1 end, v.event_date, r.registered_at, v.id, p.line";

    @Inject
    private Access access;

    @Inject
    private Chart chart;

    @Inject
    private Sql sql;

    /** @throws finsam.rules.RuleViolation {@code account.not-there} */
    public Card account(String forbund, int year, int number) {
        Scope scope = access.scope(forbund, Role.readers());
        Account account = chart.accounts(scope).get(number);
        require(account != null, "account.not-there", number);
        return card(account.name(), POSTINGS + " and p.account = ?" + IN_ORDER, scope.forbundId(), year, number);
    }

    /** The costs that were posted on the insats, as its standing counts them. */
    public Card insats(String forbund, int year, String code) {
        Scope scope = access.scope(forbund, Role.readers());
        String name = chart.objects(scope).stream()
                .filter(o ->
                        o.dimension() == Dimension.INSATS.number() && o.code().equals(code))
                .map(Chart.DimensionObject::name)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("insats.unknown", code));
        return card(name, POSTINGS + """
                         and a.statement_row in ('OPERATING_COSTS', 'DEPRECIATION', 'FINANCIAL_COSTS')
                         and exists (select 1 from posting_object po where po.voucher_id = p.voucher_id and po.line = p.line
                            and po.dimension = ? and po.object_code = ?)
                        """ + IN_ORDER, scope.forbundId(), year, Dimension.INSATS.number(), code);
    }

    private Card card(String name, String query, Object... arguments) {
        List<Line> lines = new ArrayList<>();
        Ore[] opening = {Ore.ZERO};
        Ore[] balance = {Ore.ZERO};
        int year = (int) arguments[1];
        sql.each(
                query,
                row -> {
                    Ore amount = row.ore("amount_ore");
                    balance[0] = balance[0].plus(amount);
                    if (VoucherKind.OPENING.name().equals(row.text("kind"))) {
                        opening[0] = opening[0].plus(amount);
                    } else {
                        lines.add(new Line(
                                new VoucherNumber(year, row.text("series"), row.number("number")),
                                row.date("event_date"),
                                row.text("text"),
                                row.text("counterparty"),
                                row.integer("account"),
                                row.text("objects"),
                                amount,
                                balance[0]));
                    }
                },
                arguments);
        return new Card(name, opening[0], lines);
    }
}
