package finsam.report;

import finsam.report.AuditBooks.EventRow;
import finsam.report.AuditBooks.Subject;
import finsam.zip.SteadyEntry;
import finsam.zip.SteadyZip;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The audit bundle: a year's books in one archive, with all that is needed to prove them without us and our server. What lies
 * in it, file by file and column by column, says {@code docs/audit-bundle.md}, which lies in it too.
 *
 * <p>The same books give the same bytes. Rows pass through one at a time and are packed on the way, into files once they are
 * many, so that a large book need not be held in memory.
 */
final class AuditBundle {

    /** The version of the bundle's form: raised when a file or a column changes. */
    static final String FORM = "finsam-revisionspaket 1";

    private static final String MANIFEST = "manifest.txt";
    private static final List<String> ENCLOSED =
            List.of("LAS-MIG.txt", "Verify.java", "docs/audit-bundle.md", "docs/canonical-form.md");

    /** Fills a file or a table. */
    private interface Filling<T> {
        void into(T to) throws IOException;
    }

    private final AuditBooks books;
    private final SteadyZip zip;
    /** SHA-256 by the name of the file: in the order of the names, as the manifest lists them. */
    private final Map<String, String> hashes = new TreeMap<>();

    private AuditBundle(AuditBooks books, SteadyZip zip) {
        this.books = books;
        this.zip = zip;
    }

    /** Writes the bundle and leaves the stream open. */
    static void write(AuditBooks books, OutputStream out) throws IOException {
        SteadyZip zip = new SteadyZip(out);
        new AuditBundle(books, zip).write();
        zip.finish();
    }

    private void write() throws IOException {
        for (String name : ENCLOSED) {
            try (InputStream enclosed = AuditBundle.class.getResourceAsStream("bundle/" + name)) {
                file(name, enclosed::transferTo);
            }
        }
        facts();
        chart();
        try (BundleVouchers vouchers = new BundleVouchers()) {
            books.years().forEach(year -> books.vouchers(year.year(), vouchers));
            vouchers.addTo(zip, hashes);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        balances();
        history();
        file("sie/bokforing-" + books.subject().year() + ".se", books::sie);
        StringBuilder manifest = new StringBuilder();
        hashes.forEach((name, hash) -> manifest.append(hash + "  " + name + "\n"));
        file(MANIFEST, to -> to.write(manifest.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private void facts() throws IOException {
        Subject of = books.subject();
        table(new BundleTable("bundle", "name", "value"), table -> {
            table.row("code", of.code());
            table.row("forbund", of.organisationNumber());
            table.row("form", FORM);
            table.row("invented", of.invented() ? "yes" : "no");
            table.row("name", of.name());
            table.row("year", String.valueOf(of.year()));
        });
        table(new BundleTable("years", "year", "starts_on", "ends_on", "status", "state_of_books"), table -> {
            for (var y : books.years()) {
                table.row(y.year(), y.startsOn(), y.endsOn(), y.status(), y.stateOfBooks());
            }
        });
        table(new BundleTable("chains", "year", "series", "name", "last_number", "head"), table -> {
            for (var c : books.chains()) {
                table.row(c.year(), c.series(), c.name(), c.lastNumber(), c.head());
            }
        });
    }

    private void chart() throws IOException {
        String[] account = {"number", "name", "statement_row", "purpose", "valid_from", "open"};
        table(new BundleTable("accounts", account), table -> {
            for (var a : books.accounts()) {
                table.row(a.number(), a.name(), a.statementRow(), a.purpose(), a.validFrom(), a.open() ? "yes" : "no");
            }
        });
        table(new BundleTable("dimensions", "number", "name"), table -> {
            for (var d : books.dimensions()) {
                table.row(d.number(), d.name());
            }
        });
        table(new BundleTable("objects", "dimension", "code", "name"), table -> {
            for (var o : books.objects()) {
                table.row(o.dimension(), o.code(), o.name());
            }
        });
    }

    private void balances() throws IOException {
        String[] balance = {"year", "account", "opening_ore", "debit_ore", "credit_ore", "closing_ore"};
        table(new BundleTable("balances", balance), table -> {
            for (var b : books.balances()) {
                table.row(
                        b.year(),
                        b.account(),
                        b.opening().ore(),
                        b.debit().ore(),
                        b.credit().ore(),
                        b.closing().ore());
            }
        });
        String[] ofObject = {"year", "account", "dimension", "object", "opening_ore", "closing_ore"};
        table(new BundleTable("object_balances", ofObject), table -> {
            for (var b : books.objectBalances()) {
                table.row(
                        b.year(),
                        b.account(),
                        b.dimension(),
                        b.object(),
                        b.opening().ore(),
                        b.closing().ore());
            }
        });
    }

    private void history() throws IOException {
        String[] event = {
            "row",
            "form",
            "number",
            "happened_at",
            "user",
            "channel",
            "address",
            "action",
            "subject",
            "detail",
            "previous",
            "hash"
        };
        table(new BundleTable("events", event), table -> books.events(e -> event(table, e)));
        String[] document = {
            "number", "archived_at", "kind", "name", "year", "size_bytes", "sha256", "state_of_books", "requested_by"
        };
        table(new BundleTable("documents", document), table -> {
            for (var d : books.documents()) {
                table.row(
                        d.number(),
                        d.archivedAt(),
                        d.kind(),
                        d.name(),
                        d.year(),
                        d.size(),
                        d.sha256(),
                        d.stateOfBooks(),
                        d.requestedBy());
            }
        });
    }

    private static void event(BundleTable table, EventRow e) {
        try {
            table.row(
                    e.row(),
                    e.form(),
                    e.number(),
                    e.happenedAt(),
                    e.user(),
                    e.channel(),
                    e.address(),
                    e.action(),
                    e.subject(),
                    e.detail(),
                    e.previous(),
                    e.hash());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void table(BundleTable table, Filling<BundleTable> filling) throws IOException {
        try (table) {
            filling.into(table);
            table.addTo(zip, hashes);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void file(String name, Filling<OutputStream> filling) throws IOException {
        try (SteadyEntry entry = new SteadyEntry(name)) {
            filling.into(entry);
            hashes.put(name, entry.end());
            zip.add(entry);
        }
    }
}
