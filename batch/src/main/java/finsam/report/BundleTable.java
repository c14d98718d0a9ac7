package finsam.report;

import finsam.zip.SteadyEntry;
import finsam.zip.SteadyZip;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A table of the audit bundle, as CSV and as JSON with the same rows: numbers bare, texts in quotes, what is missing as nothing
 * or {@code null}. {@code docs/audit-bundle.md} says it in full.
 */
final class BundleTable implements Closeable {

    private final String[] columns;
    private final SteadyEntry csv;
    private final SteadyEntry json;
    private final StringBuilder line = new StringBuilder();
    private boolean begun;

    BundleTable(String name, String... columns) throws IOException {
        this.columns = columns;
        this.csv = new SteadyEntry("data/" + name + ".csv");
        this.json = new SteadyEntry("data/" + name + ".json");
        put(csv, String.join(";", columns) + "\n");
        put(json, "[");
    }

    void row(Object... values) throws IOException {
        if (values.length != columns.length) {
            throw new IllegalArgumentException(
                    csv.name() + " has " + columns.length + " columns, not " + values.length);
        }
        line.setLength(0);
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : ";").append(quoted(text(values[i])));
        }
        put(csv, line.append('\n'));
        line.setLength(0);
        line.append(begun ? ",\n{" : "\n{");
        begun = true;
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "\"" : ",\"").append(columns[i]).append("\":");
            json(values[i]);
        }
        put(json, line.append('}'));
    }

    /** Adds both files to the zip. @param hashes gets the SHA-256 of each by its name */
    void addTo(SteadyZip zip, Map<String, String> hashes) throws IOException {
        put(json, "\n]\n");
        for (SteadyEntry file : new SteadyEntry[] {csv, json}) {
            hashes.put(file.name(), file.end());
            zip.add(file);
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
        json.close();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private void json(Object value) {
        String text = text(value);
        if (text.isEmpty()) {
            line.append("null");
        } else if (value instanceof Number) {
            line.append(text);
        } else {
            line.append('"');
            text.chars().forEach(c -> character((char) c));
            line.append('"');
        }
    }

    private void character(char c) {
        if (c == '"' || c == '\\') {
            line.append('\\').append(c);
        } else if (c < ' ') {
            line.append("\\u00").append(c < 16 ? "0" : "").append(Integer.toHexString(c));
        } else {
            line.append(c);
        }
    }

    private static void put(SteadyEntry file, CharSequence text) throws IOException {
        file.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
