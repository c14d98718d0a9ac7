package finsam.reconciliation;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Keeps what was found, and how far the job has come, in the transaction of the checkpoint. */
@Named("findingWriter")
@Dependent
public class FindingWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty(name = "reconciliation")
    private String reconciliation;

    @Inject
    private Reconciliations reconciliations;

    @Override
    public void writeItems(List<Object> checked) {
        List<Finding> findings = checked.stream()
                .flatMap(found -> ((List<?>) found).stream())
                .map(Finding.class::cast)
                .toList();
        reconciliations.checked(Long.parseLong(reconciliation), checked.size(), findings);
    }
}
