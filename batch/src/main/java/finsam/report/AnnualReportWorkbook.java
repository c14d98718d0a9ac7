package finsam.report;

import static finsam.workbook.Column.text;
import static finsam.workbook.Layout.portrait;

import finsam.ledger.ShortHash;
import finsam.money.Ore;
import finsam.report.AnnualReport.Heading;
import finsam.report.AnnualReport.Total;
import finsam.report.VoucherCount.Chain;
import finsam.workbook.Column;
import finsam.workbook.Facts;
import finsam.workbook.Figure;
import finsam.workbook.Link;
import finsam.workbook.Sheet;
import finsam.workbook.Workbook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;

/** The årsredovisning as a workbook: its statements, what they are made of, and that they agree with the books. */
final class AnnualReportWorkbook {

    private static final String TITLE = "Årsredovisning";
    private static final String CONTROLS = "Kontroller";
    private static final String NOTES = "Noter";

    private final AnnualReport report;
    private final Controls controls;
    private final Facts facts;
    private final Map<Total, Figure> figures = new EnumMap<>(Total.class);

    AnnualReportWorkbook(AnnualReport report, Controls controls, Facts facts) {
        this.report = report;
        this.controls = controls;
        this.facts = facts;
    }

    void writeTo(OutputStream out) throws IOException {
        try (Workbook book = Workbook.named(TITLE, facts)) {
            overview(book);
            new StatementSheets(report, figures).addTo(book);
            new OperationsSheets(report, figures).addTo(book);
            notes(book);
            controls(book);
            book.writeTo(out);
        }
    }

    private void overview(Workbook book) {
        Sheet sheet = book.sheet("Översikt", portrait(text("Del", 26), text("Vad den visar", 66)));
        sheet.row(Link.to(StatementSheets.INCOME), "Vad året gav och kostade, mot budget och föregående år");
        sheet.row(Link.to(StatementSheets.BALANCE), "Vad förbundet äger och är skyldigt vid årets slut");
        sheet.row(Link.to(StatementSheets.CASH_FLOW), "Varför kassa och bank förändrades");
        sheet.row(Link.to(OperationsSheets.OPERATIONS), "Budget, tilldelning och utfall per insats och administration");
        sheet.row(
                Link.to(OperationsSheets.FINANCING), "Vem som betalade kostnaderna, och vad som togs av sparade medel");
        sheet.row(Link.to(OperationsSheets.CONTRIBUTIONS), "Vad varje medlem skulle betala och har betalat");
        sheet.row(Link.to(NOTES), "Varje rad, konto för konto, och hur beloppen är framtagna");
        long agree = controls.ties().stream().filter(Tie::agrees).count();
        sheet.row(
                Link.to(CONTROLS),
                "Årsredovisningens summor mot bokföringen: " + agree + " av "
                        + controls.ties().size() + " stämmer");
        sheet.section("Verifikationskedjorna");
        sheet.note(
                "Varje verifikation bär ett kontrolltal (SHA-256) över sitt innehåll och den föregående verifikationens"
                        + " kontrolltal. Den som räknar om en serie och kommer till samma sista tal vet att inget har ändrats,"
                        + " tagits bort eller lagts emellan.");
        for (Chain chain : controls.chains()) {
            sheet.row(
                    "Serie " + chain.series() + ", " + chain.name(),
                    said(chain) + "\n" + ShortHash.of(chain.head()) + "\n" + chain.head());
        }
    }

    private static String said(Chain chain) {
        return chain.isUnbroken()
                ? chain.vouchers() + " verifikationer, obruten. Sista kontrolltalet:"
                : "BRUTEN vid nummer " + chain.broken() + ". Enligt bokföringen är sista kontrolltalet:";
    }

    private void notes(Workbook book) {
        Heading heading = report.heading();
        boolean compared = heading.previousYear() != null;
        Column account = text("Konto", 9);
        Column name = text("Benämning", 30);
        Column current = Periods.current(heading, "");
        Sheet sheet = book.sheet(
                NOTES,
                compared
                        ? portrait(account, name, current, Periods.previous(heading, ""))
                        : portrait(account, name, current));
        for (Notes.Note note : report.notes().notes()) {
            sheet.section("Not " + note.number() + "  " + note.heading());
            for (Notes.Row row : note.rows()) {
                String number = String.valueOf(row.account());
                if (compared) {
                    sheet.row(number, row.name(), row.amount(), row.previous());
                } else {
                    sheet.row(number, row.name(), row.amount());
                }
            }
            sheet.subtotal("Summa " + note.heading().toLowerCase(Periods.SWEDISH));
        }
        sheet.section("Hur beloppen är framtagna");
        sheet.note(
                "Uppställningen följer lagen (2018:597) om kommunal bokföring och redovisning. Beloppen är i kronor och"
                        + " ören och är inte avrundade. Intäkter och tillgångar är positiva, kostnader och förluster har minus;"
                        + " eget kapital, avsättningar och skulder är positiva.");
        sheet.note(
                "Medlemmarnas bidrag är verksamhetens intäkter det år de avser. Verifikationen som för årets resultat"
                        + " till eget kapital ingår inte i resultaträkningen.");
        sheet.note(
                "Konton för skatt, moms, personalens skatter och leverantörer redovisas som fordran eller skuld efter"
                        + " saldot på varje konto.");
    }

    private void controls(Workbook book) {
        Sheet sheet = book.controls(CONTROLS, "Enligt rapporten", "Räknat på annat sätt");
        for (Tie tie : controls.ties()) {
            sheet.row(tie.heading(), reported(tie), tie.counted());
        }
        sheet.conclude("Samtliga kontroller");
        controls.chains().stream()
                .filter(chain -> !chain.isUnbroken())
                .forEach(chain -> sheet.note("SERIE " + chain.series() + " ÄR BRUTEN vid nummer " + chain.broken()
                        + ". Bokföringen kan ha ändrats utanför systemet: kontakta driften och revisorn."));
        sheet.note(
                "”Räknat på annat sätt” är antingen summan av verifikationerna, lästa en och en och kontrollerade mot sina"
                        + " kontrolltal, eller motsvarande summa i en annan del av rapporten.");
    }

    /** The figure where it stands in the report, or the bare amount where it stands nowhere. */
    private Object reported(Tie tie) {
        Figure figure = tie.total() == null ? null : figures.get(tie.total());
        if (figure == null) {
            return tie.reported();
        }
        Ore shown = figure.amount();
        if (!shown.equals(tie.reported())) {
            throw new IllegalStateException(tie.total() + " is shown as " + shown + ", not " + tie.reported());
        }
        return figure;
    }
}
