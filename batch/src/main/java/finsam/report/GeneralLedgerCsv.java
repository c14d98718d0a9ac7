package finsam.report;

import finsam.money.Ore;
import finsam.report.GeneralLedger.Account;
import finsam.report.GeneralLedger.Entry;
import finsam.workbook.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Huvudboken as CSV: for each account a row with its opening balance, one for each posting, and one with its closing balance. */
final class GeneralLedgerCsv implements GeneralLedger.Reader {

    private final Csv csv;
    private final Progress progress;
    private Account account;

    GeneralLedgerCsv(OutputStream out, Progress progress) throws IOException {
        this.csv = new Csv(
                out, "Konto", "Kontonamn", "Ver.", "Datum", "Text", "Motpart", "Objekt", "Debet", "Kredit", "Saldo");
        this.progress = progress;
    }

    @Override
    public void account(Account begun) {
        account = begun;
        write(null, null, "Ingående balans", null, null, null, null, begun.opening());
    }

    @Override
    public void entry(Entry entry) {
        write(
                entry.voucher().toString(),
                entry.date(),
                entry.text(),
                entry.counterparty(),
                PostingsCsv.said(entry.objects()),
                entry.amount().isPositive() ? entry.amount() : null,
                entry.amount().isNegative() ? entry.amount().negated() : null,
                entry.balance());
        progress.one();
    }

    @Override
    public void end(Ore closing) {
        write(null, null, "Utgående balans", null, null, null, null, closing);
    }

    private void write(Object... values) {
        Object[] row = new Object[values.length + 2];
        row[0] = account.number();
        row[1] = account.name();
        System.arraycopy(values, 0, row, 2, values.length);
        try {
            csv.row(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
