package finsam.report;

import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.workbook.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Grundboken as CSV: a row for each line of each voucher, in the order of registration; one for a voucher without lines. */
final class JournalCsv implements Consumer<Voucher> {

    private final Csv csv;
    private final Progress progress;

    JournalCsv(OutputStream out, Progress progress) throws IOException {
        this.csv = new Csv(out, PostingsCsv.HEADINGS);
        this.progress = progress;
    }

    @Override
    public void accept(Voucher v) {
        int line = 0;
        if (v.postings().isEmpty()) {
            write(v, null, null, null, new TreeMap<>(), null);
        }
        for (Posting p : v.postings()) {
            write(v, ++line, p.account(), p.text(), p.objects(), p);
        }
        progress.one();
    }

    private void write(
            Voucher v, Integer line, Integer account, String text, SortedMap<Integer, String> objects, Posting p) {
        try {
            csv.row(
                    PostingsCsv.MINUTE.format(v.registeredAt()),
                    v.registeredBy(),
                    v.number().toString(),
                    line,
                    v.date(),
                    v.text(),
                    v.counterparty(),
                    v.documentReference(),
                    account,
                    null,
                    text,
                    PostingsCsv.said(objects),
                    p == null || !p.amount().isPositive() ? null : p.debit(),
                    p == null || !p.amount().isNegative() ? null : p.credit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
