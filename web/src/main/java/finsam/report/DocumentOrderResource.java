package finsam.report;

import finsam.api.Answers;
import finsam.report.DocumentOrder.Status;
import finsam.report.DocumentOrders.OrderView;
import finsam.rules.RuleViolation;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The orders for a year's documents: årsredovisning, huvudbok, grundbok, the books as SIE 4E and journals, audit bundle. */
@Path("/forbund/{forbund}/years/{year}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "report")
public class DocumentOrderResource {

    /** @param asked what the document is to be of, where it is of less than the year: {@code control=DUPLICATES&days=30} */
    public record DocumentBody(DocumentKind kind, String asked) {}

    /** An order. @param progress in percent @param document its id in the archive, once it is done @param fault what went wrong, in Swedish */
    public record DocumentOrderView(
            long id,
            int year,
            DocumentKind kind,
            String asked,
            Status status,
            int progress,
            Long document,
            String fault,
            String requestedBy,
            Instant requestedAt) {

        static DocumentOrderView of(OrderView o) {
            return new DocumentOrderView(
                    o.id(),
                    o.year(),
                    o.kind(),
                    o.asked(),
                    o.status(),
                    o.progress(),
                    o.documentId(),
                    o.fault(),
                    o.requestedBy(),
                    o.requestedAt());
        }
    }

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private DocumentOrders orders;

    @Inject
    private DocumentJobs jobs;

    @POST
    @APIResponseSchema(value = DocumentOrderView.class, responseCode = "202")
    @Operation(summary = "Order a document; how it goes is told at the address in Location")
    public Response order(DocumentBody body) {
        long id = jobs.order(forbund, year, body.kind(), body.asked());
        return Answers.accepted(order(id), "{forbund}/years/{year}/documents/orders/{order}", forbund, year, id);
    }

    @GET
    @Path("orders")
    @Operation(summary = "The orders of the year's documents, latest first")
    public List<DocumentOrderView> list() {
        return orders.orders(forbund, year).stream().map(DocumentOrderView::of).toList();
    }

    @GET
    @Path("orders/{order}")
    @Operation(summary = "How an order goes, and where its document is")
    public DocumentOrderView order(@PathParam("order") long id) {
        OrderView order = orders.order(forbund, id);
        if (order.year() != year) {
            throw new RuleViolation("order.unknown", id);
        }
        return DocumentOrderView.of(order);
    }
}
