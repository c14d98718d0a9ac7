package finsam.ledger;

import finsam.api.Answers;
import finsam.api.Names;
import finsam.ledger.Accruals.PartView;
import finsam.ledger.Corrections.Rewritten;
import finsam.ledger.VoucherBodies.NewVoucher;
import finsam.ledger.VoucherBodies.VoucherView;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

/** One voucher: whole, corrected, copied, and what it has to do with others. */
@Path("/forbund/{forbund}/years/{year}/vouchers/{series}/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class OneVoucherResource {

    public record Reversal(LocalDate date, String reason) {}

    /** A voucher to take the wrong one's place. @param date the day of the correction @param voucher dated in the year */
    public record Rewriting(LocalDate date, String reason, NewVoucher voucher) {}

    /**
     * What a voucher has to do with others.
     *
     * @param takenBackBy the parts of it, if it is an accrual
     * @param partOf what it is a part of, if it takes an accrual back; else empty
     * @param replacedBy the voucher that took its place when it was corrected, or null
     * @param replaces the corrected voucher whose place it took, or null
     */
    public record LinksView(
            List<PartView> takenBackBy, List<PartView> partOf, VoucherNumber replacedBy, VoucherNumber replaces) {}

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @PathParam("series")
    private String series;

    @PathParam("number")
    private long number;

    @Inject
    private Names names;

    @Inject
    private Ledger ledger;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Corrections corrections;

    @Inject
    private Accruals accruals;

    @Inject
    private Drafts drafts;

    @GET
    @Operation(summary = "A voucher, whole")
    public VoucherView voucher() {
        return VoucherView.of(vouchers.voucher(forbund, number()), names::of);
    }

    @POST
    @Path("reversal")
    @APIResponseSchema(value = VoucherNumber.class, responseCode = "201")
    @Operation(summary = "Correct a voucher by a new one that takes every line of it back")
    public Response reverse(Reversal reversal) {
        return VoucherResource.created(forbund, ledger.reverse(forbund, number(), reversal.date(), reversal.reason()));
    }

    @POST
    @Path("rewriting")
    @APIResponseSchema(value = Rewritten.class, responseCode = "201")
    @Operation(summary = "Correct a voucher and post the one that takes its place: both or none")
    public Response rewrite(@HeaderParam("Idempotency-Key") String key, Rewriting body) {
        Rewritten rewritten = corrections.rewrite(
                forbund,
                number(),
                body.date(),
                body.reason(),
                NewVoucher.given(body.voucher()).draft(key));
        VoucherNumber right = rewritten.replacement();
        return Answers.created(
                rewritten,
                "{forbund}/years/{year}/vouchers/{series}/{number}",
                forbund,
                right.year(),
                right.series(),
                right.number());
    }

    @GET
    @Path("links")
    @Operation(summary = "What the voucher is taken back by, a part of, replaced by or replaces")
    public LinksView links() {
        VoucherNumber voucher = number();
        return new LinksView(
                accruals.partsOf(forbund, voucher),
                accruals.partThatIs(forbund, voucher),
                corrections.replacementOf(forbund, voucher).orElse(null),
                corrections.replacedBy(forbund, voucher).orElse(null));
    }

    @POST
    @Path("copy")
    @APIResponseSchema(value = Drafts.View.class, responseCode = "201")
    @Operation(summary = "Begin a draft with the voucher's lines; the same key again gives the same draft")
    public Response copy(@HeaderParam("Idempotency-Key") String key) {
        return DraftResource.created(forbund, drafts.copy(forbund, year, number(), key));
    }

    private VoucherNumber number() {
        return new VoucherNumber(year, series, number);
    }
}
