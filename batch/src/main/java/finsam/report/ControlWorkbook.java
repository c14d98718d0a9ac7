package finsam.report;

import static finsam.workbook.Column.balance;
import static finsam.workbook.Column.date;
import static finsam.workbook.Column.text;
import static finsam.workbook.Layout.landscape;

import finsam.audit.BookControls;
import finsam.audit.ControlKind;
import finsam.audit.Hit;
import finsam.ledger.VoucherNumber;
import finsam.workbook.Facts;
import finsam.workbook.Sheet;
import finsam.workbook.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** What a control points at, as a workbook, with how it was set. */
final class ControlWorkbook {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final BookControls.Result result;
    private final Facts facts;

    ControlWorkbook(BookControls.Result result, Facts facts) {
        this.result = result;
        this.facts = facts;
    }

    void writeTo(OutputStream out) throws IOException {
        ControlKind kind = result.settings().kind();
        try (Workbook book = Workbook.named("Kontroll: " + kind.heading(), facts)) {
            Sheet sheet = book.sheet(
                    kind.heading(),
                    landscape(
                            text("Ver.", 9),
                            date("Datum"),
                            text("Registrerad", 17),
                            text("Av", 14),
                            text("Text", 30),
                            text("Motpart", 18),
                            balance("Belopp"),
                            text("Varför", 30),
                            text("Med", 10)));
            sheet.note(kind.description());
            sheet.note("Inställt på " + result.settings().words() + ".");
            sheet.note(result.hits().size() + " av årets " + result.looked() + " verifikationer pekas ut.");
            result.hits()
                    .forEach(hit -> sheet.row(
                            hit.voucher().number().toString(),
                            hit.voucher().date(),
                            minute(hit),
                            hit.voucher().registeredBy(),
                            hit.voucher().text(),
                            hit.voucher().counterparty(),
                            hit.voucher().amount(),
                            hit.reason(),
                            with(hit)));
            book.writeTo(out);
        }
    }

    static String minute(Hit hit) {
        return MINUTE.format(hit.voucher().registeredAt());
    }

    static String with(Hit hit) {
        return hit.with().stream().map(VoucherNumber::toString).collect(Collectors.joining(", "));
    }
}
