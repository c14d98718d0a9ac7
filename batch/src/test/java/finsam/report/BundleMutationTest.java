package finsam.report;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.database.Sha256;
import finsam.exchange.SieSum;
import finsam.report.Verifier.Said;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is touched in a bundle is found by both verifiers, which name the voucher or the row; the manifest always fits what
 * was changed, as somebody who changes a bundle would make it.
 */
class BundleMutationTest {

    /** How many columns are the key of a table's rows. */
    private static final Map<String, Integer> TABLES = new TreeMap<>(Map.ofEntries(
            Map.entry("bundle", 1),
            Map.entry("years", 1),
            Map.entry("chains", 2),
            Map.entry("accounts", 1),
            Map.entry("dimensions", 1),
            Map.entry("objects", 2),
            Map.entry("vouchers", 3),
            Map.entry("postings", 3),
            Map.entry("posting_objects", 3),
            Map.entry("history_rows", 3),
            Map.entry("attachments", 3),
            Map.entry("attests", 3),
            Map.entry("balances", 2),
            Map.entry("object_balances", 4),
            Map.entry("events", 1),
            Map.entry("documents", 1)));

    /** What stands nowhere else in the bundle: changed in CSV and JSON alike, only the bundle's own SHA-256 tells. */
    private static final Set<String> WITHOUT_WITNESS = Set.of(
            "bundle.value of code",
            "bundle.value of name",
            "bundle.value of invented",
            "chains.name",
            "accounts.purpose",
            "accounts.valid_from",
            "accounts.open",
            "events.happened_at of form 0",
            "events.user of form 0",
            "events.channel of form 0",
            "events.address of form 0",
            "events.action of form 0",
            "events.subject of form 0",
            "events.detail of form 0",
            "documents.archived_at",
            "documents.kind",
            "documents.name",
            "documents.year",
            "documents.size_bytes",
            "documents.state_of_books",
            "documents.requested_by");

    /** What another row may know or not: an account's side by its balances, a closed year by what follows it. */
    private static final Set<String> SOMETIMES_WITHOUT_WITNESS = Set.of("years.status", "accounts.statement_row");

    @TempDir
    static Path folder;

    private static BundleFiles bundle;
    private static String sha256;
    private static OtherVerifier other;

    @BeforeAll
    static void the_bundle_agrees() throws Exception {
        bundle = BundleFiles.of(BundleFixture.twoYears());
        other = OtherVerifier.start(folder);
        Path file = bundle.zip(folder.resolve("as-written.zip"));
        sha256 = Sha256.of(file);
        assertThat(verified(file))
                .allSatisfy(said -> assertThat(said.code()).as(said.text()).isZero());
    }

    @AfterAll
    static void end() throws Exception {
        other.close();
    }

    @Test
    void a_field_changed_in_csv_is_found() throws Exception {
        eachField((table, row, column) -> {
            BundleFiles changed = bundle.copy().putCsv(table, changed(table, row, column));
            assertFound(changed.manifest(), key(table, row), table + " row " + row + " column " + column);
        });
    }

    @Test
    void a_field_changed_in_json_is_found() throws Exception {
        eachField((table, row, column) -> {
            BundleFiles changed = bundle.copy().putJson(table, changed(table, row, column));
            assertFound(changed.manifest(), key(table, row), table + " row " + row + " column " + column);
        });
    }

    @Test
    void a_field_changed_in_csv_and_json_alike_is_found_by_what_else_knows_it() throws Exception {
        eachField((table, row, column) -> {
            List<List<String>> rows = changed(table, row, column);
            BundleFiles changed =
                    bundle.copy().putCsv(table, rows).putJson(table, rows).manifest();
            String what = table + "." + rows.get(0).get(column);
            String where = what
                    + (table.equals("bundle") ? " of " + rows.get(row).get(0) : "")
                    + (isUnchained(table, row) ? " of form 0" : "");
            if (SOMETIMES_WITHOUT_WITNESS.contains(where)) {
                assertThat(verified(changed.zip(folder.resolve("changed.zip")), "--sha256", sha256))
                        .allSatisfy(said -> assertThat(said.code()).isEqualTo(1));
            } else if (WITHOUT_WITNESS.contains(where)) {
                assertFoundByItsHash(changed, where);
            } else {
                assertFound(changed, key(table, row), where + " row " + row);
            }
        });
    }

