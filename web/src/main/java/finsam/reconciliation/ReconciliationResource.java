package finsam.reconciliation;

import finsam.money.Ore;
import finsam.reconciliation.Finding.Weight;
import finsam.reconciliation.Reconciliation.Status;
import finsam.reconciliation.Reconciliations.RunView;
import finsam.rules.RuleViolation;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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

    public record Quarter(int quarter) {}

    @PathParam("forbund")
    private String forbund;

    @PathParam("year")
    private int year;

    @Inject
    private Reconciliations reconciliations;

    @GET
    @Operation(summary = "The year's runs with their findings, latest first")
    public List<ReconciliationView> list() {
        return reconciliations.runs(forbund, year).stream()
                .map(ReconciliationView::of)
                .toList();
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
