package finsam.exchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What sources say otherwise of than was taken in, and our books left as they are. */
@Path("/forbund/{forbund}/sie-findings/{finding}/settlement")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class SieSettlementResource {

    /** @param note why our books are left as they are, or how what the source says is in them already */
    public record Settlement(String note) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private SieFindings findings;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Leave our books as they are, with the reason, once")
    public void settle(@PathParam("finding") long finding, Settlement settlement) {
        findings.settle(forbund, finding, settlement.note());
    }
}
