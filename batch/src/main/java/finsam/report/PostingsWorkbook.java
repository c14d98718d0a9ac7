package finsam.report;

import static finsam.rules.RuleViolation.require;
import static finsam.workbook.Column.date;
import static finsam.workbook.Column.number;
import static finsam.workbook.Column.ore;
import static finsam.workbook.Column.text;
import static finsam.workbook.Layout.landscape;

import finsam.access.Scope;
import finsam.ledger.BookQuery;
import finsam.workbook.Facts;
import finsam.workbook.Sheet;
import finsam.workbook.Workbook;
import java.io.IOException;
import java.io.OutputStream;

/** Postings of a selection as a workbook, a row each. */
final class PostingsWorkbook {

    static final String TITLE = "Posteringar";

    /** What Excel takes, less some for head and sum. */
    private static final long MOST = 1_048_000;

    private final PostingRows postings;
    private final Scope scope;
    private final Facts facts;
    private final Progress progress;

    PostingsWorkbook(PostingRows postings, Scope scope, Facts facts, Progress progress) {
        this.postings = postings;
        this.scope = scope;
        this.facts = facts;
        this.progress = progress;
    }

    /** @throws finsam.rules.RuleViolation {@code order.too-many-rows} */
    void writeTo(BookQuery query, OutputStream out) throws IOException {
        long count = postings.count(scope, query);
        require(count <= MOST, "order.too-many-rows", count, MOST);
        progress.begin(count);
        try (Workbook book = Workbook.named(TITLE, facts)) {
            Sheet sheet = book.sheet(
                    TITLE,
                    landscape(
                            text("Registrerad", 17),
                            text("Av", 11),
                            text("Ver.", 9),
                            number("Rad"),
                            date("Datum"),
                            text("Text", 26),
                            text("Motpart", 16),
                            text("Underlag", 10),
                            text("Konto", 9),
                            text("Kontonamn", 16),
                            text("Radens text", 12),
                            text("Objekt", 12),
                            ore("Debet"),
                            ore("Kredit")));
            sheet.note(said(query));
            postings.each(scope, query, row -> {
                sheet.row(PostingsCsv.values(row));
                progress.one();
            });
            sheet.total("Summa");
            book.writeTo(out);
        }
    }

    private static String said(BookQuery query) {
        StringBuilder said = new StringBuilder("Posteringar " + query.from() + " – " + query.through());
        if (!query.hasAllAccounts()) {
            said.append(", konto " + query.fromAccount() + "–" + query.throughAccount());
        }
        if (query.series() != null) {
            said.append(", serie " + query.series());
        }
        query.objects()
                .forEach((dimension, code) ->
                        said.append(", dimension " + dimension + (code.isEmpty() ? " utan objekt" : " " + code)));
        if (query.known() != null) {
            said.append(", som det var känt " + PostingsCsv.MINUTE.format(query.known()));
        }
        return said.append(".").toString();
    }
}
