package finsam.report;

import finsam.workbook.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Postings as CSV, a row each. */
final class PostingsCsv implements Consumer<PostingRow> {

    static final String[] HEADINGS = {
        "Registrerad",
        "Av",
        "Ver.",
        "Rad",
        "Datum",
        "Text",
        "Motpart",
        "Underlag",
        "Konto",
        "Kontonamn",
        "Radens text",
        "Objekt",
        "Debet",
        "Kredit"
    };
    static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Periods.SWEDISH).withZone(ZoneId.of("Europe/Stockholm"));

    private final Csv csv;
    private final Progress progress;

    PostingsCsv(OutputStream out, Progress progress) throws IOException {
        this.csv = new Csv(out, HEADINGS);
        this.progress = progress;
    }

    @Override
    public void accept(PostingRow row) {
        try {
            csv.row(values(row));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.one();
    }

    static Object[] values(PostingRow row) {
        return new Object[] {
            MINUTE.format(row.registeredAt()),
            row.registeredBy(),
            row.voucher().toString(),
            row.line(),
            row.date(),
            row.text(),
            row.counterparty(),
            row.documentReference(),
            String.valueOf(row.account()),
            row.accountName(),
            row.lineText(),
            said(row.objects()),
            row.amount().isPositive() ? row.amount() : null,
            row.amount().isNegative() ? row.amount().negated() : null
        };
    }

    /** @return {@code 6:STEGET, 7:ALVBY} */
    static String said(SortedMap<Integer, String> objects) {
        return objects.entrySet().stream()
                .map(object -> object.getKey() + ":" + object.getValue())
                .collect(Collectors.joining(", "));
    }
}
