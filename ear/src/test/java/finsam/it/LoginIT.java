package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import finsam.access.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LoginIT {

    @Test
    void a_program_signs_in_with_each_request() throws Exception {
        HttpResponse<String> me = Http.as("it-ekonom", TestUsers.PASSWORD).get("/api/me");

        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(me.body()).isEqualTo("{\"username\":\"it-ekonom\",\"roles\":[\"EKONOM\"]}");
    }

    @Test
    void a_program_that_nobody_is_signed_in_for_is_told_so() throws Exception {
        assertLoginRequired(Http.anonymous().get("/api/me"));
        assertLoginRequired(Http.anonymous().get("/api/finns-inte"));
        assertLoginRequired(Http.anonymous().post("/api/me", "{}"));
    }

    @Test
    void a_wrong_password_an_unknown_user_and_one_who_has_left_get_the_same_answer() throws Exception {
        assertLoginRequired(Http.as("it-ekonom", "fel").get("/api/me"));
        assertLoginRequired(Http.as("okänd", TestUsers.PASSWORD).get("/api/me"));
        assertLoginRequired(Http.as("it-slutat", TestUsers.PASSWORD).get("/api/me"));
    }

    private static void assertLoginRequired(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(h -> assertThat(h).startsWith("Basic "));
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"ruleId\":\"access.login-required\"", "Du är inte inloggad");
    }

    @Test
    void a_person_signs_in_and_comes_to_the_page_asked_for() throws Exception {
        Http browser = Http.anonymous();
        assertThat(browser.get("/error/404.xhtml?fraga=1").body()).contains("Logga in", "j_password");

        HttpResponse<String> page = signIn(browser, "it-ekonom", TestUsers.PASSWORD);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasPath("/error/404.xhtml").hasQuery("fraga=1");
        assertThat(page.body()).contains("Sidan finns inte");
        assertThat(browser.get("/").body()).contains("it-ekonom");
    }

    @Test
    void a_person_who_goes_straight_to_the_login_page_comes_to_the_start_page() throws Exception {
        Http browser = Http.anonymous();
        browser.get("/login.xhtml");

        assertThat(signIn(browser, "it-ekonom", TestUsers.PASSWORD).body()).contains("Inloggad som it-ekonom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it-ekonom", "it-slutat", "okänd"})
    void a_person_who_cannot_sign_in_is_told_and_can_try_again(String username) throws Exception {
        Http browser = Http.anonymous();
        browser.get("/");

        assertThat(signIn(browser, username, "fel").body()).contains("stämmer inte", "j_password");
        assertThat(signIn(browser, "it-ekonom", TestUsers.PASSWORD).body()).contains("Inloggad som it-ekonom");
    }

    @Test
    void who_has_signed_out_must_sign_in_again() throws Exception {
        Http browser = Http.anonymous();
        browser.get("/");
        signIn(browser, "it-ekonom", TestUsers.PASSWORD);

        browser.submit("/logout", Map.of());

        assertThat(browser.get("/").body()).contains("j_password").doesNotContain("it-ekonom");
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_other_sites_and_is_new_after_login() throws Exception {
        Http browser = Http.anonymous();
        String before = browser.get("/").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(before).startsWith("JSESSIONID=").contains("HttpOnly", "SameSite=Lax");

        HttpResponse<String> page = signIn(browser, "it-ekonom", TestUsers.PASSWORD);

        assertThat(page.previousResponse().orElseThrow().headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(after -> assertThat(after)
                        .startsWith("JSESSIONID=")
                        .contains("HttpOnly", "SameSite=Lax")
                        .isNotEqualTo(before));
    }

    @Test
    void a_form_sent_after_the_session_has_ended_leads_back_to_its_page_by_way_of_login() throws Exception {
        Http browser = Http.anonymous();
        HttpResponse<String> login = browser.submit("/index.xhtml", Map.of("jakarta.faces.ViewState", "1:2"));
        assertThat(login.body()).contains("j_password");

        HttpResponse<String> page = signIn(browser, "it-ekonom", TestUsers.PASSWORD);

        assertThat(page.uri()).hasPath("/index.xhtml");
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void a_script_whose_session_has_ended_is_sent_back_to_its_page() throws Exception {
        Http browser = Http.anonymous();

        HttpResponse<String> answer = browser.send(browser.request("/index.xhtml")
                .header("Faces-Request", "partial/ajax")
                .POST(BodyPublishers.noBody()));

        assertThat(answer.body()).isEqualTo("<partial-response><redirect url=\"/index.xhtml\"/></partial-response>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/finns-inte", "/finns/inte.xhtml"})
    void a_page_that_does_not_exist_says_so(String path) throws Exception {
        HttpResponse<String> page = Http.as("it-ekonom", TestUsers.PASSWORD).get(path);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Sidan finns inte");
    }

    @Test
    void a_person_chooses_another_password_and_only_that_one_lets_them_in() throws Exception {
        TestForbund forbund = TestForbund.register();
        Api ekonom = forbund.as(Role.EKONOM);
        String username = forbund.code() + ".ekonom";

        ekonom.put("/me/password", change("fel lösenord", "ett nytt lösenord"))
                .isRefused(422, "user.old-password-wrong");
        ekonom.put("/me/password", change(TestUsers.PASSWORD, "kort")).isRefused(422, "user.password-short");
        ekonom.put("/me/password", change(TestUsers.PASSWORD, "å".repeat(37))).isRefused(422, "user.password-long");
        ekonom.put("/me/password", change(TestUsers.PASSWORD, TestUsers.PASSWORD))
                .isRefused(422, "user.password-same");
        assertThat(Http.as(username, TestUsers.PASSWORD).get("/api/me").statusCode())
                .isEqualTo(200);

        ekonom.put("/me/password", change(TestUsers.PASSWORD, "ett nytt lösenord"))
                .is(204);

        assertLoginRequired(Http.as(username, TestUsers.PASSWORD).get("/api/me"));
        assertThat(Http.as(username, "ett nytt lösenord").get("/api/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void who_is_shut_out_is_refused_at_once_also_in_a_session_that_is_open() throws Exception {
        TestForbund forbund = TestForbund.register();
        Api administrator = forbund.as(Role.ADMINISTRATOR);
        Api ekonom = forbund.as(Role.EKONOM);
        String ekonomPath = forbund.path("/users/" + forbund.code() + ".ekonom");
        ekonom.get(forbund.path("/accounts")).is(200);

        administrator.put(ekonomPath + "/active", "{\"active\": false}").is(204);

        ekonom.get(forbund.path("/accounts")).isRefused(404, "access.unknown-forbund");
        assertLoginRequired(
                Http.as(forbund.code() + ".ekonom", TestUsers.PASSWORD).get("/api/me"));
        administrator
                .put(forbund.path("/users/" + forbund.code() + ".administrator/active"), "{\"active\": false}")
                .isRefused(409, "user.shut-out-self");
        administrator.put(ekonomPath + "/active", "{\"active\": true}").is(204);
        ekonom.get(forbund.path("/accounts")).is(200);
    }

    @Test
    void a_role_is_given_to_somebody_of_another_forbund_who_keeps_the_password() throws Exception {
        TestForbund here = TestForbund.register();
        TestForbund there = TestForbund.register();
        Api revisor = there.as(Role.REVISOR);
        Api administrator = here.as(Role.ADMINISTRATOR);
        String user = here.path("/users/" + there.code() + ".revisor");
        administrator.post(user + "/roles", "{\"role\": \"LEDAMOT\"}").is(204);

        revisor.get(here.path("/accounts")).is(200);
        administrator.post(user + "/roles", "{\"role\": \"LEDAMOT\"}").isRefused(409, "user.role-held");
        administrator
                .put(user + "/password", "{\"password\": \"mitt i stället\"}")
                .isRefused(409, "user.of-others-too");
        administrator.put(user + "/active", "{\"active\": false}").isRefused(409, "user.of-others-too");
        administrator.delete(user + "/roles/EKONOM").isRefused(409, "user.role-not-held");
        administrator
                .delete(here.path("/users/" + here.code() + ".administrator/roles/ADMINISTRATOR"))
                .isRefused(409, "user.own-administrator");
        administrator.delete(user + "/roles/LEDAMOT").is(204);
        assertThat(administrator.get(here.path("/users")).is(200).json().findValuesAsText("validTo"))
                .anyMatch(day -> day.matches("\\d{4}-\\d{2}-\\d{2}"));
    }

    @Test
    void who_signed_in_is_told_of_each_time_a_person_does_and_once_a_day_for_a_program() throws Exception {
        TestForbund forbund = TestForbund.register();
        forbund.as(Role.EKONOM);
        String username = forbund.code() + ".ekonom";
        Http program = Http.as(username, TestUsers.PASSWORD);
        for (int request = 0; request < 3; request++) {
            assertThat(program.get("/api/me").statusCode()).isEqualTo(200);
        }
        Http browser = Http.anonymous();
        browser.get("/");
        signIn(browser, username, TestUsers.PASSWORD);
        browser.get("/");
        browser.submit("/logout", Map.of());
        browser.get("/");
        signIn(browser, username, TestUsers.PASSWORD);

        JsonNode events = signIns(forbund, username);

        assertThat(events.findValuesAsText("action"))
                .containsExactly("sign-in.person", "sign-in.person", "sign-in.program", "sign-in.person");
        assertThat(events.findValuesAsText("channel")).containsExactly("SCREEN", "SCREEN", "API", "SCREEN");
        assertThat(events.findValuesAsText("address")).allMatch(address -> address.matches("127\\.0\\.0\\.1|0?:.*1"));
        assertThat(events.findValuesAsText("username")).containsOnly(username);
    }

    @Test
    void who_is_refused_is_told_of_seldom_and_what_was_typed_is_not_kept() throws Exception {
        TestForbund forbund = TestForbund.register();
        forbund.as(Role.EKONOM);
        String username = forbund.code() + ".ekonom";
        String secret = "hemligt-" + forbund.code();
        Http program = Http.as(username, secret);
        for (int attempt = 1; attempt <= 11; attempt++) {
            assertLoginRequired(program.get("/api/me"));
        }
        Http browser = Http.anonymous();
        browser.get("/");
        signIn(browser, secret, TestUsers.PASSWORD);
        Http.as(secret, "fel").get("/api/me");

        JsonNode events = signIns(forbund, username);

        assertThat(events.findValuesAsText("action"))
                .containsExactly("sign-in.refuse", "sign-in.refuse", "sign-in.person");
        assertThat(events.at("/0/detail").asText()).isEqualTo("fel lösenord eller avstängd, 10 försök den här timmen");
        assertThat(events.at("/0/username").asText()).isEqualTo("(okänd)");
        assertThat(events.at("/0/subject").asText()).isEqualTo(username);
        Api administrator = Api.administrator();
        assertThat(administrator
                        .get(forbund.path("/user-history?action=sign-in.refuse&most=1000"))
                        .http()
                        .body())
                .contains("okänt användarnamn")
                .doesNotContain(secret, TestUsers.PASSWORD);
        assertThat(administrator
                        .get(forbund.path("/user-history?q=" + secret))
                        .is(200)
                        .json())
                .isEmpty();
        assertThat(forbund.as(Role.ADMINISTRATOR)
                        .get(forbund.path("/user-history"))
                        .http()
                        .body())
                .doesNotContain("okänt användarnamn");
        assertThat(administrator
                        .get(forbund.path("/user-history/chain"))
                        .json()
                        .at("/holding")
                        .asBoolean())
                .isTrue();
    }

    /** @return the events by and of the user, latest first */
    private static JsonNode signIns(TestForbund forbund, String username) throws Exception {
        return forbund.as(Role.ADMINISTRATOR)
                .get(forbund.path("/user-history?person=" + username))
                .is(200)
                .json();
    }

    private static String change(String old, String password) {
        return "{\"old\": \"%s\", \"password\": \"%s\"}".formatted(old, password);
    }

    private static HttpResponse<String> signIn(Http browser, String username, String password) throws Exception {
        return browser.submit("/j_security_check", Map.of("j_username", username, "j_password", password));
    }
}
