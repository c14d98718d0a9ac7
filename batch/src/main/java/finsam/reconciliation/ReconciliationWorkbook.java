package finsam.reconciliation;

import static finsam.workbook.Column.balance;
import static finsam.workbook.Column.date;
import static finsam.workbook.Column.difference;
import static finsam.workbook.Column.number;
import static finsam.workbook.Column.ore;
import static finsam.workbook.Column.text;
import static finsam.workbook.Layout.landscape;

import finsam.financing.Contributions;
import finsam.forbund.ForbundRegister.Profile;
import finsam.insats.Allocations;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Balances.ChainHead;
import finsam.ledger.ShortHash;
import finsam.reconciliation.Reconciliations.RunView;
import finsam.workbook.Facts;
import finsam.workbook.Sheet;
import finsam.workbook.Workbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** The report of a quarter's reconciliation: what was found, and the figures it was found in. */
final class ReconciliationWorkbook {

    private final Profile forbund;
    private final QuarterBooks books;
    private final RunView run;
    private final List<ChainHead> chains;
    private final String state;
    private final Instant asOf;

    ReconciliationWorkbook(
            Profile forbund, QuarterBooks books, RunView run, List<ChainHead> chains, String state, Instant asOf) {
        this.forbund = forbund;
        this.books = books;
        this.run = run;
        this.chains = chains;
        this.state = state;
        this.asOf = asOf;
    }

    byte[] write() throws IOException {
        String period = "kvartal " + run.quarter() + " " + run.year() + ", "
                + books.quarter().startsOn() + " – " + books.quarter().endsOn();
        Facts facts = new Facts(forbund.name(), forbund.organisationNumber(), period, asOf, state)
                .withBanner(forbund.invented() ? "Påhittat exempelförbund" : "");
        try (Workbook book = Workbook.named("Avstämning", facts)) {
            findings(book);
            contributions(book);
            insatser(book);
            balances(book);
            chains(book);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.writeTo(out);
            return out.toByteArray();
        }
    }

    private void findings(Workbook book) {
        Sheet sheet = book.sheet(
                "Avstämning",
                landscape(
                        text("Utfall", 12),
                        text("Gäller", 32),
                        text("Vad som hittades och vad som ska göras", 60),
                        balance("Väntat"),
                        balance("Bokfört"),
                        balance("Skillnad")));
        for (Finding f : run.findings()) {
            sheet.row(weight(f), f.subject(), f.sentence(), f.expected(), f.actual(), f.difference());
        }
    }

    private void contributions(Workbook book) {
        Sheet sheet = book.sheet(
                "Bidrag",
                landscape(
                        text("Medlem", 40),
                        number("Kvartal"),
                        date("Förfaller"),
                        ore("Bidrag"),
                        ore("Krävt"),
                        ore("Betalt"),
                        difference("Obetalt", "Bidrag", "Betalt")));
        for (Contributions.Standing s : books.contributions()) {
            if (s.quarter() <= run.quarter()) {
                sheet.row(s.memberName(), s.quarter(), s.dueOn(), s.due(), s.claimed(), s.paid());
            }
        }
        sheet.total("Summa");
    }

    private void insatser(Workbook book) {
        Sheet sheet = book.sheet(
                "Insatser",
                landscape(
                        text("Kod", 14),
                        text("Insats", 40),
                        ore("Budget"),
                        ore("Tilldelat"),
                        ore("Kostnad"),
                        difference("Kvar", "Tilldelat", "Kostnad")));
        for (Allocations.Standing s : books.insatser()) {
            sheet.row(s.code(), s.name(), s.budgeted(), s.allocated(), s.spent());
        }
        sheet.total("Summa");
    }

    private void balances(Workbook book) {
        Sheet sheet = book.sheet(
                "Balanser",
                landscape(
                        number("Konto"),
                        text("Namn", 44),
                        ore("Ingående"),
                        ore("Debet"),
                        ore("Kredit"),
                        ore("Utgående")));
        for (AccountBalance b : books.balances()) {
            sheet.row(b.account(), b.name(), b.opening(), b.debit(), b.credit(), b.closing());
        }
        sheet.total("Summa");
    }

    private void chains(Workbook book) {
        Sheet sheet = book.sheet(
                "Kedjor",
                landscape(
                        text("Serie", 10),
                        text("Namn", 30),
                        number("Sista nummer"),
                        text("Att läsa upp", 22),
                        text("Kedjans huvud", 68)));
        for (ChainHead head : chains) {
            sheet.row(head.series(), head.name(), head.lastNumber(), ShortHash.of(head.hash()), head.hash());
        }
    }

    private static String weight(Finding finding) {
        return switch (finding.weight()) {
            case OK -> "Stämmer";
            case REMARK -> "Anmärkning";
            case DEVIATION -> "Avvikelse";
        };
    }
}
