package finsam.report;

import finsam.audit.BookControls;
import finsam.audit.Hit;
import finsam.workbook.Csv;
import java.io.IOException;
import java.io.OutputStream;

/** What a control points at, as CSV. */
final class ControlCsv {

    private ControlCsv() {}

    static void write(BookControls.Result result, OutputStream out) throws IOException {
        Csv csv = new Csv(
                out, "Ver.", "Datum", "Registrerad", "Av", "Text", "Motpart", "Underlag", "Belopp", "Varför", "Med");
        for (Hit hit : result.hits()) {
            csv.row(
                    hit.voucher().number().toString(),
                    hit.voucher().date(),
                    ControlWorkbook.minute(hit),
                    hit.voucher().registeredBy(),
                    hit.voucher().text(),
                    hit.voucher().counterparty(),
                    hit.voucher().documentReference(),
                    hit.voucher().amount(),
                    hit.reason(),
                    ControlWorkbook.with(hit));
        }
    }
}
