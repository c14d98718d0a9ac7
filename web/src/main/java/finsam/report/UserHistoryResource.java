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

/** Who signed in, who was refused, and whose password was changed. */
@Path("/forbund/{forbund}/user-history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class UserHistoryResource {

    @Inject
    private UserHistory history;

    @PathParam("forbund")
    private String forbund;

    @GET
    @Operation(
            summary =
                    "The latest events of the förbund's people that contain the words, by or of whom, in the days given, latest first",
            description =
                    "The installation's administratör sees the events of all, and refusals of names that nobody has.")
    public List<Line> search(@BeanParam HistoryParameters asked) {
        return history.search(forbund, asked.filter(), asked.leaveOut(), asked.most());
    }

    @GET
    @Path("chain")
    @Operation(summary = "The chain of these events, counted again; for the installation's administratör")
    public Chain chain() {
        return history.chain(forbund);
    }
}
