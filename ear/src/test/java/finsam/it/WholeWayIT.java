package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import finsam.it.Browser.Person;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way on the screens, in a real browser: from an empty förbund to what the auditor takes away. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WholeWayIT {

    private static final Path SIE = Path.of("..", "docs", "exempel", "exempel.se");

    private static final String FORGOTTEN = "glömt och förnyat";

    private final String code = "vag-" + ThreadLocalRandom.current().nextInt(1_000_000, 9_999_999);
    private final String year = "?forbund=" + code + "&ar=2025";

    @Test
    void people_go_the_whole_way_from_an_empty_forbund_to_the_auditors_files() throws Exception {
        try (Browser browser = new Browser()) {
            setUp(browser.signIn(TestUsers.ADMINISTRATOR, TestUsers.ADMINISTRATOR_PASSWORD));
            Person ekonom = browser.signIn(code + ".ekonom", TestUsers.PASSWORD);
            Person ledamot = browser.signIn(code + ".ledamot", TestUsers.PASSWORD);
            Person revisor = browser.signIn(code + ".revisor", FORGOTTEN);
            choosePassword(revisor);

            establishFinancing(ekonom);
            proposeBudget(ekonom);
            approve(ledamot, "Budget 2025");
            allocate(ekonom);
            approve(ledamot, "Tilldelning 2025");
            claimAndReceive(ekonom);
            bookCosts(ekonom);
            writeVoucher(ekonom);
            correctVoucher(ekonom);
            reconcile(ekonom);
            closeTheYear(ekonom);
            takeSieIn(ekonom);
            audit(revisor);
            everybodySeesWhatTheyMay(ekonom, ledamot, revisor);
            lookAtEachPage(ekonom, revisor);

            browser.writeTimes();
            assertThat(browser.faults()).isEmpty();
        }
    }

    private void setUp(Person administrator) {
        administrator.open("installningar.xhtml");
        if (administrator
                        .page()
                        .locator("details:not([open]) > summary", new LocatorOptions().setHasText("Nytt förbund"))
                        .count()
                > 0) {
            administrator.page().getByText("Nytt förbund och dess medlemmar").click();
        }
        Form forbund = administrator.form("registration");
        forbund.write("Namn", "Samordningsförbundet Hela vägen")
                .write("Kod", code)
                .write("Organisationsnummer", "222000-0001")
                .write("Medlemmar från", "2020-01-01")
                .tick("Påhittat exempelförbund")
                .write("Kod, medlem 3", "region")
                .write("Namn, medlem 3", "Region Väg")
                .write("Kod, medlem 4", "alvby")
                .write("Namn, medlem 4", "Alvby kommun")
                .write("Kod, medlem 5", "bergstad")
                .write("Namn, medlem 5", "Bergstad kommun");
        forbund.choose("Slag, medlem 3", "Region").press("Registrera förbundet");
        assertThat(forbund.alert()).contains("kontrollsiffra");
        assertThat(forbund.field("Namn, medlem 5").inputValue()).isEqualTo("Bergstad kommun");
        String number =
                TestForbund.organisationNumber(ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L));
        forbund.write("Organisationsnummer", number).press("Registrera förbundet");
        assertThat(administrator.text()).contains("är registrerat", "Alvby kommun");

        administrator.open("installningar.xhtml?forbund=" + code);
        Form key = administrator.form("keys:0:key");
        key.write("Gäller från", "2025-01-01")
                .write("Bygger på", "folkmängd 16–64 år")
                .write("Alvby kommun", "2")
                .press("Lägg in nyckeln");
        assertThat(administrator.form("keys:0:key").alert()).contains("saknar bergstad");
        key.write("Bergstad kommun", "1").press("Lägg in nyckeln");
        assertThat(administrator.text()).contains("Nyckeln är inlagd");
        administrator.open("anvandare.xhtml?forbund=" + code);
        for (String role : List.of("Ekonom", "Ledamot", "Revisor")) {
            administrator
                    .form("user")
                    .write("Namn", role + " Väg")
                    .write("Användarnamn", code + "." + role.toLowerCase())
                    .write("Lösenord", TestUsers.PASSWORD)
                    .tick(role)
                    .press("Lägg till användaren");
            assertThat(administrator.text()).contains("kan logga in");
        }
        changeUsers(administrator);
        administrator.open("installningar.xhtml?forbund=" + code);
        administrator
                .form("year")
                .write("Första dagen", "2025-01-01")
                .write("Sista dagen", "2025-12-31")
                .press("Lägg upp räkenskapsåret");
        assertThat(administrator.text()).contains("Räkenskapsåret 2025 är öppet");
        administrator.look("installningar");
    }

    private void changeUsers(Person administrator) {
        Form role = administrator.form("role");
        role.write("Användarnamn", code + ".ingen")
                .choose("Roll", "Förbundschef")
                .press("Ge rollen");
        assertThat(administrator.form("role").alert()).contains("Det finns ingen användare");
        role.write("Användarnamn", code + ".revisor").press("Ge rollen");
        assertThat(administrator.text()).contains("Revisor Väg är nu förbundschef");
        role.write("Användarnamn", code + ".revisor")
                .choose("Roll", "Förbundschef")
                .press("Avsluta rollen");
        assertThat(administrator.text()).contains("Revisor Väg är inte längre förbundschef");
        Form signIn = administrator.form("signin");
        signIn.write("Användarnamn", code + ".revisor").press("Stäng av");
        assertThat(administrator.text()).contains("kan inte längre logga in", "Avstängd");
        signIn.write("Användarnamn", code + ".revisor").press("Släpp in igen");
        signIn.write("Användarnamn", code + ".revisor")
                .write("Nytt lösenord", FORGOTTEN)
                .press("Byt lösenordet");
        assertThat(administrator.text()).contains("har fått ett nytt lösenord");
        administrator.look("anvandare");
    }

    /** What the administratör gave, the revisor changes for an own one. */
    private static void choosePassword(Person revisor) {
        revisor.open("losenord.xhtml");
        Form password = revisor.form("password");
        password.write("Lösenordet du har nu", FORGOTTEN)
                .write("Nytt lösenord", TestUsers.PASSWORD)
                .write("Det nya en gång till", "något annat")
                .press("Byt lösenord");
        assertThat(revisor.form("password").alert()).contains("inte lika");
        password.write("Lösenordet du har nu", FORGOTTEN)
                .write("Nytt lösenord", TestUsers.PASSWORD)
                .write("Det nya en gång till", TestUsers.PASSWORD)
                .press("Byt lösenord");
        assertThat(revisor.text()).contains("Ditt lösenord är bytt");
        revisor.look("losenord");
    }

    private void establishFinancing(Person ekonom) {
        ekonom.open("finansiering.xhtml" + year);
        ekonom.form("plan").write("Statens bidrag, kr", "en miljon").press("Förhandsgranska");
        assertThat(ekonom.form("plan").alert()).contains("Beloppet \"en miljon\" går inte att läsa");
        assertThat(ekonom.form("plan").field("Statens bidrag, kr").inputValue()).isEqualTo("en miljon");
        ekonom.form("plan").write("Statens bidrag, kr", "1 000 000,01").press("Förhandsgranska");
        assertThat(ekonom.text()).contains("Inget är fastställt än", "2 000 000,02");
        ekonom.look("finansiering-forhandsgranskning");
        ekonom.form("establish").press("Fastställ finansieringen");
        assertThat(ekonom.text()).contains("är fastställd", "Fastställd finansiering: 2 000 000,02 kr");
        ekonom.page().getByText("Visa varje öre").first().click();
        assertThat(ekonom.text()).contains("× 2/3");
    }

    private void proposeBudget(Person ekonom) {
        ekonom.open("insatser.xhtml" + year);
        ekonom.form("insats")
                .write("Kod", "steget")
                .write("Namn", "Steget vidare")
                .choose("Inriktning", "Individinriktad")
                .write("Projektägare", "Alvby kommun")
                .write("Till ålder", "70")
                .write("Startar", "2025-01-01")
                .write("Målgrupper", "Långtidssjukskrivna, Unga vuxna")
                .press("Registrera insatsen");
        assertThat(ekonom.text()).contains("är registrerad", "16–70 år går utanför arbetsför ålder");
        ekonom.open("budget.xhtml" + year);
        Form budget = ekonom.form("budget");
        budget.write("2025, rad 1", "1 500 000").write("2025, rad 2", "600 000");
        budget.field("2025, rad 2").press("Tab");
        ekonom.page().locator("[id='budget:tally']").getByText("−99 999,98").waitFor();
        budget.press("Spara och lägg fram för styrelsen");
        assertThat(budget.alert()).contains("för mycket");
        ekonom.look("budget-skrivs");
        budget.write("2025, rad 2", "450 000").press("Spara och lägg fram för styrelsen");
        assertThat(ekonom.text()).contains("framlagd för styrelsen", "Hos styrelsen");
    }

    private void approve(Person ledamot, String matter) {
        ledamot.open("styrelse.xhtml" + year);
        assertThat(ledamot.text()).contains(matter, "Innehållets avtryck");
        Form decision = ledamot.form("open:0:decision");
        decision.write("Sammanträdets datum", "2024-11-20").press("Anteckna bifall");
        assertThat(ledamot.form("open:0:decision").alert()).contains("paragraf saknas");
        ledamot.look("styrelse");
        decision.write("Protokollets paragraf", "§ 14").press("Anteckna bifall");
        assertThat(ledamot.text()).contains("Beslutet § 14 är antecknat", "Bifall");
    }

    private void allocate(Person ekonom) {
        ekonom.open("insatser.xhtml" + year);
        ekonom.form("allocation")
                .choose("Insats", "Steget vidare")
                .write("Belopp, kr", "1 500 000,01")
                .write("Varför", "Helår")
                .press("Lägg fram för styrelsen");
        assertThat(ekonom.form("allocation").alert()).contains("mer än vad budgetraden");
        ekonom.form("allocation").write("Belopp, kr", "1 000 000").press("Lägg fram för styrelsen");
        assertThat(ekonom.text()).contains("Tilldelningen är framlagd");
    }

    private void claimAndReceive(Person ekonom) {
        ekonom.open("finansiering.xhtml" + year);
        ekonom.form("claim").press("Kräv in kvartal 1");
        assertThat(ekonom.text()).contains("Kvartal 1 är krävt");
        for (List<String> payment : List.of(
                List.of("Försäkringskassan", "250 000,01"),
                List.of("Region Väg", "125 000,01"),
                List.of("Alvby kommun", "83 333,34"),
                List.of("Bergstad kommun", "40 000"))) {
            ekonom.form("receipt")
                    .choose("Medlem", payment.get(0))
                    .write("Belopp, kr", payment.get(1))
                    .write("Datum", "2025-01-30")
                    .write("Bankens referens", "BG " + payment.get(0))
                    .press("Bokför inbetalningen");
            assertThat(ekonom.text()).contains("Inbetalningen är bokförd som B ");
        }
    }

    private void bookCosts(Person ekonom) {
        ekonom.open("insatser.xhtml" + year);
        ekonom.form("cost")
                .choose("Insats", "Steget vidare")
                .write("Belopp utan moms, kr", "200 000")
                .write("Moms, kr", "1 250,50")
                .write("Datum", "2025-02-15")
                .write("Från vem", "Alvby kommun")
                .write("Rekvisition eller faktura nr", "R1")
                .write("Vad det gäller", "Rekvisition januari")
                .press("Bokför kostnaden");
        assertThat(ekonom.text()).contains("Kostnaden är bokförd som K 1");
        ekonom.form("payment")
                .write("Belopp, kr", "201 250,50")
                .write("Datum", "2025-03-01")
                .write("Till vem", "Alvby kommun")
                .write("Rekvisition eller faktura nr", "R1")
                .press("Bokför betalningen");
        assertThat(ekonom.text()).contains("Betalningen är bokförd som K 2");
    }

    /** By keyboard alone: an account by its name, another by its number, the last amount left to be filled in. */
    private void writeVoucher(Person ekonom) {
        ekonom.open("ny-verifikation.xhtml" + year);
        Form voucher = ekonom.form("voucher");
        voucher.write("Datum", "2025-03-10").write("Text", "Lokalhyra mars");
        voucher.field("Konto, rad 1").focus();
        ekonom.page().keyboard().type("lokalh");
        ekonom.page().keyboard().press("Enter");
        ekonom.page().keyboard().type("8 500,50");
        ekonom.page().keyboard().press("Tab");
        ekonom.page()
                .locator("[id='voucher:tally']")
                .getByText("8 500,50")
                .first()
                .waitFor();
        voucher.write("Konto, rad 2", "1930").press("Granska (Ctrl+Enter)");
        ekonom.page().getByText("Så här bokförs den").waitFor();
        assertThat(ekonom.text()).contains("Så här bokförs den", "1930 Bank", "8 500,50");
        ekonom.look("ny-verifikation-granskad");
        ekonom.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName("Bokför (Ctrl+Enter)").setExact(true))
                .dblclick();
        ekonom.page()
                .getByRole(AriaRole.HEADING, new GetByRoleOptions().setName("Verifikation A 1"))
                .waitFor();
        ekonom.open("bokforing.xhtml" + year + "&sok=lokalhyra");
        assertThat(ekonom.page()
                        .getByRole(
                                AriaRole.REGION,
                                new GetByRoleOptions().setName("Senast registrerade först: Januari–december 2025"))
                        .locator("tbody th")
                        .allInnerTexts())
                .containsExactly("A 1");
    }

    private void correctVoucher(Person ekonom) {
        ekonom.open("bokforing.xhtml" + year);
        ekonom.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("A 1").setExact(true))
                .click();
        ekonom.form("reverse").press("Bokför rättelsen");
        assertThat(ekonom.form("reverse").alert()).contains("Skriv varför");
        ekonom.form("reverse")
                .write("Rättelsens datum", "2025-03-11")
                .write("Varför", "fel månad")
                .press("Bokför rättelsen");
        assertThat(ekonom.text()).contains("Verifikation A 1 är rättad av A 2", "Rättar");
        ekonom.look("verifikation");
    }

    private void reconcile(Person ekonom) throws Exception {
        ekonom.go("Avstämning");
        ekonom.form("each:0:start").press("Stäm av kvartal 1");
        ekonom.page().getByText("Avvikelser att åtgärda").first().waitFor();
        assertThat(ekonom.text()).contains("Bergstad kommun har betalat 40 000,00");
        ekonom.look("avstamning");
        byte[] report = ekonom.download(
                () -> ekonom.page().getByText("hämta rapporten").first().click());
        assertThat(new String(report, 0, 2)).isEqualTo("PK");
    }

    private void closeTheYear(Person ekonom) throws Exception {
        ekonom.go("Årsredovisning");
        assertThat(ekonom.text()).contains("alla siffror är preliminära", "Verksamhetens kostnader", "−200 000,00");
        ekonom.form("close").press("Stäng räkenskapsåret 2025");
        assertThat(ekonom.text()).contains("Räkenskapsåret 2025 är stängt").doesNotContain("preliminära");
        assertThat(document(ekonom, "Beställ årsredovisning", "arsredovisning-2025.xlsx"))
                .startsWith("PK");
    }

    /** Orders a document, waits until it is written, and fetches it. @return its bytes */
    private static String document(Person person, String order, String file) throws Exception {
        person.form("orders").press(order);
        Locator link = person.page().locator("form[id=orders]").getByText(file);
        link.waitFor();
        return new String(person.download(link::click), Charset.forName("IBM437"));
    }

    /** The year after opens with what 2025 closed with: the file's own opening balances do not fit there. */
    private void takeSieIn(Person ekonom) throws Exception {
        byte[] sie = Files.readAllBytes(SIE);
        ekonom.open("sie.xhtml?forbund=" + code + "&ar=2026");
        upload(ekonom, "avkortad.se", Arrays.copyOf(sie, sie.length / 2));
        assertThat(ekonom.text()).contains("Kan inte läsas in", "avkortad");
        ekonom.look("sie-fel");
        upload(ekonom, "exempel.se", sie);
        assertThat(ekonom.text()).contains("Kan läsas in", "Påhittat ekonomisystem", "SIE 4E");
        ekonom.look("sie");
        ekonom.form("take").press("Läs in i bokföringen");
        assertThat(ekonom.form("take").alert()).contains("skiljer sig från bokföringens");
        ekonom.form("take").tick("Läs in utan filens ingående balanser").press("Läs in i bokföringen");
        assertThat(ekonom.text()).contains("är inlästa");
        ekonom.open("sie.xhtml?forbund=" + code + "&ar=2026");
        upload(ekonom, "exempel.se", sie);
        assertThat(ekonom.text()).contains("Inläst").doesNotContain("Läs in i bokföringen");
    }

    private static void upload(Person ekonom, String name, byte[] content) {
        ekonom.form("upload")
                .locator()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "application/octet-stream", content));
        ekonom.form("upload").press("Läs igenom");
    }

    private void audit(Person revisor) throws Exception {
        revisor.open("historik.xhtml" + year + "&sok=ledamot");
        assertThat(revisor.text()).contains("Beslut antecknat");
        revisor.open("revision.xhtml" + year);
        assertThat(revisor.text()).contains("Kedjornas ändar", "arsredovisning-2025.xlsx");
        assertThat(document(revisor, "Beställ huvudbok", "huvudbok-2025.xlsx")).startsWith("PK");
        assertThat(document(revisor, "Beställ grundbok", "grundbok-2025.xlsx")).startsWith("PK");
        assertThat(document(revisor, "Beställ SIE 4E", "bokforing-2025.se"))
                .startsWith("#FLAGGA 0")
                .contains("Steget vidare");
        revisor.open("bokforing.xhtml" + year);
        assertThat(revisor.text()).doesNotContain("Ny verifikation");
        revisor.open("saldobalans.xhtml" + year);
        revisor.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("1930 Bank"))
                .first()
                .click();
        revisor.page()
                .getByRole(AriaRole.LINK, new GetByRoleOptions().setName("K 2"))
                .click();
        assertThat(revisor.text())
                .contains("Verifikation K 2", "Plats i kedjan")
                .doesNotContain("Bokför rättelsen");
    }

    private void everybodySeesWhatTheyMay(Person ekonom, Person ledamot, Person revisor) {
        Map.of(ledamot, "installningar.xhtml", revisor, "ny-verifikation.xhtml")
                .forEach((person, page) ->
                        assertThat(person.statusOf(page + year)).isEqualTo(403));
        assertThat(ekonom.statusOf("budget.xhtml?forbund=finns-inte&ar=2025")).isEqualTo(404);
        assertThat(ekonom.statusOf("budget.xhtml?forbund=" + code + "&ar=1999")).isEqualTo(404);
        assertThat(ekonom.statusOf("verifikation.xhtml" + year + "&serie=A&nr=999"))
                .isEqualTo(404);
        assertThat(ledamot.page().locator("nav.wide").innerText()).doesNotContain("Inställningar", "Revision");
    }

    private void lookAtEachPage(Person ekonom, Person revisor) {
        for (String page : List.of(
                "index",
                "finansiering",
                "budget",
                "insatser",
                "styrelse",
                "bokforing",
                "ny-verifikation",
                "sie",
                "avstamning",
                "arsredovisning",
                "revision",
                "installningar",
                "saldobalans",
                "huvudbok",
                "grundbok",
                "diagram",
                "kontokort",
                "verifikation")) {
            Person person = page.equals("revision") ? revisor : ekonom;
            person.open(page + ".xhtml" + year + ("kontokort".equals(page) ? "&konto=1930" : "")
                    + ("insats".equals(page) ? "&insats=steget" : "")
                    + ("verifikation".equals(page) ? "&serie=A&nr=1" : ""));
            assertThat(person.page().locator("header").innerText())
                    .contains("Påhittat exempelförbund – inga riktiga uppgifter");
            person.look(page);
            person.time(page);
        }
    }
}
