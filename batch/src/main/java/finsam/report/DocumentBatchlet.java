package finsam.report;

import finsam.rules.RuleViolation;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The job's one step: the order's document. What breaks a rule is told in the rule's own words. */
@Named("documentBatchlet")
@Dependent
public class DocumentBatchlet extends AbstractBatchlet {

    @Inject
    @BatchProperty(name = "order")
    private String order;

    @Inject
    private DocumentWriter writer;

    @Inject
    private DocumentOrders orders;

    @Override
    public String process() throws Exception {
        try {
            writer.write(Long.parseLong(order));
            return null;
        } catch (RuleViolation broken) {
            orders.failed(Long.parseLong(order), broken.getMessage());
            throw broken;
        }
    }
}
