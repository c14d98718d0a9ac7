package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import finsam.access.Role;
import finsam.it.Browser.Form;
import finsam.it.Browser.Person;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the books are kept by, on the screens where it is changed: accounts, dimensions, series, people, and what was done. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SettingsScreensIT {

    private static final Path PICTURES = Path.of("target", "screenshots", System.getProperty("finsam.it.on", "h2"));

    private TestForbund forbund;
    private String year;

    private Person arrives(Browser browser, Role role) throws Exception {
        if (forbund == null) {
            forbund = TestForbund.planned();
            year = "?forbund=" + forbund.code() + "&ar=" + TestForbund.YEAR;
        }
        forbund.as(role);
        return browser.signIn(forbund.code() + "." + role.name().toLowerCase(), TestUsers.PASSWORD);
    }

    private static Locator row(Person person, String beginning) {
        return person.page()
                .locator("main tbody tr")
                .filter(new Locator.FilterOptions()
                        .setHas(person.page()
                                .getByRole(
                                        AriaRole.ROWHEADER,
                                        new com.microsoft.playwright.Page.GetByRoleOptions().setName(beginning))));
    }

    private static String words(Locator row) {
        return row.first().innerText().replaceAll("\\s+", " ").strip();
    }

    private static String value(Form form, String label) {
        return form.field(label).inputValue();
    }

    @Test
    void an_account_is_added_renamed_from_a_date_ruled_and_closed() throws Exception {
        try (Browser browser = new Browser(PICTURES)) {
            Person ekonom = arrives(browser, Role.EKONOM);
            ekonom.open("kontoplan.xhtml" + year);
            ekonom.look("kontoplan");
            addAccount(ekonom);
            search(ekonom);
            rename(ekonom);
            setRule(ekonom);
            closeAndOpen(ekonom);
            assertThat(browser.faults()).isEmpty();
        }
    }

    private static void addAccount(Person ekonom) {
        ekonom.page().getByText("Lägg upp ett konto").click();
        Form account = ekonom.form("account");
        account.write("Konto", "64x0")
                .write("Namn", "Porto")
                .write("Gäller från", "2025-01-01")
                .press("Lägg upp kontot");
        assertThat(account.alert()).contains("64x0");
        assertThat(value(account, "Konto")).isEqualTo("64x0");
        account.write("Konto", "6010").press("Lägg upp kontot");
        assertThat(account.alert()).contains("Kontot 6010 finns redan i kontoplanen");
        account.write("Konto", "6450").write("Gäller från", "i vår").press("Lägg upp kontot");
        assertThat(account.alert()).contains("Datumet \"i vår\" går inte att läsa");
        assertThat(value(account, "Gäller från")).isEqualTo("i vår");
        assertThat(value(account, "Namn")).isEqualTo("Porto");
        ekonom.look("kontoplan-fel");
        account.write("Gäller från", "2025-01-01").press("Lägg upp kontot");
        assertThat(ekonom.text()).contains("Kontot 6450 Porto är upplagt");
    }

    private static void search(Person ekonom) {
        Keys keys = new Keys(ekonom.page());
        keys.tabTo("Sök på nummer, namn eller rad").type("finns inte").press("Enter");
        keys.sees("Inget konto stämmer med sökningen");
        ekonom.look("kontoplan-inget");
        keys.tabTo("Sök på nummer, namn eller rad")
                .press("Control+a")
                .type("porto")
                .press("Enter");
        keys.sees("6450 Porto").follow("6450 Porto").seesHeading("6450 Porto");
    }

    private void rename(Person ekonom) {
        Form change = ekonom.form("change");
        change.press("Ändra kontot");
        assertThat(change.alert()).contains("heter redan så");
        change.write("Namn", "Porto och frakt").write("Från", "2025-07-32").press("Ändra kontot");
        assertThat(change.alert()).contains("Datumet \"2025-07-32\" går inte att läsa");
        assertThat(value(change, "Namn")).isEqualTo("Porto och frakt");
        assertThat(value(change, "Från")).isEqualTo("2025-07-32");
        change.write("Från", "2025-07-01").press("Ändra kontot");
        assertThat(ekonom.text()).contains("Kontot 6450 heter Porto och frakt från 2025-07-01");
        assertThat(words(row(ekonom, "2025-07-01"))).contains("Porto och frakt", "Öppet");
        assertThat(words(row(ekonom, "2025-01-01"))).contains("2025-06-30", "Porto", "Öppet");
        ekonom.look("konto");
    }

    private static void setRule(Person ekonom) {
        Form rule = ekonom.form("rule");
        rule.choose("Dimension", "Insats")
                .choose("Regel", "Krävs")
                .write("Från", "")
                .press("Sätt regeln");
        assertThat(rule.alert()).contains("Datumet då ändringen börjar gälla saknas");
        assertThat(rule.field("Regel").locator("option:checked").innerText()).isEqualTo("Krävs");
        rule.write("Från", "2025-07-01").press("Sätt regeln");
        assertThat(ekonom.text()).contains("Insats på konto 6450: krävs från 2025-07-01");
        Form purpose = ekonom.form("purpose");
        purpose.choose("Ändamål", "Bank").press("Ta över ändamålet");
        assertThat(purpose.alert()).contains("går inte ihop med kontot 6450");
        assertThat(purpose.field("Ändamål").locator("option:checked").innerText())
                .isEqualTo("Bank");
    }

    private void closeAndOpen(Person ekonom) {
        Form opening = ekonom.form("opening");
        opening.write("Från", "2025-10-01").press("Öppna kontot");
        assertThat(opening.alert()).contains("är redan öppet den 2025-10-01");
        assertThat(value(opening, "Från")).isEqualTo("2025-10-01");
        opening.press("Stäng kontot");
        assertThat(ekonom.text()).contains("Kontot 6450 är stängt från 2025-10-01", "Stängt");
        ekonom.look("konto-stangt");
        ekonom.open("kontoplan.xhtml" + year + "&sok=64");
        assertThat(ekonom.text()).doesNotContain("6450");
        ekonom.page().getByLabel("Visa även stängda").check();
        ekonom.page().keyboard().press("Enter");
        ekonom.page().getByText("6450 Porto och frakt").waitFor();
        assertThat(words(row(ekonom, "6450"))).contains("kräver Insats", "Stängt");
    }

    @Test
    void a_responsibility_is_added_renamed_and_closed() throws Exception {
        try (Browser browser = new Browser(PICTURES)) {
            Person ekonom = arrives(browser, Role.EKONOM);
            ekonom.open("dimensioner.xhtml" + year);
            ekonom.look("dimensioner-tomma");
            Form object = ekonom.form("object");
            object.choose("Dimension", "Ansvar")
                    .write("Kod", "\"kansli\"")
                    .write("Namn", "Kansliet")
                    .press("Lägg upp värdet");
            assertThat(object.alert()).contains("varken citationstecken");
            assertThat(value(object, "Kod")).isEqualTo("\"kansli\"");
            object.write("Kod", "kansli").press("Lägg upp värdet");
            assertThat(ekonom.text()).contains("\"kansli\" Kansliet är upplagt");
            object.choose("Dimension", "Ansvar")
                    .write("Kod", "kansli")
                    .write("Namn", "Annat kansli")
                    .press("Lägg upp värdet");
            assertThat(object.alert()).contains("finns redan i dimensionen Ansvar: Kansliet");
            assertThat(value(object, "Namn")).isEqualTo("Annat kansli");
            Form change = ekonom.form("change");
            change.choose("Värde", "Ansvar kansli Kansliet")
                    .write("Nytt namn", "Kansli och stab")
                    .write("Från", "igår")
                    .press("Byt namn");
            assertThat(change.alert()).contains("Datumet \"igår\" går inte att läsa");
            assertThat(value(change, "Nytt namn")).isEqualTo("Kansli och stab");
            ekonom.look("dimensioner-fel");
            change.write("Från", "2025-07-01").press("Byt namn");
            assertThat(words(row(ekonom, "kansli"))).isEqualTo("kansli Kansli och stab Öppet");
            change.choose("Värde", "Ansvar kansli Kansli och stab")
                    .write("Från", "2025-12-01")
                    .press("Stäng");
            assertThat(words(row(ekonom, "kansli"))).isEqualTo("kansli Kansli och stab Stängt");
            ekonom.look("dimensioner");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void a_series_is_opened_renamed_and_closed_but_never_the_last() throws Exception {
        try (Browser browser = new Browser(PICTURES)) {
            Person ekonom = arrives(browser, Role.EKONOM);
            ekonom.open("serier.xhtml" + year);
            Form series = ekonom.form("series");
            series.write("Serie", "resor")
                    .write("Namn", "Resor")
                    .write("Från", "2025-01-01")
                    .press("Öppna serien");
            assertThat(series.alert()).contains("\"resor\" ska heta en till fyra stora bokstäver");
            assertThat(value(series, "Serie")).isEqualTo("resor");
            assertThat(value(series, "Namn")).isEqualTo("Resor");
            series.write("Serie", "A").press("Öppna serien");
            assertThat(series.alert()).contains("Serien A finns redan");
            Form change = ekonom.form("change");
            change.choose("Serie", "A Verifikationer")
                    .write("Från", "2025-12-01")
                    .press("Stäng");
            assertThat(change.alert()).contains("är den sista för egna verifikationer");
            assertThat(value(change, "Från")).isEqualTo("2025-12-01");
            ekonom.look("serier-fel");
            series.write("Serie", "R")
                    .write("Namn", "Resor")
                    .write("Från", "2025-01-01")
                    .press("Öppna serien");
            assertThat(ekonom.text()).contains("Serien R Resor är öppen från 2025-01-01");
            change.choose("Serie", "R Resor")
                    .write("Nytt namn", "Resor och möten")
                    .press("Byt namn");
            assertThat(words(row(ekonom, "R"))).contains("Resor och möten", "Egna verifikationer", "Öppen");
            ekonom.look("serier");
            ekonom.open("ny-verifikation.xhtml" + year);
            ekonom.form("voucher").choose("Serie", "R Resor och möten");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void what_was_done_is_found_and_leads_to_it() throws Exception {
        try (Browser browser = new Browser(PICTURES)) {
            Person revisor = arrives(browser, Role.REVISOR);
            forbund.as(Role.EKONOM)
                    .post(forbund.year("/vouchers"), """
                            {"series": "A", "date": "2025-03-03", "text": "Porto", "postings": [
                                {"account": 6010, "amount": "120.50"}, {"account": 1930, "amount": "-120.50"}]}
                            """, "Idempotency-Key", "porto")
                    .is(201);
            revisor.open("historik.xhtml" + year);
            assertThat(revisor.text()).contains("Håller", "Händelser i kedjan");
            revisor.look("historik");
            Keys keys = new Keys(revisor.page());
            keys.tabTo("Ord")
                    .type("porto")
                    .tabTo("Från ÅÅÅÅ-MM-DD")
                    .type("31 mars")
                    .press("Enter");
            keys.sees("Datumet går inte att läsa");
            assertThat(revisor.page().getByLabel("Från ÅÅÅÅ-MM-DD").inputValue())
                    .isEqualTo("31 mars");
            assertThat(revisor.page().getByLabel("Ord").inputValue()).isEqualTo("porto");
            revisor.look("historik-fel");
            keys.tabTo("Från ÅÅÅÅ-MM-DD").press("Control+a", "Delete", "Enter");
            revisor.page().waitForURL("**fran=&**");
            keys.sees("A 1 2025").follow("A 1 2025").seesHeading("Verifikation A 1");
            revisor.open("historik.xhtml" + year + "&sok=finns+inte");
            assertThat(revisor.text()).contains("Ingen händelse stämmer med sökningen");
            revisor.look("historik-inget");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void a_person_is_added_given_a_role_and_shut_out() throws Exception {
        try (Browser browser = new Browser(PICTURES)) {
            Person administrator = arrives(browser, Role.ADMINISTRATOR);
            String name = forbund.code() + ".berit";
            administrator.open("anvandare.xhtml" + year);
            Form user = administrator.form("user");
            user.write("Namn", "Berit Exempel")
                    .write("Användarnamn", name)
                    .write("Lösenord", "kort")
                    .press("Lägg till användaren");
            assertThat(user.alert()).contains("Välj minst en roll");
            assertThat(value(user, "Namn")).isEqualTo("Berit Exempel");
            user.write("Lösenord", "kort").tick("Ledamot").press("Lägg till användaren");
            assertThat(user.alert()).contains("Lösenordet är för kort");
            assertThat(value(user, "Användarnamn")).isEqualTo(name);
            assertThat(user.field("Ledamot").isChecked()).isTrue();
            administrator.look("anvandare-fel");
            user.write("Lösenord", TestUsers.PASSWORD).press("Lägg till användaren");
            assertThat(administrator.text()).contains("Berit Exempel kan logga in som " + name);
            Form role = administrator.form("role");
            role.write("Användarnamn", name).choose("Roll", "Ledamot").press("Ge rollen");
            assertThat(role.alert()).contains("har redan rollen");
            assertThat(value(role, "Användarnamn")).isEqualTo(name);
            role.choose("Roll", "Revisor").press("Ge rollen");
            assertThat(administrator.text()).contains("Berit Exempel är nu revisor");
            Person berit = browser.signIn(name, TestUsers.PASSWORD);
            berit.open("anvandare.xhtml" + year);
            assertThat(berit.text()).contains("Berit Exempel").doesNotContain("Lägg till en användare");
            berit.look("anvandare-revisor");
            administrator.form("signin").write("Användarnamn", name).press("Stäng av");
            assertThat(administrator.text()).contains("kan inte längre logga in", "Avstängd");
            assertThat(berit.statusOf("anvandare.xhtml" + year)).isEqualTo(404);
            administrator.look("anvandare");
            administrator.page().getByText("Se inloggningar").click();
            assertThat(administrator.text()).contains("Berit Exempel", "Loggade in", "127.0.0.1");
            administrator.look("inloggningar");
            Keys keys = new Keys(administrator.page());
            keys.tabTo("Användarnamn").type(name).press("Enter");
            administrator.page().waitForURL("**vem=" + forbund.code() + ".berit**");
            assertThat(administrator.text()).contains("Berit Exempel").doesNotContain("Test ADMINISTRATOR");
            assertThat(browser.faults()).isEmpty();
        }
    }
}
