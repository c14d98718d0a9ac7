package finsam.ledger;

import finsam.ledger.Balances.Chains;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The ends of the chains that prove the books. */
@Path("/forbund/{forbund}/years/{year}/chains")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class ChainResource {

    @Inject
    private Balances balances;

    @GET
    @Operation(summary = "The last number and hash of each series, and one hash for the state of the year's books")
    public Chains chains(@PathParam("forbund") String forbund, @PathParam("year") int year) {
        return balances.chains(forbund, year);
    }
}
