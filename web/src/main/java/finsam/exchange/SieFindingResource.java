package finsam.exchange;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What sources say otherwise of than was taken in. */
@Path("/forbund/{forbund}/years/{year}/sie-findings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class SieFindingResource {

    @PathParam("forbund")
    private String forbund;

    @Inject
    private SieFindings findings;

    @GET
    @Operation(
            summary =
                    "Vouchers that were taken in and that their source has changed or lost since, those to act on first")
    public List<SieFinding> findings(@PathParam("year") int year) {
        return findings.findings(forbund, year);
    }
}
