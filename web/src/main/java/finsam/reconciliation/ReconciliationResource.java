package finsam.reconciliation;

import finsam.api.Answers;
import finsam.money.Ore;
import finsam.reconciliation.Finding.Weight;
import finsam.reconciliation.Reconciliation.Status;
import finsam.reconciliation.Reconciliations.RunView;
import finsam.rules.RuleViolation;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The reconciliations of a year's quarters. */
@Path("/forbund/{forbund}/years/{year}/reconciliations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "reconciliation")
public class ReconciliationResource {

    /**
     * A run of a quarter's reconciliation.
     *
     * @param progress in percent
     * @param document the report's id in the archive, once the run is done
     * @param findings deviations first
     */
    public record ReconciliationView(
            long id,
            int year,
            int quarter,
            int run,
            Status status,
            int progress,
            String stateOfBooks,
            Long document,
            String startedBy,
            Instant startedAt,
            Instant finishedAt,
            List<FindingView> findings) {

        static ReconciliationView of(RunView r) {
            return new ReconciliationView(
                    r.id(),
                    r.year(),
                    r.quarter(),
                    r.run(),
                    r.status(),
                    r.progress(),
                    r.stateOfBooks(),
                    r.documentId(),
                    r.startedBy(),
                    r.startedAt(),
                    r.finishedAt(),
                    r.findings().stream().map(FindingView::of).toList());
        }
    }

    public record FindingView(
            String rule, Weight weight, String subject, Ore expected, Ore actual, Ore difference, String sentence) {

        static FindingView of(Finding f) {
            return new FindingView(
                    f.rule(), f.weight(), f.subject(), f.expected(), f.actual(), f.difference(), f.sentence());
        }
    }

    /** The quarter to reconcile, 1–4. */
    public record QuarterBody(int quarter) {}

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private ReconciliationJobs jobs;

    @GET
    @Operation(summary = "The year's runs with their findings, latest first")
    public List<ReconciliationView> list() {
        return reconciliations.runs(forbund, year).stream()
                .map(ReconciliationView::of)
                .toList();
    }

    @POST
    @APIResponseSchema(value = ReconciliationView.class, responseCode = "202")
    @Operation(summary = "Begin to reconcile a quarter; how it goes is told at the address in Location")
    public Response start(QuarterBody body) {
        long id = jobs.start(forbund, year, body.quarter());
        return Answers.accepted(run(id), "{forbund}/years/{year}/reconciliations/{run}", forbund, year, id);
    }

    @GET
    @Path("{run}")
    @Operation(summary = "How a run goes, what it has found, and where its report is")
    public ReconciliationView run(@PathParam("run") long id) {
        RunView run = reconciliations.run(forbund, id);
        if (run.year() != year) {
            throw new RuleViolation("reconciliation.unknown", id);
        }
        return ReconciliationView.of(run);
    }
}
