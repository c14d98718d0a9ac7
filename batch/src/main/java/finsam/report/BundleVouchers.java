package finsam.report;

import finsam.ledger.CanonicalForm;
import finsam.ledger.Evidence;
import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherDraft.HistoryRow;
import finsam.ledger.VoucherNumber;
import finsam.zip.SteadyEntry;
import finsam.zip.SteadyZip;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The vouchers' files of an audit bundle, written side by side: their tables, and the text that each hash is over. */
final class BundleVouchers implements Consumer<Voucher>, Closeable {

    private final BundleTable vouchers = new BundleTable(
            "vouchers",
            "year",
            "series",
            "number",
            "kind",
            "date",
            "text",
            "counterparty",
            "document",
            "corrects",
            "key",
            "registered_at",
            "registered_by",
            "source",
            "source_series",
            "source_number",
            "form",
            "previous",
            "hash");
    private final BundleTable postings =
            new BundleTable("postings", "year", "series", "number", "line", "account", "amount_ore", "text");
    private final BundleTable objects =
            new BundleTable("posting_objects", "year", "series", "number", "line", "dimension", "object");
    private final BundleTable history =
            new BundleTable("history_rows", "year", "series", "number", "row", "kind", "content");
    private final BundleTable attachments =
            new BundleTable("attachments", "year", "series", "number", "attachment", "sha256", "name");
    private final BundleTable attests =
            new BundleTable("attests", "year", "series", "number", "attest", "step", "user", "at");
    private final SteadyEntry canonical = new SteadyEntry("canonical/vouchers.txt");

    BundleVouchers() throws IOException {}

    @Override
    public void accept(Voucher v) {
        try {
            head(v);
            lines(v);
            evidence(v);
            canonical.write(CanonicalForm.text(v).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(Voucher v) throws IOException {
        VoucherNumber id = v.number();
        Voucher.Source source = v.source() == null ? new Voucher.Source(null, null, null, null) : v.source();
        vouchers.row(
                id.year(),
                id.series(),
                id.number(),
                v.kind(),
                v.date(),
                v.text(),
                v.counterparty(),
                v.documentReference(),
                v.corrects() == null ? null : v.corrects().year() + " " + v.corrects(),
                v.idempotencyKey(),
                v.registeredAt(),
                v.registeredBy(),
                source.sha256(),
                source.series(),
                source.number(),
                v.form(),
                v.previousHash(),
                v.hash());
    }

    private void lines(Voucher v) throws IOException {
        VoucherNumber id = v.number();
        int line = 0;
        for (Posting p : v.postings()) {
            line++;
            postings.row(
                    id.year(),
                    id.series(),
                    id.number(),
                    line,
                    p.account(),
                    p.amount().ore(),
                    p.text());
            for (var object : p.objects().entrySet()) {
                objects.row(id.year(), id.series(), id.number(), line, object.getKey(), object.getValue());
            }
        }
        int row = 0;
        if (v.source() != null) {
            for (HistoryRow kept : v.source().history()) {
                row++;
                history.row(id.year(), id.series(), id.number(), row, kept.kind(), kept.content());
            }
        }
    }

    /** What it was posted with, as the second form of its hash holds it. */
    private void evidence(Voucher v) throws IOException {
        VoucherNumber id = v.number();
        int n = 0;
        for (Evidence.Attachment a : v.evidence().attachments()) {
            attachments.row(id.year(), id.series(), id.number(), ++n, a.sha256(), a.name());
        }
        n = 0;
        for (Evidence.Attest a : v.evidence().attests()) {
            attests.row(id.year(), id.series(), id.number(), ++n, a.step(), a.username(), a.at());
        }
    }

    private List<BundleTable> tables() {
        return List.of(vouchers, postings, objects, history, attachments, attests);
    }

    /** Adds the files to the zip. @param hashes gets the SHA-256 of each by its name */
    void addTo(SteadyZip zip, Map<String, String> hashes) throws IOException {
        for (BundleTable table : tables()) {
            table.addTo(zip, hashes);
        }
        hashes.put(canonical.name(), canonical.end());
        zip.add(canonical);
    }

    @Override
    public void close() throws IOException {
        for (BundleTable table : tables()) {
            table.close();
        }
        canonical.close();
    }
}
