package finsam.report;

import finsam.jobs.Work;
import finsam.rules.Rules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** The orders for documents, as work for the job {@code document}. */
@ApplicationScoped
class DocumentWork implements Work {

    @Inject
    private DocumentOrders orders;

    @Override
    public String job() {
        return "document";
    }

    @Override
    public List<Unfinished> unfinished() {
        return orders.unfinished().stream()
                .map(order -> new Unfinished(order.id(), order.execution()))
                .toList();
    }

    @Override
    public void runsAs(long id, long execution) {
        orders.runsAs(id, execution);
    }

    @Override
    public void failed(long id) {
        orders.failed(id, Rules.sentence("order.not-written"));
    }
}
