package finsam.it;

import static finsam.access.Role.ADMINISTRATOR;
import static finsam.access.Role.EKONOM;
import static finsam.access.Role.FORBUNDSCHEF;
import static finsam.access.Role.LEDAMOT;
import static finsam.access.Role.MEDLEM;
import static finsam.access.Role.REVISOR;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import finsam.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Every endpoint of the API: who may use it, and a body that it takes. WallIT finds the one that is forgotten here. */
final class Endpoints {

    /** What {@link Try} adds. */
    private static final List<String> OF_THE_TESTS =
            List.of("/api/try", "/api/try/date", "/api/try/rule", "/api/try/forbidden", "/api/try/fault");

    private static final AtomicInteger NUMBER = new AtomicInteger(10_000);

    /**
     * @param path with its parts in braces
     * @param template a body that it takes, or null; {n}, {number}, {code} and {date} are another number, organisation number, code and
     *     date each time
     */
    record Endpoint(String method, String path, Set<Role> roles, String template) {

        String body() {
            int n = NUMBER.incrementAndGet();
            return template == null
                    ? null
                    : template.replace("{n}", String.valueOf(n))
                            .replace("{number}", TestForbund.organisationNumber(n))
                            .replace("{code}", String.valueOf(n % 10_000))
                            .replace(
                                    "{date}",
                                    LocalDate.of(2026, 1, 1).plusDays(n % 9999).toString());
        }

        String name() {
            return method + " " + path;
        }

        boolean isOfForbund() {
            return path.startsWith("/forbund/{forbund}");
        }

        boolean takesJson() {
            return template != null && template.startsWith("{");
        }

        /** Calls it, its path filled in with the parts. */
        Api.Answer call(Api user, Map<String, String> parts, String content) throws Exception {
            String address = path;
            for (Map.Entry<String, String> part : parts.entrySet()) {
                address = address.replace("{" + part.getKey() + "}", part.getValue());
            }
            String body = content == null ? null : content.replace("{forbund}", parts.get("forbund"));
            String type = takesJson() ? "application/json" : "application/octet-stream";
            return body == null
                    ? user.send(method, address, BodyPublishers.noBody())
                    : user.send(
                            method,
                            address,
                            BodyPublishers.ofString(body),
                            "Content-Type",
                            type,
                            "Idempotency-Key",
                            "it-" + body.hashCode());
        }

        Api.Answer call(Api user, Map<String, String> parts) throws Exception {
            return call(user, parts, body());
        }
    }

    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> READERS = EnumSet.complementOf(EnumSet.of(MEDLEM));
    private static final Set<Role> REVISION = EnumSet.of(EKONOM, FORBUNDSCHEF, REVISOR, ADMINISTRATOR);
    private static final Set<Role> CHART = EnumSet.of(EKONOM, ADMINISTRATOR);
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final String FORBUND = "/forbund/{forbund}";
    private static final String YEAR = FORBUND + "/years/{year}";
    private static final String VOUCHER = """
            {"series": "A", "date": "2025-05-02", "text": "Hyra", "counterparty": "Fastighets AB",
             "documentReference": "F 17", "postings": [
                {"account": 6010, "amount": "100.00", "text": "maj", "objects": {"6": "steget"}},
                {"account": 1930, "amount": "-100.00"}]}
            """;

    private static final String DISTRIBUTION = """
            {"series": "A", "account": 6010, "interimAccount": 1710, "amount": "120.00", "date": "2025-02-01",
             "from": "2025-02-01", "months": 3, "text": "Försäkring", "objects": {"6": "steget"}}
            """;

    private static final String DRAFT = """
            {"series": "A", "date": "2025-05-02", "text": "Hyra", "counterparty": "Fastighets AB",
             "documentReference": "F 17", "lines": [
                {"account": "6010 Lokalhyror", "debit": "100.00", "text": "maj", "objects": {"6": "steget"}},
                {"account": "1930", "credit": "100.00"}]}
            """;

