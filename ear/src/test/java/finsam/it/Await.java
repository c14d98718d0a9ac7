package finsam.it;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Waits for what the server does beside the requests: a job. */
final class Await {

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final long BETWEEN_MILLIS = 100;

    private Await() {}

    /** @return the first value that is as it should be; what it was last, if that did not happen in three minutes */
    static <T> T until(Callable<T> value, Predicate<T> asItShouldBe) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        T now = value.call();
        while (!asItShouldBe.test(now) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
            now = value.call();
        }
        return now;
    }
}
