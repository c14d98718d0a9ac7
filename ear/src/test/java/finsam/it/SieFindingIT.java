package finsam.it;

import static finsam.access.Role.EKONOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import finsam.it.Browser.Person;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a source says otherwise later is corrected after it by the ledger's own ways, or left as it is; once. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SieFindingIT {

    private static final String OPENING = "#IB 0 1930 5.00\n#IB 0 2010 -5.00\n";

    private static final String RENT = """
            #VER A 1 20250110 "Hyra januari"
            {
            #TRANS 6010 {7 "B"} 100.00 "" "lokalen"
            #TRANS 1930 {} -100.00
            }
            """;

    private static final String FEBRUARY =
            RENT.replace("A 1 20250110 \"Hyra januari\"", "A 2 20250210 \"Hyra februari\"");

    private TestForbund forbund;
    private Api ekonom;
    private int files;

    @BeforeEach
    void a_forbund_that_has_taken_two_rents_in() throws Exception {
        forbund = TestForbund.register();
        ekonom = forbund.as(EKONOM);
        ekonom.post(forbund.path("/years"), "{\"startsOn\": \"2025-01-01\", \"endsOn\": \"2025-12-31\"}")
                .is(201);
        take(OPENING + RENT + FEBRUARY);
    }

    @Test
    void a_changed_voucher_is_taken_back_and_what_the_source_has_now_becomes_a_draft() throws Exception {
        take(OPENING + RENT.replace("100.00", "120.00") + FEBRUARY);
        String correction = correction(finding("CHANGED"));

        JsonNode proposed = ekonom.get(correction).is(200).json();
        assertThat(proposed.at("/takenBack/0/postings/0/amount").asText()).isEqualTo("-100.00");
        assertThat(proposed.at("/takenBack/0/date").asText()).isEqualTo("2025-01-10");
        assertThat(proposed.at("/written/date").asText()).isEqualTo("2025-01-10");
        assertThat(proposed.at("/written/documentReference").asText()).isEqualTo("Underlag hos Alvby kommun: A 1");
        assertThat(proposed.at("/written/lines/0").toString()).contains("6010", "120.00", "lokalen", "\"7\":\"B\"");
        assertThat(proposed.at("/obstacle").isNull()).isTrue();
        assertThat(ekonom.get(forbund.year("/vouchers")).json()).hasSize(3);

        ekonom.post(correction, "{\"date\": \"2025-01-31\", \"reason\": \" \"}")
                .isRefused(422, "voucher.reason-missing");
        ekonom.post(correction, "{\"reason\": \"Källan\"}").isRefused(422, "voucher.date-missing");
        JsonNode done = ekonom.post(correction, "{\"date\": \"2025-01-31\", \"reason\": \"Hyran höjdes\"}")
                .is(201)
                .json();
        String draft = forbund.year("/drafts/" + done.at("/draft").asText());
        assertThat(ekonom.get(forbund.year("/vouchers/SA/1"))
                        .json()
                        .at("/correctedBy/0/series")
                        .asText())
                .isEqualTo(done.at("/correction/series").asText());
        JsonNode waiting = ekonom.get(forbund.year("/sie-findings")).json().at("/0");
        assertThat(waiting.at("/outcome").asText()).isEqualTo("CORRECTED");
        assertThat(waiting.at("/settledBy").asText()).isEqualTo(forbund.code() + ".ekonom");
        assertThat(waiting.at("/written/status").asText()).isEqualTo("DRAFT");

        JsonNode posted =
                ekonom.post(draft + "/voucher", "{\"revision\": 1}").is(201).json();
        assertThat(ekonom.get(forbund.year("/sie-findings")).json().at("/0/written/voucher"))
                .isEqualTo(posted);
        assertThat(ekonom.get(forbund.year("/vouchers/SA/1/links")).json().at("/replacedBy"))
                .isEqualTo(posted);
        assertThat(balance("6010")).isEqualTo("220.00");
    }

    @Test
    void a_vanished_voucher_is_taken_back_and_written_again_when_it_returns() throws Exception {
        take(OPENING + FEBRUARY);
        JsonNode done = correct(finding("VANISHED"));
        assertThat(done.at("/draft").isNull()).isTrue();
        assertThat(balance("6010")).isEqualTo("100.00");

        take(OPENING + RENT + FEBRUARY);
        JsonNode again = correct(finding("RETURNED"));
        assertThat(again.at("/correction").isNull()).isTrue();
        post(again);
        assertThat(balance("6010")).isEqualTo("200.00");
    }

    @Test
    void what_the_source_says_next_is_held_against_what_was_written_last() throws Exception {
        take(OPENING + RENT.replace("100.00", "120.00") + FEBRUARY);
        String older = finding("CHANGED");
        take(OPENING + RENT.replace("100.00", "130.00") + FEBRUARY);
        ekonom.get(correction(older)).isRefused(409, "sie.finding-older");
        leave(older);
        JsonNode first = correct(finding("CHANGED"));

        take(OPENING + RENT.replace("100.00", "140.00") + FEBRUARY);
        String next = finding("CHANGED");
        ekonom.get(correction(next)).isRefused(409, "sie.finding-draft");
        post(first);
        assertThat(balance("6010")).isEqualTo("230.00");
        post(correct(next));
        assertThat(balance("6010")).isEqualTo("240.00");

        take(OPENING + FEBRUARY);
        correct(finding("VANISHED"));
        assertThat(balance("6010")).isEqualTo("100.00");
    }

    @Test
    void a_finding_is_acted_on_once_and_not_raised_again_by_a_file_that_says_the_same() throws Exception {
        String changed = OPENING.replace("5.00", "6.00") + RENT.replace("100.00", "120.00");
        take(changed);
        assertThat(kinds()).containsExactlyInAnyOrder("CHANGED", "VANISHED", "OPENING");
        String opening = finding("OPENING");
        ekonom.get(correction(opening)).isRefused(409, "sie.finding-opening");
        leave(opening);
        String left = finding("VANISHED");
        leave(left);
        String corrected = finding("CHANGED");
        post(correct(corrected));

        for (String settled : List.of(left, corrected, opening)) {
            ekonom.get(correction(settled)).isRefused(409, "sie.finding-settled");
            ekonom.post(correction(settled), "{\"date\": \"2025-01-31\", \"reason\": \"Igen\"}")
                    .isRefused(409, "sie.finding-settled");
            ekonom.post(forbund.path("/sie-findings/" + settled + "/settlement"), "{\"note\": \"Igen\"}")
                    .isRefused(409, "sie.finding-settled");
        }
        take(changed);
        assertThat(kinds()).hasSize(3);
        assertThat(outcome(left)).isEqualTo("LEFT");
        assertThat(outcome(corrected)).isEqualTo("CORRECTED");
        assertThat(outcome(opening)).isEqualTo("null");
    }

    @Test
    void what_stands_as_it_was_taken_in_needs_no_correction() throws Exception {
        take(OPENING + FEBRUARY);
        leave(finding("VANISHED"));
        take(OPENING + RENT + FEBRUARY);

        ekonom.get(correction(finding("RETURNED"))).isRefused(409, "sie.finding-nothing");
        ekonom.get(correction("1")).isRefused(404, "finding.unknown");
    }

    @Test
    void a_draft_is_dated_where_it_can_be_posted_and_says_what_hinders_it() throws Exception {
        take(OPENING + RENT.replace("100.00", "120.00") + FEBRUARY);
        String correction = correction(finding("CHANGED"));
        ekonom.post(forbund.year("/periods/2025-01-01/closing"), "{\"earlierToo\": false}")
                .is(200);
        ekonom.put(
                        forbund.path("/accounts/6010/dimensions/6"),
                        "{\"rule\": \"DEMANDED\", \"validFrom\": \"2025-01-01\"}")
                .is(204);

        assertThat(ekonom.get(correction).is(200).at("/date")).isEqualTo("2025-02-01");
        ekonom.get(correction + "?date=2025-01-20").isRefused(409, "voucher.period-closed");
        JsonNode proposed = ekonom.get(correction + "?date=2025-02-20").is(200).json();

        assertThat(proposed.at("/written/date").asText()).isEqualTo("2025-02-20");
        assertThat(proposed.at("/obstacle").asText()).contains("6010").endsWith(".");
    }

    @Test
    void the_screen_shows_what_will_be_done_and_leads_to_the_draft() throws Exception {
        take(OPENING + RENT.replace("100.00", "120.00"));
        try (Browser browser = new Browser()) {
            Person person = browser.signIn(forbund.code() + ".ekonom", TestUsers.PASSWORD);
            person.open("sie.xhtml?forbund=" + forbund.code() + "&ar=2025");
            person.look("sie-skillnader");
            String changed = finding("CHANGED");
            person.page().locator("a[href*='skillnad=" + changed + "']").click();
            assertThat(person.text())
                    .contains("Tas tillbaka", "Rättelse av SA 1", "Skrivs i stället, som utkast", "120,00");
            person.look("sie-rattelse");
            person.form("correct").write("Rättelsens datum", "2024-01-01").press("Rätta");
            assertThat(person.form("correct").alert()).contains("2024-01-01");
            person.form("correct")
                    .write("Rättelsens datum", "2025-01-31")
                    .write("Varför", "Hyran höjdes")
                    .press("Rätta");
            assertThat(person.text()).contains("Rättelsen är bokförd som A 1", "Här är ett utkast");
            person.open("sie-rattelse.xhtml?forbund=" + forbund.code() + "&ar=2025&skillnad=" + changed);
            assertThat(person.text()).contains("redan avklarad");
            person.open("sie.xhtml?forbund=" + forbund.code() + "&ar=2025");
            person.page()
                    .locator("a[href*='skillnad=" + finding("VANISHED") + "']")
                    .click();
            person.form("correct").write("Varför", "Dubbel i källan").press("Rätta");
            assertThat(person.text()).contains("Rättelsen är bokförd som A 2", "Dubbel i källan");
            person.open("sie.xhtml?forbund=" + forbund.code() + "&ar=2025");
            person.page()
                    .locator("section[aria-labelledby=findings-heading] summary")
                    .click();
            assertThat(person.text()).contains("Inget att åtgärda", "Rättad", "är inte bokfört än", "Rättelse A 2");
            person.look("sie-avklarade");
            assertThat(browser.faults()).isEmpty();
        }
    }

    /** Takes the year so far in, as its source has it now: another file each time, whatever it says. */
    private void take(String lines) throws Exception {
        String once = "#PROSA \"Fil " + ++files + "\"\n";
        String file = ekonom.upload(forbund.path("/sie"), SieFiles.of(once + "#RES 0 6010 0.00\n" + lines))
                .is(201)
                .location();
        ekonom.post(file + "/taking", "{\"evidenceAt\": \"Alvby kommun\"}").is(200);
    }

    private JsonNode correct(String finding) throws Exception {
        return ekonom.post(correction(finding), "{\"date\": \"2025-02-28\", \"reason\": \"Enligt källan\"}")
                .is(201)
                .json();
    }

    private void leave(String finding) throws Exception {
        ekonom.post(forbund.path("/sie-findings/" + finding + "/settlement"), "{\"note\": \"Källan har fel\"}")
                .is(204);
    }

    private void post(JsonNode corrected) throws Exception {
        ekonom.post(forbund.year("/drafts/" + corrected.at("/draft").asText() + "/voucher"), "{\"revision\": 1}")
                .is(201);
    }

    private String correction(String finding) {
        return forbund.path("/sie-findings/" + finding + "/correction");
    }

    private Iterable<JsonNode> findings() throws Exception {
        return ekonom.get(forbund.year("/sie-findings")).is(200).json();
    }

    private List<String> kinds() throws Exception {
        return StreamSupport.stream(findings().spliterator(), false)
                .map(f -> f.at("/kind").asText())
                .toList();
    }

    /** @return the id of the latest of the kind */
    private String finding(String kind) throws Exception {
        return StreamSupport.stream(findings().spliterator(), false)
                .filter(f -> f.at("/kind").asText().equals(kind))
                .map(f -> f.at("/id").asText())
                .findFirst()
                .orElseThrow();
    }

    private String outcome(String finding) throws Exception {
        return StreamSupport.stream(findings().spliterator(), false)
                .filter(f -> f.at("/id").asText().equals(finding))
                .map(f -> f.at("/outcome").asText())
                .findFirst()
                .orElseThrow();
    }

    /** @return what the account closes with in the books */
    private String balance(String account) throws Exception {
        JsonNode accounts = ekonom.get(forbund.year("/balances")).is(200).json().at("/accounts");
        return StreamSupport.stream(accounts.spliterator(), false)
                .filter(a -> a.at("/account").asText().equals(account))
                .map(a -> a.at("/closing").asText())
                .findFirst()
                .orElseThrow();
    }
}
