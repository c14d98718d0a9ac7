package finsam.ledger;

import finsam.money.Ore;
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

/** Who may attest what, and from when attest is demanded. */
@Path("/forbund/{forbund}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class AttestRightResource {

    /** The first day on which the right no longer holds. */
    public record Ending(LocalDate day) {}

    /** From a day on, costs and payments of the amount and above; without an amount, none. */
    public record NewDemand(LocalDate validFrom, Ore amount) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private AttestRights rights;

    @GET
    @Path("attest-rights")
    @Operation(summary = "The rights to attest, those in force first")
    public List<AttestRights.View> rights() {
        return rights.rights(forbund);
    }

    @POST
    @Path("attest-rights")
    @Operation(summary = "Give somebody else a right to attest")
    public void grant(AttestRights.Grant grant) {
        rights.grant(forbund, grant);
    }

    @PUT
    @Path("attest-rights/{right}/end")
    @Operation(summary = "End a right")
    public void end(@PathParam("right") long right, Ending ending) {
        rights.end(forbund, right, ending.day());
    }

    @GET
    @Path("attest-demands")
    @Operation(summary = "What attest has been demanded of and will be, latest first")
    public List<AttestRights.Demand> demands() {
        return rights.demands(forbund);
    }

    @POST
    @Path("attest-demands")
    @Operation(summary = "Set from when attest is demanded, and of what; it is eased from tomorrow at the earliest")
    public void demand(NewDemand demand) {
        rights.demand(forbund, demand.validFrom(), demand.amount());
    }
}
