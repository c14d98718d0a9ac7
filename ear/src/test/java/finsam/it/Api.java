package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** The API as one user meets it. Paths begin after {@code /api}. */
final class Api {

    static final ObjectMapper JSON = new ObjectMapper();

    /** What the API answered; each check tells the whole answer when it fails. */
    record Answer(HttpResponse<String> http) {

        int status() {
            return http.statusCode();
        }

        Answer is(int status) {
            assertThat(http.statusCode())
                    .as("%s %s", http.request(), http.body())
                    .isEqualTo(status);
            return this;
        }

        /** The answer is a problem of that status and rule, told in Swedish. */
        Answer isRefused(int status, String ruleId) {
            is(status);
            assertThat(http.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(at("/ruleId")).as(http.body()).isEqualTo(ruleId);
            assertThat(at("/detail")).isNotBlank().endsWith(".").doesNotContain("null", "Exception");
            return this;
        }

        JsonNode json() {
            try {
                return JSON.readTree(http.body());
            } catch (IOException e) {
                throw new UncheckedIOException("Not JSON: " + http.body(), e);
            }
        }

        /** @return the text at the JSON pointer; empty if there is none */
        String at(String pointer) {
            return json().at(pointer).asText();
        }

        String header(String name) {
            return http.headers().firstValue(name).orElseThrow(() -> new AssertionError("No " + name));
        }

        /** @return the path after {@code /api} that Location names */
        String location() {
            return header("Location").substring((TestServer.address() + "/api").length());
        }

        /** @return the number that Location ends with */
        String id() {
            return location().replaceFirst(".*/", "");
        }
    }

    private final Http http;

    private Api(Http http) {
        this.http = http;
    }

    /** One who signs in once and then is known by a cookie, which spares the server from checking the password each time. */
    static Api as(String username, String password) throws Exception {
        Http browser = Http.anonymous();
        browser.get("/");
        HttpResponse<String> page =
                browser.submit("/j_security_check", Map.of("j_username", username, "j_password", password));
        assertThat(page.body()).doesNotContain("j_password");
        return new Api(browser);
    }

    static Api administrator() throws Exception {
        return as(TestUsers.ADMINISTRATOR, TestUsers.ADMINISTRATOR_PASSWORD);
    }

    static Api nobody() {
        return new Api(Http.anonymous());
    }

    Answer get(String path) throws Exception {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer post(String path, String json, String... headers) throws Exception {
        return send("POST", path, BodyPublishers.ofString(json), json(headers));
    }

    Answer post(String path) throws Exception {
        return send("POST", path, BodyPublishers.noBody());
    }

    Answer put(String path, String json) throws Exception {
        return send("PUT", path, BodyPublishers.ofString(json), json());
    }

    Answer delete(String path) throws Exception {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer upload(String path, byte[] content) throws Exception {
        return send("POST", path, BodyPublishers.ofByteArray(content), "Content-Type", "application/octet-stream");
    }

    byte[] bytes(String path) throws Exception {
        return http.bytes("/api" + path).body();
    }

    /** @param headers names and values by turns */
    Answer send(String method, String path, BodyPublisher body, String... headers) throws Exception {
        var request = http.request("/api" + path).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return new Answer(http.send(request));
    }

    private static String[] json(String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/json";
        return all;
    }
}
