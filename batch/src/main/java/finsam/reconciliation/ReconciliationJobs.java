package finsam.reconciliation;

import finsam.jobs.Jobs;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Starts the job of a quarter's reconciliation. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReconciliationJobs {

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private ReconciliationWork work;

    @Inject
    private Jobs jobs;

    /** @return the id of the run, whose progress and findings {@link Reconciliations#run(String, long)} tells */
    public long start(String forbund, int year, int quarter) {
        long id = reconciliations.begin(forbund, year, quarter);
        jobs.start(work, id);
        return id;
    }
}
