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
    private static final int CLIENTS = 4;
    private static final int LEAST_POSTED = 20;
    private static final int LONGEST_SECONDS = 60;

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
        forbund = TestForbund.register();
        ekonom = forbund.as(EKONOM);
        ekonom.post(forbund.path("/years"), "{\"startsOn\": \"2025-01-01\", \"endsOn\": \"2025-12-31\"}")
                .is(201);
        String file = ekonom.upload(forbund.path("/sie"), SieFiles.of(vouchers()))
                .is(201)
                .location();
        ekonom.post(file + "/taking", "{}").is(200);

        String run = ekonom.post(forbund.year("/reconciliations"), "{\"quarter\": 1}")
                .is(202)
                .location();
        Map<String, String> answered = postUntilKilled(run);
        server.start();

        ekonom = Api.as(forbund.code() + ".ekonom", TestUsers.PASSWORD);
        assertEachIsPostedOnce(answered);
        JsonNode done = Await.until(
                () -> ekonom.get(run).is(200).json(),
                r -> !r.at("/status").asText().equals("STARTED"));
        assertUnbroken(done);
        assertUnbroken(reconciled());
    }

    /** Ten thousand vouchers, so that the reconciliation has something to do when the server dies. */
    private static String vouchers() {
        StringBuilder vouchers = new StringBuilder();
        for (int i = 1; i <= IMPORTED; i++) {
            vouchers.append("#VER V " + i + " 20250301 \"Hyra\"\n{\n#TRANS 6010 {} 1.00\n#TRANS 1930 {} -1.00\n}\n");
        }
        return vouchers.toString();
    }

    /** Kills the server while clients post and the reconciliation has checked some of the vouchers. @return key and address of each voucher that was answered */
    private Map<String, String> postUntilKilled(String run) throws Exception {
        Map<String, String> answered = new ConcurrentSkipListMap<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> posting = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                String name = "client " + client;
                posting.add(clients.submit(() -> postOn(name, answered)));
            }
            JsonNode underWay = Await.until(
                    () -> ekonom.get(run).is(200).json(),
                    r -> !r.at("/status").asText().equals("STARTED")
                            || (r.at("/progress").asInt() > 0 && answered.size() >= LEAST_POSTED));
            server.kill();
            for (Future<?> client : posting) {
                client.get(LONGEST_SECONDS, TimeUnit.SECONDS);
            }
            assertThat(underWay.at("/status").asText()).as("status when killed").isEqualTo("STARTED");
            assertThat(underWay.at("/progress").asInt())
                    .as("progress when killed")
                    .isBetween(1, 99);
            return answered;
        } finally {
            clients.shutdownNow();
        }
    }

    /** Posts until the server is gone; what it did not answer has the value of its next key. */
    private Void postOn(String client, Map<String, String> answered) throws Exception {
        for (int i = 0; ; i++) {
            String key = client + "/" + i;
            try {
                answered.put(key, post(key).is(201).location());
            } catch (IOException killed) {
                answered.put(key, "");
                return null;
            }
        }
    }

    private Api.Answer post(String key) throws Exception {
        return ekonom.post(forbund.year("/vouchers"), """
                        {"series": "A", "date": "2025-05-01", "text": "%s", "postings": [
                            {"account": 6010, "amount": "8.00"}, {"account": 1930, "amount": "-8.00"}]}
                        """.formatted(key), "Idempotency-Key", key);
    }

    /** What was answered has the number it had; what was not is posted now, or was, but once. */
    private void assertEachIsPostedOnce(Map<String, String> answered) throws Exception {
        List<String> addresses = new ArrayList<>();
        for (Map.Entry<String, String> voucher : answered.entrySet()) {
            Api.Answer again = post(voucher.getKey());
            assertThat(again.status()).isIn(200, 201);
            addresses.add(again.location());
            assertThat(voucher.getValue()).isIn("", again.location());
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

    private JsonNode reconciled() throws Exception {
        String run = ekonom.post(forbund.year("/reconciliations"), "{\"quarter\": 1}")
                .is(202)
                .location();
        return Await.until(
                () -> ekonom.get(run).is(200).json(),
                r -> !r.at("/status").asText().equals("STARTED"));
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
