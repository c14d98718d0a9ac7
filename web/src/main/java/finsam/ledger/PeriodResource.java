package finsam.ledger;

import finsam.ledger.Periods.Month;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The months of a fiscal year, each by its first day. */
@Path("/forbund/{forbund}/years/{year}/periods")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class PeriodResource {

    /** @param earlierToo whether the open months before it in the year close with it */
    public record ClosingBody(boolean earlierToo) {}

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private Periods periods;

    @GET
    @Operation(summary = "The months of the year: whether each is open, who closed it, how many vouchers it has")
    public List<Month> months() {
        return periods.months(forbund, year);
    }

    @POST
    @Path("{month}/closing")
    @Operation(summary = "Close a month that has ended, and perhaps the open ones before it")
    public List<Month> close(@PathParam("month") LocalDate month, ClosingBody body) {
        if (body.earlierToo()) {
            periods.closeThrough(forbund, year, month);
        } else {
            periods.close(forbund, year, month);
        }
        return months();
    }
}
