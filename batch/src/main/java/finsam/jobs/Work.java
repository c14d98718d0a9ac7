package finsam.jobs;

import java.util.List;

/**
 * A kind of work that jobs carry out, one piece each: a row that a person began and that a job ends. The job is given the
 * row's id as its parameter {@value Jobs#PARAMETER}, has {@link WorkListener} as its listener, and does nothing to a row that has
 * ended.
 */
public interface Work {

    /** A piece that was begun and has not ended. @param execution what it last ran as, or null if it never did */
    record Unfinished(long id, Long execution) {}

    /** @return the name of the job, whose XML is in {@code META-INF/batch-jobs} */
    String job();

    /** @return the pieces that have not ended */
    List<Unfinished> unfinished();

    void runsAs(long id, long execution);

    /** The piece cannot be carried out; one that has ended stays as it is. */
    void failed(long id);
}
