package finsam.it;

import finsam.rules.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does several things at the same time, each in a thread of its own, and tells how each ended. */
final class Race {

    private static final int LONGEST_SECONDS = 90;

    /** What came of one of them: a result, or the rule that it broke. */
    record Outcome<T>(T result, String ruleId) {

        boolean succeeded() {
            return ruleId == null;
        }
    }

    private Race() {}

    /**
     * @return the outcomes, in the order of the runners
     * @throws ExecutionException if one of them ended in anything but a result or a rule
     */
    static <T> List<Outcome<T>> of(List<Callable<T>> runners) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(runners.size());
        CyclicBarrier start = new CyclicBarrier(runners.size());
        try {
            List<Future<Outcome<T>>> running = new ArrayList<>();
            for (Callable<T> runner : runners) {
                running.add(threads.submit(() -> {
                    start.await(LONGEST_SECONDS, TimeUnit.SECONDS);
                    return outcome(runner);
                }));
            }
            List<Outcome<T>> outcomes = new ArrayList<>();
            for (Future<Outcome<T>> run : running) {
                outcomes.add(run.get(LONGEST_SECONDS, TimeUnit.SECONDS));
            }
            return outcomes;
        } finally {
            threads.shutdownNow();
        }
    }

    static <T> Outcome<T> outcome(Callable<T> runner) throws Exception {
        try {
            return new Outcome<>(runner.call(), null);
        } catch (RuleViolation broken) {
            return new Outcome<>(null, broken.ruleId());
        }
    }
}
