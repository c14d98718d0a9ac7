package finsam.jobs;

import finsam.access.Origin;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * A job that ends without having ended its piece of work has failed it, so that it can be begun again; but one that was stopped
 * with the server goes on at the next start.
 */
@Named("workListener")
@Dependent
public class WorkListener extends AbstractJobListener {

    @Inject
    @BatchProperty(name = Jobs.PARAMETER)
    private String id;

    @Inject
    private JobContext job;

    @Inject
    @Any
    private Instance<Work> kinds;

    private Origin.Entered entered;

    @Override
    public void beforeJob() {
        entered = new Origin(Origin.Channel.JOB, null).enter();
    }

    @Override
    public void afterJob() {
        try {
            failUnlessEnded();
        } finally {
            if (entered != null) {
                entered.close();
            }
        }
    }

    private void failUnlessEnded() {
        BatchStatus status = job.getBatchStatus();
        if (status != BatchStatus.STOPPING && status != BatchStatus.STOPPED) {
            kinds.stream()
                    .filter(work -> work.job().equals(job.getJobName()))
                    .forEach(work -> work.failed(Long.parseLong(id)));
        }
    }
}
