package finsam.ledger;

import finsam.database.Sql;
import finsam.ledger.VoucherDraft.HistoryRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Reads vouchers whole, with what corrects them and what stood behind them: of those that are read, and of no others. */
@ApplicationScoped
class WholeVouchers {

    /**
     * Which vouchers.
     *
     * @param condition on {@code registration r}
     */
    record Which(String condition, Object... arguments) {

        static Which ids(long forbundId, Collection<Long> ids) {
            List<Object> arguments = new ArrayList<>(List.of(forbundId));
            arguments.addAll(ids);
            String places = String.join(", ", Collections.nCopies(ids.size(), "?"));
            return new Which("r.forbund_id = ? and r.voucher_id in (" + places + ")", arguments.toArray());
        }

        /** @return a subquery of their ids, with the same arguments */
        String ids() {
            return "(select r.voucher_id from registration r where " + condition + ")";
        }
    }

    private static final String WHOLE = """
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
    private Sql sql;

    @Inject
    private EvidenceReader evidence;

    List<Voucher> list(Which which, String order) {
        List<Voucher> vouchers = new ArrayList<>();
        each(which, order, vouchers::add);
        return vouchers;
    }

    /** Hands over one by one, without holding them. @param order of the vouchers, by columns of {@code registration r} */
    void each(Which which, String order, Consumer<Voucher> consumer) {
        VoucherRows rows = new VoucherRows(corrections(which), history(which), evidence.of(which), consumer);
        sql.each(
                WHOLE + "where " + which.condition() + " order by " + order + ", p.line, o.dimension",
                rows::read,
                which.arguments());
        rows.end();
    }

    /** @return by the id of each corrected voucher, the vouchers that correct it */
    private Map<Long, List<VoucherNumber>> corrections(Which which) {
        Map<Long, List<VoucherNumber>> corrections = new HashMap<>();
        sql.each(
                "select v.corrects_id, c.fiscal_year, c.series, c.number"
                        + " from voucher v join registration c on c.voucher_id = v.id"
                        + " where v.corrects_id in " + which.ids() + " order by c.registered_at",
                row -> corrections
                        .computeIfAbsent(row.number("corrects_id"), id -> new ArrayList<>())
                        .add(new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number"))),
                which.arguments());
        return corrections;
    }

    private Map<Long, List<HistoryRow>> history(Which which) {
        Map<Long, List<HistoryRow>> history = new HashMap<>();
        sql.each(
                "select h.voucher_id, h.kind, h.content from voucher_history_row h" + " where h.voucher_id in "
                        + which.ids() + " order by h.voucher_id, h.line",
                row -> history.computeIfAbsent(row.number("voucher_id"), id -> new ArrayList<>())
                        .add(new HistoryRow(row.text("kind"), row.text("content"))),
                which.arguments());
        return history;
    }
}
