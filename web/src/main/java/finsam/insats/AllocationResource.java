package finsam.insats;

import finsam.api.Answers;
import finsam.insats.Allocations.AllocationView;
import finsam.insats.Allocations.Proposal;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Funds for insatser: proposed here, granted by the board. */
@Path("/forbund/{forbund}/years/{year}/allocations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "insats")
public class AllocationResource {

    public record AllocationProposed(long matter) {}

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private Allocations allocations;

    @GET
    @Operation(summary = "The year's allocations, latest first")
    public List<AllocationView> list() {
        return allocations.allocations(forbund, year);
    }

    @POST
    @APIResponseSchema(value = AllocationProposed.class, responseCode = "201")
    @Operation(summary = "Put an allocation before the board")
    public Response propose(Proposal proposal) {
        long matter = allocations.propose(forbund, year, proposal);
        return Answers.created(new AllocationProposed(matter), "{forbund}/matters/{matter}", forbund, matter);
    }
}
