package finsam.insats;

import finsam.api.Answers;
import finsam.insats.Insatser.NewInsats;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The förbund's insatser. */
@Path("/forbund/{forbund}/insatser")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "insats")
public class InsatsResource {

    public record InsatsView(
            String code,
            String name,
            InsatsKind kind,
            String projectOwner,
            String purpose,
            Set<String> targetGroups,
            int ageFrom,
            int ageTo,
            Integer places,
            LocalDate startsOn,
            LocalDate endsOn) {

        static InsatsView of(Insats i) {
            return new InsatsView(
                    i.code(),
                    i.name(),
                    i.kind(),
                    i.projectOwner(),
                    i.purpose(),
                    i.targetGroups(),
                    i.ageFrom(),
                    i.ageTo(),
                    i.places(),
                    i.startsOn(),
                    i.endsOn());
        }
    }

    /** An insats registered. @param remarks what to look at again, in Swedish */
    public record Registered(String code, List<String> remarks) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private Insatser insatser;

    @GET
    @Operation(summary = "The insatser in the order of their codes")
    public List<InsatsView> list() {
        return insatser.insatser(forbund).stream().map(InsatsView::of).toList();
    }

    @GET
    @Path("{code}")
    @Operation(summary = "An insats")
    public InsatsView insats(@PathParam("code") String code) {
        return InsatsView.of(insatser.insats(forbund, code));
    }

    @POST
    @APIResponseSchema(value = Registered.class, responseCode = "201")
    @Operation(summary = "Register an insats")
    public Response register(NewInsats insats) {
        List<String> remarks = insatser.register(forbund, insats);
        return Answers.created(
                new Registered(insats.code(), remarks), "{forbund}/insatser/{code}", forbund, insats.code());
    }
}
