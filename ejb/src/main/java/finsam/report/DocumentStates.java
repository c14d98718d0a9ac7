package finsam.report;

import finsam.access.Scope;
import finsam.database.Sha256;
import finsam.ledger.Balances;
import finsam.ledger.Chart;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * One hash over all that a document shows: as long as it is the same, so are the document's bytes. For huvudbok and grundbok it
 * is the state of the year's books; a SIE file also shows the year before, the chart and the objects, an årsredovisning the
 * year before, the financing and the budget, an audit bundle also the behandlingshistorik and the archive. Names do not change once they are given.
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
    private ReportQueries queries;

    @Inject
    private AuditQueries audit;

    String of(Scope scope, int year, DocumentKind kind) {
        return switch (kind) {
            case GENERAL_LEDGER, JOURNAL -> balances.stateOfBooks(scope, year);
            case SIE4E -> Sha256.of(books("finsam-sie4e|1", scope, year) + chart(scope));
            case HLEDGER, BEANCOUNT -> Sha256.of(books("finsam-journal|1", scope, year) + names(scope));
            case AUDIT_BUNDLE -> audit.of(scope, year).state();
            case ANNUAL_REPORT -> Sha256.of(books("finsam-arsredovisning|1", scope, year) + plan(scope, year));
        };
    }

    private String books(String form, Scope scope, int number) {
        FiscalYear year = years.year(scope, number);
        StringBuilder text = new StringBuilder(form + "|" + number + "\n");
        text.append("books|" + balances.stateOfBooks(scope, number) + "|"
                + (queries.isClosed(scope, number) ? "closed" : "open") + "\n");
        years.before(scope, year)
                .ifPresent(before -> text.append("before|" + balances.stateOfBooks(scope, before.year()) + "\n"));
        return text.toString();
    }

    private String chart(Scope scope) {
        StringBuilder text = new StringBuilder();
        chart.accounts(scope).keySet().forEach(number -> text.append("account|" + number + "\n"));
        chart.objects(scope).forEach(o -> text.append("object|" + o.dimension() + "|" + o.code() + "\n"));
        return text.toString();
    }

    private String names(Scope scope) {
        StringBuilder text = new StringBuilder();
        chart.accounts(scope)
                .forEach((number, account) ->
                        text.append("account|" + number + "|" + account.name() + "|" + account.statementRow() + "\n"));
        return text.toString();
    }

    private String plan(Scope scope, int year) {
        Plan plan = queries.plan(scope, year);
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
