package finsam.workbook;

import finsam.money.Ore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A table as CSV for people, row by row: UTF-8 with its mark, semicolons, amounts with a decimal comma, as a Swedish spreadsheet
 * reads them. A text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
public final class Csv {

    private final OutputStream out;
    private final int columns;

    public Csv(OutputStream out, String... headings) throws IOException {
        this.out = out;
        this.columns = headings.length;
        out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
        row((Object[]) headings);
    }

    /** @param values one for each column; null for nothing */
    public void row(Object... values) throws IOException {
        if (values.length != columns) {
            throw new IllegalArgumentException("A row has " + columns + " columns, not " + values.length);
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : ";").append(cell(values[i]));
        }
        out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Ore amount) {
            return amount.toPlain().replace('.', ',');
        }
        String text = value.toString();
        String safe = value instanceof String && Words.startsLikeFormula(text) ? "'" + text : text;
        boolean plain = safe.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }
}
