package finsam.exchange;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import finsam.api.Answers;
import finsam.api.Problem;
import finsam.exchange.sie.SieDifference;
import finsam.exchange.sie.SieFault;
import finsam.money.Ore;
import finsam.rules.RuleViolation.Kind;
import finsam.rules.Rules;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Books taken in from SIE files: first looked at, then taken in whole or not at all. */
@Path("/forbund/{forbund}/sie")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange")
public class SieResource {

    /**
     * What taking the file in would do, or did.
     *
     * @param fresh how many of its vouchers its source's earlier files of the year have not had
     * @param empty its vouchers that move no money
     * @param history its vouchers with rows that were struck or added afterwards
     * @param transfers its vouchers that transfer the year's result
     */
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
            int fresh,
            int rows,
            int openingBalances,
            Ore openingSum,
            Map<Integer, String> newAccounts,
            Map<String, String> series,
            List<SiePreview.Mapped> accounts,
            List<SiePreview.Mapped> dimensions,
            List<SieFault> remarks,
            Map<String, Integer> ignored,
            List<SieDifference> differences,
            List<SiePreview.Named> empty,
            List<SiePreview.Named> history,
            List<SiePreview.Named> transfers,
            SieStanding standing,
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
                    p.contents().vouchers(),
                    p.contents().fresh(),
                    p.contents().rows(),
                    p.contents().openingBalances(),
                    p.contents().openingSum(),
                    p.newAccounts(),
                    p.series(),
                    p.accounts(),
                    p.dimensions(),
                    p.remarks(),
                    p.ignored(),
                    p.differences(),
                    p.withoutRows(),
                    p.history(),
                    p.transfers(),
                    p.standing(),
                    p.isTaken());
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

    /**
     * How to take a file in.
     *
     * @param withoutOpeningBalances leave them out, to be entered by hand; not, if left out
     * @param evidenceAt where the documents behind its vouchers are; nowhere in particular, if left out
     */
    public record Taking(Boolean withoutOpeningBalances, String evidenceAt) {}

    /** What accounts and dimensions of the file are called here, theirs to ours; those called the same can be left out. */
    public record Mapping(Map<String, Integer> accounts, Map<String, Integer> dimensions) {

        SieMapping mapping() {
            return new SieMapping(said(accounts), said(dimensions));
        }

        private static TreeMap<String, Integer> said(Map<String, Integer> numbers) {
            TreeMap<String, Integer> said = new TreeMap<>(numbers == null ? Map.of() : numbers);
            said.values().removeIf(Objects::isNull);
            return said;
        }
    }

    @PathParam("forbund")
    private String forbund;

    @Inject
    private SieImports imports;

    @Inject
    private SieStatements statements;

    @Inject
    private SieJobs jobs;

    @GET
    @Operation(summary = "The files that are staged or have been taken in, latest first")
    public List<SieStanding> files() {
        return imports.files(forbund);
    }

    @POST
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @APIResponseSchema(value = SieView.class, responseCode = "201")
    @Operation(summary = "Read a file through; one without faults is staged, so that it can be looked at and taken in")
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

    @DELETE
    @Path("{file}")
    @Operation(summary = "Throw a staged file away, whole")
    public void discard(@PathParam("file") long file) {
        imports.discard(forbund, file);
    }

    @GET
    @Path("{file}/balances")
    @Operation(
            summary =
                    "The file's accounts, held against what it says itself that they close with and against the books; each"
                            + " difference with what it is made of")
    public List<SieAccountLine> balances(@PathParam("file") long file) {
        return imports.balances(forbund, file);
    }

    @GET
    @Path("{file}/ledger/{account}")
    @Operation(
            summary =
                    "The huvudbok of one of the file's accounts, by the number it has here, row by row from the first")
    public SieEntry.Page ledger(
            @PathParam("file") long file,
            @PathParam("account") int account,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("most") @DefaultValue("200") int most) {
        return imports.account(forbund, file, account, first, most);
    }

    @GET
    @Path("{file}/objects")
    @Operation(summary = "Accounts' parts on objects as the file states that they close, beside the books")
    public List<SieObjectLine> objects(@PathParam("file") long file) {
        return statements.objects(forbund, file);
    }

    @GET
    @Path("{file}/budget")
    @Operation(summary = "What the file budgets for insatser and in all, beside the adopted budget")
    public List<SieBudgetLine> budget(@PathParam("file") long file) {
        return statements.budget(forbund, file);
    }

    @PUT
    @Path("{file}/mapping")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Say what the accounts and dimensions of the file are called here; kept for its source's next file")
    public void map(@PathParam("file") long file, Mapping mapping) {
        imports.map(forbund, file, mapping.mapping());
    }

    @POST
    @Path("{file}/taking")
    @Consumes(MediaType.APPLICATION_JSON)
    @APIResponseSchema(value = SieTaking.Result.class, responseCode = "200")
    @Operation(
            summary =
                    "Take the file into the books: all of it or nothing, and never twice. A large one is taken in by a job: 202,"
                            + " and the file tells how far it has come")
    public Response take(@PathParam("file") long file, Taking taking) {
        SieTaking.Choices choices =
                new SieTaking.Choices(Boolean.TRUE.equals(taking.withoutOpeningBalances()), taking.evidenceAt());
        SieTaking.Result result = jobs.take(forbund, file, choices);
        return result != null
                ? Response.ok(result).build()
                : Answers.accepted(imports.standing(forbund, file), "{forbund}/sie/{file}/standing", forbund, file);
    }

    @GET
    @Path("{file}/standing")
    @Operation(summary = "Where the file stands, and how far a job has come that takes it in")
    public SieStanding standing(@PathParam("file") long file) {
        return imports.standing(forbund, file);
    }
}
