package finsam.report;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.Dimension;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherKind;
import finsam.ledger.VoucherNumber;
import finsam.ledger.Vouchers;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What a voucher rests on: the decisions of the board and the financing that come before the money. */
@Stateless
@PermitAll
public class Grounds {

    /** What sort of ground it is. */
    public enum Kind {
        /** The board has allocated funds to the insats that the voucher names. */
        ALLOCATION,
        /** The board has adopted the year's budget. */
        BUDGET,
        /** The year's financing, by which the member owes its contribution. */
        FINANCING,
        /** The closing balances of the year before. */
        YEAR_BEFORE
    }

    /**
     * One ground.
     *
     * @param title in Swedish
     * @param matter the board's, or null
     * @param on the day of the board's meeting, or when the financing was established
     * @param paragraph of the board's minutes, or null
     * @param by who noted the decision, or established the financing
     * @param year the fiscal year it concerns
     */
    public record Ground(Kind kind, String title, Long matter, LocalDate on, String paragraph, String by, int year) {}

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final String DECIDED = """
            d.meeting_on, d.paragraph, d.decided_by from matter m
            join decision d on d.forbund_id = m.forbund_id and d.matter_id = m.id and d.outcome = 'APPROVED'
            """;

    @Inject
    private Access access;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Sql sql;

    /** @return what the voucher rests on, as far as the system knows; nothing for what no decision was needed for */
    public List<Ground> of(String forbund, VoucherNumber number) {
        Scope scope = access.scope(forbund, Role.readers());
        return of(scope, vouchers.voucher(scope, number));
    }

    private List<Ground> of(Scope scope, Voucher voucher) {
        int year = voucher.number().year();
        List<Ground> grounds = new ArrayList<>();
        if (voucher.kind() == VoucherKind.OPENING) {
            grounds.addAll(yearBefore(scope, year));
            return grounds;
        }
        Set<String> insatser = new TreeSet<>();
        voucher.postings().stream()
                .map(p -> p.object(Dimension.INSATS))
                .filter(code -> code != null)
                .forEach(insatser::add);
        insatser.forEach(code -> grounds.addAll(allocations(scope, year, code)));
        boolean contribution = isContribution(scope, voucher);
        if (contribution) {
            grounds.addAll(financing(scope, voucher));
        }
        if (contribution || !insatser.isEmpty()) {
            grounds.addAll(budget(scope, year));
        }
        return grounds;
    }

    private List<Ground> allocations(Scope scope, int year, String insats) {
        return sql.list(
                "select m.id, m.title, " + DECIDED + """
                        join allocation a on a.forbund_id = m.forbund_id and a.matter_id = m.id and a.status = 'GRANTED'
                        where m.forbund_id = ? and a.fiscal_year = ? and a.insats_code = ? order by d.meeting_on, m.id
                        """,
                row -> decided(Kind.ALLOCATION, row.text("title"), row, year),
                scope.forbundId(),
                year,
                insats);
    }

    private List<Ground> budget(Scope scope, int year) {
        return sql.list(
                "select m.id, m.title, " + DECIDED + """
                        join budget b on b.forbund_id = m.forbund_id and b.matter_id = m.id and b.status = 'ADOPTED'
                        where m.forbund_id = ? and b.fiscal_year = ?
                        """,
                row -> decided(Kind.BUDGET, row.text("title"), row, year),
                scope.forbundId(),
                year);
    }

    private static Ground decided(Kind kind, String title, Sql.Row row, int year) {
        return new Ground(
                kind,
                title,
                row.number("id"),
                row.date("meeting_on"),
                row.text("paragraph"),
                row.text("decided_by"),
                year);
    }

    private boolean isContribution(Scope scope, Voucher voucher) {
        return sql.first("""
                        select p.line from posting p
                        join account_of_year a on a.forbund_id = p.forbund_id and a.fiscal_year = ? and a.number = p.account
                        where p.forbund_id = ? and p.voucher_id = ? and a.purpose like 'CONTRIBUTION_%'
                        """, row -> row.integer("line"), voucher.number().year(), scope.forbundId(), voucher.id())
                .isPresent();
    }

    /** @return the version of the financing that was in force when the voucher was registered */
    private List<Ground> financing(Scope scope, Voucher voucher) {
        return sql.list(
                """
                select version, total_ore, established_at, established_by from financing
                where forbund_id = ? and fiscal_year = ? and established_at <= ?
                order by version desc fetch first 1 rows only
                """,
                row -> new Ground(
                        Kind.FINANCING,
                        "Finansiering " + voucher.number().year() + " version " + row.integer("version") + ": "
                                + Ore.of(row.number("total_ore")) + " kr",
                        null,
                        row.instant("established_at").atZone(SWEDEN).toLocalDate(),
                        null,
                        row.text("established_by"),
                        voucher.number().year()),
                scope.forbundId(),
                voucher.number().year(),
                voucher.registeredAt());
    }

    private List<Ground> yearBefore(Scope scope, int year) {
        return sql.list(
                """
                select b.fiscal_year, b.ends_on from fiscal_year y
                join fiscal_year b on b.forbund_id = y.forbund_id and b.ends_on < y.starts_on
                where y.forbund_id = ? and y.fiscal_year = ? order by b.ends_on desc fetch first 1 rows only
                """,
                row -> new Ground(
                        Kind.YEAR_BEFORE,
                        "Utgående balanser " + row.integer("fiscal_year"),
                        null,
                        row.date("ends_on"),
                        null,
                        null,
                        row.integer("fiscal_year")),
                scope.forbundId(),
                year);
    }
}
