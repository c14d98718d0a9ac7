package finsam.it;

import static finsam.access.Role.EKONOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that dies, in the middle of anything, leaves the books whole, and goes on where it was when it starts again. */
class KillIT {

    private static final int IMPORTED = 10_000;
    private static final int CLIENTS = 6;
    private static final int LEAST_POSTED = 30;
    private static final int MOST_RUNS = 10;
    private static final int LONGEST_SECONDS = 120;

    /** What the server answered for a key. @param hash what it showed of the voucher; null if it died before */
    private record Answered(String address, String hash) {

        static final Answered NOTHING = new Answered(null, null);
    }

    private final Map<String, Answered> answered = new ConcurrentSkipListMap<>();

    private volatile boolean killed;

    private SecondServer server;
    private int offset;

    private TestForbund forbund;
    private Api ekonom;

    @BeforeEach
    void start() throws Exception {
        server = new SecondServer();
        offset = TestServer.turnTo(server.offset());
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.kill();
        TestServer.turnTo(offset);
    }

    @Test
    void what_was_answered_is_in_the_books_and_what_was_under_way_goes_on() throws Exception {
        String file = upload();
        String standing = ekonom.post(file + "/taking", "{}").is(202).location();
        Await.until(() -> ekonom.get(standing).is(200), s -> s.at("/status").equals("TAKEN"));

        String run = postUntilKilled();
        server.start();

        ekonom = Api.as(forbund.code() + ".ekonom", TestUsers.PASSWORD);
        assertEachIsPostedOnce();
        JsonNode goneOn = ended(run);
        assertUnbroken(goneOn);
        assertUnbroken(ended(reconcile()));
    }

    @Test
    void a_file_that_was_being_taken_in_is_staged_as_it_was_and_goes_on() throws Exception {
        String file = upload();
        String standing = ekonom.post(file + "/taking", "{}").is(202).location();
        JsonNode middle = Await.until(
                () -> ekonom.get(standing).is(200).json(),
                s -> s.at("/progress/done").asInt() > 0
                        || !s.at("/status").asText().equals("TAKING"));
        assertThat(middle.at("/progress/done").asInt()).isStrictlyBetween(0, IMPORTED);
        assertThat(ekonom.get(forbund.year("/vouchers")).is(200).json()).isEmpty();
        ekonom.delete(file).isRefused(409, "sie.being-taken");
        ekonom.post(file + "/taking", "{}").isRefused(409, "sie.being-taken");

        server.kill();
        server.start();

        ekonom = Api.as(forbund.code() + ".ekonom", TestUsers.PASSWORD);
        JsonNode after = Await.until(
                () -> ekonom.get(standing).is(200).json(),
                s -> !s.at("/status").asText().equals("TAKING"));
        assertThat(after.at("/status").asText()).as(after.toString()).isEqualTo("TAKEN");
        assertThat(ekonom.get(forbund.year("/chains"))
                        .json()
                        .at("/heads/0/lastNumber")
                        .asInt())
                .isEqualTo(IMPORTED);
        assertUnbroken(ended(reconcile()));
    }

    /** A new förbund with an ekonom, and a large file staged there. @return the file's address */
    private String upload() throws Exception {
        forbund = TestForbund.register();
        ekonom = forbund.as(EKONOM);
        ekonom.post(forbund.path("/years"), "{\"startsOn\": \"2025-01-01\", \"endsOn\": \"2025-12-31\"}")
                .is(201);
        return ekonom.upload(forbund.path("/sie"), SieFiles.of(vouchers()))
                .is(201)
                .location();
    }

    /** Ten thousand vouchers, so that the reconciliation has something to do when the server dies. */
    private static String vouchers() {
        StringBuilder vouchers = new StringBuilder();
        for (int i = 1; i <= IMPORTED; i++) {
            vouchers.append("#VER V " + i + " 20250301 \"Hyra\"\n{\n#TRANS 6010 {} 1.00\n#TRANS 1930 {} -1.00\n}\n");
        }
        return vouchers.toString();
    }

