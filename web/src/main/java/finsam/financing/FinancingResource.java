package finsam.financing;

import finsam.financing.FinancingRegister.Basis;
import finsam.financing.FinancingRegister.Proposal;
import finsam.forbund.Party;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The year's financing: what each member owes, to the öre, and why. */
@Path("/forbund/{forbund}/years/{year}/financing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "financing")
public class FinancingResource {

    /** The financing in force. */
    public record FinancingView(int year, int version, Ore total, String basis, List<ContributionView> contributions) {

        static FinancingView of(Financing f) {
            return new FinancingView(
                    f.year(),
                    f.version(),
                    f.total(),
                    f.basis(),
                    f.contributions().stream().map(ContributionView::of).toList());
        }
    }

    public record ContributionView(String member, Ore amount, String explanation, List<InstalmentView> instalments) {

        static ContributionView of(Contribution c) {
            return new ContributionView(
                    c.memberCode(),
                    c.amount(),
                    c.explanation(),
                    c.instalments().stream().map(InstalmentView::of).toList());
        }
    }

    public record InstalmentView(int quarter, LocalDate dueOn, Ore amount) {

        static InstalmentView of(Contribution.Instalment i) {
            return new InstalmentView(i.quarter(), i.dueOn(), i.amount());
        }
    }

    /** A financing worked out and not recorded. @param unmatched what each party offered beyond what all parties match */
    public record PlanView(
            String basis,
            Ore total,
            Ore state,
            Ore regions,
            Ore kommuner,
            Map<Party, Ore> unmatched,
            List<FinancingPlan.Share> shares) {

        static PlanView of(Proposal p) {
            StatutorySplit split = p.plan().split();
            return new PlanView(
                    p.basis(),
                    p.plan().total(),
                    split.state(),
                    split.regions(),
                    split.kommuner(),
                    p.matching().unmatched(),
                    p.plan().shares());
        }
    }

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private FinancingRegister financings;

    @GET
    @Operation(summary = "The financing in force, each member's contribution with its explanation and instalments")
    public FinancingView financing() {
        return financings
                .current(forbund, year)
                .map(FinancingView::of)
                .orElseThrow(() -> new RuleViolation("financing.none", year));
    }

    @PUT
    @APIResponseSchema(value = FinancingView.class, responseCode = "201")
    @Operation(summary = "Record the financing, from the state's amount or a total")
    public Response establish(Basis basis) {
        financings.establish(forbund, year, basis);
        FinancingView established = financing();
        return Response.status(established.version() == 1 ? Response.Status.CREATED : Response.Status.OK)
                .entity(established)
                .build();
    }

    @POST
    @Path("preview")
    @Operation(summary = "Work the financing out without recording it")
    public PlanView preview(Basis basis) {
        return PlanView.of(financings.preview(forbund, year, basis));
    }
}
