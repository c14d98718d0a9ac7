package finsam.workbook;

import static finsam.workbook.Column.balance;
import static finsam.workbook.Column.date;
import static finsam.workbook.Column.difference;
import static finsam.workbook.Column.number;
import static finsam.workbook.Column.ore;
import static finsam.workbook.Column.percent;
import static finsam.workbook.Column.share;
import static finsam.workbook.Column.text;
import static finsam.workbook.Layout.landscape;
import static finsam.workbook.Layout.portrait;

import finsam.money.Ore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** A small report with every kind of cell, for the tests to read and for people to look at. */
final class Sample {

    static final Facts FACTS = new Facts(
                    "Samordningsförbundet Exempel & Co",
                    "222000-0000",
                    "2025",
                    Instant.parse("2026-02-14T08:30:00Z"),
                    "3f1c0a5d9e7b24681357ace0f1b2c3d4e5f60718293a4b5c6d7e8f9001122334")
            .withBanner("Påhittat exempelförbund: alla namn och belopp är uppdiktade");

    private Sample() {}

    static byte[] written() throws IOException {
        try (var book = Workbook.named("Årsredovisning", FACTS)) {
            fill(book);
            return bytes(book);
        }
    }

    static byte[] bytes(Workbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.writeTo(out);
        return out.toByteArray();
    }

    private static void fill(Workbook book) {
        var contents = book.sheet("Innehåll", portrait(text("Del", 30), text("Vad den visar", 40)));
        contents.row(Link.to("Resultaträkning"), "Intäkter, kostnader och årets resultat");
        contents.row(Link.to("Driftredovisning"), "Budget och utfall per insats");
        contents.row(Link.to("Bidrag"), "Vad varje medlem skulle betala och har betalat");
        contents.row(Link.to("Huvudbok"), "Varje postering, konto för konto");
        contents.row(Link.to("Kontroller"), "Att delarna stämmer med bokföringen och med varandra");

        var ledger = book.sheet(
                "Huvudbok",
                landscape(
                        text("Ver.", 8),
                        date("Datum"),
                        text("Text", 30),
                        text("Insats", 12),
                        ore("Debet"),
                        ore("Kredit"),
                        balance("Saldo")));
        ledger.section("1930 Bank");
        Ore saldo = Ore.ZERO;
        for (int i = 1; i <= 40; i++) {
            Ore debit = i % 2 == 1 ? Ore.of(25_000_000L + 12_345 * i) : null;
            Ore credit = i % 2 == 0 ? Ore.of(24_000_000L + 9_999 * i) : null;
            saldo = debit != null ? saldo.plus(debit) : saldo.minus(credit);
            ledger.row(
                    "A " + i,
                    LocalDate.of(2025, 1, 3).plusDays(8L * i),
                    i == 3
                            ? "Bidrag kvartal 1 från Region Exempel enligt beslut den 28 november 2024, § 41, inbetalt i förskott"
                            : "Verifikation nummer " + i,
                    i % 3 == 0 ? "Vägen in" : null,
                    debit,
                    credit,
                    saldo);
        }
        ledger.subtotal("Summa 1930 Bank");
        ledger.section("3510 Bidrag från medlemmar");
        ledger.row(
                "A 1", LocalDate.of(2025, 1, 3), "Bidrag", null, null, Ore.kronor(8_000_000), Ore.kronor(-8_000_000));
        ledger.subtotal("Summa 3510 Bidrag från medlemmar");
        Line turnover = ledger.total("Omslutning");

        var result = book.sheet(
                "Resultaträkning", portrait(text("", 34), number("Not"), ore("Utfall 2025"), ore("Utfall 2024")));
        result.row("Verksamhetens intäkter", 2, Ore.kronor(8_000_000), Ore.kronor(7_600_000));
        result.row("Verksamhetens kostnader", 3, Ore.of(-833_412_350), Ore.kronor(-7_100_000));
        Line net = result.subtotal("Verksamhetens nettokostnader");
        result.row("Finansiella intäkter", 4, Ore.of(1_234_567), Ore.ZERO);
        result.row("Finansiella kostnader", null, Ore.of(-5), Ore.ZERO);
        Line finance = result.subtotal("Finansnetto");
        Line year = result.sum("Årets resultat", net, finance);

        var operations = book.sheet(
                "Driftredovisning",
                landscape(
                        text("Insats", 30),
                        ore("Budget"),
                        ore("Utfall"),
                        difference("Avvikelse", "Budget", "Utfall"),
                        share("Förbrukat", "Utfall", "Budget")));
        operations.row("Vägen in", Ore.kronor(2_500_000), Ore.of(243_210_050));
        operations.row("Stegen", Ore.kronor(1_200_000), Ore.of(131_000_000));
        operations.row("Förstudie unga vuxna", Ore.ZERO, Ore.of(9_000_000));
        operations.subtotal("Individinriktade insatser");
        operations.row("Kompetensforum", Ore.kronor(300_000), Ore.of(28_000_000));
        operations.subtotal(
                "Strukturövergripande insatser, som är avsedda att stödja samverkan mellan medlemmarna i förbundet");
        operations.total("Summa insatser");

        var contributions =
                book.sheet("Bidrag", portrait(text("Medlem", 30), percent("Andel"), ore("Att betala"), ore("Betalt")));
        contributions.row(
                "Försäkringskassan och Arbetsförmedlingen",
                new BigDecimal("0.5"),
                Ore.kronor(4_000_000),
                Ore.kronor(4_000_000));
        contributions.row("Region Exempel", new BigDecimal("0.25"), Ore.kronor(2_000_000), Ore.of(199_999_999));
        contributions.row("=Kommunen", new BigDecimal("0.25"), Ore.kronor(2_000_000), Ore.kronor(2_000_000));
        Line paid = contributions.total("Summa");
        contributions.note(
                "Försäkringskassan betalar hälften, även för Arbetsförmedlingen; regionerna och kommunerna betalar var"
                        + " sin fjärdedel (5 § lagen (2003:1210) om finansiell samordning av rehabiliteringsinsatser).");

        var controls = book.controls("Kontroller", "Enligt rapporten", "Enligt bokföringen");
        controls.row("Bidragen är vad resultaträkningen visar", paid.figure("Betalt"), Ore.kronor(8_000_000));
        controls.row("Årets resultat", year.figure("Utfall 2025"), Ore.of(-32_177_788));
        controls.row(
                "Omslutning", turnover.figure("Debet"), turnover.figure("Debet").amount());
        controls.conclude("Samtliga kontroller");

        var widest = book.sheet("Bredast", portrait(text("Vad", 10), ore("Belopp")));
        widest.row("Minsta belopp", Ore.of(-Ore.LIMIT));
        widest.total("Summa");
    }
}