    /** Kills the server while clients post and a reconciliation has checked some of the vouchers. @return the reconciliation */
    private String postUntilKilled() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> posting = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String name = "client " + client;
                posting.add(clients.submit(() -> postOn(name)));
            }
            Await.until(answered::size, posted -> posted >= LEAST_POSTED);
            String run = underWay();
            killed = true;
            server.kill();
            for (Future<?> client : posting) {
                client.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            }
            assertThat(answered).hasSizeGreaterThanOrEqualTo(LEAST_POSTED);
            return run;
        } finally {
            clients.shutdownNow();
        }
    }

    /** @return a reconciliation that is in the middle of its work at this moment */
    private String underWay() throws Exception {
        for (int i = 0; i < MOST_RUNS; i++) {
            String run = reconcile();
            JsonNode now = run(run);
            while (now.at("/status").asText().equals("STARTED")) {
                int progress = now.at("/progress").asInt();
                if (0 < progress && progress < 100) {
                    return run;
                }
                now = run(run);
            }
        }
        throw new AssertionError("No reconciliation was ever seen in the middle of its work");
    }

    /** Posts until the server is gone; what got no answer while it was there is asked for again with the same key, as a program does. */
    private Void postOn(String client) throws Exception {
        for (int i = 0; ; i++) {
            String key = client + "/" + i;
            answered.put(key, Answered.NOTHING);
            while (answered.get(key).hash() == null) {
                try {
                    String address = post(key).is(201).location();
                    assertThat(answered.get(key).address()).as(key).isIn(null, address);
                    answered.put(key, new Answered(address, null));
                    answered.put(key, new Answered(address, hash(address)));
                } catch (IOException unanswered) {
                    if (killed) {
                        return null;
                    }
                }
            }
        }
    }

    private Api.Answer post(String key) throws Exception {
        return ekonom.post(forbund.year("/vouchers"), """
                        {"series": "A", "date": "2025-05-01", "text": "%s", "postings": [
                            {"account": 6010, "amount": "8.00"}, {"account": 1930, "amount": "-8.00"}]}
                        """.formatted(key), "Idempotency-Key", key);
    }

    private String hash(String address) throws Exception {
        return ekonom.get(address).is(200).at("/hash");
    }

    /** What was answered has the number and the hash it had; what was not is posted now, or was, but once. */
    private void assertEachIsPostedOnce() throws Exception {
        List<String> addresses = new ArrayList<>();
        for (Map.Entry<String, Answered> voucher : answered.entrySet()) {
            Api.Answer again = post(voucher.getKey());
            assertThat(again.status()).isIn(200, 201);
            String address = again.location();
            addresses.add(address);
            Answered before = voucher.getValue();
            assertThat(before.address()).as(voucher.getKey()).isIn(null, address);
            assertThat(before.hash()).as(voucher.getKey()).isIn(null, hash(address));
        }
        assertThat(addresses)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, answered.size())
                        .mapToObj(n -> forbund.year("/vouchers/A/" + n))
                        .toList());
        JsonNode balances = ekonom.get(forbund.year("/balances")).is(200).json();
        assertThat(StreamSupport.stream(balances.at("/accounts").spliterator(), false)
                        .map(account -> account.at("/account").asInt() + " "
                                + account.at("/closing").asText()))
                .contains("6010 " + (IMPORTED + 8 * answered.size()) + ".00");
    }

    private String reconcile() throws Exception {
        return ekonom.post(forbund.year("/reconciliations"), "{\"quarter\": 1}")
                .is(202)
                .location();
    }

    private JsonNode run(String run) throws Exception {
        return ekonom.get(run).is(200).json();
    }

    private JsonNode ended(String run) throws Exception {
        return Await.until(() -> run(run), r -> !r.at("/status").asText().equals("STARTED"));
    }

    private static void assertUnbroken(JsonNode run) {
        assertThat(run.at("/status").asText()).as(run.toString()).isEqualTo("DONE");
        assertThat(run.at("/document").asLong()).isPositive();
        List<String> rules = StreamSupport.stream(run.at("/findings").spliterator(), false)
                .map(finding -> finding.at("/rule").asText())
                .toList();
        assertThat(rules).contains("voucher.all").doesNotContain("voucher.gap", "voucher.unchained", "voucher.changed");
    }
}
