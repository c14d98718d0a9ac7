package finsam.reconciliation;

import finsam.jobs.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The runs of reconciliations, as work for the job {@code reconciliation}. */
@ApplicationScoped
class ReconciliationWork implements Work {

    @Inject
    private Reconciliations reconciliations;

    @Override
    public String job() {
        return "reconciliation";
    }

    @Override
    public List<Unfinished> unfinished() {
        return reconciliations.unfinished().stream()
                .map(run -> new Unfinished(run.id(), run.execution()))
                .toList();
    }

    @Override
    public void runsAs(long id, long execution) {
        reconciliations.runsAs(id, execution);
    }

    @Override
    public void failed(long id) {
        reconciliations.failed(id);
    }
}
