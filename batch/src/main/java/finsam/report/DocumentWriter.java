package finsam.report;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import finsam.exchange.SieExport;
import finsam.ledger.Balances;
import finsam.report.DocumentOrders.OrderView;
import finsam.workbook.Facts;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Writes an order's document, archives it and tells that the order is done, in one transaction. */
@Stateless
@PermitAll
public class DocumentWriter {

    private static final int ATTEMPTS = 3;

    /** A document, and the state of the books that it shows. */
    public record Written(String state, byte[] content) {}

    @Inject
    private DocumentOrders orders;

    @Inject
    private Reports reports;

    @Inject
    private Balances balances;

    @Inject
    private SieExport sie;

    public void write(long id) throws IOException {
        Scope scope = orders.scopeOf(id);
        OrderView order = orders.order(scope, id);
        if (order.isStarted()) {
            Written document = write(scope, order.year(), order.kind());
            orders.deliver(scope, id, document.state(), document.content());
        }
    }

    /** Draws the document anew if the books change meanwhile, so that it shows one state of them and no mixture. */
    public Written write(Scope scope, int year, DocumentKind kind) throws IOException {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            String state = orders.state(scope, year, kind);
            byte[] content = content(scope, year, kind, state);
            if (state.equals(orders.state(scope, year, kind))) {
                return new Written(state, content);
            }
        }
        require(false, "order.books-changed");
        throw new AssertionError();
    }

    private byte[] content(Scope scope, int year, DocumentKind kind, String state) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Facts facts = facts(scope, year, state);
        switch (kind) {
            case ANNUAL_REPORT -> {
                AnnualReport report = reports.annualReport(scope, year);
                new AnnualReportWorkbook(report, reports.controls(scope, report), facts).writeTo(out);
            }
            case GENERAL_LEDGER -> new GeneralLedgerWorkbook(reports, balances, scope, year, facts).writeTo(out);
            case JOURNAL -> new JournalWorkbook(reports, balances, scope, year, facts).writeTo(out);
            case SIE4E -> sie.write(scope, year, out);
        }
        return out.toByteArray();
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
