package finsam.report;

import static finsam.workbook.Column.balance;
import static finsam.workbook.Column.date;
import static finsam.workbook.Column.ore;
import static finsam.workbook.Column.text;
import static finsam.workbook.Layout.landscape;

import finsam.access.Scope;
import finsam.ledger.Balances;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Dimension;
import finsam.money.Ore;
import finsam.report.GeneralLedger.Account;
import finsam.report.GeneralLedger.Entry;
import finsam.workbook.Facts;
import finsam.workbook.Line;
import finsam.workbook.Sheet;
import finsam.workbook.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;

/** Huvudboken as a workbook: account after account, each with its opening balance, its postings and its closing balance. */
final class GeneralLedgerWorkbook {

    static final String TITLE = "Huvudbok";

    private final Reports reports;
    private final Balances balances;
    private final Scope scope;
    private final int year;
    private final Facts facts;
    private final Progress progress;

    GeneralLedgerWorkbook(Reports reports, Balances balances, Scope scope, int year, Facts facts, Progress progress) {
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
                            text("Ver.", 10),
                            date("Datum"),
                            text("Text", 50),
                            text("Insats", 12),
                            text("Finansiär", 12),
                            ore("Debet"),
                            ore("Kredit"),
                            balance("Saldo")));
            LocalDate first = reports.heading(scope, year).startsOn();
            reports.generalLedger(scope, year, new Writer(sheet, first, progress));
            Line total = sheet.total("Summa årets posteringar");

            List<AccountBalance> books = balances.trialBalance(scope, year);
            Sheet controls = book.controls("Kontroller", "Enligt huvudboken", "Enligt saldona");
            controls.row("Debet", total.figure("Debet"), Ore.sum(books, AccountBalance::debit));
            controls.row("Kredit", total.figure("Kredit"), Ore.sum(books, AccountBalance::credit));
            controls.row("Debet är lika med kredit", total.figure("Debet"), total.figure("Kredit"));
            controls.conclude("Samtliga kontroller");
            ChainSheet.addTo(book, reports.count(scope, year).chains(balances.chainHeads(scope, year)));
            book.writeTo(out);
        }
    }

    /** Takes the book down on the sheet. */
    private static final class Writer implements GeneralLedger.Reader {

        private final Sheet sheet;
        private final LocalDate first;
        private final Progress progress;
        private String account;

        Writer(Sheet sheet, LocalDate first, Progress progress) {
            this.sheet = sheet;
            this.first = first;
            this.progress = progress;
        }

        @Override
        public void account(Account begun) {
            account = begun.number() + " " + begun.name();
            sheet.section(account);
            sheet.row(null, first, "Ingående balans", null, null, null, null, begun.opening());
        }

        @Override
        public void entry(Entry entry) {
            Ore amount = entry.amount();
            progress.one();
            sheet.row(
                    entry.voucher().toString(),
                    entry.date(),
                    Texts.of(entry.text(), entry.counterparty(), entry.objects()),
                    entry.objects().get(Dimension.INSATS.number()),
                    entry.objects().get(Dimension.FINANCIER.number()),
                    amount.isPositive() ? amount : null,
                    amount.isNegative() ? amount.negated() : null,
                    entry.balance());
        }

        @Override
        public void end(Ore closing) {
            sheet.subtotal("Summa och utgående balans " + account);
        }
    }
}
