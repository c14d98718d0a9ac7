package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import finsam.access.Role;
import finsam.it.Browser.Person;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A voucher on its way through attest, on the screens of those who write, receive and decide. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AttestScreensIT {

    private TestForbund forbund;
    private String year;

    @Test
    void a_voucher_is_sent_as_it_was_previewed_attested_by_two_and_posted() throws Exception {
        try (Browser browser = new Browser()) {
            forbund = TestForbund.underWay();
            year = forbund.query();
            Person ekonom = browser.arrives(forbund, Role.EKONOM);
            Person chef = browser.arrives(forbund, Role.FORBUNDSCHEF);
            Person ledamot = browser.arrives(forbund, Role.LEDAMOT);
            seeNothingToAttest(chef);
            giveRights(browser.arrives(forbund, Role.ADMINISTRATOR));
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
                .isRefused("Ge rätten", "Beloppet \"en miljon\" går inte att läsa")
                .has("Högst, kr", "en miljon");
        grant.write("Högst, kr", "1 000 000")
                .write("Inte längre från", "2020-01-01")
                .isRefused("Ge rätten", "Rätten slutar (2020-01-01) innan den har gällt")
                .has("Inte längre från", "2020-01-01");
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
                .isRefused("Sätt kravet", "Datumet \"i dag\" går inte att läsa")
                .has("Från och med", "i dag");
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
        List<String> previewed = ekonom.rows();
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
        chef.follow("Utbildning i motiverande samtal");
        chef.page().getByText("Skicka tillbaka").first().click();
        chef.form("back").isRefused("Skicka tillbaka", "Skriv varför du skickar tillbaka utkastet");
        chef.form("back").write("Varför", "lägg till fakturan").press("Skicka tillbaka");
        assertThat(chef.text()).contains("Utkastet är skickat tillbaka", "Inget väntar på din attest");
    }

    private void sendAgain(Person ekonom, List<String> previewed) {
        ekonom.page().reload();
        assertThat(ekonom.text()).contains("lägg till fakturan", "Skickat tillbaka");
        ekonom.follow("Öppna och ändra");
        ekonom.page()
                .setInputFiles(
                        "[id='documents:file']",
                        new FilePayload("F88.pdf", "application/pdf", Samples.pdf("Faktura F 88")));
        ekonom.page().locator(".documents figure").waitFor();
        Keys keys = new Keys(ekonom.page());
        keys.tabTo("Datum").press("Control+Enter").at("voucher:send");
        assertThat(ekonom.rows()).isEqualTo(previewed);
        ekonom.look("ny-verifikation-attest-underlag");
        keys.press("Control+Enter").sees("Väntar på mottagning");
    }

    private void receive(Person chef) {
        chef.open("attest.xhtml" + year);
        chef.follow("Utbildning i motiverande samtal");
        new Keys(chef.page()).at("attest:do");
        chef.look("attest-utkast");
        chef.page().keyboard().press("Enter");
        chef.page().getByText("Mottagningen är attesterad").waitFor();
        assertThat(chef.text()).contains("Inget väntar på din attest", "Väntar på andra");
        chef.look("attest-andra");
    }

    private void decide(Person ledamot) {
        ledamot.go("Attest");
        ledamot.follow("Utbildning i motiverande samtal");
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
        ekonom.seesHeading("Verifikation A 1");
        assertThat(ekonom.rows()).isEqualTo(previewed);
        assertThat(ekonom.text())
                .contains("F88.pdf", "Attesterad")
                .contains("Mottagningsattest: Test FORBUNDSCHEF", "Beslutsattest: Test LEDAMOT");
        ekonom.look("verifikation-attesterad");
    }
}
