package finsam.access;

import finsam.access.AuditTrail.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Behandlingshistorik: who did what, and when. */
@Path("/forbund/{forbund}/history")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "access")
public class HistoryResource {

    @Inject
    private AuditTrail audit;

    @GET
    @Operation(summary = "The latest events that contain the words, latest first")
    public List<Event> search(
            @PathParam("forbund") String forbund,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("most") @DefaultValue("100") int most) {
        return audit.search(forbund, words, most);
    }
}
