package finsam.ledger;

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

/** The documents of a voucher: those it was posted with, and those that came later. */
@Path("/forbund/{forbund}/years/{year}/vouchers/{series}/{number}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class VoucherAttachmentResource {

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @PathParam("series")
    private String series;

    @PathParam("number")
    private long number;

    @Inject
    private Attachments attachments;

    @GET
    @Operation(summary = "The documents of a voucher")
    public List<Attachments.View> list() {
        return attachments.ofVoucher(forbund, new VoucherNumber(year, series, number));
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponseSchema(value = Attachments.View.class, responseCode = "201")
    @Operation(summary = "Add a document that came after the voucher was posted; it stays")
    public Response add(@QueryParam("name") String name, byte[] file) {
        return DraftAttachmentResource.created(
                forbund, attachments.add(forbund, new VoucherNumber(year, series, number), name, file));
    }
}