    @Test
    void a_row_removed_repeated_or_moved_is_found() throws Exception {
        for (String table : TABLES.keySet()) {
            List<List<String>> rows = bundle.table(table);
            for (int row = 1; row < rows.size(); row++) {
                List<List<String>> removed = new ArrayList<>(rows);
                removed.remove(row);
                List<List<String>> repeated = new ArrayList<>(rows);
                repeated.add(row, rows.get(row));
                List<List<String>> moved = new ArrayList<>(rows);
                Collections.swap(moved, row, row == 1 ? rows.size() - 1 : row - 1);
                for (List<List<String>> wrong : List.of(removed, repeated, moved)) {
                    if (wrong.equals(rows)) {
                        continue;
                    }
                    String where = table + " row " + row + " of " + wrong.size();
                    assertFound(bundle.copy().putCsv(table, wrong).manifest(), key(table, row), where + " in CSV");
                    BundleFiles both = bundle.copy()
                            .putCsv(table, wrong)
                            .putJson(table, wrong)
                            .manifest();
                    boolean last = row == rows.size() - 1 && wrong == removed;
                    if (last && table.equals("events")) {
                        assertFoundByItsHash(both, where);
                    } else {
                        assertFound(both, key(table, row), where + " in both");
                    }
                }
            }
        }
    }

