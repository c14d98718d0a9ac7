package finsam.report;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import finsam.exchange.JournalExport;
import finsam.exchange.SieExport;
import finsam.ledger.Balances;
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

    public void write(long id) throws IOException {
        Scope scope = orders.scopeOf(id);
        OrderView order = orders.order(scope, id);
        if (order.isStarted()) {
            try (Written document = write(scope, order.year(), order.kind())) {
                orders.deliver(scope, id, document.state(), document.file());
            }
        }
    }

    /** Draws the document anew if the books change meanwhile, so that it shows one state of them and no mixture. */
    public Written write(Scope scope, int year, DocumentKind kind) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            String state = orders.state(scope, year, kind);
            Written document = new Written(state, Files.createTempFile("finsam", ".document"));
            boolean shown = false;
            try {
                content(scope, year, kind, document);
                shown = state.equals(orders.state(scope, year, kind));
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

    private void content(Scope scope, int year, DocumentKind kind, Written document) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(document.file()))) {
            content(scope, year, kind, facts(scope, year, document.state()), out);
        }
    }

    private void content(Scope scope, int year, DocumentKind kind, Facts facts, OutputStream out) throws IOException {
        switch (kind) {
            case ANNUAL_REPORT -> {
                AnnualReport report = reports.annualReport(scope, year);
                new AnnualReportWorkbook(report, reports.controls(scope, report), facts).writeTo(out);
            }
            case GENERAL_LEDGER -> new GeneralLedgerWorkbook(reports, balances, scope, year, facts).writeTo(out);
            case JOURNAL -> new JournalWorkbook(reports, balances, scope, year, facts).writeTo(out);
            case SIE4E -> sie.write(scope, year, out);
            case SIE4I -> sie.writeVouchers(scope, year, out);
            case HLEDGER -> journals.hledger(scope, year, out);
            case BEANCOUNT -> journals.beancount(scope, year, out);
            case AUDIT_BUNDLE -> AuditBundle.write(audit.of(scope, year), out);
        }
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
