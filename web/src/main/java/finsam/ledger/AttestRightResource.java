package finsam.ledger;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may attest what. */
@Path("/forbund/{forbund}/attest-rights")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class AttestRightResource {

    /** The first day on which the right no longer holds. */
    public record Ending(LocalDate day) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private AttestRights rights;

    @GET
    @Operation(summary = "The rights to attest, those in force first")
    public List<AttestRights.View> rights() {
        return rights.rights(forbund);
    }

    @POST
    @Operation(summary = "Give somebody else a right to attest")
    public void grant(AttestRights.Grant grant) {
        rights.grant(forbund, grant);
    }

    @PUT
    @Path("{right}/end")
    @Operation(summary = "End a right")
    public void end(@PathParam("right") long right, Ending ending) {
        rights.end(forbund, right, ending.day());
    }
}
