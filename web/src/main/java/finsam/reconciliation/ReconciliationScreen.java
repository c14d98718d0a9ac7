package finsam.reconciliation;

import finsam.ledger.FiscalYear;
import finsam.reconciliation.Reconciliation.Status;
import finsam.reconciliation.Reconciliations.RunView;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Avstämning: the quarters and their runs, started here, followed while they run, with what they found. */
@Named
@ViewScoped
public class ReconciliationScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private ReconciliationJobs jobs;

    private transient List<RunView> runs;

    public List<FiscalYear.Quarter> quarters() {
        return place.fiscalYear().quarters();
    }

    /** @return the quarter's latest run, or null */
    public RunView latest(int quarter) {
        return runs().stream()
                .filter(run -> run.quarter() == quarter)
                .findFirst()
                .orElse(null);
    }

    /** @return the runs before the latest */
    public List<RunView> earlier(int quarter) {
        return runs().stream().filter(run -> run.quarter() == quarter).skip(1).toList();
    }

    public boolean isRunning() {
        return runs().stream().anyMatch(run -> run.status() == Status.STARTED);
    }

    private List<RunView> runs() {
        if (runs == null) {
            runs = reconciliations.runs(place.forbund(), place.year());
        }
        return runs;
    }

    /** Looks how far the job has come. */
    public void look() {
        runs = null;
    }

    public boolean mayStart() {
        return place.is("EKONOM") || place.is("FORBUNDSCHEF");
    }

    public void start(int quarter) {
        jobs.start(place.forbund(), place.year(), quarter);
        answers.done("Avstämningen av kvartal " + quarter + " är startad.");
    }
}
