package finsam.ledger;

import finsam.api.Answers;
import finsam.ledger.VoucherBodies.NewVoucher;
import finsam.ledger.VoucherBodies.PreviewView;
import finsam.ledger.Vouchers.Summary;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The vouchers of a year. */
@Path("/forbund/{forbund}/years/{year}/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class VoucherResource {

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private Ledger ledger;

    @Inject
    private VoucherPages pages;

    @Inject
    private FiscalYears years;

    @Inject
    private Clock clock;

    @Context
    private UriInfo uri;

    @GET
    @Operation(
            summary =
                    "The vouchers that are asked for and whose number, text or counterparty contains the words, latest"
                            + " registered first; Link rel=next leads to more")
    @APIResponseSchema(value = Summary[].class, responseCode = "200")
    public Response search(
            @BeanParam BookParameters parameters,
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("amount") String amount,
            @QueryParam("after") String after,
            @QueryParam("most") @DefaultValue("100") int most) {
        BookQuery query = parameters.query(years.year(forbund, year), clock.instant());
        VoucherSearch search = new VoucherSearch(query, words, BookParameters.amount(amount), null);
        Slice<Summary, VoucherPlace> page = pages.latest(forbund, search, VoucherPlace.parse(after), most);
        Response.ResponseBuilder answer = Response.ok(page.rows());
        if (page.next() != null) {
            answer.link(
                    uri.getRequestUriBuilder()
                            .replaceQueryParam("after", page.next())
                            .build(),
                    "next");
        }
        return answer.build();
    }

    @POST
    @APIResponseSchema(value = VoucherNumber.class, responseCode = "201")
    @Operation(summary = "Post a voucher; the same key and content again gives the same voucher")
    public Response post(@HeaderParam("Idempotency-Key") String key, NewVoucher voucher) {
        return created(forbund, ledger.post(forbund, year, voucher.draft(key)));
    }

    @POST
    @Path("preview")
    @Operation(summary = "What posting the voucher would do, or the refusal it would give")
    public PreviewView preview(NewVoucher voucher) {
        return PreviewView.of(ledger.preview(forbund, year, voucher.draft("preview")));
    }

    /** 201: the voucher was posted, and is found there. */
    public static Response created(String forbund, VoucherNumber voucher) {
        return Answers.created(
                voucher,
                "{forbund}/years/{year}/vouchers/{series}/{number}",
                forbund,
                voucher.year(),
                voucher.series(),
                voucher.number());
    }
}
