package finsam.jobs;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Starts jobs, outside any transaction: what the job shall find must have been committed. */
@ApplicationScoped
@Transactional(TxType.NOT_SUPPORTED)
public class Jobs {

    /** The job's parameter: the id of its piece of work. */
    static final String PARAMETER = "id";

    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    /** Starts the job of a piece of work. A piece whose job cannot be started has failed. */
    public void start(Work work, long id) {
        Properties parameters = new Properties();
        parameters.setProperty(PARAMETER, String.valueOf(id));
        try {
            work.runsAs(id, BatchRuntime.getJobOperator().start(work.job(), parameters));
        } catch (RuntimeException e) {
            work.failed(id);
            throw e;
        }
    }

    /** Lets the job of a piece go on where it was when the server stopped. */
    void resume(Work work, Work.Unfinished piece) {
        LOG.info(() -> work.job() + " " + piece.id() + " goes on");
        if (piece.execution() == null) {
            start(work, piece.id());
            return;
        }
        try {
            work.runsAs(piece.id(), BatchRuntime.getJobOperator().restart(piece.execution(), new Properties()));
        } catch (BatchRuntimeException e) {
            LOG.log(Level.WARNING, e, () -> work.job() + " " + piece.id() + " cannot go on");
            work.failed(piece.id());
        }
    }
}
