package finsam.report;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import finsam.audit.BookControls;
import finsam.exchange.JournalExport;
import finsam.exchange.SieExport;
import finsam.ledger.Balances;
import finsam.ledger.BookQuery;
import finsam.report.DocumentOrders.OrderView;
import finsam.workbook.Facts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an order's document, archives it and tells that the order is done, in one transaction. */
@Stateless
@PermitAll
public class DocumentWriter {

    private static final int ATTEMPTS = 3;

    /** A document in a file that is removed when it is closed, and the state of the books that it shows. */
    public record Written(String state, Path file) implements Closeable {

        public byte[] content() throws IOException {
            return Files.readAllBytes(file);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }

    @Inject
    private DocumentOrders orders;

    @Inject
    private Reports reports;

    @Inject
    private Balances balances;

    @Inject
    private SieExport sie;

    @Inject
    private JournalExport journals;

    @Inject
    private AuditQueries audit;

    @Inject
    private BookControls controls;

    @Inject
    private PostingRows postings;

    public void write(long id) throws IOException {
        Scope scope = orders.scopeOf(id);
        OrderView order = orders.order(scope, id);
        if (order.isStarted()) {
            Progress progress = new Progress((done, total) -> orders.progress(id, done, total));
            try (Written document = write(scope, order.year(), order.kind(), order.asked(), progress)) {
                orders.deliver(scope, id, document.state(), document.file());
            }
        }
    }

    /** As {@link #write(Scope, int, DocumentKind, String)}, of the whole year. */
    public Written write(Scope scope, int year, DocumentKind kind) throws IOException {
        return write(scope, year, kind, "");
    }

    /**
     * Draws the document anew if the books change meanwhile, so that it shows one state of them and no mixture.
     *
     * @param asked what it is of, where it is of less than the year; empty otherwise
     */
    public Written write(Scope scope, int year, DocumentKind kind, String asked) throws IOException {
        return write(scope, year, kind, orders.settled(scope, year, kind, asked), new Progress((done, total) -> {}));
    }

    private Written write(Scope scope, int year, DocumentKind kind, String asked, Progress progress)
            throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            String state = orders.state(scope, year, kind, asked);
            Written document = new Written(state, Files.createTempFile("finsam", ".document"));
            boolean shown = false;
            try {
                content(scope, year, kind, asked, document, progress);
                shown = state.equals(orders.state(scope, year, kind, asked));
            } finally {
                if (!shown) {
                    document.close();
                }
            }
            if (shown) {
                return document;
            }
        }
        require(false, "order.books-changed");
        throw new AssertionError();
    }

    private void content(Scope scope, int year, DocumentKind kind, String asked, Written document, Progress progress)
            throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(document.file()))) {
            content(scope, year, kind, asked, facts(scope, year, document.state()), progress, out);
        }
    }

    private void content(
            Scope scope, int year, DocumentKind kind, String asked, Facts facts, Progress progress, OutputStream out)
            throws IOException {
        switch (kind) {
            case ANNUAL_REPORT -> {
                AnnualReport report = reports.annualReport(scope, year);
                new AnnualReportWorkbook(report, reports.controls(scope, report), facts).writeTo(out);
            }
            case GENERAL_LEDGER -> {
                progress.begin(postings.count(scope, year));
                new GeneralLedgerWorkbook(reports, balances, scope, year, facts, progress).writeTo(out);
            }
            case GENERAL_LEDGER_CSV -> {
                progress.begin(postings.count(scope, year));
                reports.generalLedger(scope, year, new GeneralLedgerCsv(out, progress));
            }
            case JOURNAL -> {
                progress.begin(vouchers(scope, year));
                new JournalWorkbook(reports, balances, scope, year, facts, progress).writeTo(out);
            }
            case JOURNAL_CSV -> {
                progress.begin(vouchers(scope, year));
                reports.journal(scope, year, new JournalCsv(out, progress));
            }
            case POSTINGS ->
                new PostingsWorkbook(postings, scope, facts, progress).writeTo(postings.query(scope, year, asked), out);
            case POSTINGS_CSV -> {
                BookQuery query = postings.query(scope, year, asked);
                progress.begin(postings.count(scope, query));
                postings.each(scope, query, new PostingsCsv(out, progress));
            }
            case SIE4E -> sie.write(scope, year, out);
            case SIE4I -> sie.writeVouchers(scope, year, out);
            case HLEDGER -> journals.hledger(scope, year, out);
            case BEANCOUNT -> journals.beancount(scope, year, out);
            case CONTROL -> new ControlWorkbook(result(scope, year, asked), facts).writeTo(out);
            case CONTROL_CSV -> ControlCsv.write(result(scope, year, asked), out);
            case AUDIT_BUNDLE -> AuditBundle.write(audit.of(scope, year), out);
        }
    }

    private long vouchers(Scope scope, int year) {
        return balances.chainHeads(scope, year).stream()
                .mapToLong(Balances.ChainHead::lastNumber)
                .sum();
    }

    private BookControls.Result result(Scope scope, int year, String asked) {
        AskedControl control = AskedControl.parse(asked);
        return controls.run(scope, year, control.kind(), control.settings());
    }

    private Facts facts(Scope scope, int year, String state) {
        AnnualReport.Heading heading = reports.heading(scope, year);
        return new Facts(
                heading.forbund(),
                heading.organisationNumber(),
                Periods.of(heading),
                balances.lastRegisteredAt(scope, year),
                state,
                heading.invented() ? "Påhittat exempelförbund" : "");
    }
}
