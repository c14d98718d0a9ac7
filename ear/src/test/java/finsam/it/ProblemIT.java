package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the API answers what is wrong, tried on a resource of the test's own. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProblemIT {

    private static final long FAR_TOO_LARGE = 200L * 1024 * 1024;

    private final Http ekonom = Http.as("it-ekonom", TestUsers.PASSWORD);

    @Test
    void amounts_and_dates_come_out_as_they_went_in() throws Exception {
        String json = "{\"date\":\"2026-03-31\",\"rows\":[{\"account\":3510,\"amount\":\"90071992547409.93\"}]}";
        HttpResponse<String> refused = ekonom.post("/api/try", json);
        assertProblem(refused, 422, "money.beyond-limit", "rows[0].amount: ");

        String withinLimit = json.replace("90071992547409.93", "99999999999.99");
        assertThat(ekonom.post("/api/try", withinLimit).body()).isEqualTo(withinLimit);
        assertThat(ekonom.post("/api/try", withinLimit.replace("\"99999999999.99\"", "99999999999.99"))
                        .body())
                .isEqualTo(withinLimit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"date\":\"2026-02-30\",\"rows\":[]}                 | 400 | api.unreadable-field | \"date\"",
                "{\"date\":\"2026-02-28T10:00:00\"}                   | 400 | api.unreadable-field | \"date\"",
                "{\"dag\":\"2026-02-28\"}                              | 400 | api.unknown-field    | \"dag\"",
                "{\"rows\":[{\"account\":\"3510\",\"amount\":1}]}      | 400 | api.unreadable-field | \"rows[0].account\"",
                "{\"rows\":[{\"amount\":1}]}                           | 400 | api.unreadable-field | \"rows[0].account\"",
                "{\"rows\":[{\"account\":1,\"amount\":1.005}]}         | 400 | money.three-decimals | rows[0].amount",
                "{\"rows\":[{\"account\":1,\"amount\":1e999999999}]}   | 400 | money.unreadable     | rows[0].amount",
                "{\"rows\":[{\"account\":1,\"amount\":\"en krona\"}]}  | 400 | money.unreadable     | rows[0].amount",
                "{\"rows\":[{\"account\":1,\"amount\":true}]}          | 400 | api.unreadable-field | \"rows[0].amount\"",
                "{\"rows\":[{\"account\":1,\"account\":2}]}            | 400 | api.unreadable-field | \"rows[0]\"",
                "{\"rows\":[]} och mer                                 | 400 | api.malformed-json   | JSON",
                "{\"rows\":                                            | 400 | api.malformed-json   | JSON",
                "null                                                  | 400 | api.missing-body     | innehåll",
                "``                                                    | 400 | api.missing-body     | innehåll"
            })
    void what_cannot_be_read_is_refused_by_the_name_of_its_field(String json, int status, String rule, String detail)
            throws Exception {
        assertProblem(ekonom.post("/api/try", json), status, rule, detail.replace("\"", "\\\""));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/try/rule,             422, apportionment.negative-weight, Exempelby",
        "/api/try/forbidden,        403, access.forbidden,              roll",
        "/api/try/fault,            500, api.internal,                  i systemet",
        "/api/try/date?on=imorgon,  400, api.unreadable-date,           imorgon",
        "/api/finns/inte,           404, api.not-found,                 /api/finns/inte"
    })
    void every_error_is_an_answer(String path, int status, String rule, String detail) throws Exception {
        HttpResponse<String> answer = ekonom.get(path);

        assertProblem(answer, status, rule, detail);
        assertThat(answer.body()).doesNotContain("select", "Exception");
    }

    @Test
    void http_is_answered_in_its_own_terms() throws Exception {
        HttpResponse<String> wrongMethod = ekonom.post("/api/me", "{}");
        assertProblem(wrongMethod, 405, "api.method-not-allowed", "Allow");
        assertThat(wrongMethod.headers().firstValue("Allow"))
                .hasValueSatisfying(a -> assertThat(a).contains("GET"));

        assertProblem(
                ekonom.send(ekonom.request("/api/try")
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofString("a;b"))),
                415,
                "api.unsupported-media",
                "Content-Type");
        assertProblem(
                ekonom.send(
                        ekonom.request("/api/me").header("Accept", "image/png").GET()),
                406,
                "api.not-acceptable",
                "Accept");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_is_far_too_large_is_refused_while_others_are_answered(boolean saysHowLarge) throws Exception {
        CompletableFuture<HttpResponse<String>> upload = ekonom.begin(ekonom.request("/api/forbund/f/sie")
                .header("Content-Type", "application/octet-stream")
                .POST(zeros("", "", saysHowLarge)));

        assertProblem(answered(upload), 413, "api.too-large", "64 MB");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_form_with_a_file_that_is_far_too_large_is_told_so(boolean saysHowLarge) throws Exception {
        String head = "--grans\r\nContent-Disposition: form-data; name=\"upload:file\"; filename=\"stor.se\"\r\n\r\n";

        HttpResponse<String> answer = answered(ekonom.begin(ekonom.request("/sie.xhtml")
                .header("Content-Type", "multipart/form-data; boundary=grans")
                .POST(zeros(head, "\r\n--grans--\r\n", saysHowLarge))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Filen är för stor", "större än 64 MB", "välj en annan fil");
    }

    @ParameterizedTest
    @CsvSource({"true, 413", "false, 411"})
    void a_login_is_no_place_for_a_file(boolean saysHowLarge, int status) throws Exception {
        HttpResponse<String> answer = answered(Http.anonymous()
                .begin(Http.anonymous()
                        .request("/j_security_check")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(zeros("j_username=", "", saysHowLarge))));

        assertThat(answer.statusCode()).isEqualTo(status);
    }

    /** @return the answer; until it comes, others are answered */
    private HttpResponse<String> answered(CompletableFuture<HttpResponse<String>> upload) throws Exception {
        do {
            assertThat(ekonom.get("/api/me").statusCode()).isEqualTo(200);
        } while (!upload.isDone());
        return upload.get();
    }

    /** @return 200 MB of nothing between the two, none of it held */
    private static BodyPublisher zeros(String head, String tail, boolean saysHowLarge) {
        byte[] before = head.getBytes(StandardCharsets.US_ASCII);
        byte[] after = tail.getBytes(StandardCharsets.US_ASCII);
        BodyPublisher body = BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(before), new Zeros(FAR_TOO_LARGE), new ByteArrayInputStream(after)))));
        return saysHowLarge ? BodyPublishers.fromPublisher(body, before.length + FAR_TOO_LARGE + after.length) : body;
    }

    /** As many zeros as said. */
    private static final class Zeros extends InputStream {

        private long left;

        Zeros(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(most, left);
            Arrays.fill(into, from, from + given, (byte) 0);
            left -= given;
            return given;
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String ruleId, String detail) {
        assertThat(answer.body())
                .contains("\"status\":" + status + ",", "\"ruleId\":\"" + ruleId + "\"", detail)
                .contains("\"type\":\"urn:finsam:rule:" + ruleId + "\"", "\"title\":\"", "\"instance\":\"/api/");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
