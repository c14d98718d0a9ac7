package finsam.exchange;

import finsam.api.Answers;
import finsam.exchange.SieBodies.Mapping;
import finsam.exchange.SieBodies.SieView;
import finsam.exchange.SieBodies.Taking;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One staged file: looked at, mapped, taken in whole or thrown away. */
@Path("/forbund/{forbund}/sie/{file}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class SieFileResource {

    @PathParam("forbund")
    private String forbund;

    @PathParam("file")
    private long file;

    @Inject
    private SieImports imports;

    @Inject
    private SieJobs jobs;

    @GET
    @Operation(summary = "What taking the file in would do, or did")
    public SieView preview() {
        return SieView.of(imports.preview(forbund, file));
    }

    @DELETE
    @Operation(summary = "Throw a staged file away, whole")
    public void discard() {
        imports.discard(forbund, file);
    }

    @PUT
    @Path("mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Say what the accounts and dimensions of the file are called here; kept for its source's next file")
    public void map(Mapping mapping) {
        imports.map(forbund, file, mapping.mapping());
    }

    @POST
    @Path("taking")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = SieTaking.Result.class, responseCode = "200")
    @Operation(
            summary =
                    "Take the file into the books: all of it or nothing, and never twice. A large one is taken in by a job: 202,"
                            + " and the file tells how far it has come")
    public Response take(Taking taking) {
        SieTaking.Choices choices =
                new SieTaking.Choices(Boolean.TRUE.equals(taking.withoutOpeningBalances()), taking.evidenceAt());
        SieTaking.Result result = jobs.take(forbund, file, choices);
        return result != null
                ? Response.ok(result).build()
                : Answers.accepted(imports.standing(forbund, file), "{forbund}/sie/{file}/standing", forbund, file);
    }

    @GET
    @Path("standing")
    @Operation(summary = "Where the file stands, and how far a job has come that takes it in")
    public SieStanding standing() {
        return imports.standing(forbund, file);
    }
}
