package finsam.reconciliation;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The last step: the quarter as a whole, and the report. */
@Named("reconciliationConclusion")
@Dependent
public class ReconciliationConclusion extends AbstractBatchlet {

    @Inject
    @BatchProperty(name = "reconciliation")
    private String reconciliation;

    @Inject
    private ReconciliationReports reports;

    @Override
    public String process() throws Exception {
        reports.conclude(Long.parseLong(reconciliation));
        return null;
    }
}
