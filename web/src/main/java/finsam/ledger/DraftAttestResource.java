package finsam.ledger;

import finsam.ledger.DraftResource.Seen;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Attest of a draft: it is sent, received by one, decided on by another. */
@Path("/forbund/{forbund}/years/{year}/drafts/{draft}/attest")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class DraftAttestResource {

    /** An attest. @param fingerprint of what was read, from the draft's attest sheet */
    public record NewAttest(Evidence.Step step, String fingerprint) {}

    /** Why it is sent back. */
    public record SentBack(String reason) {}

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @PathParam("draft")
    private long draft;

    @Inject
    private Attests attests;

    @GET
    @Operation(summary = "A draft with its documents, its attests, and whether the caller may give the next one")
    public Attests.Sheet sheet() {
        return attests.sheet(forbund, year, draft);
    }

    @POST
    @Operation(summary = "Send the draft for attest")
    public Drafts.View send(Seen seen) {
        return attests.send(forbund, year, draft, seen.revision());
    }

    @DELETE
    @Operation(summary = "Take the draft back to change it; what was attested of it no longer counts")
    public Drafts.View takeBack() {
        return attests.takeBack(forbund, year, draft);
    }

    @POST
    @Path("given")
    @Operation(summary = "Give the attest that the draft waits for")
    public Attests.Sheet attest(NewAttest attest) {
        return attests.attest(forbund, year, draft, attest.step(), attest.fingerprint());
    }

    @POST
    @Path("return")
    @Operation(summary = "Send the draft back instead of attesting it")
    public Drafts.View sendBack(SentBack sentBack) {
        return attests.sendBack(forbund, year, draft, sentBack.reason());
    }
}
