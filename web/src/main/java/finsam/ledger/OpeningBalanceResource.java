package finsam.ledger;

import finsam.ledger.VoucherBodies.PostingBody;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a förbund's first year in the system opens with. */
@Path("/forbund/{forbund}/years/{year}/opening-balances")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class OpeningBalanceResource {

    public record OpeningBody(List<PostingBody> postings) {}

    @Inject
    private OpeningBalances opening;

    @POST
    @APIResponseSchema(value = VoucherNumber.class, responseCode = "201")
    @Operation(summary = "Enter by hand what the year opens with, once")
    public Response enter(@PathParam("forbund") String forbund, @PathParam("year") int year, OpeningBody body) {
        return VoucherResource.created(forbund, opening.enter(forbund, year, PostingBody.postings(body.postings())));
    }
}
