package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.Vouchers.Summary;
import finsam.ledger.WholeVouchers.Which;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Vouchers page by page, each page read from where the one before ended: a list of them, and grundbok with their lines. */
@Stateless
@PermitAll
public class VoucherPages {

    private static final int MOST = 1000;

    private static final String TURNOVER =
            "(select coalesce(sum(t.amount_ore), 0) from posting t where t.voucher_id = v.id and t.amount_ore > 0)";

    private static final String SUMMARY = """
            select r.fiscal_year, r.series, r.number, v.event_date, v.text, v.counterparty, v.kind, v.source_series,
                v.source_number, r.registered_at, r.registered_by, %s as turnover
            """.formatted(TURNOVER);

    @Inject
    private BookQueries queries;

    @Inject
    private WholeVouchers whole;

    @Inject
    private Sql sql;

    /** @return the vouchers looked for, latest registered first @param after null for the first page */
    public Slice<Summary, VoucherPlace> latest(String forbund, VoucherSearch search, VoucherPlace after, int most) {
        Scope scope = queries.checked(forbund, search.query());
        BookRows rows = found(scope, search);
        if (after != null) {
            rows = rows.and(
                    "(r.registered_at, r.series, r.number) < (?, ?, ?)",
                    after.registeredAt(),
                    after.series(),
                    after.number());
        }
        requireSize(most);
        return page(
                sql.list(
                        SUMMARY + rows.sql()
                                + "order by r.registered_at desc, r.series desc, r.number desc fetch first ? rows only",
                        Vouchers::summary,
                        rows.between(List.of(), most + 1)),
                most);
    }

    private static BookRows found(Scope scope, VoucherSearch search) {
        BookRows rows = BookRows.ofVouchersWithin(scope, search.query());
        if (!search.words().isBlank()) {
            rows = rows.and(
                    "lower(r.series || ' ' || r.number || ' ' || v.text || ' ' || coalesce(v.counterparty, '') || ' '"
                            + " || coalesce(v.document_reference, '')) like ?",
                    Sql.containing(search.words()));
        }
        if (search.kind() != null) {
            rows = rows.and("v.kind = ?", search.kind().name());
        }
        if (search.amount() != null) {
            long ore = search.amount().abs().ore();
            rows = rows.andLine(search.query(), "and (abs(p.amount_ore) = ? or " + TURNOVER + " = ?)", ore, ore);
        }
        return rows;
    }

    /** @return the vouchers with their lines, in the order they were registered @param after null for the first page */
    public Slice<Voucher, VoucherPlace> journal(String forbund, VoucherSearch search, VoucherPlace after, int most) {
        Scope scope = queries.checked(forbund, search.query());
        BookRows rows = found(scope, search);
        if (after != null) {
            rows = rows.and(
                    "(r.registered_at, r.series, r.number) > (?, ?, ?)",
                    after.registeredAt(),
                    after.series(),
                    after.number());
        }
        requireSize(most);
        List<Long> ids = sql.list(
                "select v.id " + rows.sql() + "order by " + Vouchers.AS_REGISTERED + " fetch first ? rows only",
                row -> row.number("id"),
                rows.between(List.of(), most + 1));
        List<Voucher> vouchers =
                ids.isEmpty() ? List.of() : whole.list(Which.ids(scope.forbundId(), ids), Vouchers.AS_REGISTERED);
        VoucherPlace next = vouchers.size() > most ? place(vouchers.get(most - 1)) : null;
        return new Slice<>(List.copyOf(vouchers.subList(0, Math.min(most, vouchers.size()))), next);
    }

    private static Slice<Summary, VoucherPlace> page(List<Summary> found, int most) {
        if (found.size() <= most) {
            return new Slice<>(found, null);
        }
        Summary last = found.get(most - 1);
        return new Slice<>(
                List.copyOf(found.subList(0, most)),
                new VoucherPlace(
                        last.registeredAt(),
                        last.number().series(),
                        last.number().number()));
    }

    private static VoucherPlace place(Voucher voucher) {
        return new VoucherPlace(
                voucher.registeredAt(),
                voucher.number().series(),
                voucher.number().number());
    }

    private static void requireSize(int most) {
        require(0 < most && most <= MOST, "search.most", MOST);
    }
}
