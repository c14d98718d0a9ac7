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

/** The documents behind a voucher: PDF, PNG or JPEG. Their bytes are read at {@code /documents/{document}/content}. */
@Path("/forbund/{forbund}/years/{year}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class AttachmentResource {

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private Attachments attachments;

    @GET
    @Path("drafts/{draft}/attachments")
    @Operation(summary = "The documents beside a draft")
    public List<Attachments.View> ofDraft(@PathParam("draft") long draft) {
        return attachments.ofDraft(forbund, year, draft);
    }

    @POST
    @Path("drafts/{draft}/attachments")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponseSchema(value = Attachments.View.class, responseCode = "201")
    @Operation(summary = "Put a document beside a draft; the same one again lies there once")
    public Response attach(@PathParam("draft") long draft, @QueryParam("name") String name, byte[] file) {
        return created(attachments.attach(forbund, year, draft, name, file));
    }

    @DELETE
    @Path("drafts/{draft}/attachments/{document}")
    @Operation(summary = "Take a document away from a draft; in the archive it stays")
    public void detach(@PathParam("draft") long draft, @PathParam("document") long document) {
        attachments.detach(forbund, year, draft, document);
    }

    @GET
    @Path("vouchers/{series}/{number}/attachments")
    @Operation(summary = "The documents of a voucher")
    public List<Attachments.View> ofVoucher(@PathParam("series") String series, @PathParam("number") long number) {
        return attachments.ofVoucher(forbund, new VoucherNumber(year, series, number));
    }

    @POST
    @Path("vouchers/{series}/{number}/attachments")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponseSchema(value = Attachments.View.class, responseCode = "201")
    @Operation(summary = "Add a document that came after the voucher was posted; it stays")
    public Response add(
            @PathParam("series") String series,
            @PathParam("number") long number,
            @QueryParam("name") String name,
            byte[] file) {
        return created(attachments.add(forbund, new VoucherNumber(year, series, number), name, file));
    }

    private Response created(Attachments.View attached) {
        return Answers.created(attached, "{forbund}/documents/{document}", forbund, attached.document());
    }
}
