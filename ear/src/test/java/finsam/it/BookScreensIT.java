package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import finsam.access.Role;
import finsam.money.Ore;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** The views of the books: the screens show what the API says, and answer what cannot be shown, with what was typed kept. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BookScreensIT {

    private static final Pattern FIGURE = Pattern.compile("<td class=\"figure[^>]*>(?:<a [^>]*>)?([^<]+)<");

    private TestForbund forbund;
    private Api ekonom;
    private Http browser;

    @BeforeEach
    void books() throws Exception {
        if (forbund != null) {
            return;
        }
        forbund = TestForbund.underWay();
        ekonom = forbund.as(Role.EKONOM);
        ekonom.post(forbund.year("/contributions/claims"), "{\"quarter\": 1}").is(201);
        ekonom.post(forbund.year("/costs"), """
                        {"insats": "steget", "account": 4610, "net": "4000.00", "vat": "1000.00", "date": "2025-03-31",
                         "text": "Rekvisition", "counterparty": "Alvby kommun", "document": "R-1"}
                        """).is(201);
        ekonom.post(forbund.year("/payments"), """
                        {"amount": "5000.00", "date": "2025-04-20", "counterparty": "Alvby kommun", "document": "R-1"}
                        """).is(201);
        browser = Http.as(forbund.code() + ".ekonom", TestUsers.PASSWORD);
    }

    private HttpResponse<String> open(String page, String asked) throws Exception {
        return browser.get("/" + page + ".xhtml?forbund=" + forbund.code() + "&ar=" + TestForbund.YEAR + asked);
    }

    private static List<String> figures(String html) {
        List<String> figures = new ArrayList<>();
        Matcher figure = FIGURE.matcher(html);
        while (figure.find()) {
            figures.add(Ore.parse(figure.group(1).replace("&nbsp;", "\u00a0").replace("&#160;", "\u00a0"))
                    .toPlain());
        }
        return figures;
    }

    @Test
    void the_trial_balance_on_the_screen_is_the_one_of_the_api() throws Exception {
        for (String[] asked : new String[][] {
            {"", ""},
            {"&fran=2025-03-01&till=2025-03-31", "?from=2025-03-01&through=2025-03-31"},
            {"&d6=steget", "?object=6:steget"},
            {"&d6=~&konto=1000-2999", "?object=6:&accounts=1000-2999"},
            {"&serie=K", "?series=K"}
        }) {
            JsonNode balance =
                    ekonom.get(forbund.year("/balances" + asked[1])).is(200).json();
            List<String> expected = new ArrayList<>();
            balance.at("/accounts")
                    .forEach(account -> List.of("opening", "debit", "credit", "closing")
                            .forEach(column ->
                                    expected.add(account.at("/" + column).asText())));
            List.of("opening", "debit", "credit", "closing")
                    .forEach(column ->
                            expected.add(balance.at("/totals/" + column).asText()));

            assertThat(figures(open("saldobalans", asked[0]).body()))
                    .as(asked[0])
                    .isEqualTo(expected);
        }
    }

    @Test
    void what_cannot_be_shown_is_said_and_what_was_typed_stays() throws Exception {
        for (String page : List.of("bokforing", "saldobalans", "huvudbok", "grundbok", "diagram")) {
            for (String[] wrong : new String[][] {
                {"&fran=2025-02-30", "Datumet &quot;2025-02-30&quot; går inte att läsa", "2025-02-30"},
                {"&fran=2025-05-01&till=2025-04-01", "Byt plats på datumen", "2025-05-01"},
                {"&till=2026-01-31", "ligger inte i räkenskapsåret 2025", "2026-01-31"},
                {"&kant=2199-01-01", "en tid som inte har varit", "2199-01-01"},
                {"&d6=inte", "finns inte i dimension 6", "Insats"},
                {"&serie=ZZ", "ZZ", "Serie"}
            }) {
                HttpResponse<String> answer = open(page, wrong[0]);
                String body = answer.body().replace("\"2025-02-30\" går", "&quot;2025-02-30&quot; går");
                assertThat(answer.statusCode()).as(page + wrong[0]).isEqualTo(200);
                assertThat(body).as(page + wrong[0]).contains("role=\"alert\"", wrong[1], wrong[2]);
            }
        }
        assertThat(open("saldobalans", "&konto=1234").body()).contains("1234").contains("role=\"alert\"");
        ekonom.get(forbund.year("/balances?object=6:inte")).isRefused(422, "posting.unknown-object");
        ekonom.get(forbund.year("/balances?object=steget")).isRefused(400, "balances.object-unreadable");
        ekonom.get(forbund.year("/balances?known=snart")).isRefused(400, "balances.known-unreadable");
        ekonom.get(forbund.year("/ledger?after=x")).isRefused(400, "page.unreadable");
    }

    @Test
    void a_voucher_leads_to_the_decisions_behind_it() throws Exception {
        JsonNode cost =
                ekonom.get(forbund.year("/vouchers/K/1/grounds")).is(200).json();
        assertThat(cost.findValuesAsText("kind")).containsExactly("ALLOCATION", "BUDGET");
        assertThat(cost.findValuesAsText("paragraph")).containsOnly("§ 14");
        assertThat(ekonom.get(forbund.year("/vouchers/B/1/grounds")).json().findValuesAsText("kind"))
                .containsExactly("FINANCING", "BUDGET");
        assertThat(open("verifikation", "&serie=K&nr=1").body())
                .contains(
                        "Vilar på",
                        "styrelse.xhtml",
                        "#arende-" + cost.at("/0/matter").asText(),
                        "§ 14");
    }

    @Test
    void the_costs_by_month_name_the_insats() throws Exception {
        JsonNode costs = ekonom.get(forbund.year("/costs-by-month")).is(200).json();
        assertThat(costs.at("/insatser/0/name").asText()).isEqualTo("Steget");
        assertThat(costs.at("/insatser/0/byMonth/2025-03").asText()).isEqualTo("4000.00");
        assertThat(figures(open("diagram", "").body())).contains("4000.00", "1000000.00", "600000.05");
    }

    @Test
    void a_list_goes_on_where_its_page_ended() throws Exception {
        Api.Answer first = ekonom.get(forbund.year("/vouchers?most=2")).is(200);
        assertThat(first.json()).hasSize(2);
        assertThat(first.header("Link")).contains("rel=\"next\"", "after=");
        assertThat(ekonom.get(forbund.year("/journal?most=3")).at("/next")).isNotBlank();
        assertThat(ekonom.get(forbund.year("/ledger?accounts=1930")).at("/accounts/0/closing"))
                .isEqualTo("-5000.00");
    }
}
