package finsam.report;

import finsam.ledger.BookFilter;
import finsam.report.DocumentOrders.OrderView;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The postings of the selection that grundbok shows, to order as a file. */
@Named
@ViewScoped
public class PostingsExportScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private BookFilter filter;

    @Inject
    private DocumentJobs jobs;

    @Inject
    private DocumentOrders orders;

    private transient List<OrderView> ordered;

    public List<DocumentKind> exports() {
        return List.of(DocumentKind.POSTINGS, DocumentKind.POSTINGS_CSV);
    }

    public boolean mayOrder() {
        return place.is("EKONOM") || place.is("FORBUNDSCHEF") || place.is("REVISOR");
    }

    public void order(DocumentKind document) {
        jobs.order(place.forbund(), place.year(), document, orders.selection(filter.query()));
        answers.done("Posteringarna är beställda.");
    }

    /** @return the orders of this selection, latest first */
    public List<OrderView> ordered() {
        if (ordered == null) {
            String written = orders.selection(filter.query());
            ordered = orders.orders(place.forbund(), place.year()).stream()
                    .filter(order -> order.kind().isSelection() && order.asked().equals(written))
                    .toList();
        }
        return ordered;
    }

    public boolean isRunning() {
        return ordered().stream().anyMatch(OrderView::isStarted);
    }

    /** Looks whether the documents are written. */
    public void look() {
        ordered = null;
    }
}
