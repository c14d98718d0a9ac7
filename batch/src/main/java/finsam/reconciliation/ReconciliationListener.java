package finsam.reconciliation;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** A job that ends without having concluded its run has failed, and the quarter can be run again. */
@Named("reconciliationListener")
@Dependent
public class ReconciliationListener extends AbstractJobListener {

    @Inject
    @BatchProperty(name = "reconciliation")
    private String reconciliation;

    @Inject
    private Reconciliations reconciliations;

    @Override
    public void afterJob() {
        reconciliations.failed(Long.parseLong(reconciliation));
    }
}
