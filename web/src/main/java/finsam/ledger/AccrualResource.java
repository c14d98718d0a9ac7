package finsam.ledger;

import finsam.api.Answers;
import finsam.ledger.Accruals.Distribution;
import finsam.ledger.Accruals.PartView;
import finsam.ledger.Accruals.Posted;
import finsam.ledger.Accruals.Preview;
import finsam.ledger.VoucherBodies.NewVoucher;
import finsam.ledger.VoucherBodies.PostingBody;
import finsam.money.Ore;
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
import java.util.SortedMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Vouchers that are taken back in later months, whole or month by month. */
@Path("/forbund/{forbund}/years/{year}/accruals")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class AccrualResource {

    /** A voucher to post and to take back. @param takeBackOn a day of a later month */
    public record NewAccrual(NewVoucher voucher, LocalDate takeBackOn) {}

    /** An amount to share between months. @param objects of the line on the account, by the dimension's number */
    public record NewDistribution(
            String series,
            int account,
            int interimAccount,
            Ore amount,
            LocalDate date,
            LocalDate from,
            int months,
            String text,
            SortedMap<Integer, String> objects) {

        Distribution distribution() {
            return new Distribution(series, account, interimAccount, amount, date, from, months, text, objects);
        }
    }

    /** A voucher of the accrual. @param waits whether it is posted first when its year opens */
    public record PlannedView(String series, LocalDate date, String text, List<PostingBody> postings, boolean waits) {}

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private Accruals accruals;

    @GET
    @Operation(summary = "The parts that the year's accruals are taken back by, and the vouchers that they became")
    public List<PartView> list() {
        return accruals.ofYear(forbund, year);
    }

    @POST
    @APIResponseSchema(value = Posted.class, responseCode = "201")
    @Operation(
            summary = "Post a voucher and what takes it back later; the same key and content again posts nothing more")
    public Response post(@HeaderParam("Idempotency-Key") String key, NewAccrual accrual) {
        return created(
                accruals.post(forbund, year, NewVoucher.given(accrual.voucher()).draft(key), accrual.takeBackOn()));
    }

    @POST
    @Path("preview")
    @Operation(summary = "Every voucher that posting the accrual would write, or the refusal it would give")
    public List<PlannedView> preview(NewAccrual accrual) {
        return planned(accruals.preview(
                forbund, year, NewVoucher.given(accrual.voucher()).draft("preview"), accrual.takeBackOn()));
    }

    @POST
    @Path("distributions")
    @APIResponseSchema(value = Posted.class, responseCode = "201")
    @Operation(summary = "Move an amount from an account and bring it back month by month: every voucher or none")
    public Response distribute(@HeaderParam("Idempotency-Key") String key, NewDistribution distribution) {
        return created(accruals.distribute(forbund, year, distribution.distribution(), key));
    }

    @POST
    @Path("distributions/preview")
    @Operation(summary = "Every voucher that the distribution would write, or the refusal it would give")
    public List<PlannedView> preview(NewDistribution distribution) {
        return planned(accruals.preview(forbund, year, distribution.distribution()));
    }

    @GET
    @Path("waiting")
    @Operation(summary = "The parts, of any year's accruals, that wait for a year to open")
    public List<PartView> waiting() {
        return accruals.waiting(forbund);
    }

    @POST
    @Path("waiting/posting")
    @Operation(summary = "Post what waits and falls in a year that is open, or say why the ledger refuses it")
    public List<VoucherNumber> postDue() {
        return accruals.postDue(forbund);
    }

    private Response created(Posted posted) {
        VoucherNumber number = posted.accrual();
        return Answers.created(
                posted,
                "{forbund}/years/{year}/vouchers/{series}/{number}",
                forbund,
                number.year(),
                number.series(),
                number.number());
    }

    private static List<PlannedView> planned(Preview preview) {
        return preview.vouchers().stream()
                .map(p -> new PlannedView(
                        p.draft().series(),
                        p.draft().date(),
                        p.draft().text(),
                        p.draft().postings().stream().map(PostingBody::of).toList(),
                        p.waits()))
                .toList();
    }
}
