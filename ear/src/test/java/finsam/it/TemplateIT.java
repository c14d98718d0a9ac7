package finsam.it;

import static finsam.access.Role.EKONOM;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Konteringsmallar and rates of VAT: saved, saved anew, ended, and never changed; and a preview that is what is posted. */
@ExtendWith(ArquillianExtension.class)
class TemplateIT {

    private static final String TEMPLATE = """
            {"name": "Hyra", "text": "Lokalhyra", "lines": [
                {"account": 6010, "basisPoints": 8000, "objects": {"6": "steget"}},
                {"account": 1650, "basisPoints": 2000},
                {"account": 2510, "basisPoints": -10000, "text": "Fastighets AB"}]}
            """;

    @Inject
    private SqlPrompt prompt;

    @Test
    @RunAsClient
    void a_template_is_saved_saved_anew_and_ended() throws Exception {
        TestForbund forbund = TestForbund.planned();
        Api ekonom = forbund.as(EKONOM);
        Api.Answer first = ekonom.post(forbund.path("/templates"), TEMPLATE).is(201);
        assertThat(first.at("/lines/0/objects/6")).isEqualTo("steget");
        assertThat(first.at("/lines/2/basisPoints")).isEqualTo("-10000");

        Api.Answer second = ekonom.post(forbund.path("/templates"), TEMPLATE.replace("Lokalhyra", "Hyra, ny lokal"))
                .is(201);
        JsonNode inUse = ekonom.get(forbund.path("/templates")).is(200).json();
        assertThat(inUse).hasSize(1);
        assertThat(inUse.at("/0/version").asInt()).isEqualTo(2);
        assertThat(inUse.at("/0/text").asText()).isEqualTo("Hyra, ny lokal");
        ekonom.get(first.location()).isRefused(404, "template.unknown");

        ekonom.delete(second.location()).is(204);
        assertThat(ekonom.get(forbund.path("/templates")).json()).isEmpty();
        ekonom.delete(second.location()).isRefused(404, "template.unknown");
        assertThat(ekonom.get(forbund.path("/history?q=template")).json()).hasSize(3);
    }

    @Test
    @RunAsClient
    void a_template_that_cannot_be_used_is_refused() throws Exception {
        TestForbund forbund = TestForbund.planned();
        Api ekonom = forbund.as(EKONOM);
        ekonom.post(forbund.path("/templates"), TEMPLATE.replace("8000", "7000"))
                .isRefused(422, "template.not-whole");
        ekonom.post(forbund.path("/templates"), TEMPLATE.replace("6010", "6011"))
                .isRefused(422, "account.unknown");
        ekonom.post(forbund.path("/templates"), TEMPLATE.replace("steget", "okänd"))
                .isRefused(422, "posting.unknown-object");
        ekonom.post(forbund.path("/templates"), TEMPLATE.replace("\"Hyra\"", "\" \""))
                .isRefused(422, "template.name-missing");
        assertThat(ekonom.get(forbund.path("/templates")).json()).isEmpty();
    }

    @Test
    @RunAsClient
    void what_is_previewed_is_what_is_posted() throws Exception {
        TestForbund forbund = TestForbund.planned();
        Api ekonom = forbund.as(EKONOM);
        String draft = ekonom.post(forbund.year("/drafts"), """
                        {"series": "A", "date": "2025-05-02", "text": "Hyra", "counterparty": "Fastighets AB",
                         "documentReference": "F 17", "lines": [
                            {"account": "6010", "debit": "100.01", "text": "maj", "objects": {"6": "steget"}},
                            {"account": "1650", "debit": "25.00"},
                            {"account": "1930", "credit": "125.01"}]}
                        """).is(201).location();
        JsonNode previewed = ekonom.get(draft + "/preview").is(200).json();
        JsonNode posted = ekonom.get(ekonom.post(draft + "/voucher", "{\"revision\": 1}")
                        .is(201)
                        .location())
                .is(200)
                .json();

        for (String field : new String[] {"date", "text", "postings"}) {
            assertThat(posted.get(field)).as(field).isEqualTo(previewed.get(field));
        }
        assertThat(posted.at("/number/series")).isEqualTo(previewed.get("series"));
        assertThat(posted.at("/number/year")).isEqualTo(previewed.get("year"));
    }

    @Test
    void at_a_sql_prompt_templates_and_rates_are_not_changed() throws Exception {
        prompt.does(
                "insert into voucher_template (id, forbund_id, name, version, saved_at, saved_by) select -f.id, f.id, 'Prompt', 1, current_timestamp, 'x' from forbund f where f.code = 'it-forbund'",
                "insert into voucher_template_line (forbund_id, template_id, line, account) select f.id, -f.id, 1, 1930 from forbund f where f.code = 'it-forbund'");
        prompt.refuses("append-only", "update voucher_template set name = 'x' where name = 'Prompt'");
        prompt.refuses("append-only", "delete from voucher_template_line where template_id < 0");
        prompt.refuses("append-only", "update vat_rate set percent_hundredths = 2000 where kind = 'STANDARD'");
        prompt.refuses("append-only", "delete from vat_rate");
        prompt.refuses("voucher_template_line_one", """
                insert into voucher_template_line (forbund_id, template_id, line, account, amount_ore, basis_points)
                select f.id, -f.id, 2, 1930, 1, 1 from forbund f where f.code = 'it-forbund'
                """);
        prompt.refuses("voucher_template_line_", """
                insert into voucher_template_line (forbund_id, template_id, line, account)
                select -1, -f.id, 3, 1930 from forbund f where f.code = 'it-forbund'
                """);
    }
}
