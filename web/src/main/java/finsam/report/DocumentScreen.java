package finsam.report;

import finsam.report.DocumentOrders.OrderView;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** The documents that are ordered here, written by a job, and fetched from the archive: on Årsredovisning and Revision. */
@Named
@ViewScoped
public class DocumentScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private DocumentOrders orders;

    @Inject
    private DocumentJobs jobs;

    private transient List<OrderView> list;

    /** @return what the auditor takes away */
    public List<DocumentKind> auditors() {
        return List.of(
                DocumentKind.AUDIT_BUNDLE,
                DocumentKind.GENERAL_LEDGER,
                DocumentKind.GENERAL_LEDGER_CSV,
                DocumentKind.JOURNAL,
                DocumentKind.JOURNAL_CSV,
                DocumentKind.SIE4E,
                DocumentKind.SIE4I,
                DocumentKind.HLEDGER,
                DocumentKind.BEANCOUNT,
                DocumentKind.ANNUAL_REPORT);
    }

    /** @return the name of the year's audit bundle as it is fetched */
    public String bundleName() {
        return DocumentKind.AUDIT_BUNDLE.fileName(place.year());
    }

    public List<DocumentKind> annualReport() {
        return List.of(DocumentKind.ANNUAL_REPORT);
    }

    /** @return the kind's latest order in the year, or null */
    public OrderView latest(DocumentKind kind) {
        return orders().filter(order -> order.kind() == kind).findFirst().orElse(null);
    }

    public boolean isRunning() {
        return orders().anyMatch(OrderView::isStarted);
    }

    private Stream<OrderView> orders() {
        if (list == null) {
            list = orders.orders(place.forbund(), place.year());
        }
        return list.stream();
    }

    /** Looks whether the documents are written. */
    public void look() {
        list = null;
    }

    public boolean mayOrder() {
        return Stream.of("EKONOM", "FORBUNDSCHEF", "REVISOR").anyMatch(place::is);
    }

    public void order(DocumentKind kind) {
        jobs.order(place.forbund(), place.year(), kind);
        answers.done(kind.heading() + " är beställd.");
    }
}