    static final List<Endpoint> ALL_OF_THEM = List.of(
            get("/me", ALL),
            put("/me/password", ALL, "{\"old\": \"%s\", \"password\": \"tillräckligt\"}".formatted(TestUsers.PASSWORD)),
            get("/forbund", ALL),
            post("/forbund", EnumSet.noneOf(Role.class), TestForbund.registration("it-{n}", "{number}")),
            get(FORBUND, ALL),
            put(FORBUND + "/keys/{party}", EnumSet.of(EKONOM, ADMINISTRATOR), """
                    {"validFrom": "{date}", "basis": "invånare", "weights": {"alvby": 1, "bergstad": 2, "dalen": 3}}
                    """),
            get(FORBUND + "/users", EnumSet.of(ADMINISTRATOR, REVISOR)),
            post(FORBUND + "/users", EnumSet.of(ADMINISTRATOR), """
                    {"username": "it-{n}", "displayName": "Ny Person", "password": "tillräckligt", "roles": ["LEDAMOT"]}
                    """),
            post(FORBUND + "/users/{username}/roles", EnumSet.of(ADMINISTRATOR), "{\"role\": \"REVISOR\"}"),
            delete(FORBUND + "/users/{username}/roles/{role}", EnumSet.of(ADMINISTRATOR)),
            put(FORBUND + "/users/{username}/password", EnumSet.of(ADMINISTRATOR), "{\"password\": \"tillräckligt\"}"),
            put(FORBUND + "/users/{username}/active", EnumSet.of(ADMINISTRATOR), "{\"active\": false}"),
            get(FORBUND + "/history", READERS),
            get(FORBUND + "/history/chain", READERS),
            get(FORBUND + "/user-history", Set.of(ADMINISTRATOR)),
            get(FORBUND + "/user-history/chain", Set.of()),
            get(FORBUND + "/years", ALL),
            post(
                    FORBUND + "/years",
                    EnumSet.of(EKONOM, ADMINISTRATOR),
                    "{\"startsOn\": \"2027-01-01\", \"endsOn\": \"2027-12-31\"}"),
            get(YEAR, ALL),
            post(YEAR + "/closing", EnumSet.of(EKONOM, FORBUNDSCHEF), null),
            get(YEAR + "/periods", READERS),
            post(YEAR + "/periods/{month}/closing", EnumSet.of(EKONOM, FORBUNDSCHEF), "{\"earlierToo\": false}"),
            get(FORBUND + "/reopenings", READERS),
            get(FORBUND + "/reopenings/{reopening}", READERS),
            post(
                    FORBUND + "/reopenings",
                    EnumSet.of(EKONOM, FORBUNDSCHEF),
                    "{\"year\": 2025, \"month\": \"2025-08-01\", \"reason\": \"Fel konto\"}"),
            post(FORBUND + "/reopenings/{reopening}/opening", EnumSet.of(EKONOM, FORBUNDSCHEF), null),
            post(
                    FORBUND + "/reopenings/{reopening}/refusal",
                    EnumSet.of(EKONOM, FORBUNDSCHEF),
                    "{\"reason\": \"Rätta i en öppen månad\"}"),
            post(FORBUND + "/reopenings/{reopening}/withdrawal", EnumSet.of(EKONOM, FORBUNDSCHEF), null),
            get(YEAR + "/financing", ALL),
            put(YEAR + "/financing", EnumSet.of(EKONOM), "{\"total\": \"100.00\", \"kommunerOffer\": \"24.00\"}"),
            post(
                    YEAR + "/financing/preview",
                    EnumSet.of(EKONOM, FORBUNDSCHEF),
                    "{\"stateAmount\": \"100.00\", \"regionsOffer\": \"49.00\"}"),
            get(YEAR + "/contributions", ALL),
            post(YEAR + "/contributions/claims", EnumSet.of(EKONOM), "{\"quarter\": 1, \"date\": \"2025-01-02\"}"),
            post(YEAR + "/contributions/receipts", EnumSet.of(EKONOM), """
                    {"member": "alvby", "amount": "10.00", "date": "2025-01-30", "reference": "BG {n}"}
                    """),
            get(YEAR + "/budget", READERS),
            put(YEAR + "/budget", EnumSet.of(EKONOM), """
                    {"savedFunds": "1.00", "lines": [{"kind": "INSATS", "code": "steget", "name": "Steget",
                     "amount": "700000.00", "secondYear": "3.00", "thirdYear": "4.00"}]}
                    """),
            post(YEAR + "/budget/proposal", EnumSet.of(EKONOM, FORBUNDSCHEF), null),
            delete(YEAR + "/budget/proposal", EnumSet.of(EKONOM, FORBUNDSCHEF)),
            get(FORBUND + "/matters", READERS),
            get(FORBUND + "/meetings/{meeting}/minutes", READERS),
            get(FORBUND + "/matters/{matter}", READERS),
            post(
                    FORBUND + "/matters/{matter}/decision",
                    EnumSet.of(LEDAMOT),
                    "{\"outcome\": \"REJECTED\", \"meetingOn\": \"2025-01-20\", \"paragraph\": \"§ 3\"}"),
            get(FORBUND + "/insatser", READERS),
            get(FORBUND + "/insatser/{code}", READERS),
            post(FORBUND + "/insatser", EnumSet.of(EKONOM, FORBUNDSCHEF), """
                    {"code": "n{n}", "name": "Ny insats", "kind": "STRUCTURAL", "projectOwner": "Alvby kommun",
                     "purpose": "Att samverka", "targetGroups": ["unga"], "ageFrom": 16, "ageTo": 64, "places": 5,
                     "startsOn": "2025-02-01", "endsOn": "2026-01-31"}
                    """),
            get(YEAR + "/insatser", READERS),
            get(YEAR + "/allocations", READERS),
            post(
                    YEAR + "/allocations",
                    EnumSet.of(EKONOM, FORBUNDSCHEF),
                    "{\"insats\": \"steget\", \"amount\": \"5.00\", \"reason\": \"Mer tid\"}"),
            post(YEAR + "/costs", EnumSet.of(EKONOM), """
                    {"insats": "steget", "account": 4610, "net": "4.00", "vat": "1.00", "date": "2025-03-31",
                     "text": "Rekvisition", "counterparty": "Alvby kommun", "document": "R-{n}"}
                    """),
            post(YEAR + "/payments", EnumSet.of(EKONOM), """
                    {"amount": "5.00", "date": "2025-04-20", "counterparty": "Alvby kommun", "document": "R-{n}"}
                    """),
            get(FORBUND + "/accounts", READERS),
            post(FORBUND + "/accounts", EnumSet.of(EKONOM, ADMINISTRATOR), """
                    {"number": {n}, "name": "Porto", "statementRow": "OPERATING_COSTS", "validFrom": "2025-01-01"}
                    """),
            get(FORBUND + "/accounts/{account}", READERS),
            post(FORBUND + "/accounts/{account}/versions", CHART, """
                    {"name": "Material {n}", "statementRow": "OPERATING_COSTS", "validFrom": "{date}"}
                    """),
            put(FORBUND + "/accounts/{account}/open", CHART, "{\"open\": false, \"validFrom\": \"{date}\"}"),
            put(FORBUND + "/accounts/{account}/purpose", CHART, "{\"purpose\": \"BANK\", \"validFrom\": \"{date}\"}"),
            get(FORBUND + "/accounts/{account}/dimensions", READERS),
            put(FORBUND + "/accounts/{account}/dimensions/{dimension}", CHART, """
                    {"rule": "FORBIDDEN", "validFrom": "{date}"}
                    """),
            get(FORBUND + "/series", READERS),
            post(FORBUND + "/series", CHART, """
                    {"code": "{code}", "name": "Löner", "purpose": "MANUAL", "validFrom": "{date}"}
                    """),
            put(FORBUND + "/series/{series}/name", CHART, "{\"name\": \"Serie {n}\", \"validFrom\": \"{date}\"}"),
            put(FORBUND + "/series/{series}/open", CHART, "{\"open\": false, \"validFrom\": \"{date}\"}"),
            get(FORBUND + "/dimensions", READERS),
            get(FORBUND + "/templates", READERS),
            post(FORBUND + "/templates", EnumSet.of(EKONOM), """
                    {"name": "Hyra {n}", "text": "Hyra", "counterparty": "Fastighets AB", "lines": [
                        {"account": 6010, "amount": "100.00", "text": "maj", "objects": {"6": "steget"}},
                        {"account": 7010, "basisPoints": 10000},
                        {"account": 1930}]}
                    """),
            get(FORBUND + "/templates/{template}", READERS),
            delete(FORBUND + "/templates/{template}", EnumSet.of(EKONOM)),
            post(FORBUND + "/dimensions/{dimension}/objects", CHART, "{\"code\": \"M{n}\", \"name\": \"Motpart\"}"),
            put(FORBUND + "/dimensions/{dimension}/objects/{object}/name", CHART, """
                    {"name": "Motpart {n}", "validFrom": "{date}"}
                    """),
            put(FORBUND + "/dimensions/{dimension}/objects/{object}/open", CHART, """
                    {"open": false, "validFrom": "{date}"}
                    """),
            post(YEAR + "/opening-balances", EnumSet.of(EKONOM), """
                    {"postings": [{"account": 1930, "amount": "70.00"}, {"account": 2010, "amount": "-70.00"}]}
                    """),
            get(YEAR + "/vouchers", READERS),
            post(YEAR + "/vouchers", EnumSet.of(EKONOM), VOUCHER),
            post(YEAR + "/vouchers/preview", EnumSet.of(EKONOM), VOUCHER),
            get(YEAR + "/vouchers/{series}/{number}", READERS),
            post(
                    YEAR + "/vouchers/{series}/{number}/reversal",
                    EnumSet.of(EKONOM),
                    "{\"date\": \"2025-06-01\", \"reason\": \"Fel konto\"}"),
            get(YEAR + "/vouchers/{series}/{number}/grounds", READERS),
            post(
                    YEAR + "/vouchers/{series}/{number}/rewriting",
                    EnumSet.of(EKONOM),
                    "{\"date\": \"2025-06-01\", \"reason\": \"Fel konto\", \"voucher\": " + VOUCHER + "}"),
            get(YEAR + "/vouchers/{series}/{number}/links", READERS),
            get(YEAR + "/accruals", READERS),
            post(
                    YEAR + "/accruals",
                    EnumSet.of(EKONOM),
                    "{\"takeBackOn\": \"2025-07-01\", \"voucher\": " + VOUCHER + "}"),
            post(
                    YEAR + "/accruals/preview",
                    EnumSet.of(EKONOM),
                    "{\"takeBackOn\": \"2025-07-01\", \"voucher\": " + VOUCHER + "}"),
            get(YEAR + "/accruals/waiting", READERS),
            post(YEAR + "/accruals/waiting/posting", EnumSet.of(EKONOM), null),
            post(YEAR + "/accruals/distributions", EnumSet.of(EKONOM), DISTRIBUTION),
            post(YEAR + "/accruals/distributions/preview", EnumSet.of(EKONOM), DISTRIBUTION),
            post(YEAR + "/vouchers/{series}/{number}/copy", EnumSet.of(EKONOM), null),
            get(YEAR + "/drafts", READERS),
            post(YEAR + "/drafts", EnumSet.of(EKONOM), DRAFT),
            get(YEAR + "/drafts/{draft}", READERS),
            put(YEAR + "/drafts/{draft}", EnumSet.of(EKONOM), "{\"revision\": 1, \"content\": " + DRAFT + "}"),
            get(YEAR + "/drafts/{draft}/preview", EnumSet.of(EKONOM)),
            post(YEAR + "/drafts/{draft}/voucher", EnumSet.of(EKONOM), "{\"revision\": 1}"),
            delete(YEAR + "/drafts/{draft}", EnumSet.of(EKONOM)),
            get(YEAR + "/drafts/{draft}/attachments", READERS),
            post(YEAR + "/drafts/{draft}/attachments", EnumSet.of(EKONOM), "%PDF"),
            delete(YEAR + "/drafts/{draft}/attachments/{document}", EnumSet.of(EKONOM)),
            get(YEAR + "/vouchers/{series}/{number}/attachments", READERS),
            post(YEAR + "/vouchers/{series}/{number}/attachments", EnumSet.of(EKONOM), "%PDF"),
            get(FORBUND + "/attest", ALL),
            get(YEAR + "/drafts/{draft}/attest", READERS),
            post(YEAR + "/drafts/{draft}/attest", EnumSet.of(EKONOM), "{\"revision\": 1}"),
            delete(YEAR + "/drafts/{draft}/attest", EnumSet.of(EKONOM)),
            post(YEAR + "/drafts/{draft}/attest/given", ALL, "{\"step\": \"RECEPTION\", \"fingerprint\": \"ab\"}"),
            post(YEAR + "/drafts/{draft}/attest/return", ALL, "{\"reason\": \"Fel konto\"}"),
            get(FORBUND + "/attest-rights", EnumSet.of(EKONOM, FORBUNDSCHEF, REVISOR, ADMINISTRATOR)),
            post(FORBUND + "/attest-rights", EnumSet.of(FORBUNDSCHEF, ADMINISTRATOR), """
                    {"username": "{forbund}.revisor", "step": "DECISION", "responsibility": null, "limit": "50000.00",
                     "validFrom": "2025-01-01", "validTo": "2026-01-01"}
                    """),
            put(
                    FORBUND + "/attest-rights/{right}/end",
                    EnumSet.of(FORBUNDSCHEF, ADMINISTRATOR),
                    "{\"day\": \"2099-01-01\"}"),
            get(FORBUND + "/attest-demands", READERS),
            post(
                    FORBUND + "/attest-demands",
                    EnumSet.of(FORBUNDSCHEF, ADMINISTRATOR),
                    "{\"validFrom\": \"2098-01-01\", \"amount\": \"1000.00\"}"),
            get(FORBUND + "/inbox", READERS),
            post(FORBUND + "/inbox", EnumSet.of(EKONOM, FORBUNDSCHEF, LEDAMOT), "%PDF"),
            post(FORBUND + "/inbox/{item}/draft", EnumSet.of(EKONOM), "{\"year\": 2025}"),
            post(FORBUND + "/inbox/{item}/dismissal", EnumSet.of(EKONOM), "{\"reason\": \"Privat\"}"),
            get(YEAR + "/balances", READERS),
            get(YEAR + "/balances/by/{dimension}", READERS),
            get(YEAR + "/ledger", READERS),
            get(YEAR + "/journal", READERS),
            get(YEAR + "/costs-by-month", READERS),
            get(YEAR + "/chains", READERS),
            get(FORBUND + "/sie", READERS),
            post(FORBUND + "/sie", EnumSet.of(EKONOM), "#FLAGGA 0\n"),
            get(FORBUND + "/sie/{file}", READERS),
            get(FORBUND + "/sie/{file}/standing", READERS),
            get(FORBUND + "/sie/{file}/balances", READERS),
            get(FORBUND + "/sie/{file}/ledger/{account}", READERS),
            get(FORBUND + "/sie/{file}/periods", READERS),
            get(FORBUND + "/sie/{file}/objects", READERS),
            get(FORBUND + "/sie/{file}/budget", READERS),
            put(
                    FORBUND + "/sie/{file}/mapping",
                    EnumSet.of(EKONOM),
                    "{\"accounts\": {\"6010\": 6410}, \"dimensions\": {\"7\": 8}}"),
            post(
                    FORBUND + "/sie/{file}/taking",
                    EnumSet.of(EKONOM),
                    "{\"withoutOpeningBalances\": true, \"evidenceAt\": \"Alvby kommun\"}"),
            delete(FORBUND + "/sie/{file}", EnumSet.of(EKONOM)),
            get(YEAR + "/sie-findings", READERS),
            get(FORBUND + "/sie-findings/{finding}/correction", EnumSet.of(EKONOM)),
            post(
                    FORBUND + "/sie-findings/{finding}/correction",
                    EnumSet.of(EKONOM),
                    "{\"date\": \"2025-06-01\", \"reason\": \"Källan har rätt\"}"),
            post(FORBUND + "/sie-findings/{finding}/settlement", EnumSet.of(EKONOM), "{\"note\": \"Rättad i A {n}\"}"),
            get(YEAR + "/reconciliations", READERS),
            post(YEAR + "/reconciliations", EnumSet.of(EKONOM, FORBUNDSCHEF), "{\"quarter\": 1}"),
            get(YEAR + "/reconciliations/{run}", READERS),
            post(YEAR + "/documents", EnumSet.of(EKONOM, FORBUNDSCHEF, REVISOR), "{\"kind\": \"GENERAL_LEDGER\"}"),
            get(YEAR + "/controls", REVISION),
            get(YEAR + "/controls/{control}", REVISION),
            get(YEAR + "/controls/{control}/notes", EnumSet.of(REVISOR)),
            post(YEAR + "/controls/{control}/notes", EnumSet.of(REVISOR), "{\"text\": \"Se avtalet\"}"),
            get(YEAR + "/samples", EnumSet.of(REVISOR)),
            post(YEAR + "/samples", EnumSet.of(REVISOR), "{\"method\": \"RANDOM\", \"size\": 5}"),
            get(YEAR + "/samples/{sample}", EnumSet.of(REVISOR)),
            get(YEAR + "/samples/{sample}/again", EnumSet.of(REVISOR)),
            get(YEAR + "/samples/{sample}/csv", EnumSet.of(REVISOR)),
            get(YEAR + "/questions", READERS),
            post(YEAR + "/questions", EnumSet.of(REVISOR), "{\"subject\": \"Konto 6010\", \"text\": \"Vad är det?\"}"),
            get(YEAR + "/questions/{question}", READERS),
            post(YEAR + "/questions/{question}/answers", EnumSet.of(EKONOM, FORBUNDSCHEF), "{\"text\": \"Hyra\"}"),
            post(YEAR + "/questions/{question}/follow-ups", EnumSet.of(REVISOR), "{\"text\": \"För vad?\"}"),
            post(YEAR + "/questions/{question}/closing", EnumSet.of(REVISOR), "{\"text\": \"Tack\"}"),
            get(FORBUND + "/printed-heads", READERS),
            get(YEAR + "/documents/orders", READERS),
            get(YEAR + "/documents/orders/{order}", READERS),
            get(FORBUND + "/documents", READERS),
            get(FORBUND + "/documents/{document}", READERS),
            get(FORBUND + "/documents/{document}/shown", READERS),
            get(FORBUND + "/documents/{document}/content", READERS));

