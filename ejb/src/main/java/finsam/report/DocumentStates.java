package finsam.report;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import finsam.audit.BookControls;
import finsam.database.Sha256;
import finsam.exchange.SieStated;
import finsam.ledger.Balances;
import finsam.ledger.BookQueries;
import finsam.ledger.BookQuery;
import finsam.ledger.Chart;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * One hash over all that a document shows: as long as it is the same, so are the document's bytes. For huvudbok and grundbok it
 * is the state of the year's books; a SIE file also shows the year before, the chart and the objects, an årsredovisning the
 * year before, the financing and the budget, an audit bundle also the behandlingshistorik and the archive. Each shows the
 * accounts as they are on the year's last day, which no longer changes once the year is closed.
 */
@ApplicationScoped
class DocumentStates {

    @Inject
    private Balances balances;

    @Inject
    private FiscalYears years;

    @Inject
    private Chart chart;

    @Inject
    private SieStated stated;

    @Inject
    private ReportQueries reportQueries;

    @Inject
    private BookQueries queries;

    @Inject
    private AuditQueries audit;

    @Inject
    private BookControls controls;

    /** @return what was asked, every setting in its place, so that the same question is written in the same way */
    String settled(Scope scope, int year, DocumentKind kind, String asked) {
        require(kind != null, "order.kind-missing");
        if (kind.isSelection()) {
            BookQuery query = AskedPostings.parse(BookQuery.of(years.year(scope, year)), asked);
            queries.check(scope, query);
            return AskedPostings.written(query);
        }
        if (!kind.isControl()) {
            require(asked == null || asked.isEmpty(), "order.whole-year", kind.heading());
            return "";
        }
        require(asked != null && !asked.isBlank(), "control.missing");
        AskedControl control = AskedControl.parse(asked);
        return AskedControl.written(controls.settings(scope, control.kind(), control.settings()));
    }

    String of(Scope scope, int year, DocumentKind kind, String asked) {
        return switch (kind) {
            case CONTROL, CONTROL_CSV ->
                Sha256.of(books("finsam-kontroll|1|" + asked, scope, year) + beside(scope, year, asked));
            case GENERAL_LEDGER_CSV -> Sha256.of(books("finsam-huvudbok-csv|1", scope, year));
            case JOURNAL_CSV -> Sha256.of(books("finsam-grundbok-csv|1", scope, year));
            case POSTINGS, POSTINGS_CSV -> Sha256.of(books("finsam-posteringar|1|" + kind + "|" + asked, scope, year));
            case GENERAL_LEDGER -> Sha256.of(books("finsam-huvudbok|3", scope, year));
            case JOURNAL -> Sha256.of(books("finsam-grundbok|3", scope, year));
            case SIE4E -> Sha256.of(books("finsam-sie4e|2", scope, year) + objects(scope, year));
            case SIE4I -> Sha256.of(books("finsam-sie4i|1", scope, year) + objects(scope, year));
            case HLEDGER, BEANCOUNT -> Sha256.of(books("finsam-journal|1", scope, year));
            case AUDIT_BUNDLE -> audit.of(scope, year).state();
            case ANNUAL_REPORT ->
                Sha256.of(books("finsam-arsredovisning|3", scope, year) + plan(scope, year) + stated(scope, year));
        };
    }

    /** What a control shows beside the books: everything it points at, since documents come to vouchers and limits change. */
    private String beside(Scope scope, int year, String asked) {
        AskedControl control = AskedControl.parse(asked);
        BookControls.Result result = controls.run(scope, year, control.kind(), control.settings());
        StringBuilder text = new StringBuilder("settings|" + result.settings().words() + "\n");
        result.hits()
                .forEach(hit ->
                        text.append("hit|" + hit.voucher().number() + "|" + hit.reason() + "|" + hit.with() + "\n"));
        return text.toString();
    }

    private String books(String form, Scope scope, int number) {
        FiscalYear year = years.year(scope, number);
        StringBuilder text = new StringBuilder(form + "|" + number + "\n");
        text.append("books|" + balances.stateOfBooks(scope, number) + "|"
                + (reportQueries.isClosed(scope, number) ? "closed" : "open") + "\n");
        text.append(accounts(scope, year));
        balances.chainHeads(scope, number)
                .forEach(head -> text.append(
                        "series|" + head.series() + "|" + head.name().replace("|", "\\p") + "\n"));
        years.before(scope, year)
                .ifPresent(before -> text.append(
                        "before|" + balances.stateOfBooks(scope, before.year()) + "\n" + accounts(scope, before)));
        return text.toString();
    }

    /** What a SIE file states of a year before that may have no books. */
    private String stated(Scope scope, int year) {
        return stated.year(scope, year - 1).isPresent() ? "stated|" + stated.state(scope, year - 1) + "\n" : "";
    }

    private String accounts(Scope scope, FiscalYear year) {
        StringBuilder text = new StringBuilder();
        chart.accountsOf(scope, year)
                .forEach(account -> text.append("account|" + account.number() + "|" + account.statementRow() + "|"
                        + account.purpose() + "|" + account.name().replace("|", "\\p") + "\n"));
        return text.toString();
    }

    private String objects(Scope scope, int year) {
        StringBuilder text = new StringBuilder();
        chart.objectsOf(scope, years.year(scope, year))
                .forEach(o -> text.append("object|" + o.dimension() + "|" + o.code() + "|"
                        + o.name().replace("|", "\\p") + "\n"));
        return text.toString();
    }

    private String plan(Scope scope, int year) {
        Plan plan = reportQueries.plan(scope, year);
        StringBuilder text = new StringBuilder();
        plan.dues()
                .forEach(due -> text.append(
                        "due|" + due.memberCode() + "|" + due.amount().ore() + "\n"));
        plan.budget()
                .ifPresent(lines -> lines.forEach(line -> text.append("budget|" + line.kind() + "|" + line.code() + "|"
                        + line.name().replace("|", "\\p") + "|" + line.amount().ore() + "|"
                        + line.allocated().ore() + "\n")));
        return text.toString();
    }
}
