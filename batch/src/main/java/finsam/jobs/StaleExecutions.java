package finsam.jobs;

import finsam.server.ServerStarted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Takes up, when the server has started, what it left unfinished when it stopped: a job that a server died under stays STARTED
 * in the job repository for ever, unless it is restarted. Runs before anything else that is made at the start.
 */
@ApplicationScoped
public class StaleExecutions {

    private static final Logger LOG = Logger.getLogger(StaleExecutions.class.getName());

    private static final int FIRST = 1000;

    @Inject
    @Any
    private Instance<Work> kinds;

    @Inject
    private Jobs jobs;

    void onStart(@Observes @Priority(FIRST) ServerStarted started) {
        resumeAll();
    }

    /** Lets all work go on that was begun and that no job carries on: to be called when none can be running. */
    public void resumeAll() {
        for (Work work : kinds) {
            work.unfinished().forEach(piece -> resume(work, piece));
        }
    }

    /** One piece that cannot go on holds up nobody else. */
    private void resume(Work work, Work.Unfinished piece) {
        try {
            jobs.resume(work, piece);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, e, () -> work.job() + " " + piece.id() + " cannot go on");
        }
    }
}
