package finsam.ledger;

import finsam.database.Sql.Row;
import finsam.ledger.VoucherDraft.HistoryRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Puts vouchers together from joined rows: voucher by voucher, in each line by line, in each object by object. */
final class VoucherRows {

    private final Map<Long, List<VoucherNumber>> corrections;
    private final Map<Long, List<HistoryRow>> history;
    private final Map<Long, Evidence> evidence;
    private final Consumer<Voucher> consumer;

    private Voucher head;
    private final List<Posting> postings = new ArrayList<>();
    private int line;

    VoucherRows(
            Map<Long, List<VoucherNumber>> corrections,
            Map<Long, List<HistoryRow>> history,
            Map<Long, Evidence> evidence,
            Consumer<Voucher> consumer) {
        this.corrections = corrections;
        this.history = history;
        this.evidence = evidence;
        this.consumer = consumer;
    }

    void read(Row row) {
        if (head == null || head.id() != row.number("id")) {
            end();
            head = head(row);
        }
        if (row.numberOrNull("line") == null) {
            return;
        }
        if (row.integer("line") != line) {
            line = row.integer("line");
            postings.add(new Posting(row.integer("account"), row.ore("amount_ore"), row.text("posting_text"), null));
        }
        if (row.numberOrNull("dimension") != null) {
            Posting last = postings.get(postings.size() - 1);
            Map<Integer, String> objects = new TreeMap<>(last.objects());
            objects.put(row.integer("dimension"), row.text("object_code"));
            postings.set(
                    postings.size() - 1,
                    new Posting(last.account(), last.amount(), last.text(), new TreeMap<>(objects)));
        }
    }

    /** Hands over the voucher whose last row has been read. */
    void end() {
        if (head != null) {
            consumer.accept(head.with(postings, head.hash()));
        }
        head = null;
        postings.clear();
        line = 0;
    }

    private Voucher head(Row row) {
        long id = row.number("id");
        Voucher.Source source = row.text("source_sha256") == null
                ? null
                : new Voucher.Source(
                        row.text("source_sha256"),
                        row.text("source_series"),
                        row.text("source_number"),
                        history.getOrDefault(id, List.of()));
        VoucherNumber corrects = row.text("corrects_series") == null
                ? null
                : new VoucherNumber(
                        row.integer("corrects_year"), row.text("corrects_series"), row.number("corrects_number"));
        return new Voucher(
                id,
                row.text("organisation_number"),
                new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                VoucherKind.valueOf(row.text("kind")),
                row.date("event_date"),
                row.text("text"),
                row.text("counterparty"),
                row.text("document_reference"),
                List.of(),
                source,
                corrects,
                corrections.getOrDefault(id, List.of()),
                row.text("idempotency_key"),
                row.instant("registered_at"),
                row.text("registered_by"),
                row.integer("form"),
                row.text("previous_hash"),
                row.text("hash"),
                evidence.getOrDefault(id, Evidence.NONE));
    }
}
