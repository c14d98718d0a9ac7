package finsam.exchange;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import finsam.api.Answers;
import finsam.api.Problem;
import finsam.exchange.SieImports.Result;
import finsam.exchange.sie.SieDifference;
import finsam.exchange.sie.SieFault;
import finsam.money.Ore;
import finsam.rules.RuleViolation.Kind;
import finsam.rules.Rules;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Books taken in from SIE files: first looked at, then taken in whole or not at all. */
@Path("/forbund/{forbund}/sie")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class SieResource {

    /** What taking the file in would do. */
    public record SieView(
            Long id,
            String fileName,
            String sha256,
            String type,
            String encoding,
            String program,
            String company,
            Integer year,
            List<SiePreview.Span> missingYears,
            int vouchers,
            int rows,
            int openingBalances,
            Ore openingSum,
            Map<Integer, String> newAccounts,
            Map<String, String> series,
            List<SieFault> remarks,
            List<SieDifference> differences,
            boolean taken) {

        static SieView of(SiePreview p) {
            return new SieView(
                    p.id(),
                    p.fileName(),
                    p.sha256(),
                    p.type(),
                    p.encoding(),
                    p.program(),
                    p.company(),
                    p.year(),
                    p.missingYears(),
                    p.vouchers(),
                    p.rows(),
                    p.openingBalances(),
                    p.openingSum(),
                    p.newAccounts(),
                    p.series(),
                    p.remarks(),
                    p.differences(),
                    p.taken());
        }
    }

    /** A file that cannot be taken in, with every fault that must be put right. */
    public record FaultyFile(@JsonUnwrapped Problem problem, List<SieFault> faults) {

        static FaultyFile of(List<SieFault> faults, String instance) {
            boolean readable = faults.stream().noneMatch(f -> Rules.kind(f.ruleId()) == Kind.MALFORMED);
            SieFault first = faults.get(0);
            String detail = Rules.sentence("sie.faulty", faults.size(), first.line(), first.sentence());
            return new FaultyFile(Problem.of(readable ? 422 : 400, "sie.faulty", detail, instance), faults);
        }

        Response response() {
            return Response.status(problem.status())
                    .type(Problem.MEDIA_TYPE)
                    .entity(this)
                    .build();
        }
    }

    /** How to take a file in. @param withoutOpeningBalances leave them out, to be entered by hand; not, if left out */
    public record Taking(Boolean withoutOpeningBalances) {}

    @PathParam("forbund")
    private String forbund;

    @Inject
    private SieImports imports;

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponseSchema(value = SieView.class, responseCode = "201")
    @Operation(summary = "Look through a file; one without faults is kept, so that it can be taken in")
    public Response upload(@QueryParam("name") String name, @Context UriInfo uri, byte[] file) {
        SiePreview preview = imports.upload(forbund, name, file);
        if (preview.id() == null) {
            return FaultyFile.of(preview.faults(), uri.getRequestUri().getRawPath())
                    .response();
        }
        return Answers.created(SieView.of(preview), "{forbund}/sie/{file}", forbund, preview.id());
    }

    @GET
    @Path("{file}")
    @Operation(summary = "What taking the file in would do, or did")
    public SieView preview(@PathParam("file") long file) {
        return SieView.of(imports.preview(forbund, file));
    }

    @POST
    @Path("{file}/taking")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take the file into the books: all of it or nothing, and never twice")
    public Result take(@PathParam("file") long file, Taking taking) {
        return imports.take(forbund, file, Boolean.TRUE.equals(taking.withoutOpeningBalances()));
    }
}
