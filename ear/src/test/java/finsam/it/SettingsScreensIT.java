package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.access.Role;
import finsam.it.Browser.Person;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the books are kept by, on the screens where it is changed: accounts, dimensions and series. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SettingsScreensIT {

    private TestForbund forbund;
    private String year;

    @BeforeEach
    void plan() throws Exception {
        forbund = TestForbund.planned();
        year = forbund.query();
    }

    @Test
    void an_account_is_added_renamed_from_a_date_ruled_and_closed() throws Exception {
        try (Browser browser = new Browser()) {
            Person ekonom = browser.arrives(forbund, Role.EKONOM);
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
                .isRefused("Lägg upp kontot", "64x0")
                .has("Konto", "64x0");
        account.write("Konto", "6010").isRefused("Lägg upp kontot", "Kontot 6010 finns redan i kontoplanen");
        account.write("Konto", "6450")
                .write("Gäller från", "i vår")
                .isRefused("Lägg upp kontot", "Datumet \"i vår\" går inte att läsa")
                .has("Gäller från", "i vår")
                .has("Namn", "Porto");
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
        change.isRefused("Ändra kontot", "heter redan så");
        change.write("Namn", "Porto och frakt")
                .write("Från", "2025-07-32")
                .isRefused("Ändra kontot", "Datumet \"2025-07-32\" går inte att läsa")
                .has("Namn", "Porto och frakt")
                .has("Från", "2025-07-32");
        change.write("Från", "2025-07-01").press("Ändra kontot");
        assertThat(ekonom.text()).contains("Kontot 6450 heter Porto och frakt från 2025-07-01");
        assertThat(ekonom.row("2025-07-01")).contains("Porto och frakt", "Öppet");
        assertThat(ekonom.row("2025-01-01")).contains("2025-06-30", "Porto", "Öppet");
        ekonom.look("konto");
    }

    private static void setRule(Person ekonom) {
        Form rule = ekonom.form("rule");
        rule.choose("Dimension", "Insats")
                .choose("Regel", "Krävs")
                .write("Från", "")
                .isRefused("Sätt regeln", "Datumet då ändringen börjar gälla saknas")
                .has("Regel", "Krävs");
        rule.write("Från", "2025-07-01").press("Sätt regeln");
        assertThat(ekonom.text()).contains("Insats på konto 6450: krävs från 2025-07-01");
        Form purpose = ekonom.form("purpose");
        purpose.choose("Ändamål", "Bank")
                .isRefused("Ta över ändamålet", "går inte ihop med kontot 6450")
                .has("Ändamål", "Bank");
    }

    private void closeAndOpen(Person ekonom) {
        Form opening = ekonom.form("opening");
        opening.write("Från", "2025-10-01")
                .isRefused("Öppna kontot", "är redan öppet den 2025-10-01")
                .has("Från", "2025-10-01");
        opening.press("Stäng kontot");
        assertThat(ekonom.text()).contains("Kontot 6450 är stängt från 2025-10-01", "Stängt");
        ekonom.look("konto-stangt");
        ekonom.open("kontoplan.xhtml" + year + "&sok=64");
        assertThat(ekonom.text()).doesNotContain("6450");
        ekonom.page().getByLabel("Visa även stängda").check();
        ekonom.page().keyboard().press("Enter");
        ekonom.page().getByText("6450 Porto och frakt").waitFor();
        assertThat(ekonom.row("6450")).contains("kräver Insats", "Stängt");
    }

    @Test
    void a_responsibility_is_added_renamed_and_closed() throws Exception {
        try (Browser browser = new Browser()) {
            Person ekonom = browser.arrives(forbund, Role.EKONOM);
            ekonom.open("dimensioner.xhtml" + year);
            ekonom.look("dimensioner-tomma");
            Form object = ekonom.form("object");
            object.choose("Dimension", "Ansvar")
                    .write("Kod", "\"kansli\"")
                    .write("Namn", "Kansliet")
                    .isRefused("Lägg upp värdet", "varken citationstecken")
                    .has("Kod", "\"kansli\"");
            object.write("Kod", "kansli").press("Lägg upp värdet");
            assertThat(ekonom.text()).contains("\"kansli\" Kansliet är upplagt");
            object.choose("Dimension", "Ansvar")
                    .write("Kod", "kansli")
                    .write("Namn", "Annat kansli")
                    .isRefused("Lägg upp värdet", "finns redan i dimensionen Ansvar: Kansliet")
                    .has("Namn", "Annat kansli");
            Form change = ekonom.form("change");
            change.choose("Värde", "Ansvar kansli Kansliet")
                    .write("Nytt namn", "Kansli och stab")
                    .write("Från", "igår")
                    .isRefused("Byt namn", "Datumet \"igår\" går inte att läsa")
                    .has("Nytt namn", "Kansli och stab");
            ekonom.look("dimensioner-fel");
            change.write("Från", "2025-07-01").press("Byt namn");
            assertThat(ekonom.row("kansli")).isEqualTo("kansli Kansli och stab Öppet");
            change.choose("Värde", "Ansvar kansli Kansli och stab")
                    .write("Från", "2025-12-01")
                    .press("Stäng");
            assertThat(ekonom.row("kansli")).isEqualTo("kansli Kansli och stab Stängt");
            ekonom.look("dimensioner");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void a_series_is_opened_renamed_and_closed_but_never_the_last() throws Exception {
        try (Browser browser = new Browser()) {
            Person ekonom = browser.arrives(forbund, Role.EKONOM);
            ekonom.open("serier.xhtml" + year);
            Form series = ekonom.form("series");
            series.write("Serie", "resor")
                    .write("Namn", "Resor")
                    .write("Från", "2025-01-01")
                    .isRefused("Öppna serien", "\"resor\" ska heta en till fyra stora bokstäver")
                    .has("Serie", "resor")
                    .has("Namn", "Resor");
            series.write("Serie", "A").isRefused("Öppna serien", "Serien A finns redan");
            Form change = ekonom.form("change");
            change.choose("Serie", "A Verifikationer")
                    .write("Från", "2025-12-01")
                    .isRefused("Stäng", "är den sista för egna verifikationer")
                    .has("Från", "2025-12-01");
            ekonom.look("serier-fel");
            series.write("Serie", "R")
                    .write("Namn", "Resor")
                    .write("Från", "2025-01-01")
                    .press("Öppna serien");
            assertThat(ekonom.text()).contains("Serien R Resor är öppen från 2025-01-01");
            change.choose("Serie", "R Resor")
                    .write("Nytt namn", "Resor och möten")
                    .press("Byt namn");
            assertThat(ekonom.row("R")).contains("Resor och möten", "Egna verifikationer", "Öppen");
            ekonom.look("serier");
            ekonom.open("ny-verifikation.xhtml" + year);
            ekonom.form("voucher").choose("Serie", "R Resor och möten");
            assertThat(browser.faults()).isEmpty();
        }
    }
}
