package finsam.financing;

import finsam.api.Answers;
import finsam.financing.Contributions.Receipt;
import finsam.financing.Contributions.Standing;
import finsam.ledger.FiscalYears;
import finsam.ledger.VoucherNumber;
import finsam.ledger.VoucherResource;
import finsam.money.Ore;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The members' contributions: claimed, paid, and what is left to pay. */
@Path("/forbund/{forbund}/years/{year}/contributions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "financing")
public class ContributionResource {

    /** A quarter to claim. @param date the claims' date; the quarter's first day, if it is left out */
    public record Claim(int quarter, LocalDate date) {}

    /** The vouchers that claim a quarter, one a member. */
    public record Claimed(int quarter, List<VoucherNumber> vouchers) {}

    /** A payment that came in. @param reference the bank's, which tells two payments apart */
    public record ReceiptBody(String member, Ore amount, LocalDate date, String reference) {}

    public record StandingView(
            String member, String name, int quarter, LocalDate dueOn, Ore due, Ore claimed, Ore paid, Ore unpaid) {

        static StandingView of(Standing s) {
            return new StandingView(
                    s.memberCode(), s.memberName(), s.quarter(), s.dueOn(), s.due(), s.claimed(), s.paid(), s.unpaid());
        }
    }

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private Contributions contributions;

    @Inject
    private FiscalYears years;

    @GET
    @Operation(summary = "How each member stands in each quarter, through the year's end or a day")
    public List<StandingView> standings(@QueryParam("through") LocalDate through) {
        LocalDate end = years.year(forbund, year).endsOn();
        return contributions.standings(forbund, year, through == null ? end : through).stream()
                .map(StandingView::of)
                .toList();
    }

    @POST
    @Path("claims")
    @APIResponseSchema(value = Claimed.class, responseCode = "201")
    @Operation(summary = "Claim a quarter of every member; asked again, nothing more is posted")
    public Response claim(Claim claim) {
        List<VoucherNumber> vouchers = contributions.claim(forbund, year, claim.quarter(), claim.date());
        return Answers.created(
                new Claimed(claim.quarter(), vouchers), "{forbund}/years/{year}/contributions", forbund, year);
    }

    @POST
    @Path("receipts")
    @APIResponseSchema(value = VoucherNumber.class, responseCode = "201")
    @Operation(summary = "Post a payment from a member; the same one again is not posted twice")
    public Response receive(ReceiptBody body) {
        VoucherNumber voucher = contributions.receive(
                forbund, year, new Receipt(body.member(), body.amount(), body.date(), body.reference()));
        return VoucherResource.created(forbund, voucher);
    }
}
