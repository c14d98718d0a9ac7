package finsam.insats;

import finsam.insats.Allocations.Standing;
import finsam.ledger.FiscalYears;
import finsam.money.Ore;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The insatser's money in a year. */
@Path("/forbund/{forbund}/years/{year}/insatser")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "insats")
public class InsatsStandingResource {

    public record InsatsStanding(String code, String name, Ore budgeted, Ore allocated, Ore spent, Ore left) {

        static InsatsStanding of(Standing s) {
            return new InsatsStanding(s.code(), s.name(), s.budgeted(), s.allocated(), s.spent(), s.left());
        }
    }

    @Inject
    private Allocations allocations;

    @Inject
    private FiscalYears years;

    @GET
    @Operation(summary = "What each insats has budgeted, allocated and spent, through the year's end or a day")
    public List<InsatsStanding> standings(
            @PathParam("forbund") String forbund,
            @PathParam("year") int year,
            @QueryParam("through") LocalDate through) {
        LocalDate end = years.year(forbund, year).endsOn();
        return allocations.standings(forbund, year, through == null ? end : through).stream()
                .map(InsatsStanding::of)
                .toList();
    }
}
