package finsam.it;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Eight clients that do the same over and over, and how long each time took. What is compared takes turns, so that whatever
 * else the machine does hits both alike.
 */
final class Clients {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 6;
    private static final long WARM_UP = TimeUnit.SECONDS.toNanos(20);
    private static final long ROUND = TimeUnit.SECONDS.toNanos(4);

    /** What one client does, with a number that grows by one each time. */
    interface Client extends AutoCloseable {

        void once(int client, int i) throws Exception;

        @Override
        default void close() throws Exception {}
    }

    /** Makes ready a client. */
    interface Work {
        Client client() throws Exception;
    }

    /** @param nanos how long each call took, from the shortest to the longest */
    record Counted(long[] nanos, long elapsed) {

        int calls() {
            return nanos.length;
        }

        long aSecond() {
            return nanos.length * TimeUnit.SECONDS.toNanos(1) / elapsed;
        }

        /** @return within how many milliseconds so many of a hundred calls were done */
        String millis(int percentile) {
            long at = nanos[(int) Math.min(nanos.length - 1, (long) nanos.length * percentile / 100)];
            return String.format(Locale.ROOT, "%.1f", at / 1e6);
        }
    }

    private final int[] next = new int[CLIENTS];

    /** Until what is measured is compiled. */
    void warmUp(Work... works) throws Exception {
        for (Work work : works) {
            round(work, WARM_UP);
        }
    }

    /** @return what each of the works came to */
    List<Counted> inTurn(Work... works) throws Exception {
        List<List<Counted>> rounds = new ArrayList<>();
        for (Work work : works) {
            rounds.add(new ArrayList<>());
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int work = 0; work < works.length; work++) {
                rounds.get(work).add(round(works[work], ROUND));
            }
        }
        return rounds.stream().map(Clients::sum).toList();
    }

    private Counted round(Work work, long length) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<long[]>> running = new ArrayList<>();
            long start = System.nanoTime();
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                running.add(threads.submit(() -> run(work, number, start + length)));
            }
            List<long[]> took = new ArrayList<>();
            for (Future<long[]> client : running) {
                took.add(client.get());
            }
            return new Counted(sorted(took), System.nanoTime() - start);
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] run(Work work, int number, long until) throws Exception {
        try (Client client = work.client()) {
            return IntStream.iterate(0, i -> System.nanoTime() < until, i -> i + 1)
                    .mapToLong(i -> timed(client, number))
                    .toArray();
        }
    }

    private long timed(Client client, int number) {
        long start = System.nanoTime();
        try {
            client.once(number, next[number]++);
        } catch (Exception e) {
            throw new IllegalStateException("Client " + number, e);
        }
        return System.nanoTime() - start;
    }

    private static Counted sum(List<Counted> rounds) {
        return new Counted(
                sorted(rounds.stream().map(Counted::nanos).toList()),
                rounds.stream().mapToLong(Counted::elapsed).sum());
    }

    private static long[] sorted(List<long[]> parts) {
        long[] all = parts.stream().flatMapToLong(Arrays::stream).toArray();
        Arrays.sort(all);
        return all;
    }
}
