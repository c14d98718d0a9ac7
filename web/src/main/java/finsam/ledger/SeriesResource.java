package finsam.ledger;

import finsam.api.Answers;
import finsam.ledger.Series.Purpose;
import finsam.ledger.SeriesChanges.NewSeries;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The series of vouchers. */
@Path("/forbund/{forbund}/series")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class SeriesResource {

    /** @param open whether vouchers can be dated today in it */
    public record SeriesView(String code, String name, Purpose purpose, boolean open) {}

    public record SeriesAdded(String code) {}

    public record NewName(String name, LocalDate validFrom) {}

    /** @param open whether vouchers can be dated from the day in it */
    public record Opening(boolean open, LocalDate validFrom) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private SeriesRegister series;

    @Inject
    private SeriesChanges changes;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "The series and what each is for; vouchers are entered by hand in those that are MANUAL")
    public List<SeriesView> list() {
        LocalDate today = LocalDate.now(clock);
        return series.series(forbund).stream()
                .map(s -> new SeriesView(s.code(), s.name(), s.purpose(), s.isOpenOn(today)))
                .toList();
    }

    @POST
    @APIResponseSchema(value = SeriesAdded.class, responseCode = "201")
    @Operation(summary = "Add a series; one for a purpose of the system's own takes over from the one before")
    public Response add(NewSeries request) {
        changes.add(forbund, request);
        return Answers.created(new SeriesAdded(request.code().strip()), "{forbund}/series", forbund);
    }

    @PUT
    @Path("{series}/name")
    @Operation(summary = "Rename a series from a day; closed years stay as they are")
    public void rename(@PathParam("series") String code, NewName name) {
        changes.rename(forbund, code, name.name(), name.validFrom());
    }

    @PUT
    @Path("{series}/open")
    @Operation(summary = "Close a series for vouchers by hand from a day, or open it again")
    public void open(@PathParam("series") String code, Opening opening) {
        if (opening.open()) {
            changes.open(forbund, code, opening.validFrom());
        } else {
            changes.close(forbund, code, opening.validFrom());
        }
    }
}
