package finsam.it;

import static finsam.access.Role.ADMINISTRATOR;
import static finsam.access.Role.EKONOM;
import static finsam.access.Role.LEDAMOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person gets wrong, and what the API says to it. What was refused has changed nothing. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongInputIT {

    private TestForbund forbund;
    private Api ekonom;

    /** One förbund serves all tests here: nothing that is refused changes it. */
    @BeforeEach
    void a_forbund_under_way() throws Exception {
        if (forbund == null) {
            forbund = TestForbund.underWay();
            ekonom = forbund.as(EKONOM);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"stateAmount\": \"tusen\"}'                                 | 400 | money.unreadable",
                "'{\"stateAmount\": \"1000.005\"}'                              | 400 | money.three-decimals",
                "'{\"stateAmount\": 1000.005}'                                  | 400 | money.three-decimals",
                "'{\"stateAmount\": \"100000000000.01\"}'                       | 422 | money.beyond-limit",
                "'{\"stateAmount\": \"99999999999.99\"}'                        | 422 | money.beyond-limit",
                "'{\"stateAmount\": \"0.00\"}'                                  | 422 | financing.not-positive",
                "'{\"stateAmount\": \"-1.00\"}'                                 | 422 | financing.not-positive",
                "'{\"stateAmount\": \"1.00\", \"total\": \"2.00\"}'             | 422 | financing.one-basis",
                "'{}'                                                           | 422 | financing.one-basis",
                "'{\"stateAmount\": \"1.00\", \"regionsOffer\": \"-1\"}'        | 422 | financing.negative-offer",
                "'{\"stateAmount\": \"1.00\", \"regionsOffer\": \"0\"}'         | 422 | financing.nothing-matched"
            })
    void a_wrong_amount_is_refused(String financing, int status, String rule) throws Exception {
        String before = ekonom.get(forbund.year("/financing")).is(200).http().body();

        ekonom.put(forbund.year("/financing"), financing).isRefused(status, rule);
        ekonom.post(forbund.year("/financing/preview"), financing).isRefused(status, rule);

        assertThat(ekonom.get(forbund.year("/financing")).http().body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A  | 2025-05-02 | Hyra | 6010 100.00, 1930 -99.99   | 422 | voucher.unbalanced",
                "A  | 2025-05-02 | Hyra | 6011 100.00, 1930 -100.00  | 422 | account.unknown",
                "A  | 2025-05-02 | Hyra | 6010 0.00, 1930 0.00       | 422 | posting.zero",
                "A  | 2025-05-02 | Hyra | 6010 100.00                | 422 | voucher.two-lines",
                "A  | 2025-05-02 | ' '  | 6010 100.00, 1930 -100.00  | 422 | voucher.text-missing",
                "AA | 2025-05-02 | Hyra | 6010 100.00, 1930 -100.00  | 422 | series.unknown",
                "B  | 2025-05-02 | Hyra | 6010 100.00, 1930 -100.00  | 422 | series.other-purpose",
                "A  | 2025-05-02 | Hyra | 6010 1000000000.01, 1930 -1000000000.01 | 422 | posting.too-large",
                "A  | 2026-05-02 | Hyra | 6010 100.00, 1930 -100.00  | 422 | voucher.not-in-year",
                "A  | 2025-02-30 | Hyra | 6010 100.00, 1930 -100.00  | 400 | api.unreadable-field",
                "A  | 2025-05-02 | Hyra | 6010 1.001, 1930 -1.001    | 400 | money.three-decimals",
                "A  | 2025-05-02 | Hyra | 6010 1e3, 1930 -1000       | 400 | money.unreadable"
            })
    void a_wrong_voucher_is_refused_the_same_when_previewed_and_when_posted(
            String series, String date, String text, String rows, int status, String rule) throws Exception {
        StringBuilder postings = new StringBuilder();
        for (String row : rows.split(", ")) {
            String[] part = row.split(" ");
            postings.append(postings.isEmpty() ? "" : ", ")
                    .append("{\"account\": %s, \"amount\": \"%s\"}".formatted((Object[]) part));
        }
        String voucher = "{\"series\": \"%s\", \"date\": \"%s\", \"text\": \"%s\", \"postings\": [%s]}"
                .formatted(series, date, text, postings);
        String before = ekonom.get(forbund.year("/chains")).is(200).http().body();

        ekonom.post(forbund.year("/vouchers/preview"), voucher).isRefused(status, rule);
        ekonom.post(forbund.year("/vouchers"), voucher, "Idempotency-Key", "wrong-" + rule)
                .isRefused(status, rule);

        assertThat(ekonom.get(forbund.year("/chains")).http().body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"alvby\": 1, \"bergstad\": 2}'                             | 422 | key.not-covering",
                "'{\"alvby\": 1, \"bergstad\": 2, \"dalen\": 3, \"x\": 4}'     | 422 | key.not-a-member",
                "'{\"alvby\": 1, \"bergstad\": 2, \"dalen\": 3, \"fk\": 4}'    | 422 | key.not-a-member",
                "'{\"alvby\": 1, \"bergstad\": 2, \"dalen\": -3}'              | 422 | key.negative",
                "'{\"alvby\": 0, \"bergstad\": 0, \"dalen\": 0}'               | 422 | apportionment.no-weight",
                "'{\"alvby\": 1, \"bergstad\": 2, \"dalen\": 1.5}'             | 400 | api.unreadable-field",
                "'{\"alvby\": 1, \"bergstad\": 2, \"dalen\": null}'            | 400 | api.unreadable-field",
                "'{\"alvby\": 1, \"bergstad\": 2, \"dalen\": 9223372036854775807}' | 422 | key.too-large",
                "null                                                          | 422 | apportionment.no-weight"
            })
    void a_key_that_cannot_be_shared_by_is_refused(String weights, int status, String rule) throws Exception {
        ekonom.put(
                        forbund.path("/keys/KOMMUN"),
                        "{\"validFrom\": \"2026-01-01\", \"basis\": \"invånare\", \"weights\": %s}".formatted(weights))
                .isRefused(status, rule);
        ekonom.put(forbund.path("/keys/STATE"), "{\"validFrom\": \"2026-01-01\", \"basis\": \"b\", \"weights\": {}}")
                .isRefused(422, "key.state-has-none");
        ekonom.put(forbund.path("/keys/LANDSTING"), "{}").isRefused(404, "api.not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"222000-0000\"               | \"222000-0001\"         | forbund.organisation-number-check",
                "\"222000-0000\"               | \"2220000\"             | forbund.organisation-number-form",
                "\"222000-0000\"               | null                    | forbund.organisation-number-form",
                "\"code\": \"it-ny\"           | \"code\": \"It Ny\"     | forbund.code-form",
                "\"code\": \"dalen\"           | \"code\": \"alvby\"     | member.code-twice",
                "\"kind\": \"REGION\"          | \"kind\": \"KOMMUN\"    | forbund.region-missing",
                "\"ARBETSFORMEDLINGEN\"        | \"REGION\"              | forbund.state-members",
                "\"name\": \"Region Exempel\"  | \"name\": \" \"         | member.incomplete",
                "\"membersFrom\": \"2020-01-01\" | \"membersFrom\": null | forbund.members-from-missing"
            })
    void a_forbund_that_cannot_be_is_not_registered(String right, String wrong, String rule) throws Exception {
        String registration = TestForbund.registration("it-ny", "222000-0000").replace(right, wrong);

        Api.administrator().post("/forbund", registration).isRefused(422, rule);

        assertThat(Api.administrator().get("/forbund").http().body()).doesNotContain("it-ny");
    }

    @Test
    void neither_a_code_nor_an_organisation_number_is_given_twice() throws Exception {
        Api administrator = Api.administrator();
        String number =
                TestForbund.organisationNumber(ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L));

        administrator
                .post("/forbund", TestForbund.registration(forbund.code(), number))
                .isRefused(409, "forbund.code-taken");
        String taken = forbund.as(ADMINISTRATOR).get(forbund.path("")).at("/organisationNumber");
        administrator
                .post("/forbund", TestForbund.registration("it-ny", taken))
                .isRefused(409, "forbund.organisation-number-taken");
    }

    @Test
    void what_was_proposed_is_decided_by_another_and_once() throws Exception {
        TestForbund own = TestForbund.planned();
        String both =
                "{\"username\": \"%s.bada\", \"displayName\": \"Båda\", \"password\": \"%s\", \"roles\": [\"EKONOM\", \"LEDAMOT\"]}"
                        .formatted(own.code(), TestUsers.PASSWORD);
        own.as(ADMINISTRATOR).post(own.path("/users"), both).is(201);
        Api proposer = Api.as(own.code() + ".bada", TestUsers.PASSWORD);
        String approval = "{\"outcome\": \"APPROVED\", \"meetingOn\": \"2024-11-20\", \"paragraph\": \"§ 1\"}";
        String matter = proposer.post(own.year("/budget/proposal")).is(201).location();

        own.as(EKONOM).post(matter + "/decision", approval).isRefused(403, "access.wrong-role");
        proposer.post(matter + "/decision", approval).isRefused(403, "matter.own-proposal");
        Api ledamot = own.as(LEDAMOT);
        ledamot.post(matter + "/decision", approval.replace("APPROVED", "BORDLAGD"))
                .isRefused(400, "api.unreadable-field");
        ledamot.post(matter + "/decision", approval.replace("\"APPROVED\"", "null"))
                .isRefused(400, "decision.outcome-missing");
        ledamot.post(matter + "/decision", approval.replace("2024", "2124"))
                .isRefused(422, "decision.meeting-in-future");
        ledamot.post(matter + "/decision", approval.replace("§ 1", "")).isRefused(422, "decision.paragraph-missing");
        ledamot.post(own.path("/matters/1/decision"), approval).isRefused(404, "matter.unknown");
        ledamot.post(matter + "/decision", approval).is(200);
        ledamot.post(matter + "/decision", approval).isRefused(409, "matter.not-open");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "insatser      | {\"code\": \"x\", \"kind\": \"BOTH\", \"ageFrom\": 1, \"ageTo\": 2}  | 400 | api.unreadable-field",
                "years         | {\"startsOn\": \"2027-01-01\", \"endsOn\": \"2028-12-31\"}           | 422 | year.too-long",
                "years         | {\"startsOn\": \"2027-01-15\", \"endsOn\": \"2027-12-31\"}           | 422 | year.whole-months",
                "years         | {\"startsOn\": \"2027-12-31\", \"endsOn\": \"2027-01-01\"}           | 422 | year.dates",
                "years         | {\"startsOn\": \"2025-07-01\", \"endsOn\": \"2026-06-30\"}           | 409 | year.overlaps",
                "years         | {}                                                               | 422 | year.dates",
                "accounts      | {\"number\": 1930, \"name\": \"Bank\", \"validFrom\": \"2025-01-01\"}  | 409 | account.taken",
                "accounts      | {\"number\": 193, \"name\": \"Bank\", \"validFrom\": \"2025-01-01\"}   | 422 | account.number-form",
                "accounts      | {\"number\": 1931, \"name\": \"Bank\"}                                | 422 | account.valid-from-missing",
                "years/2025/reconciliations        | {\"quarter\": 5}                             | 422 | year.no-such-quarter",
                "years/2025/reconciliations        | {}                                           | 400 | api.unreadable-field",
                "years/2025/contributions/claims   | {\"quarter\": 0}                             | 422 | year.no-such-quarter",
                "years/2025/contributions/claims   | {\"quarter\": 1, \"date\": \"2024-01-01\"}   | 422 | voucher.not-in-year",
                "years/2025/contributions/receipts | {\"member\": \"x\", \"amount\": \"1\", \"date\": \"2025-01-01\", \"reference\": \"r\"} | 422 | member.unknown",
                "years/2025/contributions/receipts | {\"amount\": \"1\", \"date\": \"2025-01-01\", \"reference\": \"r\"}                    | 422 | member.unknown",
                "years/2025/allocations            | {\"insats\": \"x\", \"amount\": \"1\", \"reason\": \"r\"}                               | 404 | insats.unknown",
                "years/2025/allocations            | {\"insats\": \"steget\", \"amount\": \"0\", \"reason\": \"r\"}                          | 422 | allocation.amount",
                "years/2025/costs                  | {\"insats\": \"steget\", \"account\": 1930, \"net\": \"1\", \"date\": \"2025-01-01\", \"text\": \"t\", \"counterparty\": \"m\", \"document\": \"d\"} | 422 | cost.account"
            })
    void what_is_wrong_in_a_request_is_named(String path, String body, int status, String rule) throws Exception {
        ekonom.post(forbund.path("/" + path), body).isRefused(status, rule);
    }

    @ParameterizedTest
    @CsvSource({
        "years/2031, year.unknown",
        "years/2031/balances, year.unknown",
        "years/2031/vouchers, year.unknown",
        "years/2031/contributions, year.unknown",
        "years/2031/insatser, year.unknown",
        "years/2031/chains, year.unknown",
        "years/2031/allocations, year.unknown",
        "years/2031/reconciliations, year.unknown",
        "years/2031/financing, year.unknown",
        "years/2031/budget, year.unknown",
        "years/2025/vouchers/A/1, voucher.unknown",
        "years/2025/vouchers/Å/1, voucher.unknown",
        "years/2025/reconciliations/1, reconciliation.unknown",
        "documents/1, document.unknown",
        "documents/1/content, document.unknown",
        "sie/1, sie.unknown",
        "matters/1, matter.unknown",
        "insatser/x, insats.unknown",
        "documents/ett, api.not-found",
        "years/i-ar, api.not-found"
    })
    void what_is_not_there_is_not_found(String path, String rule) throws Exception {
        ekonom.get(forbund.path("/" + path.replace("Å", "%C3%85"))).isRefused(404, rule);
        ekonom.get("/forbund/finns-inte/" + path.replace("Å", "%C3%85")).status();
    }
}
