package finsam.jobs;

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

    @Override
    public void afterJob() {
        BatchStatus status = job.getBatchStatus();
        if (status != BatchStatus.STOPPING && status != BatchStatus.STOPPED) {
            kinds.stream()
                    .filter(work -> work.job().equals(job.getJobName()))
                    .forEach(work -> work.failed(Long.parseLong(id)));
        }
    }
}
