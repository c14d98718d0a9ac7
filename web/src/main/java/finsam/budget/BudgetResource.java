package finsam.budget;

import finsam.api.Answers;
import finsam.budget.Budgets.Draft;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The year's budget: drafted, put before the board, adopted there. */
@Path("/forbund/{forbund}/years/{year}/budget")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "budget")
public class BudgetResource {

    /** The latest version. @param matter the board's matter, once it is proposed */
    public record BudgetView(
            int year,
            int version,
            Budget.Status status,
            Ore savedFunds,
            Ore total,
            Ore administration,
            Long matter,
            List<BudgetLineView> lines) {

        static BudgetView of(Budget b) {
            return new BudgetView(
                    b.year(),
                    b.version(),
                    b.status(),
                    b.savedFunds(),
                    b.total(),
                    b.administration(),
                    b.matterId(),
                    b.lines().stream().map(BudgetLineView::of).toList());
        }
    }

    public record BudgetLineView(
            BudgetLine.Kind kind,
            String code,
            String name,
            Ore amount,
            Ore secondYear,
            Ore thirdYear,
            Ore allocated,
            Ore left) {

        static BudgetLineView of(BudgetLine l) {
            return new BudgetLineView(
                    l.kind(), l.code(), l.name(), l.amount(), l.secondYear(), l.thirdYear(), l.allocated(), l.left());
        }
    }

    public record Proposed(long matter) {}

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private Budgets budgets;

    @GET
    @Operation(summary = "The latest version of the budget")
    public BudgetView budget() {
        return budgets.latest(forbund, year)
                .map(BudgetView::of)
                .orElseThrow(() -> new RuleViolation("budget.none", year));
    }

    @PUT
    @APIResponseSchema(value = BudgetView.class, responseCode = "201")
    @Operation(summary = "Save the draft; begins a new version if the latest has been decided on")
    public Response draft(Draft draft) {
        boolean first = budgets.latest(forbund, year).isEmpty();
        budgets.draft(forbund, year, draft);
        return Response.status(first ? Response.Status.CREATED : Response.Status.OK)
                .entity(budget())
                .build();
    }

    @POST
    @Path("proposal")
    @APIResponseSchema(value = Proposed.class, responseCode = "201")
    @Operation(summary = "Put the draft before the board")
    public Response propose() {
        long matter = budgets.propose(forbund, year);
        return Answers.created(new Proposed(matter), "{forbund}/matters/{matter}", forbund, matter);
    }

    @DELETE
    @Path("proposal")
    @Operation(summary = "Take the proposal back, so that the draft can be changed")
    public void takeBack() {
        budgets.takeBack(forbund, year);
    }
}
