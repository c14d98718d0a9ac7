package finsam.audit;

import finsam.audit.AuditSamples.Item;
import finsam.audit.AuditSamples.Whole;
import finsam.workbook.Csv;
import java.io.IOException;
import java.io.OutputStream;

/** A sample as CSV. */
final class SampleCsv {

    private SampleCsv() {}

    static void write(Whole whole, OutputStream out) throws IOException {
        Csv csv = new Csv(out, "Ver.", "Rad", "Datum", "Konto", "Belopp", "Text", "Motpart", "Punkter");
        for (Item item : whole.items()) {
            csv.row(
                    item.voucher().toString(),
                    item.line(),
                    item.date(),
                    item.account(),
                    item.amount(),
                    item.text(),
                    item.counterparty(),
                    item.points());
        }
    }
}
