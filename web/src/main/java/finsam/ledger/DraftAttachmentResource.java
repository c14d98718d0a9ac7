package finsam.ledger;

import finsam.api.Answers;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** The documents beside a draft: PDF, PNG or JPEG. Their bytes are read at {@code /documents/{document}/content}. */
@Path("/forbund/{forbund}/years/{year}/drafts/{draft}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class DraftAttachmentResource {

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @PathParam("draft")
    private long draft;

    @Inject
    private Attachments attachments;

    @GET
    @Operation(summary = "The documents beside a draft")
    public List<Attachments.View> list() {
        return attachments.ofDraft(forbund, year, draft);
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponseSchema(value = Attachments.View.class, responseCode = "201")
    @Operation(summary = "Put a document beside a draft; the same one again lies there once")
    public Response attach(@QueryParam("name") String name, byte[] file) {
        return created(forbund, attachments.attach(forbund, year, draft, name, file));
    }

    @DELETE
    @Path("{document}")
    @Operation(summary = "Take a document away from a draft; in the archive it stays")
    public void detach(@PathParam("document") long document) {
        attachments.detach(forbund, year, draft, document);
    }

    /** 201: the document is found there. */
    static Response created(String forbund, Attachments.View attached) {
        return Answers.created(attached, "{forbund}/documents/{document}", forbund, attached.document());
    }
}
