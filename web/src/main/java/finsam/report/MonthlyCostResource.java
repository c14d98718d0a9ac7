package finsam.report;

import finsam.ledger.BookParameters;
import finsam.ledger.FiscalYears;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The costs of insatser, month by month. */
@Path("/forbund/{forbund}/years/{year}/costs-by-month")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "report")
public class MonthlyCostResource {

    @Inject
    private InsatsCharts charts;

    @Inject
    private FiscalYears years;

    @Inject
    private Clock clock;

    @GET
    @Operation(summary = "The costs by month and insats; without code, those that name no insats")
    public InsatsCharts.MonthlyCosts costs(
            @PathParam("forbund") String forbund, @PathParam("year") int year, @BeanParam BookParameters parameters) {
        return charts.costs(forbund, parameters.query(years.year(forbund, year), clock.instant()));
    }
}
