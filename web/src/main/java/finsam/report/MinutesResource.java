package finsam.report;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the board decided at a meeting, as it is put on paper. */
@Path("/forbund/{forbund}/meetings/{meeting}/minutes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "board")
public class MinutesResource {

    @Inject
    private BoardMinutes minutes;

    @GET
    @Operation(
            summary =
                    "The decisions of the meeting of a day, with what was proposed and the ends of the chains when they were recorded")
    public Minutes of(@PathParam("forbund") String forbund, @PathParam("meeting") LocalDate meetingOn) {
        return minutes.of(forbund, meetingOn);
    }
}