    @Test
    void a_line_changed_in_the_canonical_texts_is_found() throws Exception {
        String name = "canonical/vouchers.txt";
        String[] lines = bundle.text(name).split("\n");
        String voucher = "";
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("finsam-verifikation")) {
                voucher = voucher(lines, i);
            }
            for (String line : new String[] {lines[i] + "x", lines[i] + "\nx|y", null}) {
                List<String> wrong = new ArrayList<>(Arrays.asList(lines));
                if (line == null) {
                    wrong.remove(i);
                } else {
                    wrong.set(i, line);
                }
                BundleFiles changed = bundle.copy().put(name, String.join("\n", wrong) + "\n");
                assertFound(changed.manifest(), voucher, "canonical line " + i);
            }
        }
    }

    @Test
    void a_byte_changed_in_the_sie_file_is_found_also_when_its_sum_is_made_to_fit() throws Exception {
        String name = "sie/bokforing-2026.se";
        String[] lines = new String(bundle.files.get(name), StandardCharsets.ISO_8859_1).split("\r\n");
        String voucher = "";
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (line.startsWith("#VER")) {
                voucher = "2026 " + line.split(" ")[1] + " " + line.split(" ")[2];
            }
            boolean sum = line.startsWith("#KSUMMA ");
            if (line.startsWith("#TRANS")
                    || line.startsWith("#VER")
                    || sum
                    || line.matches("#(IB|UB|RES|OIB|OUB|KONTO|RAR|ORGNR|DIM|OBJEKT) .*")) {
                int digit = line.startsWith("#VER") ? line.indexOf(" 2026") + 8 : lastDigit(line);
                String wrong =
                        line.substring(0, digit) + (line.charAt(digit) == '1' ? '2' : '1') + line.substring(digit + 1);
                String[] changed = lines.clone();
                changed[i] = wrong;
                BundleFiles unsummed = bundle.copy();
                unsummed.files.put(name, bytes(changed));
                assertFound(unsummed.manifest(), "KSUMMA", "SIE line " + line);
                if (!sum) {
                    BundleFiles summed = bundle.copy();
                    summed.files.put(name, SieSum.made(bytes(changed)));
                    String where = line.startsWith("#TRANS") || line.startsWith("#VER") ? voucher : "";
                    assertFound(summed.manifest(), where, "SIE line " + line + ", summed");
                }
            }
        }
    }

    @Test
    void files_removed_added_swapped_or_changed_are_found() throws Exception {
        List<String> names = List.copyOf(bundle.files.keySet());
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            BundleFiles removed = bundle.copy();
            removed.files.remove(name);
            assertFound(removed, name, name + " removed");
            BundleFiles longer = bundle.copy().put(name, bundle.text(name) + "\n");
            assertFound(longer, name, name + " changed");
            String next = names.get((i + 1) % names.size());
            BundleFiles swapped = bundle.copy();
            swapped.files.put(name, bundle.files.get(next));
            swapped.files.put(next, bundle.files.get(name));
            assertFound(swapped, "", name + " swapped");
            boolean data = name.contains("/") && !name.startsWith("docs") && !next.startsWith("docs");
            if (data && !name.contains("manifest") && !next.contains("manifest")) {
                assertFound(swapped.copy().manifest(), "", name + " swapped, with a manifest that fits");
            }
        }
        assertFound(bundle.copy().put("data/more.csv", "x"), "data/more.csv", "added");
    }

    @Test
    void history_written_anew_in_whole_is_found_by_a_head_on_paper_and_by_nothing_else() throws Exception {
        BundleFixture anew = BundleFixture.twoYears("Ränta till någon annan");
        BundleFiles forged = BundleFiles.of(anew);
        Path file = forged.zip(folder.resolve("forged.zip"));
        assertThat(verified(file))
                .allSatisfy(said -> assertThat(said.code()).as(said.text()).isZero());

        for (AuditBooks.Chain chain : BundleFixture.twoYears().chains()) {
            String paper = chain.year() + "/" + chain.series() + "=" + chain.head();
            boolean touched = chain.series().equals("B");
            assertThat(verified(file, "--head", paper)).allSatisfy(said -> {
                assertThat(said.code()).as(said.text()).isEqualTo(touched ? 1 : 0);
                assertThat(said.text()).contains(touched ? "2026 B" : "");
            });
        }
        String first = "A=" + bundle.table("vouchers").get(5).get(17);
        assertThat(verified(bundle.zip(folder.resolve("old.zip")), "--head", first))
                .as("a head that was printed before the chain grew")
                .allSatisfy(said -> assertThat(said.code()).as(said.text()).isZero());
    }

    /** What is done with a field. */
    private interface Field {
        void at(String table, int row, int column) throws Exception;
    }

    private static void eachField(Field field) throws Exception {
        for (String table : TABLES.keySet()) {
            List<List<String>> rows = bundle.table(table);
            for (int row = 1; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(0).size(); column++) {
                    field.at(table, row, column);
                }
            }
        }
    }

    private static boolean isUnchained(String table, int row) {
        return table.equals("events") && bundle.table(table).get(row).get(1).equals("0");
    }

    private static List<List<String>> changed(String table, int row, int column) {
        List<List<String>> rows = new ArrayList<>(bundle.table(table));
        List<String> fields = new ArrayList<>(rows.get(row));
        String value = fields.get(column);
        if (BundleFiles.isNumber(rows.get(0).get(column))) {
            fields.set(column, value.isEmpty() ? "7" : String.valueOf(Long.parseLong(value) + 1));
        } else if (value.matches("[0-9a-f]{64}")) {
            fields.set(column, (value.charAt(0) == '0' ? "1" : "0") + value.substring(1));
        } else if (value.matches("\\d{4}-\\d\\d-\\d\\d.*")) {
            fields.set(column, value.replaceFirst("-0", "-1").replaceFirst("-1[3-9]", "-11"));
            if (fields.get(column).equals(value)) {
                fields.set(column, value.replaceFirst("-(\\d)(\\d)$", "-0$2"));
            }
        } else {
            fields.set(column, value + "x");
        }
        rows.set(row, fields);
        return rows;
    }

    /** @return what a verifier calls the row: a voucher's year, series and number, or the key */
    private static String key(String table, int row) {
        return String.join(" ", bundle.table(table).get(row).subList(0, TABLES.get(table)));
    }

    private static String voucher(String[] lines, int from) {
        String year = "";
        String series = "";
        String number = "";
        for (int i = from + 1; i < lines.length && !lines[i].startsWith("finsam-verifikation"); i++) {
            year = lines[i].startsWith("year|") ? lines[i].substring(5) : year;
            series = lines[i].startsWith("series|") ? lines[i].substring(7) : series;
            number = lines[i].startsWith("number|") ? lines[i].substring(7) : number;
        }
        return year + " " + series + " " + number;
    }

    private static int lastDigit(String line) {
        int at = line.length() - 1;
        while (!Character.isDigit(line.charAt(at))) {
            at--;
        }
        return at;
    }

    private static byte[] bytes(String[] lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void assertFound(BundleFiles changed, String named, String what) throws Exception {
        for (Said said : verified(changed.zip(folder.resolve("changed.zip")))) {
            assertThat(said.code()).as("%s: %s", what, said.text()).isEqualTo(1);
            assertThat(said.text()).as(what).contains(named);
        }
    }

    private static void assertFoundByItsHash(BundleFiles changed, String what) throws Exception {
        Path file = changed.zip(folder.resolve("changed.zip"));
        assertThat(verified(file))
                .as("%s has a witness now", what)
                .allSatisfy(said -> assertThat(said.code()).as(said.text()).isZero());
        assertThat(verified(file, "--sha256", sha256))
                .allSatisfy(said -> assertThat(said.code()).isEqualTo(1));
    }

    private static List<Said> verified(Path file, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        arguments.addAll(List.of(more));
        List<Said> said = new ArrayList<>(List.of(Verifier.run(arguments)));
        other.run(arguments).ifPresent(said::add);
        return said;
    }
}
