package finsam.report;

import finsam.database.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The files of a bundle in the hands of somebody who changes them, and can make the manifest fit. */
final class BundleFiles {

    private static final Set<String> NUMBERS = Set.of(
            "year",
            "number",
            "line",
            "row",
            "attachment",
            "attest",
            "account",
            "dimension",
            "form",
            "last_number",
            "size_bytes",
            "amount_ore",
            "opening_ore",
            "debit_ore",
            "credit_ore",
            "closing_ore");

    final Map<String, byte[]> files = new LinkedHashMap<>();

    static BundleFiles of(AuditBooks books) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AuditBundle.write(books, out);
        BundleFiles bundle = new BundleFiles();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                bundle.files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return bundle;
    }

    BundleFiles copy() {
        BundleFiles copy = new BundleFiles();
        copy.files.putAll(files);
        return copy;
    }

    String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    BundleFiles put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** @return the table's rows, the names of the columns first */
    List<List<String>> table(String table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : text("data/" + table + ".csv").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
                field.append(quoted && field.length() > 0 ? "\"" : "");
            } else if (quoted || c != ';' && c != '\n') {
                field.append(c);
            } else {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            }
        }
        return rows;
    }

    BundleFiles putCsv(String table, List<List<String>> rows) {
        StringBuilder csv = new StringBuilder();
        for (List<String> row : rows) {
            csv.append(String.join(";", row.stream().map(BundleFiles::quoted).toList()))
                    .append('\n');
        }
        return put("data/" + table + ".csv", csv.toString());
    }

    BundleFiles putJson(String table, List<List<String>> rows) {
        List<String> objects = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            List<String> fields = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                String column = rows.get(0).get(i);
                fields.add("\"" + column + "\":" + json(row.get(i), isNumber(column)));
            }
            objects.add("{" + String.join(",", fields) + "}");
        }
        return put("data/" + table + ".json", "[\n" + String.join(",\n", objects) + "\n]\n");
    }

    static boolean isNumber(String column) {
        return NUMBERS.contains(column);
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[;\"\n\r].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    private static String json(String value, boolean number) {
        if (value.isEmpty()) {
            return "null";
        }
        String escaped = value.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\u000a")
                .replace("\t", "\\u0009");
        return number ? value : '"' + escaped + '"';
    }

    /** Makes the manifest say what the files now are. */
    BundleFiles manifest() {
        StringBuilder manifest = new StringBuilder();
        new TreeMap<>(files).forEach((name, content) -> {
            if (!name.equals("manifest.txt")) {
                manifest.append(Sha256.of(content)).append("  ").append(name).append('\n');
            }
        });
        return put("manifest.txt", manifest.toString());
    }

    Path zip(Path file) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> content : files.entrySet()) {
                ZipEntry entry = new ZipEntry(content.getKey());
                CRC32 crc = new CRC32();
                crc.update(content.getValue());
                entry.setCrc(crc.getValue());
                entry.setSize(content.getValue().length);
                zip.putNextEntry(entry);
                zip.write(content.getValue());
            }
        }
        return file;
    }
}
