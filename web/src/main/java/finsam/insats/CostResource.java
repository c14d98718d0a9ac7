package finsam.insats;

import finsam.insats.InsatsCosts.Cost;
import finsam.ledger.DraftResource;
import finsam.ledger.VoucherNumber;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The costs of insatser. */
@Path("/forbund/{forbund}/years/{year}/costs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "insats")
public class CostResource {

    @Inject
    private InsatsCosts costs;

    @POST
    @APIResponseSchema(value = VoucherNumber.class, responseCode = "201")
    @Operation(
            summary =
                    "Post a requisition or an invoice on an insats, never above what the board has allocated; 202 with a draft where attest is demanded")
    public Response book(@PathParam("forbund") String forbund, @PathParam("year") int year, Cost cost) {
        return DraftResource.entered(forbund, costs.enter(forbund, year, cost));
    }
}
