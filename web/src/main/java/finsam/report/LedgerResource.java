package finsam.report;

import finsam.ledger.BookParameters;
import finsam.ledger.FiscalYears;
import finsam.report.LedgerPage.Part;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Huvudbok, account by account. */
@Path("/forbund/{forbund}/years/{year}/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "report")
public class LedgerResource {

    /** A page of huvudbok. @param next the value of {@code after} for the next page, or null on the last */
    public record LedgerView(List<Part> accounts, String next) {}

    @Inject
    private Reports reports;

    @Inject
    private FiscalYears years;

    @Inject
    private Clock clock;

    @GET
    @Operation(
            summary =
                    "Huvudbok: the postings that are asked for, by account, each with the balance after it, page by page")
    public LedgerView ledger(
            @PathParam("forbund") String forbund,
            @PathParam("year") int year,
            @BeanParam BookParameters parameters,
            @QueryParam("after") String after,
            @QueryParam("most") @DefaultValue("200") int most) {
        LedgerPage page = reports.ledgerPage(
                forbund, parameters.query(years.year(forbund, year), clock.instant()), LedgerPlace.parse(after), most);
        return new LedgerView(
                page.parts(), page.next() == null ? null : page.next().toString());
    }
}
