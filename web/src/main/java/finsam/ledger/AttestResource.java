package finsam.ledger;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for the caller's attest. */
@Path("/forbund/{forbund}/attest")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class AttestResource {

    @PathParam("forbund")
    private String forbund;

    @Inject
    private Attests attests;

    @GET
    @Operation(summary = "The drafts that wait for an attest that the caller may give, oldest first")
    public List<Attests.Sheet> mine() {
        return attests.mine(forbund);
    }
}
