package finsam.ledger;

import finsam.api.Answers;
import finsam.ledger.Reopenings.Request;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Requests to open a closed month or year again, and what another person answered. */
@Path("/forbund/{forbund}/reopenings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "ledger")
public class ReopeningResource {

    /** @param month the first day of the month; left out for the whole year */
    public record NewRequest(int year, LocalDate month, String reason) {}

    /** @param reason may be left out */
    public record Refusal(String reason) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private Reopenings reopenings;

    @GET
    @Operation(summary = "The requests, those that wait first")
    public List<Request> list() {
        return reopenings.all(forbund);
    }

    @GET
    @Path("{reopening}")
    @Operation(summary = "A request, and how it ended")
    public Request request(@PathParam("reopening") long reopening) {
        return reopenings.request(forbund, reopening);
    }

    @POST
    @APIResponseSchema(value = Request.class, responseCode = "201")
    @Operation(summary = "Ask for a closed month, or a closed year and those after it, to be opened again")
    public Response ask(NewRequest asked) {
        long id = asked.month() == null
                ? reopenings.askForYear(forbund, asked.year(), asked.reason())
                : reopenings.askForMonth(forbund, asked.year(), asked.month(), asked.reason());
        return Answers.created(request(id), "{forbund}/reopenings/{reopening}", forbund, id);
    }

    @POST
    @Path("{reopening}/opening")
    @Operation(summary = "Open what another person has asked for")
    public Request open(@PathParam("reopening") long reopening) {
        reopenings.open(forbund, reopening);
        return request(reopening);
    }

    @POST
    @Path("{reopening}/refusal")
    @Operation(summary = "Refuse what another person has asked for")
    public Request refuse(@PathParam("reopening") long reopening, Refusal refusal) {
        reopenings.refuse(forbund, reopening, refusal.reason());
        return request(reopening);
    }

    @POST
    @Path("{reopening}/withdrawal")
    @Operation(summary = "Take back what one has asked for oneself")
    public Request withdraw(@PathParam("reopening") long reopening) {
        reopenings.withdraw(forbund, reopening);
        return request(reopening);
    }
}
