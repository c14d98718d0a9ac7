package finsam.report;

import finsam.jobs.Jobs;
import finsam.report.DocumentOrders.OrderView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Where a document is ordered: placed and, if the archive does not have it, handed to the job that writes it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DocumentJobs {

    @Inject
    private DocumentOrders orders;

    @Inject
    private DocumentWork work;

    @Inject
    private Jobs jobs;

    /** @return the id of the order, whose state {@link DocumentOrders#order(String, long)} tells */
    public long order(String forbund, int year, DocumentKind kind) {
        return order(forbund, year, kind, "");
    }

    /** @param asked what the document is to be of, where it is of less than the year; empty otherwise */
    public long order(String forbund, int year, DocumentKind kind, String asked) {
        OrderView order = orders.create(forbund, year, kind, asked == null ? "" : asked);
        if (order.isStarted()) {
            jobs.start(work, order.id());
        }
        return order.id();
    }
}
