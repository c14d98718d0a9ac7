package finsam.report;

import finsam.ledger.VoucherNumber;
import finsam.report.Grounds.Ground;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a voucher rests on. */
@Path("/forbund/{forbund}/years/{year}/vouchers/{series}/{number}/grounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class GroundsResource {

    @Inject
    private Grounds grounds;

    @GET
    @Operation(summary = "The decisions of the board, the financing or the year before that a voucher rests on")
    public List<Ground> grounds(
            @PathParam("forbund") String forbund,
            @PathParam("year") int year,
            @PathParam("series") String series,
            @PathParam("number") long number) {
        return grounds.of(forbund, new VoucherNumber(year, series, number));
    }
}
