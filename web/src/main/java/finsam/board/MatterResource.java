package finsam.board;

import finsam.board.Board.MatterView;
import finsam.board.Board.Resolution;
import finsam.board.Decision.Outcome;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the board is asked to decide, and what it decided. */
@Path("/forbund/{forbund}/matters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "board")
public class MatterResource {

    /** A matter. @param decision null until the board has decided */
    public record Listed(
            long id,
            String kind,
            String title,
            String status,
            String proposedBy,
            Instant proposedAt,
            String fingerprint,
            DecisionView decision) {

        static Listed of(MatterView m) {
            return new Listed(
                    m.id(),
                    m.kind(),
                    m.title(),
                    m.status(),
                    m.proposedBy(),
                    m.proposedAt(),
                    m.fingerprint(),
                    m.outcome() == null
                            ? null
                            : new DecisionView(m.outcome(), m.meetingOn(), m.paragraph(), m.decidedBy()));
        }
    }

    public record DecisionView(Outcome outcome, LocalDate meetingOn, String paragraph, String decidedBy) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private Board board;

    @GET
    @Operation(summary = "The matters, open ones first")
    public List<Listed> matters() {
        return board.matters(forbund).stream().map(Listed::of).toList();
    }

    @GET
    @Path("{matter}")
    @Operation(summary = "A matter, with its decision if there is one")
    public Listed matter(@PathParam("matter") long matter) {
        return Listed.of(board.matter(forbund, matter));
    }

    @POST
    @Path("{matter}/decision")
    @Operation(summary = "Record what the board decided; whoever proposed the matter cannot")
    public Listed decide(@PathParam("matter") long matter, Resolution resolution) {
        board.decide(forbund, matter, resolution);
        return matter(matter);
    }
}
