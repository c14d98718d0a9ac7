package finsam.audit;

import finsam.audit.PrintedHeads.Answer;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the end of a chain that somebody has on paper stands in the books. */
@Path("/forbund/{forbund}/printed-heads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class HeadResource {

    @Inject
    private PrintedHeads heads;

    @GET
    @Operation(
            summary = "Look for a printed head by its hash, or the first eight digits of it or more",
            description = "With series and number, a voucher of that number that has another hash is told of, too.")
    public Answer find(
            @PathParam("forbund") String forbund,
            @QueryParam("hash") String hash,
            @QueryParam("series") String series,
            @QueryParam("number") Long number) {
        return heads.find(forbund, hash, series, number);
    }
}
