package finsam.reconciliation;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Properties;

/** Starts the job of a quarter's reconciliation. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReconciliationJobs {

    public static final String JOB = "reconciliation";
    public static final String PARAMETER = "reconciliation";

    @Inject
    private Reconciliations reconciliations;

    /** @return the id of the run, whose progress and findings {@link Reconciliations#run(String, long)} tells */
    public long start(String forbund, int year, int quarter) {
        long id = reconciliations.begin(forbund, year, quarter);
        Properties parameters = new Properties();
        parameters.setProperty(PARAMETER, String.valueOf(id));
        JobOperator jobs = BatchRuntime.getJobOperator();
        try {
            reconciliations.runsAs(id, jobs.start(JOB, parameters));
        } catch (RuntimeException e) {
            reconciliations.failed(id);
            throw e;
        }
        return id;
    }
}
