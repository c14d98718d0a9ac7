package finsam.exchange;

import finsam.api.Answers;
import finsam.exchange.SieCorrections.Corrected;
import finsam.exchange.SieCorrections.Proposal;
import finsam.ledger.DraftContent;
import finsam.ledger.VoucherBodies.PreviewView;
import finsam.ledger.VoucherNumber;
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

/** Our books corrected after what a source says now. */
@Path("/forbund/{forbund}/sie-findings/{finding}/correction")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class SieCorrectionResource {

    /** @param date the day of the correction, in an open period */
    public record Correction(LocalDate date, String reason) {}

    /**
     * What correcting would do.
     *
     * @param takenBack the corrections that would be posted
     * @param written the draft that would begin, or null
     * @param obstacle why the draft could not be posted as it is, or null
     */
    public record ProposalView(
            SieFinding finding,
            LocalDate date,
            String reason,
            List<PreviewView> takenBack,
            DraftContent written,
            String obstacle) {

        static ProposalView of(Proposal p) {
            return new ProposalView(
                    p.finding(),
                    p.date(),
                    p.reason(),
                    p.takenBack().stream().map(PreviewView::of).toList(),
                    p.written(),
                    p.obstacle());
        }
    }

    /** What was done. @param correction what was posted, or null @param year the draft's @param draft what was begun, or null */
    public record CorrectedView(VoucherNumber correction, Integer year, Long draft) {

        static CorrectedView of(Corrected done) {
            boolean begun = done.draft() != null;
            return new CorrectedView(
                    done.correction(),
                    begun ? Integer.valueOf(done.draft().year()) : null,
                    begun ? Long.valueOf(done.draft().id()) : null);
        }
    }

    @PathParam("forbund")
    private String forbund;

    @PathParam("finding")
    private long finding;

    @Inject
    private SieCorrections corrections;

    @GET
    @Operation(summary = "What would be taken back and what draft begun, with nothing written")
    public ProposalView preview(@QueryParam("date") LocalDate date) {
        return ProposalView.of(corrections.preview(forbund, finding, date));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = CorrectedView.class, responseCode = "201")
    @Operation(
            summary =
                    "Take our voucher back and begin a draft of what the source says now, once; the draft is posted as any other")
    public Response correct(Correction asked) {
        CorrectedView done = CorrectedView.of(corrections.correct(forbund, finding, asked.date(), asked.reason()));
        if (done.draft() != null) {
            return Answers.created(done, "{forbund}/years/{year}/drafts/{draft}", forbund, done.year(), done.draft());
        }
        VoucherNumber number = done.correction();
        return Answers.created(
                done,
                "{forbund}/years/{year}/vouchers/{series}/{number}",
                forbund,
                number.year(),
                number.series(),
                number.number());
    }
}
