package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import finsam.access.Role;
import finsam.it.Browser.Person;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is corrected, and what is left to be booked, on the screens that are for it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BookkeepingScreensIT {

    private TestForbund forbund;
    private String year;

    private void begin(TestForbund made) {
        forbund = made;
        year = made.query();
    }

    @Test
    void a_voucher_is_corrected_and_each_shows_the_other() throws Exception {
        try (Browser browser = new Browser()) {
            begin(TestForbund.planned());
            Person ekonom = browser.arrives(forbund, Role.EKONOM);
            forbund.post("2025-02-10", "Porto", 6010, 1930, "120.50");
            ekonom.open("verifikation.xhtml" + year + "&serie=A&nr=1");
            Form reverse = ekonom.form("reverse");
            reverse.write("Rättelsens datum", "2025-02-30")
                    .write("Varför", "fel belopp")
                    .isRefused("Bokför rättelsen", "Datumet \"2025-02-30\" går inte att läsa")
                    .has("Rättelsens datum", "2025-02-30")
                    .has("Varför", "fel belopp");
            reverse.write("Rättelsens datum", "2027-01-01")
                    .isRefused("Bokför rättelsen", "ligger inte i något av förbundets räkenskapsår")
                    .has("Varför", "fel belopp");
            ekonom.look("verifikation-ratta");
            reverse.write("Rättelsens datum", "2025-02-28").press("Bokför rättelsen och skriv ny");
            writeTheRightOne(ekonom);
            assertThat(ekonom.text()).contains("Ersätter");
            ekonom.follow("A 1");
            ekonom.seesHeading("Verifikation A 1");
            assertThat(ekonom.text())
                    .contains("Rättad av", "Skriven på nytt som")
                    .doesNotContain("Bokför rättelsen");
            ekonom.look("verifikation-rattad");
            ekonom.follow("A 2");
            ekonom.seesHeading("Verifikation A 2");
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
        try (Browser browser = new Browser()) {
            begin(TestForbund.planned());
            Person chef = browser.arrives(forbund, Role.FORBUNDSCHEF);
            Person ekonom = browser.arrives(forbund, Role.EKONOM);
            chef.open("underlag.xhtml" + year);
            chef.look("underlag-tom");
            leave(chef, "hyra.pdf", "PK\u0003\u0004 inte en pdf".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(chef.form("leave").alert()).contains("packat arkiv");
            chef.form("leave").has("Vad det gäller", "Hyra mars, konferens");
            leave(chef, "hyra.pdf", Samples.pdf("Hyra mars"));
            assertThat(chef.text()).contains("Underlaget är lämnat", "hyra.pdf", "Hyra mars, konferens");
            leave(chef, "semesterbild.png", Samples.png(120, 160, 120, 160));

            ekonom.open("underlag.xhtml" + year);
            ekonom.follow("semesterbild.png");
            ekonom.page().getByText("Det ska inte bokföras").click();
            ekonom.form("dismiss").isRefused("Lägg undan", "Skriv varför underlaget inte ska bokföras");
            ekonom.form("dismiss").write("Varför", "inget underlag").press("Lägg undan");
            assertThat(ekonom.text()).contains("Underlaget är undanlagt").doesNotContain("semesterbild");
            ekonom.follow("hyra.pdf");
            ekonom.look("underlag");
            ekonom.page().locator("[id='take:do']").press("Enter");
            ekonom.seesHeading("Ny verifikation");
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
