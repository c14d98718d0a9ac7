package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import finsam.access.Role;
import finsam.it.Browser.Form;
import finsam.it.Browser.Person;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What two people do to the books together, and what one corrects, on the screens that are for it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BookkeepingScreensIT {

    private static final Path PICTURES = Path.of("target", "screenshots", System.getProperty("finsam.it.on", "h2"));

    private TestForbund forbund;
    private String year;

    private void begin(TestForbund made) {
        forbund = made;
        year = "?forbund=" + made.code() + "&ar=" + TestForbund.YEAR;
    }

    private Person arrives(Browser browser, Role role) throws Exception {
        forbund.as(role);
        return browser.signIn(forbund.code() + "." + role.name().toLowerCase(), TestUsers.PASSWORD);
    }

    /** Posts by the API, to have something to work on. @return what the voucher is called: {@code A 1} */
    private void post(String date, String text, int debit, int credit, String amount) throws Exception {
        forbund.as(Role.EKONOM)
                .post(
                        forbund.year("/vouchers"),
                        """
                        {"series": "A", "date": "%s", "text": "%s", "postings": [
                            {"account": %d, "amount": "%s"}, {"account": %d, "amount": "-%s"}]}
                        """.formatted(date, text, debit, amount, credit, amount),
                        "Idempotency-Key",
                        date + text)
                .is(201);
    }

    private static List<String> rows(Person person) {
        return person.page().locator("main .table").first().locator("tbody tr").allInnerTexts().stream()
                .map(row -> row.replaceAll("\\s+", " ").strip())
                .toList();
    }

    private static void seesHeading(Person person, String words) {
        person.page()
                .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(words))
                .first()
                .waitFor();
    }

    private static void follow(Person person, String link) {
        person.page()
                .locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    @Test
    void a_voucher_is_sent_as_it_was_previewed_attested_by_two_and_posted() throws Exception {
        try (Browser browser = new Browser(PICTURES)) {
            begin(TestForbund.underWay());
            Person ekonom = arrives(browser, Role.EKONOM);
            Person chef = arrives(browser, Role.FORBUNDSCHEF);
            Person ledamot = arrives(browser, Role.LEDAMOT);
            seeNothingToAttest(chef);
            giveRights(arrives(browser, Role.ADMINISTRATOR));
            List<String> previewed = sendForAttest(ekonom);
            sendBackAndReceive(chef);
            sendAgain(ekonom, previewed);
            receive(chef);
            decide(ledamot);
            post(ekonom, previewed);
            assertThat(browser.faults()).isEmpty();
        }
    }

    private void seeNothingToAttest(Person chef) {
        chef.open("attest.xhtml" + year);
        assertThat(chef.text()).contains("Inget väntar på din attest");
        chef.look("attest-tom");
    }

    private void giveRights(Person administrator) {
        administrator.open("attestratt.xhtml" + year);
        assertThat(administrator.text())
                .contains("Förbundet kräver ingen attest i systemet", "Ingen har rätt att attestera än");
        administrator.look("attestratt-tom");
        administrator.page().getByText("Ge någon attesträtt").click();
        Form grant = administrator.form("grant");
        grant.choose("Person", "Test FORBUNDSCHEF (" + forbund.code() + ".forbundschef)")
                .choose("Attest", "Mottagningsattest")
                .write("Högst, kr", "en miljon")
                .press("Ge rätten");
        assertThat(grant.alert()).contains("Beloppet \"en miljon\" går inte att läsa");
        assertThat(grant.field("Högst, kr").inputValue()).isEqualTo("en miljon");
        grant.write("Högst, kr", "1 000 000")
                .write("Inte längre från", "2020-01-01")
                .press("Ge rätten");
        assertThat(grant.alert()).contains("Rätten slutar (2020-01-01) innan den har gällt");
        assertThat(grant.field("Inte längre från").inputValue()).isEqualTo("2020-01-01");
        administrator.look("attestratt-fel");
        grant.write("Inte längre från", "").press("Ge rätten");
        assertThat(administrator.text()).contains("Rätten är given", "Test FORBUNDSCHEF", "1 000 000,00");

        administrator.page().getByText("Ge någon attesträtt").click();
        grant.choose("Person", "Test LEDAMOT (" + forbund.code() + ".ledamot)")
                .choose("Attest", "Beslutsattest")
                .write("Högst, kr", "800 000")
                .press("Ge rätten");
        administrator.page().getByText("Ändra kravet").click();
        Form demand = administrator.form("demand");
        demand.write("Från och med", "i dag")
                .write("Belopp och uppåt, kr", "1000")
                .press("Sätt kravet");
        assertThat(demand.alert()).contains("Datumet \"i dag\" går inte att läsa");
        assertThat(demand.field("Från och med").inputValue()).isEqualTo("i dag");
        demand.write("Från och med", "2026-01-01").press("Sätt kravet");
        assertThat(administrator.text()).contains("Kravet är ändrat", "attest från 1 000,00 kr", "Gäller nu");
        administrator.look("attestratt");
    }

    private List<String> sendForAttest(Person ekonom) {
        Keys keys = new Keys(ekonom.page());
        ekonom.open("ny-verifikation.xhtml" + year);
        keys.at("voucher:date").typeEach("1201", "", "Utbildning i motiverande samtal", "Kursgården AB", "F 88");
        keys.at("voucher:lines:0:account").typeEach("4610", "700000").at("voucher:lines:1:account");
        keys.press("ArrowUp").at("voucher:lines:0:account");
        keys.tabTo("Insats, rad 1").typeEach("steget").at("voucher:lines:1:account");
        keys.typeEach("1930").press("Enter").at("voucher:lines:2:account").tally("700 000,00", "700 000,00", "0,00");
        keys.press("Control+Enter").at("voucher:send").sees("Så här bokförs den när den är attesterad");
        assertThat(ekonom.text())
                .contains(
                        "Den ska attesteras av två andra innan den bokförs",
                        "Kostnaden 700 000,00 är mer än vad Steget har kvar av sin tilldelning")
                .doesNotContain("Bokför (Ctrl+Enter)");
        List<String> previewed = rows(ekonom);
        assertThat(previewed).hasSize(2);
        ekonom.look("ny-verifikation-attest");

        keys.press("Escape")
                .at("voucher:lines:0:account")
                .press("Control+Enter")
                .at("voucher:send");
        keys.press("Enter", "Enter").sees("Väntar på mottagning");
        assertThat(ekonom.text())
                .contains("Utbildning i motiverande samtal", "Kursgården AB", "F 88")
                .contains("Du har ingen rätt till mottagningsattest i dag");
        ekonom.look("attest-skickat");
        return previewed;
    }

    private void sendBackAndReceive(Person chef) {
        chef.open("attest.xhtml" + year);
        assertThat(chef.text()).contains("Väntar på dig", "Kursgården AB", "700 000,00");
        chef.look("attest");
        follow(chef, "Utbildning i motiverande samtal");
        chef.page().getByText("Skicka tillbaka").first().click();
        chef.form("back").press("Skicka tillbaka");
        assertThat(chef.form("back").alert()).contains("Skriv varför du skickar tillbaka utkastet");
        chef.form("back").write("Varför", "lägg till fakturan").press("Skicka tillbaka");
        assertThat(chef.text()).contains("Utkastet är skickat tillbaka", "Inget väntar på din attest");
    }

    private void sendAgain(Person ekonom, List<String> previewed) {
        ekonom.page().reload();
        assertThat(ekonom.text()).contains("lägg till fakturan", "Skickat tillbaka");
        follow(ekonom, "Öppna och ändra");
        ekonom.page()
                .setInputFiles(
                        "[id='documents:file']",
                        new FilePayload("F88.pdf", "application/pdf", Samples.pdf("Faktura F 88")));
        ekonom.page().locator(".documents figure").waitFor();
        Keys keys = new Keys(ekonom.page());
        keys.tabTo("Datum").press("Control+Enter").at("voucher:send");
        assertThat(rows(ekonom)).isEqualTo(previewed);
        ekonom.look("ny-verifikation-attest-underlag");
        keys.press("Control+Enter").sees("Väntar på mottagning");
    }

    private void receive(Person chef) {
        chef.open("attest.xhtml" + year);
        follow(chef, "Utbildning i motiverande samtal");
        new Keys(chef.page()).at("attest:do");
        chef.look("attest-utkast");
        chef.page().keyboard().press("Enter");
        chef.page().getByText("Mottagningen är attesterad").waitFor();
        assertThat(chef.text()).contains("Inget väntar på din attest", "Väntar på andra");
        chef.look("attest-andra");
    }

    private void decide(Person ledamot) {
        ledamot.go("Attest");
        follow(ledamot, "Utbildning i motiverande samtal");
        new Keys(ledamot.page()).at("attest:do").press("Enter");
        ledamot.page().getByText("Beslutet är attesterat").waitFor();
    }

    /** What is attested is not written on, though its address is known; it is posted as it was seen. */
    private void post(Person ekonom, List<String> previewed) {
        String sent = ekonom.page().url();
        ekonom.page().navigate(sent.replace("attest.xhtml", "ny-verifikation.xhtml"));
        assertThat(ekonom.text()).contains("Ta tillbaka det för att ändra det", "Attesterad, kan bokföras");
        ekonom.look("attest-attesterad");
        ekonom.form("post").press("Bokför");
        seesHeading(ekonom, "Verifikation A 1");
        assertThat(rows(ekonom)).isEqualTo(previewed);
        assertThat(ekonom.text())
                .contains("F88.pdf", "Attesterad")
                .contains("Mottagningsattest: Test FORBUNDSCHEF", "Beslutsattest: Test LEDAMOT");
        ekonom.look("verifikation-attesterad");
    }

    @Test
    void a_month_is_closed_and_opened_again_by_another() throws Exception {
        try (Browser browser = new Browser(PICTURES)) {
            begin(TestForbund.planned());
            Person ekonom = arrives(browser, Role.EKONOM);
            Person chef = arrives(browser, Role.FORBUNDSCHEF);
            post("2025-02-10", "Porto", 6010, 1930, "120.50");
            closeMarch(ekonom);
            askToOpen(ekonom, "fakturan kom för sent");
            chef.open("perioder.xhtml" + year);
            assertThat(chef.text()).contains("Öppna 2025-03 igen", "fakturan kom för sent");
            chef.look("perioder-begard");
            chef.form("waiting:0:answer")
                    .write("Skäl, om du nekar", "vilken faktura?")
                    .press("Neka");
            assertThat(chef.text()).contains("är nekad", "vilken faktura?");
            ekonom.open("perioder.xhtml" + year);
            assertThat(ekonom.text()).contains("vilken faktura?");
            askToOpen(ekonom, "hyran för mars, F 12");
            chef.open("perioder.xhtml" + year);
            chef.form("waiting:0:answer").press("Öppna 2025-03");
            assertThat(chef.text()).contains("2025-03 är öppet igen");
            chef.look("perioder");
            assertThat(browser.faults()).isEmpty();
        }
    }

    private void closeMarch(Person ekonom) {
        ekonom.open("bokforing.xhtml" + year);
        follow(ekonom, "Perioder");
        assertThat(ekonom.text()).contains("Inget stängt har begärts öppnat");
        ekonom.look("perioder-oppna");
        Keys keys = new Keys(ekonom.page());
        keys.tabTo("Månad").type("2025-03").tabTo("Stäng månaden").press("Enter");
        ekonom.page().getByText("är stängda").waitFor();
        assertThat(rows(ekonom).subList(0, 4))
                .satisfiesExactly(
                        january -> assertThat(january).startsWith("2025-01 Stängd 0"),
                        february -> assertThat(february).startsWith("2025-02 Stängd 1"),
                        march -> assertThat(march).startsWith("2025-03 Stängd 0"),
                        april -> assertThat(april).startsWith("2025-04 Öppen 0"));
        ekonom.open("ny-verifikation.xhtml" + year);
        keys.at("voucher:date").typeEach("0315").isWrong("voucher:date", "Perioden som 2025-03-15 hör till är stängd");
        keys.reads("voucher:date", "2025-03-15");
    }

    private void askToOpen(Person ekonom, String why) {
        ekonom.open("perioder.xhtml" + year);
        Form ask = ekonom.form("ask");
        ask.choose("Månad", "2025-03").press("Begär öppning");
        assertThat(ask.alert()).contains("Skriv varför det stängda behöver öppnas igen");
        assertThat(ask.field("Månad").locator("option:checked").innerText()).isEqualTo("2025-03");
        ask.write("Varför", why).press("Begär öppning");
        assertThat(ekonom.text()).contains("Din begäran väntar", "Du har begärt det", "Begärd öppnad");
        ask.write("Varför", "en gång till").choose("Månad", "2025-03").press("Begär öppning");
        assertThat(ask.alert()).contains("Någon har redan begärt");
        assertThat(ask.field("Varför").inputValue()).isEqualTo("en gång till");
        ekonom.look("perioder-vantar");
    }

    @Test
    void an_accrual_is_looked_at_posted_and_shows_what_takes_it_back() throws Exception {
        try (Browser browser = new Browser(PICTURES)) {
            begin(TestForbund.planned());
            Person ekonom = arrives(browser, Role.EKONOM);
            ekonom.open("periodisering.xhtml" + year);
            assertThat(ekonom.text()).contains("Inget är periodiserat i år");
            ekonom.look("periodisering-tom");
            Form accrual = ekonom.form("accrual");
            accrual.choose("Kostnads- eller intäktskonto", "6010 Lokalhyra")
                    .write("Belopp, kr", "tolv tusen")
                    .write("Datum", "2025-03-31")
                    .write("Text", "Hyra april–juni")
                    .write("Allt tas tillbaka den", "2025-04-01")
                    .press("Granska");
            assertThat(accrual.alert()).contains("Beloppet \"tolv tusen\" går inte att läsa");
            assertThat(accrual.field("Belopp, kr").inputValue()).isEqualTo("tolv tusen");
            assertThat(accrual.field("Text").inputValue()).isEqualTo("Hyra april–juni");
            accrual.write("Belopp, kr", "12 000").press("Granska");
            assertThat(accrual.alert()).contains("Välj både kontot");
            accrual.choose("Interimskonto", "1710 Förutbetalda kostnader")
                    .write("Allt tas tillbaka den", "2025-03-31")
                    .press("Granska");
            assertThat(accrual.alert()).contains("Välj en dag i en senare månad");
            ekonom.look("periodisering-fel");
            accrual.locator().getByLabel("Lika mycket varje månad").check();
            accrual.write("Månad för månad, från", "2025-04-01")
                    .write("Antal månader", "1")
                    .press("Granska");
            assertThat(accrual.alert()).contains("Antalet månader ska vara 2–60");
            assertThat(accrual.field("Antal månader").inputValue()).isEqualTo("1");
            accrual.write("Antal månader", "3").press("Granska");
            assertThat(ekonom.text()).contains("Så bokförs det", "4 verifikationer", "4 000,00");
            List<String> previewed = rows(ekonom);
            assertThat(previewed).hasSize(12).contains("2025-04-30 Periodisering 1 av 3, 2025-03-31: Hyra april–juni");
            ekonom.look("periodisering-granskning");
            ekonom.form("posting").press("Ändra");
            assertThat(accrual.field("Text").inputValue()).isEqualTo("Hyra april–juni");
            accrual.press("Granska");
            assertThat(rows(ekonom)).isEqualTo(previewed);
            ekonom.form("posting").press("Bokför");
            assertThat(ekonom.text()).contains("Verifikation A 1 är bokförd, och tas tillbaka i 3 verifikationer");
            ekonom.look("periodisering");
            follow(ekonom, "A 1");
            seesHeading(ekonom, "Verifikation A 1");
            assertThat(ekonom.text()).contains("Tas tillbaka av", "A 2", "A 3", "A 4", "2025-04-30: 4 000,00 kr");
            ekonom.look("verifikation-periodisering");
            follow(ekonom, "A 3");
            seesHeading(ekonom, "Verifikation A 3");
            assertThat(ekonom.text()).contains("Tar tillbaka");
            follow(ekonom, "A 1");
            seesHeading(ekonom, "Verifikation A 1");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void a_voucher_is_corrected_and_each_shows_the_other() throws Exception {
        try (Browser browser = new Browser(PICTURES)) {
            begin(TestForbund.planned());
            Person ekonom = arrives(browser, Role.EKONOM);
            post("2025-02-10", "Porto", 6010, 1930, "120.50");
            ekonom.open("verifikation.xhtml" + year + "&serie=A&nr=1");
            Form reverse = ekonom.form("reverse");
            reverse.write("Rättelsens datum", "2025-02-30")
                    .write("Varför", "fel belopp")
                    .press("Bokför rättelsen");
            assertThat(reverse.alert()).contains("Datumet \"2025-02-30\" går inte att läsa");
            assertThat(reverse.field("Rättelsens datum").inputValue()).isEqualTo("2025-02-30");
            assertThat(reverse.field("Varför").inputValue()).isEqualTo("fel belopp");
            reverse.write("Rättelsens datum", "2027-01-01").press("Bokför rättelsen");
            assertThat(reverse.alert()).contains("ligger inte i något av förbundets räkenskapsår");
            assertThat(reverse.field("Varför").inputValue()).isEqualTo("fel belopp");
            ekonom.look("verifikation-ratta");
            reverse.write("Rättelsens datum", "2025-02-28").press("Bokför rättelsen och skriv ny");
            writeTheRightOne(ekonom);
            assertThat(ekonom.text()).contains("Ersätter");
            follow(ekonom, "A 1");
            seesHeading(ekonom, "Verifikation A 1");
            assertThat(ekonom.text())
                    .contains("Rättad av", "Skriven på nytt som")
                    .doesNotContain("Bokför rättelsen");
            ekonom.look("verifikation-rattad");
            follow(ekonom, "A 2");
            seesHeading(ekonom, "Verifikation A 2");
            assertThat(ekonom.text()).contains("Rättar", "En rättelse rättas inte", "120,50");
            ekonom.look("verifikation-rattelse");
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void writeTheRightOne(Person ekonom) {
        Keys keys = new Keys(ekonom.page());
        keys.at("voucher:date").sees("Verifikation A 1 är rättad av A 2. Här är en kopia att ändra i.");
        keys.sees("Skrivs i stället för A 1").reads("voucher:date", "2025-02-28");
        keys.typeEach("0228").tabTo("Debet, rad 1").press("Control+a").typeEach("210,50");
        keys.tabTo("Kredit, rad 2").press("Control+a").typeEach("210,50").tally("210,50", "210,50", "0,00");
        keys.press("Control+Enter").at("voucher:post");
        ekonom.look("ny-verifikation-ratt");
        keys.press("Control+Enter").seesHeading("Verifikation A 3");
    }

    @Test
    void a_document_is_left_and_becomes_a_voucher() throws Exception {
        try (Browser browser = new Browser(PICTURES)) {
            begin(TestForbund.planned());
            Person chef = arrives(browser, Role.FORBUNDSCHEF);
            Person ekonom = arrives(browser, Role.EKONOM);
            chef.open("underlag.xhtml" + year);
            chef.look("underlag-tom");
            leave(chef, "hyra.pdf", "PK\u0003\u0004 inte en pdf".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(chef.form("leave").alert()).contains("packat arkiv");
            assertThat(chef.form("leave").field("Vad det gäller").inputValue()).isEqualTo("Hyra mars, konferens");
            leave(chef, "hyra.pdf", Samples.pdf("Hyra mars"));
            assertThat(chef.text()).contains("Underlaget är lämnat", "hyra.pdf", "Hyra mars, konferens");
            leave(chef, "semesterbild.png", Samples.png(120, 160, 120, 160));

            ekonom.open("underlag.xhtml" + year);
            follow(ekonom, "semesterbild.png");
            ekonom.page().getByText("Det ska inte bokföras").click();
            ekonom.form("dismiss").press("Lägg undan");
            assertThat(ekonom.form("dismiss").alert()).contains("Skriv varför underlaget inte ska bokföras");
            ekonom.form("dismiss").write("Varför", "inget underlag").press("Lägg undan");
            assertThat(ekonom.text()).contains("Underlaget är undanlagt").doesNotContain("semesterbild");
            follow(ekonom, "hyra.pdf");
            ekonom.look("underlag");
            ekonom.page().locator("[id='take:do']").press("Enter");
            seesHeading(ekonom, "Ny verifikation");
            Keys keys = new Keys(ekonom.page());
            keys.at("voucher:date").typeEach("0331", "", "Hyra mars", "", "").at("voucher:lines:0:account");
            keys.typeEach("6010", "8500", "1930").press("Enter").tally("8 500,00", "8 500,00", "0,00");
            keys.press("Control+Enter")
                    .at("voucher:post")
                    .press("Control+Enter")
                    .seesHeading("Verifikation A 1");
            keys.sees("hyra.pdf");
            leave(chef, "hyra igen.pdf", Samples.pdf("Hyra mars"));
            assertThat(chef.text()).contains("hyra igen.pdf", "A 1");
            chef.look("underlag-igen");
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void leave(Person person, String name, byte[] content) {
        person.form("leave")
                .locator()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
        person.form("leave").write("Vad det gäller", "Hyra mars, konferens").press("Lämna");
    }
}
