package finsam.it;

import static finsam.access.Role.EKONOM;
import static finsam.access.Role.FORBUNDSCHEF;
import static finsam.access.Role.REVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.access.Role;
import finsam.it.Endpoints.Endpoint;
import java.util.HashMap;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A förbund is a wall: every endpoint is tried by nobody, by each role, by users of another förbund and with its objects. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WallIT {

    /** What no förbund has: who is let in is told so, and nothing is changed. */
    private static final Map<String, String> NOTHING = Map.ofEntries(
            Map.entry("year", "1999"),
            Map.entry("party", "STATE"),
            Map.entry("username", "ingen-sådan"),
            Map.entry("role", "REVISOR"),
            Map.entry("matter", "0"),
            Map.entry("code", "inte"),
            Map.entry("series", "A"),
            Map.entry("number", "0"),
            Map.entry("file", "0"),
            Map.entry("run", "0"),
            Map.entry("order", "0"),
            Map.entry("month", "1999-01-01"),
            Map.entry("meeting", "1999-01-01"),
            Map.entry("reopening", "0"),
            Map.entry("document", "0"),
            Map.entry("draft", "0"),
            Map.entry("template", "0"),
            Map.entry("item", "0"),
            Map.entry("right", "0"),
            Map.entry("control", "GAPS"),
            Map.entry("sample", "0"),
            Map.entry("finding", "0"),
            Map.entry("question", "0"),
            Map.entry("account", "0"),
            Map.entry("dimension", "0"),
            Map.entry("object", "inte"));

    private static final Map<String, String> YEAR = Map.of("year", String.valueOf(TestForbund.YEAR));

    private TestForbund ours;
    private TestForbund theirs;

    @BeforeEach
    void two_forbund() throws Exception {
        if (ours == null) {
            ours = TestForbund.planned();
            theirs = TestForbund.underWay();
        }
    }

    @Test
    void no_endpoint_is_forgotten() throws Exception {
        assertThat(Endpoints.all().map(Endpoint::name)).containsExactlyInAnyOrderElementsOf(Endpoints.described());
    }

    @Test
    void nobody_is_let_in() throws Exception {
        Api nobody = Api.nobody();
        for (Endpoint endpoint : Endpoints.ALL_OF_THEM) {
            endpoint.call(nobody, in(theirs, NOTHING)).isRefused(401, "access.login-required");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_role_is_let_in_where_it_belongs_and_nowhere_else(Role role) throws Exception {
        for (Endpoint endpoint : Endpoints.ALL_OF_THEM) {
            if (endpoint.roles().contains(role)) {
                Api.Answer answer = endpoint.call(ours.as(role), in(ours, NOTHING));
                assertThat(answer.status()).as(endpoint.name()).isNotIn(401, 403, 500);
                assertThat(answer.http().body()).as(endpoint.name()).doesNotContain("access.");
            } else {
                endpoint.call(ours.as(role), in(ours, YEAR)).isRefused(403, "access.wrong-role");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void a_forbund_does_not_exist_for_who_has_no_role_in_it(Role role) throws Exception {
        for (Endpoint endpoint : Endpoints.all().filter(Endpoint::isOfForbund).toList()) {
            endpoint.call(ours.as(role), in(theirs, NOTHING)).isRefused(404, "access.unknown-forbund");
        }
        assertThat(ours.as(role).get("/forbund").http().body()).doesNotContain(theirs.code());
    }

    @Test
    void nothing_of_another_forbund_is_reached_by_its_number() throws Exception {
        Map<String, String> objects = objectsOf(theirs);
        for (Endpoint endpoint : Endpoints.all().filter(WallIT::namesAnObject).toList()) {
            Role role = endpoint.roles().iterator().next();
            Api.Answer answer = endpoint.call(ours.as(role), in(ours, objects));

            assertThat(answer.status())
                    .as(endpoint.name() + answer.http().body())
                    .isEqualTo(404);
            assertThat(answer.at("/ruleId")).as(endpoint.name()).endsWith(".unknown");
        }
    }

    private static boolean namesAnObject(Endpoint endpoint) {
        return endpoint.path()
                .matches(
                        ".*\\{(matter|code|number|file|run|order|document|draft|template|item|right|account|object|reopening|sample|question|finding)}.*");
    }

    /** @return numbers that name something in the förbund */
    private static Map<String, String> objectsOf(TestForbund forbund) throws Exception {
        Api ekonom = forbund.as(EKONOM);
        Map<String, String> objects = new HashMap<>(YEAR);
        objects.put("code", "hemlig");
        ekonom.post(forbund.path("/insatser"), """
                        {"code": "hemlig", "name": "Hemlig", "kind": "STRUCTURAL", "projectOwner": "Alvby kommun",
                         "targetGroups": ["alla"], "ageFrom": 16, "ageTo": 64, "startsOn": "2025-01-01"}
                        """).is(201);
        objects.put(
                "draft",
                ekonom.post(forbund.year("/drafts"), "{\"text\": \"Hemligt\"}")
                        .is(201)
                        .id());
        ekonom.upload(forbund.path("/inbox?name=a.pdf"), Samples.pdf("Kvitto")).is(201);
        objects.put("item", ekonom.get(forbund.path("/inbox")).at("/0/id"));

        forbund.as(REVISOR);
        forbund.as(FORBUNDSCHEF)
                .post(forbund.path("/attest-rights"), """
                        {"username": "%s.revisor", "step": "RECEPTION", "limit": "1.00", "validFrom": "2025-01-01"}
                        """.formatted(forbund.code()))
                .is(204);
        objects.put("right", ekonom.get(forbund.path("/attest-rights")).at("/0/id"));
        ekonom.post(
                        forbund.path("/accounts"),
                        "{\"number\": 6999, \"name\": \"Hemligt\", \"validFrom\": \"2025-01-01\"}")
                .is(201);
        objects.put("account", "6999");
        ekonom.post(forbund.path("/dimensions/8/objects"), "{\"code\": \"hemlig\", \"name\": \"Hemlig\"}")
                .is(201);
        objects.put("dimension", "8");
        objects.put("object", "hemlig");
        objects.put("series", "B");
        objects.put(
                "template",
                ekonom.post(forbund.path("/templates"), "{\"name\": \"Bank\", \"lines\": [{\"account\": 1930}]}")
                        .is(201)
                        .id());
        objects.put("number", "1");
        ekonom.post(forbund.year("/contributions/claims"), "{\"quarter\": 1}").is(201);
        objects.put("matter", ekonom.get(forbund.path("/matters")).at("/0/id"));
        objects.put(
                "file",
                ekonom.upload(forbund.path("/sie"), SieFiles.example()).is(201).id());
        objects.put("finding", SieFiles.finding(forbund, ekonom));
        Api.Answer run = ekonom.post(forbund.year("/reconciliations"), "{\"quarter\": 1}")
                .is(202);
        objects.put("run", run.id());
        objects.put(
                "document",
                Await.until(
                                () -> forbund.as(REVISOR).get(run.location()),
                                r -> !r.at("/document").equals("null"))
                        .at("/document"));
        objects.put(
                "order",
                ekonom.post(forbund.year("/documents"), "{\"kind\": \"SIE4E\"}")
                        .is(202)
                        .id());
        objects.put(
                "sample",
                forbund.as(REVISOR)
                        .post(forbund.year("/samples"), "{\"method\": \"RANDOM\", \"size\": 5}")
                        .is(201)
                        .id());
        objects.put(
                "question",
                forbund.as(REVISOR)
                        .post(forbund.year("/questions"), "{\"subject\": \"Hemligt\", \"text\": \"Vad?\"}")
                        .is(201)
                        .id());
        objects.put("month", "2025-08-01");
        ekonom.post(forbund.year("/periods/2025-08-01/closing"), "{\"earlierToo\": false}")
                .is(200);
        objects.put(
                "reopening",
                ekonom.post(forbund.path("/reopenings"), """
                                {"year": 2025, "month": "2025-08-01", "reason": "Fel konto"}
                                """).is(201).id());
        for (Map.Entry<String, String> object : objects.entrySet()) {
            assertThat(object.getValue()).as(object.getKey()).isNotBlank().isNotEqualTo("null");
        }
        return objects;
    }

    private static Map<String, String> in(TestForbund forbund, Map<String, String> parts) {
        Map<String, String> all = new HashMap<>(NOTHING);
        all.putAll(parts);
        all.put("forbund", forbund.code());
        return all;
    }
}
