package finsam.ledger;

import finsam.api.Answers;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Documents that have been left to be booked, by people who may leave them and not book. */
@Path("/forbund/{forbund}/inbox")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class InboxResource {

    /** In which year the draft is begun. */
    public record Taking(int year) {}

    /** Why it is not to be booked. */
    public record Dismissal(String reason) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private Inbox inbox;

    @GET
    @Operation(summary = "The documents that wait, oldest first")
    public List<Inbox.View> waiting() {
        return inbox.waiting(forbund);
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponseSchema(value = Inbox.View.class, responseCode = "201")
    @Operation(summary = "Leave a document, PDF, PNG or JPEG, to be booked")
    public Response leave(@QueryParam("name") String name, @QueryParam("note") String note, byte[] file) {
        Inbox.View left = inbox.leave(forbund, name, note, file);
        return Answers.created(left, "{forbund}/documents/{document}", forbund, left.document());
    }

    @POST
    @Path("{item}/draft")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = Drafts.View.class, responseCode = "201")
    @Operation(summary = "Begin a draft with the document; asked again, it gives the same draft")
    public Response take(@PathParam("item") long item, Taking taking) {
        return DraftResource.created(forbund, inbox.take(forbund, taking.year(), item));
    }

    @POST
    @Path("{item}/dismissal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Say why a document is not to be booked")
    public void dismiss(@PathParam("item") long item, Dismissal dismissal) {
        inbox.dismiss(forbund, item, dismissal.reason());
    }
}
