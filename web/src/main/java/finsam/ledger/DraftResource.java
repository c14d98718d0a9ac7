package finsam.ledger;

import finsam.api.Answers;
import finsam.insats.InsatsCosts.Entered;
import finsam.ledger.VoucherBodies.PreviewView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Vouchers that are being written. What is missing may be left out until they are posted. */
@Path("/forbund/{forbund}/years/{year}/drafts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class DraftResource {

    /** What has been typed, on the revision that was read. */
    public record Change(int revision, DraftContent content) {}

    /** The revision that was read. */
    public record Seen(int revision) {}

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private Drafts drafts;

    @GET
    @Operation(summary = "The drafts that are neither posted nor discarded, latest changed first")
    public List<Drafts.Summary> list() {
        return drafts.list(forbund, year);
    }

    @POST
    @APIResponseSchema(value = Drafts.View.class, responseCode = "201")
    @Operation(summary = "Begin a draft; the same key and content again gives the same draft")
    public Response begin(@HeaderParam("Idempotency-Key") String key, DraftContent content) {
        return created(forbund, drafts.begin(forbund, year, key, content));
    }

    @GET
    @Path("{draft}")
    @Operation(summary = "A draft, whole")
    public Drafts.View draft(@PathParam("draft") long draft) {
        return drafts.draft(forbund, year, draft);
    }

    @PUT
    @Path("{draft}")
    @Operation(summary = "Save what has been typed; refused if somebody has saved since the revision that was read")
    public Drafts.View save(@PathParam("draft") long draft, Change change) {
        return drafts.save(
                forbund,
                year,
                draft,
                change.revision(),
                change.content() == null ? DraftContent.empty() : change.content());
    }

    @DELETE
    @Path("{draft}")
    @Operation(summary = "Discard a draft")
    public void discard(@PathParam("draft") long draft, @QueryParam("revision") int revision) {
        drafts.discard(forbund, year, draft, revision);
    }

    @GET
    @Path("{draft}/preview")
    @Operation(summary = "What posting the draft would do, or the refusal it would give")
    public PreviewView preview(@PathParam("draft") long draft) {
        return PreviewView.of(drafts.preview(forbund, year, draft));
    }

    @POST
    @Path("{draft}/voucher")
    @APIResponseSchema(value = VoucherNumber.class, responseCode = "201")
    @Operation(summary = "Post the draft; asked again, it gives the same voucher")
    public Response post(@PathParam("draft") long draft, Seen seen) {
        return VoucherResource.created(forbund, drafts.post(forbund, year, draft, seen.revision()));
    }

    /** 201: what was entered is posted; 202: it waits for attest as a draft. */
    public static Response entered(String forbund, Entered entered) {
        return entered.voucher() != null
                ? VoucherResource.created(forbund, entered.voucher())
                : Answers.accepted(
                        entered.draft(),
                        "{forbund}/years/{year}/drafts/{draft}",
                        forbund,
                        entered.draft().year(),
                        entered.draft().id());
    }

    /** 201: the draft was begun, and is found there. */
    static Response created(String forbund, Drafts.View draft) {
        return Answers.created(draft, "{forbund}/years/{year}/drafts/{draft}", forbund, draft.year(), draft.id());
    }
}
