package finsam.ledger;

import finsam.money.Ore;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** From when attest is demanded, and of what. */
@Path("/forbund/{forbund}/attest-demands")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class AttestDemandResource {

    /** From a day on, costs and payments of the amount and above; without an amount, none. */
    public record NewDemand(LocalDate validFrom, Ore amount) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private AttestRights rights;

    @GET
    @Operation(summary = "What attest has been demanded of and will be, latest first")
    public List<AttestRights.Demand> demands() {
        return rights.demands(forbund);
    }

    @POST
    @Operation(summary = "Set from when attest is demanded, and of what; it is eased from tomorrow at the earliest")
    public void demand(NewDemand demand) {
        rights.demand(forbund, demand.validFrom(), demand.amount());
    }
}
