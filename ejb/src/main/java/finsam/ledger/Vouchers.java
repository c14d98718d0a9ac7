package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.VoucherDraft.HistoryRow;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The vouchers in the books, read whole: one, a list, or all of a year in the order of their chains. */
@Stateless
@PermitAll
public class Vouchers {

    private static final int MOST = 1000;

    /** A voucher as a list shows one. */
    public record Summary(
            VoucherNumber number,
            LocalDate date,
            String text,
            String counterparty,
            VoucherKind kind,
            Ore turnover,
            String sourceSeries,
            String sourceNumber) {}

    static final String WHOLE = """
            select v.id, f.organisation_number, r.fiscal_year, r.series, r.number, v.kind, v.event_date, v.text, v.counterparty,
                v.document_reference, v.source_series, v.source_number, v.idempotency_key, r.registered_at, r.registered_by,
                r.form, r.previous_hash, r.hash, d.sha256 as source_sha256,
                c.fiscal_year as corrects_year, c.series as corrects_series, c.number as corrects_number,
                p.line, p.account, p.amount_ore, p.text as posting_text, o.dimension, o.object_code
            from registration r
            join voucher v on v.id = r.voucher_id
            join forbund f on f.id = r.forbund_id
            left join document d on d.id = v.source_id
            left join registration c on c.voucher_id = v.corrects_id
            left join posting p on p.voucher_id = v.id
            left join posting_object o on o.voucher_id = p.voucher_id and o.line = p.line
            """;

    @Inject
    private Access access;

    @Inject
    private Sql sql;

    @Inject
    private FiscalYears years;

    @Inject
    private EvidenceReader evidence;

    public Voucher voucher(String forbund, VoucherNumber number) {
        return voucher(access.scope(forbund, Role.readers()), number);
    }

