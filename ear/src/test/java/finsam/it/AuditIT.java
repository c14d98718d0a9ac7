package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import finsam.access.Role;
import finsam.it.Browser.Person;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an auditor does on the screens and by the API, and what the förbund never sees of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditIT {

    private static final String SECRET = "Rimmar inte med avtalet jag läste";

    private TestForbund forbund;
    private Api auditor;
    private Api another;
    private Api ekonom;

    @BeforeEach
    void books() throws Exception {
        if (forbund != null) {
            return;
        }
        TestForbund made = TestForbund.underWay();
        ekonom = made.as(Role.EKONOM);
        auditor = made.as(Role.REVISOR);
        Api.administrator()
                .post(made.path("/users"), """
                        {"username": "%s.revisor2", "displayName": "Kommunens revisor", "password": "%s", "roles": ["REVISOR"]}
                        """.formatted(made.code(), TestUsers.PASSWORD))
                .is(201);
        another = Api.as(made.code() + ".revisor2", TestUsers.PASSWORD);
        ekonom.post(made.year("/contributions/claims"), "{\"quarter\": 1}").is(201);
        forbund = made;
        post("2025-03-03", "Rekvisition våren", "Alvby kommun", "5000.00");
        post("2025-03-20", "Rekvisition igen", "Alvby kommun", "5000.00");
        post("2025-04-01", "Konsult, del 1", "Råd AB", "30000.00");
        post("2025-04-03", "Konsult, del 2", "Råd AB", "20000.00");
        post("2025-05-05", "Porto", "Posten", "117.50");
    }

    private void post(String date, String text, String counterparty, String amount) throws Exception {
        ekonom.post(
                        forbund.year("/vouchers"),
                        """
                        {"series": "A", "date": "%s", "text": "%s", "counterparty": "%s", "postings": [
                            {"account": 6010, "amount": "%s"}, {"account": 1930, "amount": "-%s"}]}
                        """.formatted(date, text, counterparty, amount, amount),
                        "Idempotency-Key",
                        text)
                .is(201);
    }

    private static List<String> pointedAt(Api.Answer answer) {
        List<String> numbers = new ArrayList<>();
        answer.is(200)
                .json()
                .at("/hits")
                .forEach(hit -> numbers.add(hit.at("/voucher/series").asText() + " "
                        + hit.at("/voucher/number").asText()));
        return numbers;
    }

    private Api.Answer control(String asked) throws Exception {
        return auditor.get(forbund.year("/controls/" + asked));
    }

    @Test
    void each_control_points_at_what_the_books_hold() throws Exception {
        assertThat(pointedAt(control("GAPS"))).isEmpty();
        assertThat(pointedAt(control("DUPLICATES"))).containsExactly("A 1", "A 2");
        assertThat(pointedAt(control("DUPLICATES?days=5"))).isEmpty();
        assertThat(pointedAt(control("BACKDATED"))).contains("A 1", "A 2", "A 3", "A 4", "A 5");
        assertThat(pointedAt(control("SELF_ATTEST?least=20000"))).containsExactly("A 3", "A 4");
        assertThat(pointedAt(control("UNUSUAL_HANDS"))).isEmpty();
        assertThat(pointedAt(control("ROUND_AMOUNTS"))).containsExactly("A 3", "A 4");
        assertThat(pointedAt(control("OFF_HOURS?from=0&until=24")))
                .isSubsetOf("A 1", "A 2", "A 3", "A 4", "A 5", "B 1", "B 2", "B 3", "B 4", "B 5", "B 6");
        assertThat(pointedAt(control("NO_DOCUMENT"))).containsExactly("A 1", "A 2", "A 3", "A 4", "A 5");
        assertThat(pointedAt(control("SPLIT?limit=50000"))).containsExactly("A 3", "A 4");
        assertThat(control("SPLIT?limit=50000").at("/hits/0/with/0/number")).isEqualTo("4");

        JsonNode overview = auditor.get(forbund.year("/controls")).is(200).json();
        assertThat(overview).hasSize(9);
        assertThat(overview.at("/1/hits").asInt()).isEqualTo(2);
    }

    @Test
    void a_setting_that_cannot_be_read_is_refused_and_an_unknown_control_is_not_there() throws Exception {
        control("DUPLICATES?days=snart").isRefused(400, "control.number");
        control("DUPLICATES?least=1.234").isRefused(400, "money.three-decimals");
        control("INGEN").isRefused(404, "control.unknown");
        auditor.post(forbund.year("/documents"), "{\"kind\": \"CONTROL\", \"asked\": \"control=INGEN\"}")
                .isRefused(404, "control.unknown");
        auditor.post(forbund.year("/documents"), "{\"kind\": \"JOURNAL\", \"asked\": \"control=GAPS\"}")
                .isRefused(422, "order.whole-year");
        auditor.post(forbund.year("/controls/GAPS/notes"), "{\"text\": \" \"}").isRefused(422, "control.note-missing");
        auditor.post(forbund.year("/controls/GAPS/notes"), "{\"number\": 5, \"text\": \"Var?\"}")
                .isRefused(400, "voucher.number-in-part");
        auditor.post(forbund.year("/controls/GAPS/notes"), "{\"series\": \"A\", \"text\": \"Var?\"}")
                .isRefused(400, "voucher.number-in-part");
        auditor.post(forbund.year("/questions"), "{\"series\": \" \", \"number\": 5, \"text\": \"Vad?\"}")
                .isRefused(400, "voucher.number-in-part");
        auditor.post(forbund.year("/controls/GAPS/notes"), "{\"series\": \"A\", \"number\": 99, \"text\": \"Var?\"}")
                .isRefused(404, "voucher.unknown");
    }

    @Test
    void a_control_is_taken_away_whole_and_the_same_setting_gives_the_same_file() throws Exception {
        String order = "{\"kind\": \"CONTROL\", \"asked\": \"control=DUPLICATES&days=20\"}";
        Path workbook = Files.createTempFile("kontroll", ".xlsx");
        Api.Answer first = done(auditor.post(forbund.year("/documents"), order));
        Files.write(workbook, content(first).body());
        assertThat(Xlsx.cells(workbook, "Dubbletter"))
                .contains("Rekvisition våren", "Rekvisition igen", "Samma belopp och motpart som")
                .anyMatch(cell -> cell.startsWith("Inställt på Dagar mellan: 20"));
        Files.delete(workbook);
        assertThat(done(auditor.post(forbund.year("/documents"), order)).at("/document"))
                .isEqualTo(first.at("/document"));

        Api.Answer csv = done(auditor.post(
                forbund.year("/documents"), "{\"kind\": \"CONTROL_CSV\", \"asked\": \"control=DUPLICATES\"}"));
        assertThat(new String(content(csv).body(), StandardCharsets.UTF_8))
                .startsWith("\ufeffVer.;Datum;")
                .contains("A 1;2025-03-03;", ";Alvby kommun;;5000,00;Samma belopp och motpart som;A 2\r\n");
        assertThat(auditor.get(forbund.path("/documents/" + csv.at("/document")))
                        .at("/name"))
                .isEqualTo("kontroll-dubbletter-2025.csv");
    }

    private Api.Answer done(Api.Answer order) throws Exception {
        String location = order.is(202).location();
        Api.Answer done = Await.until(
                () -> auditor.get(location), answer -> !answer.at("/status").equals("STARTED"));
        assertThat(done.at("/status")).as(done.http().body()).isEqualTo("DONE");
        return done;
    }

    private HttpResponse<byte[]> content(Api.Answer order) throws Exception {
        return Http.as(forbund.code() + ".revisor", TestUsers.PASSWORD)
                .bytes("/api" + forbund.path("/documents/" + order.at("/document") + "/content"));
    }

    @Test
    void an_auditors_note_is_seen_by_nobody_else() throws Exception {
        String notes = forbund.year("/controls/DUPLICATES/notes");
        auditor.post(notes, "{\"series\": \"A\", \"number\": 2, \"text\": \"" + SECRET + "\"}")
                .is(204);
        another.post(notes, "{\"text\": \"Mitt eget\"}").is(204);

        assertThat(auditor.get(notes).is(200).json().findValuesAsText("text"))
                .contains(SECRET)
                .doesNotContain("Mitt eget");
        assertThat(another.get(notes).is(200).json().findValuesAsText("text")).containsExactly("Mitt eget");

        Api.administrator()
                .post(forbund.path("/users"), """
                        {"username": "%s.snok", "displayName": "Snok", "password": "%s", "roles": ["ADMINISTRATOR"]}
                        """.formatted(forbund.code(), TestUsers.PASSWORD))
                .is(201);
        Api curious = Api.as(forbund.code() + ".snok", TestUsers.PASSWORD);
        curious.get(notes).isRefused(403, "access.wrong-role");
        curious.post(forbund.path("/users/" + forbund.code() + ".snok/roles"), "{\"role\": \"REVISOR\"}")
                .is(204);
        assertThat(curious.get(notes).is(200).json())
                .as("an administratör who became an auditor")
                .isEmpty();

        for (Role role : Role.values()) {
            Api user = forbund.as(role);
            if (role != Role.REVISOR) {
                user.get(notes).isRefused(403, "access.wrong-role");
                user.post(notes, "{\"text\": \"Får jag?\"}").isRefused(403, "access.wrong-role");
            }
            for (String path : List.of("/controls/DUPLICATES", "/documents/orders", "/vouchers", "/vouchers/A/2")) {
                assertThat(user.get(forbund.year(path)).http().body())
                        .as("%s %s", role, path)
                        .doesNotContain(SECRET);
            }
            for (String path : List.of("/history?most=1000", "/documents")) {
                assertThat(user.get(forbund.path(path)).http().body())
                        .as("%s %s", role, path)
                        .doesNotContain(SECRET)
                        .doesNotContain("note");
            }
            Http browser = Http.as(forbund.code() + "." + role.name().toLowerCase(), TestUsers.PASSWORD);
            HttpResponse<String> page = browser.get(screen("kontroll", "&kontroll=DUPLICATES"));
            if (role != Role.REVISOR) {
                assertThat(page.body())
                        .as("%s on the screen", role)
                        .doesNotContain(SECRET)
                        .doesNotContain("Dina anteckningar");
            } else {
                assertThat(page.body()).contains(SECRET);
            }
        }
        Api.Answer bundle = done(auditor.post(forbund.year("/documents"), "{\"kind\": \"AUDIT_BUNDLE\"}"));
        assertThat(Zip.texts(content(bundle).body()))
                .noneMatch(text -> text.contains(SECRET) || text.contains("Mitt eget"));
    }

    @Test
    void a_sample_is_drawn_again_and_says_when_what_it_is_drawn_from_has_changed() throws Exception {
        for (String method : List.of("RANDOM", "MONETARY_UNIT")) {
            String asked = """
                    {"method": "%s", "seed": "frö 17", "size": 3, "through": "2025-06-30", "fromAccount": 6000, "throughAccount": 6999,
                     "least": "100"}
                    """.formatted(method);
            Api.Answer first = auditor.post(forbund.year("/samples"), asked).is(201);
            assertThat(first.at("/sample/count"))
                    .as("the %s", first.http().body())
                    .isIn("5", "6");
            assertThat(first.json().at("/items")).isNotEmpty();
            Api.Answer second = auditor.post(forbund.year("/samples"), asked).is(201);
            assertThat(second.json().at("/items")).isEqualTo(first.json().at("/items"));
            assertThat(second.at("/sample/hash")).isEqualTo(first.at("/sample/hash"));

            String again = first.location() + "/again";
            assertThat(auditor.get(again).is(200).json().at("/same").asBoolean())
                    .isTrue();
            post("2025-06-06", "Kommer till efter " + method, "Posten", "20" + method.length() + ".00");
            Api.Answer changed = auditor.get(again).is(200);
            assertThat(changed.json().at("/same").asBoolean()).isFalse();
            assertThat(changed.json().at("/count").asInt())
                    .isEqualTo(first.json().at("/sample/count").asInt() + 1);
            assertThat(changed.json().at("/heads/0/after").asInt()).isEqualTo(1);
            assertThat(auditor.get(first.location()).json().at("/items"))
                    .isEqualTo(first.json().at("/items"));

            another.get(first.location()).isRefused(404, "sample.unknown");
            ekonom.get(first.location()).isRefused(403, "access.wrong-role");
            assertThat(another.get(forbund.year("/samples")).json()).isEmpty();
            assertThat(auditor.get(first.location() + "/csv").is(200).http().body())
                    .contains("Ver.;Rad;Datum;Konto");
        }
        auditor.post(forbund.year("/samples"), "{\"method\": \"RANDOM\", \"size\": 0}")
                .isRefused(422, "sample.size");
        auditor.post(forbund.year("/samples"), "{\"method\": \"RANDOM\", \"size\": 5, \"fromAccount\": 9000}")
                .isRefused(422, "sample.nothing");
        auditor.post(forbund.year("/samples"), "{\"size\": 5}").isRefused(400, "sample.method-missing");
        auditor.post(forbund.year("/samples"), "{\"method\": \"RANDOM\", \"size\": 5, \"from\": \"2024-12-31\"}")
                .isRefused(422, "sample.outside-year");
    }

    @Test
    void an_auditor_draws_a_sample_in_a_browser() throws Exception {
        try (Browser browser = new Browser()) {
            Person revisor = browser.signIn(forbund.code() + ".revisor", TestUsers.PASSWORD);
            revisor.open(screen("urval", "").substring(1));
            Form draw = revisor.form("draw");
            draw.write("Antal", "3").write("Från konto", "9000").press("Dra urvalet");
            assertThat(draw.alert()).contains("Ingen rad svarar mot urvalet");
            assertThat(draw.field("Från konto").inputValue()).isEqualTo("9000");
            draw.write("Från konto", "6000")
                    .write("Till konto", "6999")
                    .write("Frö", "Öl & bröd")
                    .press("Dra urvalet");
            assertThat(revisor.text()).contains("Urvalet är draget", "Beloppsurval", "Öl & bröd");
            revisor.page().getByText("Dra igen").click();
            assertThat(revisor.text()).contains("underlaget är detsamma");
            revisor.look("urval-draget");
            revisor.open(screen("urval", "").substring(1));
            revisor.look("urval");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void a_question_is_asked_answered_and_closed_and_nothing_is_said_after() throws Exception {
        String questions = forbund.year("/questions");
        String question = auditor.post(questions, "{\"series\": \"A\", \"number\": 1, \"text\": \"Var är avtalet?\"}")
                .is(201)
                .location();
        assertThat(ekonom.get(question).is(200).at("/subject")).isEqualTo("Verifikation A 1");
        assertThat(ekonom.get(question).at("/status")).isEqualTo("ASKED");
        auditor.post(question + "/answers", "{\"text\": \"Själv\"}").isRefused(403, "access.wrong-role");
        ekonom.post(question + "/follow-ups", "{\"text\": \"Varför?\"}").isRefused(403, "access.wrong-role");
        ekonom.post(question + "/closing", "{\"text\": \"Klart\"}").isRefused(403, "access.wrong-role");
        ekonom.post(question + "/answers", "{\"text\": \" \"}").isRefused(422, "question.text-missing");
        ekonom.post(question + "/answers", "{\"text\": \"I pärmen\"}").is(204);
        assertThat(auditor.get(question).at("/status")).isEqualTo("ANSWERED");
        another.post(question + "/follow-ups", "{\"text\": \"Vilken pärm?\"}").is(204);
        forbund.as(Role.FORBUNDSCHEF)
                .post(question + "/answers", "{\"text\": \"Den gröna\"}")
                .is(204);
        auditor.post(question + "/closing", "{\"text\": \"\"}").is(204);

        assertThat(ekonom.get(question).json().at("/entries").findValuesAsText("kind"))
                .containsExactly("QUESTION", "ANSWER", "FOLLOW_UP", "ANSWER", "CLOSING");
        ekonom.post(question + "/answers", "{\"text\": \"Förresten\"}").isRefused(409, "question.closed");
        auditor.post(question + "/closing", "{\"text\": \"Igen\"}").isRefused(409, "question.closed");
        auditor.post(questions, "{\"text\": \"Om vad?\"}").isRefused(422, "question.subject-missing");
        auditor.post(questions, "{\"series\": \"A\", \"number\": 999, \"text\": \"Var?\"}")
                .isRefused(404, "voucher.unknown");
        assertThat(ekonom.get(forbund.path("/history?q=fråga&most=100")).json().findValuesAsText("action"))
                .contains("question.ask", "question.answer", "question.follow-up", "question.close");
    }

    @Test
    void an_auditor_and_an_ekonom_talk_in_browsers() throws Exception {
        try (Browser browser = new Browser()) {
            Person revisor = browser.signIn(forbund.code() + ".revisor", TestUsers.PASSWORD);
            revisor.open(screen("verifikation", "&serie=A&nr=3").substring(1));
            revisor.page().getByText("Fråga om verifikationen").click();
            Form ask = revisor.form("ask");
            assertThat(ask.field("Om verifikation").inputValue()).isEqualTo("A 3");
            ask.press("Ställ frågan");
            assertThat(ask.alert()).contains("Texten saknas");
            ask.write("Fråga", "Varför är uppdraget delat i två?").press("Ställ frågan");
            assertThat(revisor.text())
                    .contains("Frågan är ställd", "Varför är uppdraget delat i två?", "Väntar på svar");

            Person writer = browser.signIn(forbund.code() + ".ekonom", TestUsers.PASSWORD);
            writer.open(screen("index", "").substring(1));
            assertThat(writer.text()).contains("Revisionens frågor att svara på: ");
            writer.open(screen("verifikation", "&serie=A&nr=3").substring(1));
            writer.look("verifikation-fraga");
            writer.page().locator("a[href*='#fraga-']").first().click();
            Form answer = writer.form("each:0:say");
            answer.locator().locator("textarea").fill("Två leveranser enligt avtalet.");
            answer.locator().locator("input[type=submit]").first().click();
            assertThat(writer.text()).contains("Svaret är sparat", "Två leveranser enligt avtalet.");
            writer.look("fragor");

            revisor.open(screen("fragor", "").substring(1));
            assertThat(revisor.text()).contains("Två leveranser enligt avtalet.");
            revisor.look("fragor-revisor");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void the_ends_of_the_chains_are_printed_where_they_are_needed_and_read_back_from_paper() throws Exception {
        String run = ekonom.post(forbund.year("/reconciliations"), "{\"quarter\": 1}")
                .is(202)
                .location();
        Api.Answer reconciled =
                Await.until(() -> ekonom.get(run), r -> !r.at("/status").equals("STARTED"));
        assertThat(reconciled.at("/status")).isEqualTo("DONE");
        String hash = ekonom.get(forbund.year("/chains")).at("/heads/0/hash");
        String brief = hash.substring(0, 16).replaceAll("(.{4})(?=.)", "$1 ");
        Path workbook = Files.createTempFile("avstamning", ".xlsx");
        Files.write(workbook, content(reconciled).body());
        assertThat(Xlsx.cells(workbook, "Kedjor")).contains(brief, hash);
        Files.write(
                workbook,
                content(done(auditor.post(forbund.year("/documents"), "{\"kind\": \"ANNUAL_REPORT\"}")))
                        .body());
        assertThat(Xlsx.cells(workbook, "Översikt")).anyMatch(cell -> cell.contains(brief) && cell.contains(hash));
        Files.delete(workbook);
        forbund.approve(ekonom.post(forbund.year("/allocations"), """
                {"insats": "steget", "amount": "1.00", "reason": "En krona till"}
                """));

        try (Browser browser = new Browser()) {
            Person revisor = browser.signIn(forbund.code() + ".revisor", TestUsers.PASSWORD);
            revisor.open(screen("avstamning", "").substring(1));
            revisor.page()
                    .getByText("Kedjornas ändar när avstämningen gjordes")
                    .first()
                    .click();
            assertThat(revisor.text()).contains(brief, hash);
            revisor.look("avstamning-andar");
            revisor.open(screen("arsredovisning", "").substring(1));
            assertThat(revisor.text()).contains("Kedjornas ändar", brief, hash);
            revisor.open(screen("styrelse", "").substring(1));
            revisor.page().locator("td details summary").first().click();
            assertThat(revisor.text()).contains(brief);
            revisor.look("styrelse-andar");
            revisor.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Protokollsutdrag 2024-11-20"))
                    .first()
                    .click();
            assertThat(revisor.text())
                    .contains(
                            "§ 14 Tilldelning 2025 till Steget: 1,00 kr",
                            "Bifall",
                            "357 374,92",
                            "600 001,05 kr",
                            brief)
                    .doesNotContain(hash);
            revisor.look("protokoll");
            revisor.page()
                    .pdf(new Page.PdfOptions()
                            .setPath(Browser.PICTURES.resolve("protokoll.pdf"))
                            .setPreferCSSPageSize(true));
            revisor.open(screen("protokoll", "&sammantrade=1999-01-01").substring(1));
            assertThat(revisor.text()).contains("Inget beslut är antecknat från ett sammanträde den 1999-01-01");

            revisor.open(screen("revision", "").substring(1));
            assertThat(revisor.text()).contains(brief, hash);
            tryHead(revisor, brief.toUpperCase(), "");
            assertThat(revisor.text()).contains("är kedjans ände", "är omräknade");
            post("2025-07-07", "Efter utskriften", "Posten", "10.00");
            tryHead(
                    revisor,
                    brief,
                    "A"
                            + ekonom.get(forbund.year("/chains"))
                                    .json()
                                    .at("/heads/0/lastNumber")
                                    .asInt());
            assertThat(revisor.text()).contains("Finns inte. Verifikation");
            revisor.look("revision-andar-fel");
            tryHead(revisor, brief, "");
            assertThat(revisor.text()).contains("Kedjan har gått vidare sedan dess: 1 verifikation till");
            revisor.look("revision-andar");
            tryHead(revisor, "öst", "");
            assertThat(revisor.text()).contains("är inget avtryck");
            tryHead(revisor, "00000000", "");
            assertThat(revisor.text()).contains("Finns inte: ingen verifikation");
            assertThat(browser.faults()).isEmpty();
        }
        auditor.get(forbund.path("/printed-heads?hash=12")).isRefused(400, "head.unreadable");
        assertThat(another.get(forbund.path("/printed-heads?hash=" + hash))
                        .is(200)
                        .at("/outcome"))
                .isEqualTo("HAS_GONE_ON");
    }

    private static void tryHead(Person person, String hash, String voucher) {
        person.page().locator("#avtryck").fill(hash);
        person.page().locator("#vid").fill(voucher);
        person.page().locator("main form.line button").click();
    }

    @Test
    void what_is_shown_is_taken_away_row_by_row_whatever_it_is() throws Exception {
        String selection = "{\"kind\": \"%s\", \"asked\": \"accounts=6010&from=2025-04-01&through=2025-04-30\"}";
        Api.Answer csv = done(auditor.post(forbund.year("/documents"), selection.formatted("POSTINGS_CSV")));
        assertThat(csv.at("/progress")).isEqualTo("100");
        assertThat(csv.at("/asked")).isEqualTo("from=2025-04-01&through=2025-04-30&accounts=6010-6010");
        String text = new String(content(csv).body(), StandardCharsets.UTF_8);
        assertThat(text.lines().toList())
                .hasSize(3)
                .element(1)
                .asString()
                .contains(";A 3;1;2025-04-01;Konsult, del 1;Råd AB;;6010;Lokalhyra;;;30000,00;");
        assertThat(done(auditor.post(forbund.year("/documents"), selection.formatted("POSTINGS_CSV")))
                        .at("/document"))
                .isEqualTo(csv.at("/document"));
        Path workbook = Files.createTempFile("posteringar", ".xlsx");
        Files.write(
                workbook,
                content(done(auditor.post(forbund.year("/documents"), selection.formatted("POSTINGS"))))
                        .body());
        assertThat(Xlsx.cells(workbook, "Posteringar"))
                .contains("Konsult, del 1", "30000", "50000")
                .anyMatch(cell -> cell.contains("konto 6010–6010"));
        Files.delete(workbook);

        String journal = new String(
                content(done(auditor.post(forbund.year("/documents"), "{\"kind\": \"JOURNAL_CSV\"}")))
                        .body(),
                StandardCharsets.UTF_8);
        String ledger = new String(
                content(done(auditor.post(forbund.year("/documents"), "{\"kind\": \"GENERAL_LEDGER_CSV\"}")))
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(journal).contains(";A 1;1;2025-03-03;Rekvisition våren;Alvby kommun;;6010;;;;5000,00;\r\n");
        assertThat(ledger).contains("Ingående balans;;;;;0,00").contains("Utgående balans");
        auditor.post(forbund.year("/documents"), "{\"kind\": \"POSTINGS\", \"asked\": \"konto=6010\"}")
                .isRefused(400, "order.selection-unreadable");
        auditor.post(forbund.year("/documents"), "{\"kind\": \"POSTINGS\", \"asked\": \"from=2025-13-01\"}")
                .isRefused(400, "order.selection-unreadable");
        auditor.post(forbund.year("/documents"), "{\"kind\": \"POSTINGS\", \"asked\": \"series=ZZ\"}")
                .isRefused(422, "series.unknown");

        try (Browser browser = new Browser()) {
            Person revisor = browser.signIn(forbund.code() + ".revisor", TestUsers.PASSWORD);
            revisor.open(screen("grundbok", "&konto=6010&fran=2025-04-01&till=2025-04-30")
                    .substring(1));
            revisor.page().getByText("posteringar-2025.csv").first().waitFor();
            revisor.form("export").press("Beställ Excelfil");
            assertThat(revisor.text()).contains("Posteringarna är beställda", "posteringar-2025.xlsx");
            revisor.look("grundbok-export");
            assertThat(browser.faults()).isEmpty();
        }
    }

    private String screen(String page, String asked) {
        return "/" + page + ".xhtml?forbund=" + forbund.code() + "&ar=" + TestForbund.YEAR + asked;
    }

    @Test
    void an_auditor_goes_through_the_controls_in_a_browser() throws Exception {
        try (Browser browser = new Browser()) {
            Person revisor = browser.signIn(forbund.code() + ".revisor", TestUsers.PASSWORD);
            revisor.open(screen("kontroller", "").substring(1));
            assertThat(revisor.text()).contains("Dubbletter", "Delat under attestgräns");
            revisor.look("kontroller");
            revisor.page().getByText("Dubbletter").first().click();
            assertThat(revisor.text()).contains("2 pekas ut av årets", "Samma belopp och motpart som");
            revisor.page().getByLabel("Dagar mellan").fill("fem");
            revisor.page().getByText("Kör kontrollen").click();
            assertThat(revisor.text()).contains("ska vara ett helt tal");
            assertThat(revisor.page().getByLabel("Dagar mellan").inputValue()).isEqualTo("fem");
            revisor.page().getByLabel("Dagar mellan").fill("30");
            revisor.page().getByText("Kör kontrollen").click();

            revisor.page().getByLabel("Anteckna om A 1").click();
            Form note = revisor.form("note");
            assertThat(note.field("Om verifikation").inputValue()).isEqualTo("A 1");
            note.press("Spara anteckningen");
            assertThat(note.alert()).contains("Anteckningen är tom");
            note.write("Anteckning", "Fråga efter avtalet").press("Spara anteckningen");
            assertThat(revisor.text()).contains("Bara du ser den", "Fråga efter avtalet");
            revisor.form("export").press("Beställ Excelfil");
            revisor.page().getByText("kontroll-dubbletter-2025.xlsx").waitFor();
            revisor.look("kontroll");

            Person other = browser.signIn(forbund.code() + ".revisor2", TestUsers.PASSWORD);
            other.open(screen("kontroll", "&kontroll=DUPLICATES").substring(1));
            assertThat(other.text()).doesNotContain("Fråga efter avtalet").contains("Dina anteckningar");
            assertThat(browser.faults()).isEmpty();
        }
    }
}
