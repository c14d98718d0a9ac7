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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Attest: a draft is sent, received by one, decided on by another. */
@Path("/forbund/{forbund}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class AttestResource {

    /** An attest. @param fingerprint of what was read, from the draft's attest sheet */
    public record NewAttest(Evidence.Step step, String fingerprint) {}

    /** Why it is sent back. */
    public record SentBack(String reason) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private Attests attests;

    @GET
    @Path("attest")
    @Operation(summary = "The drafts that wait for an attest that the caller may give, oldest first")
    public List<Attests.Sheet> mine() {
        return attests.mine(forbund);
    }

    @GET
    @Path("years/{year}/drafts/{draft}/attest")
    @Operation(summary = "A draft with its documents, its attests, and whether the caller may give the next one")
    public Attests.Sheet sheet(@PathParam("year") int year, @PathParam("draft") long draft) {
        return attests.sheet(forbund, year, draft);
    }

    @POST
    @Path("years/{year}/drafts/{draft}/attest")
    @Operation(summary = "Send the draft for attest")
    public Drafts.View send(@PathParam("year") int year, @PathParam("draft") long draft, Seen seen) {
        return attests.send(forbund, year, draft, seen.revision());
    }

    @DELETE
    @Path("years/{year}/drafts/{draft}/attest")
    @Operation(summary = "Take the draft back to change it; what was attested of it no longer counts")
    public Drafts.View takeBack(@PathParam("year") int year, @PathParam("draft") long draft) {
        return attests.takeBack(forbund, year, draft);
    }

    @POST
    @Path("years/{year}/drafts/{draft}/attests")
    @Operation(summary = "Give the attest that the draft waits for")
    public Attests.Sheet attest(@PathParam("year") int year, @PathParam("draft") long draft, NewAttest attest) {
        return attests.attest(forbund, year, draft, attest.step(), attest.fingerprint());
    }

    @POST
    @Path("years/{year}/drafts/{draft}/return")
    @Operation(summary = "Send the draft back instead of attesting it")
    public Drafts.View sendBack(@PathParam("year") int year, @PathParam("draft") long draft, SentBack sentBack) {
        return attests.sendBack(forbund, year, draft, sentBack.reason());
    }
}
