package finsam.ledger;

import finsam.api.Answers;
import finsam.ledger.FiscalYear.Quarter;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The förbund's fiscal years, each named by the calendar year in which it ends. */
@Path("/forbund/{forbund}/years")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class FiscalYearResource {

    public record NewYear(LocalDate startsOn, LocalDate endsOn) {}

    public record YearView(int year, LocalDate startsOn, LocalDate endsOn, boolean open, List<Quarter> quarters) {

        static YearView of(FiscalYear y) {
            return new YearView(y.year(), y.startsOn(), y.endsOn(), y.isOpen(), y.quarters());
        }
    }

    @PathParam("forbund")
    private String forbund;

    @Inject
    private FiscalYears years;

    @Inject
    private YearEnd yearEnd;

    @GET
    @Operation(summary = "The fiscal years, latest first")
    public List<YearView> list() {
        return years.years(forbund).stream().map(YearView::of).toList();
    }

    @GET
    @Path("{year}")
    @Operation(summary = "A fiscal year and its quarters")
    public YearView year(@PathParam("year") int year) {
        return YearView.of(years.year(forbund, year));
    }

    @POST
    @APIResponseSchema(value = YearView.class, responseCode = "201")
    @Operation(summary = "Open a fiscal year")
    public Response open(NewYear year) {
        YearView opened = YearView.of(years.open(forbund, year.startsOn(), year.endsOn()));
        return Answers.created(opened, "{forbund}/years/{year}", forbund, opened.year());
    }

    @POST
    @Path("{year}/closing")
    @Operation(summary = "Close the year: its result moves to the equity, and its balances open the next")
    public YearView close(@PathParam("year") int year) {
        yearEnd.close(forbund, year);
        return year(year);
    }
}