    public Voucher voucher(Scope scope, VoucherNumber number) {
        List<Voucher> found = new ArrayList<>();
        VoucherRows rows = rows(scope, number.year(), found::add);
        sql.each(WHOLE + """
                        where r.forbund_id = ? and r.fiscal_year = ? and r.series = ? and r.number = ?
                        order by p.line, o.dimension
                        """, rows::read, scope.forbundId(), number.year(), number.series(), number.number());
        rows.end();
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("voucher.unknown", number, number.year()));
    }

    /** @return the id of the voucher, locked until the transaction ends, so that one after the other adds to it */
    public long lock(Scope scope, VoucherNumber number) {
        return sql.first(
                        """
                        select v.id from voucher v where v.id = (
                            select r.voucher_id from registration r
                            where r.forbund_id = ? and r.fiscal_year = ? and r.series = ? and r.number = ?)
                        for update
                        """,
                        row -> row.number("id"),
                        scope.forbundId(),
                        number.year(),
                        number.series(),
                        number.number())
                .orElseThrow(() -> new RuleViolation("voucher.unknown", number, number.year()));
    }

    /** Hands over the year's vouchers one by one, chain after chain, each in the order of its numbers. */
    public void each(Scope scope, int year, Consumer<Voucher> consumer) {
        VoucherRows rows = rows(scope, year, consumer);
        sql.each(
                WHOLE + "where r.forbund_id = ? and r.fiscal_year = ? order by r.series, r.number, p.line, o.dimension",
                rows::read,
                scope.forbundId(),
                year);
        rows.end();
    }

    /** Hands over the vouchers of one chain one by one, in the order of its numbers. */
    public void each(Scope scope, int year, String series, Consumer<Voucher> consumer) {
        VoucherRows rows = rows(scope, year, consumer);
        sql.each(WHOLE + """
                        where r.forbund_id = ? and r.fiscal_year = ? and r.series = ?
                        order by r.number, p.line, o.dimension
                        """, rows::read, scope.forbundId(), year, series);
        rows.end();
    }

    /** Hands over the year's vouchers one by one, in the order they were registered. */
    public void eachAsRegistered(Scope scope, int year, Consumer<Voucher> consumer) {
        VoucherRows rows = rows(scope, year, consumer);
        sql.each(
                WHOLE
                        + "where r.forbund_id = ? and r.fiscal_year = ? order by r.registered_at, r.series, r.number, p.line, o.dimension",
                rows::read,
                scope.forbundId(),
                year);
        rows.end();
    }

    /** @return at most so many vouchers of a chain after a number, in order: for reading a chain piece by piece */
    public List<Voucher> after(Scope scope, VoucherNumber last, int most) {
        List<Voucher> found = new ArrayList<>();
        VoucherRows rows = rows(scope, last.year(), found::add);
        sql.each(
                WHOLE + """
                        where r.forbund_id = ? and r.fiscal_year = ? and r.series = ? and r.number > ? and r.number <= ?
                        order by r.number, p.line, o.dimension
                        """,
                rows::read,
                scope.forbundId(),
                last.year(),
                last.series(),
                last.number(),
                last.number() + most);
        rows.end();
        return found;
    }

    /** @return the year's vouchers whose number, text or counterparty contains the words, latest registered first */
    public List<Summary> search(String forbund, int year, String words, int most) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        require(0 < most && most <= MOST, "search.most", MOST);
        return sql.list(
                """
                select r.series, r.number, v.event_date, v.text, v.counterparty, v.kind, v.source_series, v.source_number,
                    (select coalesce(sum(p.amount_ore), 0) from posting p where p.voucher_id = v.id and p.amount_ore > 0) as turnover
                from registration r join voucher v on v.id = r.voucher_id
                where r.forbund_id = ? and r.fiscal_year = ?
                    and lower(r.series || ' ' || r.number || ' ' || v.text || ' ' || coalesce(v.counterparty, '')) like ?
                order by r.registered_at desc, v.id desc fetch first ? rows only
                """,
                row -> new Summary(
                        new VoucherNumber(year, row.text("series"), row.number("number")),
                        row.date("event_date"),
                        row.text("text"),
                        row.text("counterparty"),
                        VoucherKind.valueOf(row.text("kind")),
                        row.ore("turnover"),
                        row.text("source_series"),
                        row.text("source_number")),
                scope.forbundId(),
                year,
                Sql.containing(words),
                most);
    }

    private VoucherRows rows(Scope scope, int year, Consumer<Voucher> consumer) {
        return new VoucherRows(corrections(scope, year), history(scope, year), evidence.of(scope, year), consumer);
    }

    /** @return by the id of each corrected voucher of the year, the vouchers that correct it */
    private Map<Long, List<VoucherNumber>> corrections(Scope scope, int year) {
        Map<Long, List<VoucherNumber>> corrections = new HashMap<>();
        sql.each(
                """
                select v.corrects_id, r.fiscal_year, r.series, r.number
                from voucher v
                join registration r on r.voucher_id = v.id
                join voucher wrong on wrong.forbund_id = v.forbund_id and wrong.id = v.corrects_id
                where v.forbund_id = ? and wrong.fiscal_year = ? order by r.registered_at
                """,
                row -> corrections
                        .computeIfAbsent(row.number("corrects_id"), id -> new ArrayList<>())
                        .add(new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number"))),
                scope.forbundId(),
                year);
        return corrections;
    }

    private Map<Long, List<HistoryRow>> history(Scope scope, int year) {
        Map<Long, List<HistoryRow>> history = new HashMap<>();
        sql.each(
                """
                select h.voucher_id, h.kind, h.content
                from voucher_history_row h join voucher v on v.forbund_id = h.forbund_id and v.id = h.voucher_id
                where h.forbund_id = ? and v.fiscal_year = ? order by h.voucher_id, h.line
                """,
                row -> history.computeIfAbsent(row.number("voucher_id"), id -> new ArrayList<>())
                        .add(new HistoryRow(row.text("kind"), row.text("content"))),
                scope.forbundId(),
                year);
        return history;
    }
}
