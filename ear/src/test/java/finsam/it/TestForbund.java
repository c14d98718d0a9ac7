package finsam.it;

import finsam.access.Role;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A förbund of a test's own, with users of its own: Försäkringskassan, Arbetsförmedlingen, one region and the kommuner
 * Alvby, Bergstad and Dalen, whose key is 54, 154 and 58.
 */
final class TestForbund {

    static final int YEAR = 2025;

    private final String code;
    private final Api administrator;
    private final Map<Role, Api> users = new EnumMap<>(Role.class);

    private TestForbund(String code) throws Exception {
        this.code = code;
        this.administrator = Api.administrator();
    }

    /** Registers it, nothing more. */
    static TestForbund register() throws Exception {
        long number = ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L);
        TestForbund forbund = new TestForbund("it-" + number);
        forbund.administrator
                .post("/forbund", registration(forbund.code, organisationNumber(number)))
                .is(201);
        return forbund;
    }

    /** Registers it, with a key, a financing of 2 469 135,78 kr for the year, and the insats "steget" budgeted 1 000 000 kr. */
    static TestForbund planned() throws Exception {
        TestForbund forbund = register();
        Api ekonom = forbund.as(Role.EKONOM);
        ekonom.put(forbund.path("/keys/KOMMUN"), """
                        {"validFrom": "2025-01-01", "basis": "befolkning 16–64 år", "weights": {"alvby": 54, "bergstad": 154, "dalen": 58}}
                        """).is(204);
        ekonom.post(forbund.path("/years"), "{\"startsOn\": \"2025-01-01\", \"endsOn\": \"2025-12-31\"}")
                .is(201);
        ekonom.put(forbund.year("/financing"), "{\"stateAmount\": \"1234567.89\"}")
                .is(201);
        ekonom.post(forbund.path("/insatser"), """
                        {"code": "steget", "name": "Steget", "kind": "INDIVIDUAL", "projectOwner": "Alvby kommun",
                         "purpose": "Vägen till arbete", "targetGroups": ["unga vuxna"], "ageFrom": 18, "ageTo": 29,
                         "places": 20, "startsOn": "2025-01-01"}
                        """).is(201);
        ekonom.put(forbund.year("/budget"), """
                        {"lines": [
                            {"kind": "INSATS", "code": "steget", "name": "Steget", "amount": "1000000.00"},
                            {"kind": "ADMINISTRATION", "code": "kansli", "name": "Kansli", "amount": "400000.00"}]}
                        """).is(201);
        return forbund;
    }

    /** Registers it, with the budget adopted and 600 000,05 kr allocated to the insats "steget". */
    static TestForbund underWay() throws Exception {
        TestForbund forbund = planned();
        forbund.approve(forbund.as(Role.EKONOM).post(forbund.year("/budget/proposal")));
        forbund.approve(forbund.as(Role.EKONOM).post(forbund.year("/allocations"), """
                        {"insats": "steget", "amount": "600000.05", "reason": "Första halvan av året"}
                        """));
        return forbund;
    }

    /** The board approves what was proposed. */
    void approve(Api.Answer proposal) throws Exception {
        String matter = proposal.is(201).location();
        as(Role.LEDAMOT).post(matter + "/decision", """
                        {"outcome": "APPROVED", "meetingOn": "2024-11-20", "paragraph": "§ 14"}
                        """).is(200);
    }

    /** @return the förbund's user with the role, added when first asked for */
    Api as(Role role) throws Exception {
        Api user = users.get(role);
        if (user == null) {
            String username = code + "." + role.name().toLowerCase(Locale.ROOT);
            administrator
                    .post(path("/users"), """
                            {"username": "%s", "displayName": "Test %s", "password": "%s", "roles": ["%s"]}
                            """.formatted(username, role, TestUsers.PASSWORD, role))
                    .is(201);
            user = Api.as(username, TestUsers.PASSWORD);
            users.put(role, user);
        }
        return user;
    }

    /** Posts a voucher of two lines in series A, for the amount in kronor. */
    void post(String date, String text, int debit, int credit, String amount) throws Exception {
        as(Role.EKONOM)
                .post(
                        year("/vouchers"),
                        """
                        {"series": "A", "date": "%s", "text": "%s", "postings": [
                            {"account": %d, "amount": "%s"}, {"account": %d, "amount": "-%s"}]}
                        """.formatted(date, text, debit, amount, credit, amount),
                        "Idempotency-Key",
                        date + text)
                .is(201);
    }

    String code() {
        return code;
    }

    String path(String rest) {
        return "/forbund/" + code + rest;
    }

    /** @return the query of a screen's address, that names the förbund and its year */
    String query() {
        return "?forbund=" + code + "&ar=" + YEAR;
    }

    /** @return a path in the förbund's year */
    String year(String rest) {
        return path("/years/" + YEAR + rest);
    }

    static String registration(String code, String organisationNumber) {
        return """
                {"code": "%s", "name": "Samordningsförbundet %s", "organisationNumber": "%s", "invented": true,
                 "membersFrom": "2020-01-01", "members": [
                    {"code": "fk", "name": "Försäkringskassan", "kind": "FORSAKRINGSKASSAN"},
                    {"code": "af", "name": "Arbetsförmedlingen", "kind": "ARBETSFORMEDLINGEN"},
                    {"code": "region", "name": "Region Exempel", "kind": "REGION"},
                    {"code": "alvby", "name": "Alvby kommun", "kind": "KOMMUN"},
                    {"code": "bergstad", "name": "Bergstad kommun", "kind": "KOMMUN"},
                    {"code": "dalen", "name": "Dalens kommun", "kind": "KOMMUN"}]}
                """.formatted(code, code, organisationNumber);
    }

    /** @return an organisation number that few have: the digits after 900, and the check digit */
    static String organisationNumber(int six) {
        return organisationNumber(900_000_000L + six);
    }

    /** @return the nine digits with the check digit that makes an organisation number of them */
    static String organisationNumber(long nineDigits) {
        String digits = String.valueOf(nineDigits);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int product = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
