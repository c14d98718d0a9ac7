package finsam.report;

import finsam.report.History.Chain;
import finsam.report.History.Line;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Behandlingshistorik: who did what, when and from where, and which vouchers were registered. */
@Path("/forbund/{forbund}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class HistoryResource {

    @Inject
    private History history;

    @PathParam("forbund")
    private String forbund;

    @GET
    @Operation(
            summary =
                    "The latest events and registrations that contain the words, by whom, of what, in the days given, latest first")
    public List<Line> search(@BeanParam HistoryParameters asked) {
        return history.search(forbund, asked.filter(), asked.leaveOut(), asked.most());
    }

    @GET
    @Path("chain")
    @Operation(summary = "The chain of events, counted again: its last hash, and where it does not hold")
    public Chain chain() {
        return history.chain(forbund);
    }
}
