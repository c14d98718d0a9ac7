package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.api.Answers;
import finsam.ledger.Accruals.PartView;
import finsam.ledger.Corrections.Rewritten;
import finsam.ledger.Vouchers.Summary;
import finsam.money.Ore;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The vouchers of a year. */
@Path("/forbund/{forbund}/years/{year}/vouchers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class VoucherResource {

    /** A voucher to post. */
    public record NewVoucher(
            String series,
            LocalDate date,
            String text,
            String counterparty,
            String documentReference,
            List<PostingBody> postings) {

        /** @return the voucher of a body that cannot do without one */
        static NewVoucher given(NewVoucher voucher) {
            require(voucher != null, "api.unreadable-field", "voucher");
            return voucher;
        }

        VoucherDraft draft(String key) {
            return VoucherDraft.of(series, date, text, PostingBody.postings(postings), key)
                    .with(counterparty, documentReference);
        }
    }

    /** A line of a voucher. @param amount debit positive, credit negative @param objects by the dimension's number */
    public record PostingBody(int account, Ore amount, String text, SortedMap<Integer, String> objects) {

        /** @param bodies null for none, which the ledger then refuses */
        static List<Posting> postings(List<PostingBody> bodies) {
            return bodies == null
                    ? List.of()
                    : bodies.stream().map(PostingBody::posting).toList();
        }

        static PostingBody of(Posting p) {
            return new PostingBody(p.account(), p.amount(), p.text(), p.objects());
        }

        Posting posting() {
            return new Posting(account, amount, text, objects);
        }
    }

    public record PreviewView(
            int year,
            String series,
            LocalDate date,
            String text,
            List<PostingBody> postings,
            SortedMap<Integer, String> accountNames,
            List<String> remarks,
            boolean toAttest) {

        static PreviewView of(Ledger.Preview preview) {
            VoucherDraft draft = preview.draft();
            return new PreviewView(
                    preview.year(),
                    draft.series(),
                    draft.date(),
                    draft.text(),
                    draft.postings().stream().map(PostingBody::of).toList(),
                    new TreeMap<>(preview.accountNames()),
                    preview.remarks(),
                    preview.toAttest());
        }
    }

    /** A voucher as it stands in the books. @param source the file it was taken from, or null */
    public record VoucherView(
            VoucherNumber number,
            VoucherKind kind,
            LocalDate date,
            String text,
            String counterparty,
            String documentReference,
            List<PostingBody> postings,
            Ore turnover,
            Voucher.Source source,
            VoucherNumber corrects,
            List<VoucherNumber> correctedBy,
            Instant registeredAt,
            String registeredBy,
            int form,
            String previousHash,
            String hash,
            Evidence evidence) {

        static VoucherView of(Voucher v) {
            return new VoucherView(
                    v.number(),
                    v.kind(),
                    v.date(),
                    v.text(),
                    v.counterparty(),
                    v.documentReference(),
                    v.postings().stream().map(PostingBody::of).toList(),
                    v.turnover(),
                    v.source(),
                    v.corrects(),
                    v.correctedBy(),
                    v.registeredAt(),
                    v.registeredBy(),
                    v.form(),
                    v.previousHash(),
                    v.hash(),
                    v.evidence());
        }
    }

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
    @Operation(summary = "The vouchers whose number, text or counterparty contains the words, latest registered first")
    public List<Summary> search(
            @QueryParam("q") @DefaultValue("") String words, @QueryParam("most") @DefaultValue("100") int most) {
        return vouchers.search(forbund, year, words, most);
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

    @GET
    @Path("{series}/{number}")
    @Operation(summary = "A voucher, whole")
    public VoucherView voucher(@PathParam("series") String series, @PathParam("number") long number) {
        return VoucherView.of(vouchers.voucher(forbund, new VoucherNumber(year, series, number)));
    }

    @POST
    @Path("{series}/{number}/reversal")
    @APIResponseSchema(value = VoucherNumber.class, responseCode = "201")
    @Operation(summary = "Correct a voucher by a new one that takes every line of it back")
    public Response reverse(@PathParam("series") String series, @PathParam("number") long number, Reversal reversal) {
        VoucherNumber wrong = new VoucherNumber(year, series, number);
        return created(forbund, ledger.reverse(forbund, wrong, reversal.date(), reversal.reason()));
    }

    @POST
    @Path("{series}/{number}/rewriting")
    @APIResponseSchema(value = Rewritten.class, responseCode = "201")
    @Operation(summary = "Correct a voucher and post the one that takes its place: both or none")
    public Response rewrite(
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("series") String series,
            @PathParam("number") long number,
            Rewriting body) {
        Rewritten rewritten = corrections.rewrite(
                forbund,
                new VoucherNumber(year, series, number),
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
    @Path("{series}/{number}/links")
    @Operation(summary = "What the voucher is taken back by, a part of, replaced by or replaces")
    public LinksView links(@PathParam("series") String series, @PathParam("number") long number) {
        VoucherNumber voucher = new VoucherNumber(year, series, number);
        return new LinksView(
                accruals.partsOf(forbund, voucher),
                accruals.partThatIs(forbund, voucher),
                corrections.replacementOf(forbund, voucher).orElse(null),
                corrections.replacedBy(forbund, voucher).orElse(null));
    }

    @POST
    @Path("{series}/{number}/copy")
    @APIResponseSchema(value = Drafts.View.class, responseCode = "201")
    @Operation(summary = "Begin a draft with the voucher's lines; the same key again gives the same draft")
    public Response copy(
            @PathParam("series") String series,
            @PathParam("number") long number,
            @HeaderParam("Idempotency-Key") String key) {
        return DraftResource.created(forbund, drafts.copy(forbund, year, new VoucherNumber(year, series, number), key));
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
