package finsam.audit;

import finsam.api.Answers;
import finsam.audit.AuditSamples.Again;
import finsam.audit.AuditSamples.Sample;
import finsam.audit.AuditSamples.Whole;
import finsam.money.Ore;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Samples of a year's lines, drawn by a seed so that they can be drawn again. An auditor sees their own. */
@Path("/forbund/{forbund}/years/{year}/samples")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
public class SampleResource {

    /** What is left out is all: of days, accounts and amounts. @param seed left out, one that nobody could guess */
    public record SampleBody(
            SampleQuestion.Method method,
            String seed,
            int size,
            LocalDate from,
            LocalDate through,
            Integer fromAccount,
            Integer throughAccount,
            Ore least,
            Ore most) {}

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private AuditSamples samples;

    @POST
    @APIResponseSchema(value = Whole.class, responseCode = "201")
    @Operation(summary = "Draw a sample and keep it")
    public Response draw(SampleBody body) {
        long id = samples.draw(
                forbund,
                year,
                new SampleQuestion(
                        body.method(),
                        body.seed() == null ? samples.seed() : body.seed(),
                        body.size(),
                        body.from(),
                        body.through(),
                        body.fromAccount() == null ? 0 : body.fromAccount(),
                        body.throughAccount() == null ? 0 : body.throughAccount(),
                        body.least(),
                        body.most()));
        return Answers.created(
                samples.whole(forbund, year, id), "{forbund}/years/{year}/samples/{sample}", forbund, year, id);
    }

    @GET
    @Operation(summary = "The caller's own samples of the year, latest first")
    public List<Sample> own() {
        return samples.own(forbund, year);
    }

    @GET
    @Path("{sample}")
    @Operation(summary = "A sample: what it was drawn from, the ends of the chains then, and what was drawn")
    public Whole sample(@PathParam("sample") long sample) {
        return samples.whole(forbund, year, sample);
    }

    @GET
    @Path("{sample}/again")
    @Operation(summary = "Draw again: the same, or what has changed in what it is drawn from")
    public Again again(@PathParam("sample") long sample) {
        return samples.again(forbund, year, sample);
    }

    @GET
    @Path("{sample}/csv")
    @Produces("text/csv")
    @Operation(summary = "What was drawn, as CSV; it is the auditor's own and is not archived")
    public Response csv(@PathParam("sample") long sample) {
        Whole whole = samples.whole(forbund, year, sample);
        return Response.ok((StreamingOutput) out -> SampleCsv.write(whole, out))
                .header("Content-Disposition", "attachment; filename=\"urval-" + year + "-" + sample + ".csv\"")
                .build();
    }
}
