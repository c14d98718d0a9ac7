package finsam.insats;

import finsam.insats.InsatsCosts.Payment;
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

/** The payments of what insatser cost. */
@Path("/forbund/{forbund}/years/{year}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "insats")
public class PaymentResource {

    @Inject
    private InsatsCosts costs;

    @POST
    @APIResponseSchema(value = VoucherNumber.class, responseCode = "201")
    @Operation(
            summary = "Post that what was owed has been paid from the bank; 202 with a draft where attest is demanded")
    public Response pay(@PathParam("forbund") String forbund, @PathParam("year") int year, Payment payment) {
        return DraftResource.entered(forbund, costs.enter(forbund, year, payment));
    }
}
