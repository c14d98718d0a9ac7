package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the API answers what is wrong, tried on a resource of the test's own. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ProblemIT {

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

    @Test
    void what_is_too_large_is_refused_unread() throws Exception {
        byte[] tooLarge = new byte[64 * 1024 * 1024 + 1];
        assertProblem(
                ekonom.send(ekonom.request("/api/try")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(tooLarge))),
                413,
                "api.too-large",
                "64 MB");
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String ruleId, String detail) {
        assertThat(answer.body())
                .contains("\"status\":" + status + ",", "\"ruleId\":\"" + ruleId + "\"", detail)
                .contains("\"type\":\"urn:finsam:rule:" + ruleId + "\"", "\"title\":\"", "\"instance\":\"/api/");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
