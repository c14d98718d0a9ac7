package finsam.report;

import static finsam.workbook.Column.date;
import static finsam.workbook.Column.ore;
import static finsam.workbook.Column.text;
import static finsam.workbook.Layout.landscape;

import finsam.access.Scope;
import finsam.ledger.Balances;
import finsam.ledger.Dimension;
import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.workbook.Facts;
import finsam.workbook.Line;
import finsam.workbook.Sheet;
import finsam.workbook.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collections;

/** Grundboken as a workbook: the year's vouchers in the order they were registered, each with its lines. */
final class JournalWorkbook {

    static final String TITLE = "Grundbok";

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Periods.SWEDISH).withZone(ZoneId.of("Europe/Stockholm"));

    private final Reports reports;
    private final Balances balances;
    private final Scope scope;
    private final int year;
    private final Facts facts;
    private final Progress progress;

    JournalWorkbook(Reports reports, Balances balances, Scope scope, int year, Facts facts, Progress progress) {
        this.reports = reports;
        this.balances = balances;
        this.scope = scope;
        this.year = year;
        this.facts = facts;
        this.progress = progress;
    }

    void writeTo(OutputStream out) throws IOException {
        try (Workbook book = Workbook.named(TITLE, facts)) {
            Sheet sheet = book.sheet(
                    TITLE,
                    landscape(
                            text("Registrerad", 17),
                            text("Av", 11),
                            text("Ver.", 10),
                            date("Datum"),
                            text("Text", 50),
                            text("Konto", 9),
                            text("Insats", 12),
                            text("Finansiär", 12),
                            ore("Debet"),
                            ore("Kredit")));
            reports.journal(scope, year, voucher -> {
                add(sheet, voucher);
                progress.one();
            });
            Line total = sheet.total("Summa");

            VoucherCount count = reports.count(scope, year);
            Sheet controls = book.controls("Kontroller", "Enligt grundboken", "Enligt verifikationerna");
            controls.row("Debet", total.figure("Debet"), count.debit());
            controls.row("Kredit", total.figure("Kredit"), count.credit());
            controls.row("Debet är lika med kredit", total.figure("Debet"), total.figure("Kredit"));
            controls.conclude("Samtliga kontroller");
            ChainSheet.addTo(book, count.chains(balances.chainHeads(scope, year)));
            book.writeTo(out);
        }
    }

    private static void add(Sheet sheet, Voucher voucher) {
        String registered = MINUTE.format(voucher.registeredAt());
        String by = voucher.registeredBy();
        String number = voucher.number().toString();
        String words = said(voucher);
        if (voucher.postings().isEmpty()) {
            sheet.row(
                    registered,
                    by,
                    number,
                    voucher.date(),
                    words + " (tom verifikation)",
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        boolean first = true;
        for (Posting p : voucher.postings()) {
            String line = p.text() == null ? "" : p.text();
            sheet.row(
                    first ? registered : null,
                    first ? by : null,
                    number,
                    voucher.date(),
                    Texts.of(first ? words + (line.isEmpty() ? "" : ": " + line) : line, null, p.objects()),
                    String.valueOf(p.account()),
                    p.object(Dimension.INSATS),
                    p.object(Dimension.FINANCIER),
                    p.amount().isPositive() ? p.debit() : null,
                    p.amount().isNegative() ? p.credit() : null);
            first = false;
        }
    }

    private static String said(Voucher voucher) {
        String text = Texts.of(voucher.text(), voucher.counterparty(), Collections.emptySortedMap());
        String document = voucher.documentReference() == null ? "" : " (" + voucher.documentReference() + ")";
        return text + document;
    }
}