    private Endpoints() {}

    static Stream<Endpoint> all() {
        return ALL_OF_THEM.stream();
    }

    /** @return the endpoints that the server itself tells of, as "GET /me" */
    static Set<String> described() throws Exception {
        JsonNode paths = Api.JSON
                .readTree(Http.anonymous().get("/openapi?format=JSON").body())
                .at("/paths");
        Set<String> described = new TreeSet<>();
        ((ObjectNode) paths).remove(OF_THE_TESTS);
        paths.fields()
                .forEachRemaining(path -> path.getValue().fieldNames().forEachRemaining(name -> {
                    String method = name.toUpperCase(Locale.ROOT);
                    if (METHODS.contains(method)) {
                        described.add(method + " " + path.getKey().replaceFirst("^/api", ""));
                    }
                }));
        return described;
    }

    private static Endpoint get(String path, Set<Role> roles) {
        return new Endpoint("GET", path, roles, null);
    }

    private static Endpoint post(String path, Set<Role> roles, String body) {
        return new Endpoint("POST", path, roles, body);
    }

    private static Endpoint put(String path, Set<Role> roles, String body) {
        return new Endpoint("PUT", path, roles, body);
    }

    private static Endpoint delete(String path, Set<Role> roles) {
        return new Endpoint("DELETE", path, roles, null);
    }
}
