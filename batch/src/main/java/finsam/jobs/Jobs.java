package finsam.jobs;

import jakarta.annotation.security.PermitAll;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Starts jobs, outside any transaction: what the job shall find must have been committed. An EJB, since whoever calls one is
 * led into this module, and only there is the server's job operator found.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
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

    /** Lets the job of a piece go on where it was when the server stopped. A piece that cannot go on has failed. */
    public void resume(Work work, Work.Unfinished piece) {
        LOG.info(() -> work.job() + " " + piece.id() + " goes on");
        if (piece.execution() == null) {
            start(work, piece.id());
            return;
        }
        try {
            work.runsAs(piece.id(), BatchRuntime.getJobOperator().restart(piece.execution(), new Properties()));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> work.job() + " " + piece.id() + " cannot go on");
            work.failed(piece.id());
        }
    }
}
