package finsam.ledger;

import finsam.ledger.Chart.DimensionObject;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a posting can concern: insatser, members and the objects of other dimensions. */
@Path("/forbund/{forbund}/dimensions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class DimensionResource {

    @Inject
    private Chart chart;

    @GET
    @Operation(summary = "The objects of the dimensions, by the dimensions' numbers in SIE")
    public List<DimensionObject> list(@PathParam("forbund") String forbund) {
        return chart.objects(forbund);
    }
}
