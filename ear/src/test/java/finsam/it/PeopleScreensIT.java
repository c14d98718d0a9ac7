package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.access.Role;
import finsam.it.Browser.Person;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The people of a förbund, and what was done, on the screens that tell of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PeopleScreensIT {

    private TestForbund forbund;
    private String year;

    @BeforeEach
    void plan() throws Exception {
        forbund = TestForbund.planned();
        year = forbund.query();
    }

    @Test
    void what_was_done_is_found_and_leads_to_it() throws Exception {
        try (Browser browser = new Browser()) {
            Person revisor = browser.arrives(forbund, Role.REVISOR);
            forbund.post("2025-03-03", "Porto", 6010, 1930, "120.50");
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
        try (Browser browser = new Browser()) {
            Person administrator = browser.arrives(forbund, Role.ADMINISTRATOR);
            String name = forbund.code() + ".berit";
            administrator.open("anvandare.xhtml" + year);
            Form user = administrator.form("user");
            user.write("Namn", "Berit Exempel")
                    .write("Användarnamn", name)
                    .write("Lösenord", "kort")
                    .isRefused("Lägg till användaren", "Välj minst en roll")
                    .has("Namn", "Berit Exempel");
            user.write("Lösenord", "kort")
                    .tick("Ledamot")
                    .isRefused("Lägg till användaren", "Lösenordet är för kort")
                    .has("Användarnamn", name);
            assertThat(user.field("Ledamot").isChecked()).isTrue();
            administrator.look("anvandare-fel");
            user.write("Lösenord", TestUsers.PASSWORD).press("Lägg till användaren");
            assertThat(administrator.text()).contains("Berit Exempel kan logga in som " + name);
            Form role = administrator.form("role");
            role.write("Användarnamn", name)
                    .choose("Roll", "Ledamot")
                    .isRefused("Ge rollen", "har redan rollen")
                    .has("Användarnamn", name);
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
