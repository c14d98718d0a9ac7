package finsam.it;

import static finsam.access.Role.ADMINISTRATOR;
import static finsam.access.Role.EKONOM;
import static finsam.access.Role.FORBUNDSCHEF;
import static finsam.access.Role.LEDAMOT;
import static finsam.access.Role.MEDLEM;
import static finsam.access.Role.REVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job through the API, from an empty förbund to its reconciled quarter, each figure to the öre. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MainWayIT {

    @Test
    void a_forbund_is_found_by_those_who_have_a_role_in_it_as_it_was_on_a_date() throws Exception {
        TestForbund forbund = TestForbund.planned();

        assertThat(forbund.as(MEDLEM).get("/forbund").json()).hasSize(1);
        assertThat(forbund.as(MEDLEM).get("/forbund").at("/0/code")).isEqualTo(forbund.code());
        JsonNode today = forbund.as(REVISOR).get(forbund.path("")).is(200).json();
        assertThat(today.at("/members")).hasSize(6);
        assertThat(today.at("/keys/KOMMUN/weights/bergstad").asInt()).isEqualTo(154);
        JsonNode before =
                forbund.as(REVISOR).get(forbund.path("?on=2024-12-31")).is(200).json();
        assertThat(before.at("/keys")).isEmpty();
        assertThat(forbund.as(REVISOR)
                        .get(forbund.path("?on=2019-12-31"))
                        .json()
                        .at("/members"))
                .isEmpty();
        assertThat(forbund.as(ADMINISTRATOR).get(forbund.path("/users")).is(200).json())
                .hasSize(4);
    }

    @Test
    void the_states_amount_becomes_each_members_contribution_to_the_ore() throws Exception {
        TestForbund forbund = TestForbund.planned();

        JsonNode preview = forbund.as(FORBUNDSCHEF)
                .post(forbund.year("/financing/preview"), "{\"total\": \"2469135.78\"}")
                .is(200)
                .json();
        assertThat(preview.at("/kommuner").asText()).isEqualTo("617283.95");
        JsonNode financing =
                forbund.as(MEDLEM).get(forbund.year("/financing")).is(200).json();

        assertThat(financing.at("/total").asText()).isEqualTo("2469135.78");
        assertThat(of(financing.at("/contributions"), "member", "fk")
                        .at("/amount")
                        .asText())
                .isEqualTo("1234567.89");
        assertThat(of(financing.at("/contributions"), "member", "region")
                        .at("/amount")
                        .asText())
                .isEqualTo("617283.94");
        JsonNode bergstad = of(financing.at("/contributions"), "member", "bergstad");
        assertThat(bergstad.at("/amount").asText()).isEqualTo("357374.92");
        assertThat(bergstad.at("/explanation").asText()).contains("154/266", "befolkning 16–64 år");
        assertThat(bergstad.at("/instalments/0/amount").asText()).isEqualTo("89343.73");
        assertThat(bergstad.at("/instalments/0/dueOn").asText()).isEqualTo("2025-01-31");
    }

    @Test
    void a_new_financing_replaces_the_one_before_until_it_is_claimed() throws Exception {
        TestForbund forbund = TestForbund.planned();
        Api ekonom = forbund.as(EKONOM);

        ekonom.put(forbund.year("/financing"), "{\"stateAmount\": 1300000}").is(200);

        assertThat(ekonom.get(forbund.year("/financing")).at("/version")).isEqualTo("2");
        ekonom.post(forbund.year("/contributions/claims"), "{\"quarter\": 1}").is(201);
        ekonom.put(forbund.year("/financing"), "{\"stateAmount\": \"1\"}").isRefused(409, "financing.claimed");
        assertThat(ekonom.get(forbund.year("/financing")).at("/total")).isEqualTo("2600000.00");
    }

    @Test
    void contributions_are_claimed_and_paid_and_what_is_left_is_told() throws Exception {
        TestForbund forbund = TestForbund.planned();
        Api ekonom = forbund.as(EKONOM);

        assertThat(ekonom.post(forbund.year("/contributions/claims"), "{\"quarter\": 1}")
                        .is(201)
                        .json()
                        .at("/vouchers"))
                .hasSize(5);
        String voucher = ekonom.post(forbund.year("/contributions/receipts"), """
                        {"member": "bergstad", "amount": "89343.72", "date": "2025-01-30", "reference": "BG 1"}
                        """)
                .is(201)
                .location();

        assertThat(ekonom.get(voucher).is(200).at("/postings/0/amount")).isEqualTo("89343.72");
        JsonNode standing = of(
                forbund.as(MEDLEM).get(forbund.year("/contributions")).is(200).json(), "member", "bergstad");
        assertThat(standing.at("/claimed").asText()).isEqualTo("89343.73");
        assertThat(standing.at("/unpaid").asText()).isEqualTo("0.01");
        JsonNode earlier = of(
                forbund.as(MEDLEM)
                        .get(forbund.year("/contributions?through=2025-01-29"))
                        .json(),
                "member",
                "bergstad");
        assertThat(earlier.at("/paid").asText()).isEqualTo("0.00");
    }

    @Test
    void a_claim_that_was_taken_back_is_not_paid_and_can_be_made_again() throws Exception {
        TestForbund forbund = TestForbund.planned();
        Api ekonom = forbund.as(EKONOM);
        String claims = forbund.year("/contributions/claims");
        ekonom.post(claims, "{\"quarter\": 1}").is(201);
        String claim = of(ekonom.get(forbund.year("/vouchers?q=Bergstad")).json(), "counterparty", "Bergstad kommun")
                .at("/number/number")
                .asText();
        ekonom.post(forbund.year("/vouchers/B/" + claim + "/reversal"), """
                        {"date": "2025-02-01", "reason": "fel nyckel"}
                        """).is(201);

        JsonNode takenBack = of(ekonom.get(forbund.year("/contributions")).json(), "member", "bergstad");
        assertThat(takenBack.at("/claimed").asText()).isEqualTo("0.00");
        assertThat(takenBack.at("/paid").asText()).isEqualTo("0.00");

        ekonom.post(claims, "{\"quarter\": 1}").is(201);
        JsonNode again = of(ekonom.get(forbund.year("/contributions")).json(), "member", "bergstad");
        assertThat(again.at("/claimed").asText()).isEqualTo("89343.73");
        assertThat(again.at("/paid").asText()).isEqualTo("0.00");
    }

    @Test
    void the_board_adopts_a_budget_and_allocates_from_it() throws Exception {
        TestForbund forbund = TestForbund.planned();
        Api ekonom = forbund.as(EKONOM);
        ekonom.post(forbund.year("/budget/proposal")).is(201);
        ekonom.put(forbund.year("/budget"), "{\"lines\": []}").isRefused(409, "budget.proposed");
        ekonom.delete(forbund.year("/budget/proposal")).is(204);
        Api.Answer proposal = ekonom.post(forbund.year("/budget/proposal"));
        String matter = proposal.location();
        assertThat(forbund.as(LEDAMOT).get(forbund.path("/matters")).json()).hasSize(2);

        Api.Answer decided = forbund.as(LEDAMOT).post(matter + "/decision", """
                {"outcome": "APPROVED", "meetingOn": "2024-11-20", "paragraph": "§ 7"}
                """).is(200);

        assertThat(decided.at("/decision/paragraph")).isEqualTo("§ 7");
        assertThat(ekonom.get(forbund.year("/budget")).at("/status")).isEqualTo("ADOPTED");
        forbund.approve(forbund.as(FORBUNDSCHEF).post(forbund.year("/allocations"), """
                {"insats": "steget", "amount": "999999.99", "reason": "Hela året"}
                """));
        ekonom.post(forbund.year("/allocations"), """
                {"insats": "steget", "amount": "0.02", "reason": "Lite till"}
                """).isRefused(422, "allocation.exceeds-budget");
        assertThat(ekonom.get(forbund.year("/budget")).at("/lines/0/left")).isEqualTo("0.01");
        JsonNode standing = ekonom.get(forbund.year("/insatser")).json().get(0);
        assertThat(standing.at("/left").asText()).isEqualTo("999999.99");
        assertThat(forbund.as(REVISOR).get(forbund.year("/allocations")).at("/0/status"))
                .isEqualTo("GRANTED");
    }

    @Test
    void what_a_meeting_decided_is_drawn_for_paper_and_stays_as_it_was() throws Exception {
        TestForbund forbund = TestForbund.underWay();
        Api ekonom = forbund.as(EKONOM);
        ekonom.post(forbund.year("/contributions/claims"), "{\"quarter\": 1}").is(201);
        forbund.approve(ekonom.post(forbund.year("/allocations"), """
                {"insats": "steget", "amount": "0.95", "reason": "Lite till"}
                """));
        String path = forbund.path("/meetings/2024-11-20/minutes");
        Api.Answer minutes = forbund.as(REVISOR).get(path).is(200);

        ekonom.put(forbund.year("/financing"), "{\"stateAmount\": \"1\"}").isRefused(409, "financing.claimed");
        ekonom.post(forbund.year("/vouchers"), """
                        {"series": "A", "date": "2025-03-03", "text": "Porto", "postings": [
                            {"account": 6010, "amount": "120.50"}, {"account": 1930, "amount": "-120.50"}]}
                        """, "Idempotency-Key", "porto").is(201);

        assertThat(forbund.as(LEDAMOT).get(path).json()).isEqualTo(minutes.json());
        JsonNode budget = minutes.json().at("/items/0/budget");
        assertThat(budget.at("/total").asText()).isEqualTo("1400000.00");
        assertThat(budget.at("/financed").asText()).isEqualTo("2469135.78");
        assertThat(of(budget.at("/shares"), "member", "bergstad").at("/amount").asText())
                .isEqualTo("357374.92");
        assertThat(minutes.at("/items/0/outcome")).isEqualTo("APPROVED");
        assertThat(minutes.at("/items/0/decidedByName")).isNotEqualTo(minutes.at("/items/0/decidedBy"));
        assertThat(minutes.at("/items/1/allocation/allocated")).isEqualTo("600000.05");
        assertThat(minutes.at("/items/2/allocation/allocated")).isEqualTo("600001.00");
        assertThat(minutes.json().at("/items/0/heads")).isEmpty();
        assertThat(minutes.at("/items/2/heads/0/series")).isEqualTo("B");
        assertThat(minutes.at("/items/2/heads/0/brief")).matches("([0-9a-f]{4} ){3}[0-9a-f]{4}");
        assertThat(ekonom.get(forbund.path("/printed-heads?hash="
                                + minutes.at("/items/2/heads/0/brief").replace(" ", "+")))
                        .at("/outcome"))
                .isEqualTo("IS_THE_END");
        ekonom.get(forbund.path("/meetings/2024-11-21/minutes")).isRefused(404, "meeting.unknown");
        ekonom.get(forbund.path("/meetings/igår/minutes")).isRefused(400, "api.unreadable-date");
    }

    @Test
    void costs_are_posted_on_the_insats_and_paid() throws Exception {
        TestForbund forbund = TestForbund.underWay();
        Api ekonom = forbund.as(EKONOM);

        String cost = ekonom.post(forbund.year("/costs"), """
                        {"insats": "steget", "account": 4610, "net": "600000.05", "vat": "150000.01", "date": "2025-03-31",
                         "text": "Rekvisition kvartal 1", "counterparty": "Alvby kommun", "document": "R-1"}
                        """).is(201).location();
        ekonom.post(forbund.year("/payments"), """
                        {"amount": "750000.06", "date": "2025-04-20", "counterparty": "Alvby kommun", "document": "R-1"}
                        """).is(201);
        ekonom.post(forbund.year("/costs"), """
                        {"insats": "steget", "account": 4610, "net": "0.01", "date": "2025-04-30",
                         "text": "Rekvisition", "counterparty": "Alvby kommun", "document": "R-2"}
                        """).isRefused(422, "cost.exceeds-allocation");

        assertThat(ekonom.get(cost).at("/postings/0/objects/6")).isEqualTo("steget");
        JsonNode spring = ekonom.get(forbund.year("/balances?from=2025-04-01&through=2025-06-30"))
                .json();
        JsonNode payables = of(spring.at("/accounts"), "account", "2510");
        assertThat(payables.at("/opening").asText()).isEqualTo("-750000.06");
        assertThat(payables.at("/closing").asText()).isEqualTo("0.00");
        assertThat(spring.at("/totals").toString())
                .isEqualTo(
                        "{\"opening\":\"0.00\",\"debit\":\"750000.06\",\"credit\":\"750000.06\",\"closing\":\"0.00\"}");
        assertThat(of(ekonom.get(forbund.path("/dimensions")).json(), "code", "steget")
                        .at("/name")
                        .asText())
                .isEqualTo("Steget");
    }

    @Test
    void a_quarter_is_reconciled_by_a_job_whose_deviations_name_the_ore() throws Exception {
        TestForbund forbund = TestForbund.underWay();
        Api ekonom = forbund.as(EKONOM);
        ekonom.post(forbund.year("/contributions/claims"), "{\"quarter\": 1}").is(201);
        for (String paid : new String[] {
            "fk 308641.98", "region 154320.99", "alvby 31328.32", "bergstad 89343.72", "dalen 33648.94"
        }) {
            ekonom.post(forbund.year("/contributions/receipts"), """
                            {"member": "%s", "amount": "%s", "date": "2025-01-30", "reference": "BG 1"}
                            """.formatted((Object[]) paid.split(" ")))
                    .is(201);
        }

        Api.Answer started = ekonom.post(forbund.year("/reconciliations"), "{\"quarter\": 1}")
                .is(202);
        JsonNode run = Await.until(
                () -> forbund.as(REVISOR).get(started.location()).is(200).json(),
                r -> !r.at("/status").asText().equals("STARTED"));

        assertThat(run.at("/status").asText()).isEqualTo("DONE");
        assertThat(run.at("/progress").asInt()).isEqualTo(100);
        JsonNode deviation = run.at("/findings/0");
        assertThat(deviation.at("/weight").asText()).isEqualTo("DEVIATION");
        assertThat(deviation.at("/subject").asText()).contains("Bergstad");
        assertThat(deviation.at("/difference").asText()).isEqualTo("0.01");
        assertThat(run.at("/findings/1/weight").asText()).isNotEqualTo("DEVIATION");
        assertThat(run.at("/stateOfBooks").asText())
                .isEqualTo(ekonom.get(forbund.year("/chains")).at("/stateOfBooks"));
        forbund.as(REVISOR)
                .get(forbund.path("/documents/" + run.at("/document").asText() + "/content"))
                .is(200);
        assertThat(ekonom.get(forbund.year("/reconciliations")).json()).hasSize(1);
    }

    @Test
    void a_closed_year_opens_the_next_with_its_balances_and_takes_no_more() throws Exception {
        TestForbund forbund = TestForbund.underWay();
        Api ekonom = forbund.as(EKONOM);
        ekonom.post(forbund.year("/contributions/claims"), "{\"quarter\": 4}").is(201);

        assertThat(ekonom.post(forbund.year("/closing")).is(200).at("/open")).isEqualTo("false");

        assertThat(of(ekonom.get(forbund.path("/years/2026/balances")).json().at("/accounts"), "account", "1520")
                        .at("/opening")
                        .asText())
                .isEqualTo("617283.93");
        ekonom.post(forbund.year("/contributions/claims"), "{\"quarter\": 3}").isRefused(409, "voucher.year-closed");
        ekonom.post(forbund.year("/closing")).isRefused(409, "year.already-closed");
        assertThat(forbund.as(REVISOR)
                        .get(forbund.path("/history?q=year.close"))
                        .json())
                .hasSize(1);
    }

    private static JsonNode of(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(item -> item.at("/" + field).asText().equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + value + " in " + list));
    }
}
