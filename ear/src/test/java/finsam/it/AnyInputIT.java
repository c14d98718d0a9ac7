package finsam.it;

import static finsam.access.Role.EKONOM;
import static finsam.access.Role.FORBUNDSCHEF;
import static finsam.access.Role.REVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import finsam.it.Endpoints.Endpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever stands in whichever field, the API answers: it takes it, or says in a sentence what is wrong. Never a 500. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyInputIT {

    /** What a field may be filled with by a program gone wrong, as JSON; the empty one takes the field away. */
    private static final List<String> ANYTHING = List.of(
            "",
            "null",
            "true",
            "-1",
            "0",
            "0.001",
            "2147483648",
            "9223372036854775807",
            "1e400",
            "\"\"",
            "\" \"",
            "\"x\"",
            "\"\\u0000\"",
            "\"a\\ud800\"",
            "\"" + "å".repeat(5000) + "\"",
            "\"9999-12-31\"",
            "\"99999999999.99\"",
            "[]",
            "[null]",
            "{}",
            "{\"x\": null}");

    private TestForbund forbund;
    private Map<String, String> parts;

    @BeforeEach
    void a_forbund_under_way() throws Exception {
        if (forbund == null) {
            forbund = TestForbund.underWay();
            Api ekonom = forbund.as(EKONOM);
            parts = new HashMap<>(Map.of(
                    "forbund", forbund.code(),
                    "year", String.valueOf(TestForbund.YEAR),
                    "party", "KOMMUN",
                    "series", "B",
                    "number", "1",
                    "account", "6410",
                    "dimension", "8",
                    "object", "M1",
                    "month", "2025-08-01"));
            ekonom.post(forbund.path("/dimensions/8/objects"), "{\"code\": \"M1\", \"name\": \"Motparten\"}")
                    .is(201);
            ekonom.post(forbund.year("/periods/2025-08-01/closing"), "{\"earlierToo\": false}")
                    .is(200);
            parts.put(
                    "reopening",
                    ekonom.post(forbund.path("/reopenings"), """
                                    {"year": 2025, "month": "2025-08-01", "reason": "Fel konto"}
                                    """).is(201).id());
            ekonom.post(forbund.year("/contributions/claims"), "{\"quarter\": 2}")
                    .is(201);
            parts.put(
                    "matter",
                    ekonom.post(forbund.year("/allocations"), """
                                    {"insats": "steget", "amount": "1.00", "reason": "Att avgöra"}
                                    """).is(201).id());
            ekonom.upload(forbund.path("/inbox?name=a.pdf"), Samples.pdf("Kvitto"))
                    .is(201);

            parts.put("control", "GAPS");
            parts.put(
                    "question",
                    forbund.as(REVISOR)
                            .post(forbund.year("/questions"), "{\"subject\": \"Hyran\", \"text\": \"Vad är det?\"}")
                            .is(201)
                            .id());
            parts.put("username", forbund.code() + ".revisor");
            parts.put("role", "REVISOR");
            forbund.as(FORBUNDSCHEF)
                    .post(forbund.path("/attest-rights"), """
                            {"username": "%s.revisor", "step": "RECEPTION", "limit": "1.00", "validFrom": "2025-01-01"}
                            """.formatted(forbund.code()))
                    .is(204);
            parts.put("right", ekonom.get(forbund.path("/attest-rights")).at("/0/id"));
            parts.put("item", ekonom.get(forbund.path("/inbox")).at("/0/id"));
            parts.put(
                    "draft",
                    ekonom.post(
                                    forbund.year("/drafts"),
                                    "{\"series\": \"A\", \"date\": \"2025-05-02\", \"text\": \"Hyra\"}")
                            .is(201)
                            .id());
            parts.put(
                    "file",
                    ekonom.upload(forbund.path("/sie"), SieFiles.rent()).is(201).id());
            parts.put("finding", SieFiles.finding(forbund, ekonom));
        }
    }

    static Stream<Endpoint> endpoints() {
        return Endpoints.all().filter(Endpoint::takesJson);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void every_field_can_hold_anything(Endpoint endpoint) throws Exception {
        Api user = endpoint.roles().isEmpty()
                ? Api.administrator()
                : forbund.as(endpoint.roles().iterator().next());
        Api.Answer answer = endpoint.call(user, parts);
        assertThat(answer.status())
                .as("as it should be: " + answer.http().body())
                .isNotIn(400, 404, 422);
        for (String body : spoilt(endpoint)) {
            assertAnswered(endpoint.call(user, parts, body), body);
        }
    }

    @Test
    void every_search_can_look_for_anything() throws Exception {
        for (String words : List.of("%25", "_", "%5C", "%27%20or%201=1", "%C3%A5", "%F0%9F%92%B0", "%ff", "+", "")) {
            for (String path : List.of(forbund.path("/history"), forbund.year("/vouchers"))) {
                forbund.as(EKONOM).get(path + "?q=" + words).is(200);
            }
        }
        assertThat(forbund.as(EKONOM).get(forbund.path("/history?q=%25")).json())
                .isEmpty();
        assertThat(forbund.as(EKONOM).get(forbund.path("/history?q=YEAR.open")).json())
                .hasSize(1);
        forbund.as(EKONOM).get(forbund.path("/history?q=%00")).isRefused(400, "api.malformed-request");
        forbund.as(EKONOM).get(forbund.path("/history?most=0")).isRefused(422, "search.most");
        forbund.as(EKONOM).get(forbund.path("/history?most=tio")).isRefused(400, "api.unreadable-number");
        forbund.as(EKONOM).get(forbund.path("?on=2025-13-01")).isRefused(400, "api.unreadable-date");
        forbund.as(EKONOM).get(forbund.path("?on=%2B999999999-01-01")).isRefused(400, "api.unreadable-date");
        forbund.as(EKONOM)
                .get(forbund.year("/balances?from=2025-02-01&through=2025-01-01"))
                .isRefused(422, "balances.dates");
    }

    private static void assertAnswered(Api.Answer answer, String body) {
        assertThat(answer.status()).as("%s: %s", body, answer.http().body()).isLessThan(500);
        if (answer.status() >= 400) {
            assertThat(answer.http().headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.at("/detail")).as(body).endsWith(".").doesNotContain("null");
        }
    }

    /** @return bodies of the endpoint with each field, however deep, filled with each thing */
    private static List<String> spoilt(Endpoint endpoint) throws Exception {
        List<String> pointers = new ArrayList<>();
        collect(Api.JSON.readTree(endpoint.body()), "", pointers);
        List<String> spoilt = new ArrayList<>();
        for (String pointer : pointers) {
            for (String anything : ANYTHING) {
                spoilt.add(filled(endpoint.body(), pointer, anything));
            }
        }
        return spoilt;
    }

    private static void collect(JsonNode node, String at, List<String> pointers) {
        node.fields().forEachRemaining(field -> {
            pointers.add(at + "/" + field.getKey());
            collect(field.getValue(), at + "/" + field.getKey(), pointers);
        });
        if (node.isArray() && !node.isEmpty()) {
            pointers.add(at + "/0");
            collect(node.get(0), at + "/0", pointers);
        }
    }

    /** The thing goes in as text: not all of it is JSON that a tree can hold. */
    private static String filled(String body, String pointer, String anything) throws Exception {
        JsonNode copy = Api.JSON.readTree(body);
        JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String last = pointer.substring(pointer.lastIndexOf('/') + 1);
        String mark = "\"@@@\"";
        if (parent instanceof ArrayNode array) {
            array.set(0, Api.JSON.readTree(mark));
        } else if (anything.isEmpty()) {
            ((ObjectNode) parent).remove(last);
        } else {
            ((ObjectNode) parent).set(last, Api.JSON.readTree(mark));
        }
        return Api.JSON.writeValueAsString(copy).replace(mark, anything);
    }
}
