package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.access.Role;
import finsam.it.Browser.Person;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Months that are closed and opened again by another, and costs that belong to other months than their voucher. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PeriodScreensIT {

    private TestForbund forbund;
    private String year;

    private void begin(TestForbund made) {
        forbund = made;
        year = made.query();
    }

    @Test
    void a_month_is_closed_and_opened_again_by_another() throws Exception {
        try (Browser browser = new Browser()) {
            begin(TestForbund.planned());
            Person ekonom = browser.arrives(forbund, Role.EKONOM);
            Person chef = browser.arrives(forbund, Role.FORBUNDSCHEF);
            forbund.post("2025-02-10", "Porto", 6010, 1930, "120.50");
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
        ekonom.follow("Perioder");
        assertThat(ekonom.text()).contains("Inget stängt har begärts öppnat");
        ekonom.look("perioder-oppna");
        Keys keys = new Keys(ekonom.page());
        keys.tabTo("Månad").type("2025-03").tabTo("Stäng månaden").press("Enter");
        ekonom.page().getByText("är stängda").waitFor();
        assertThat(ekonom.rows().subList(0, 4))
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
        ask.choose("Månad", "2025-03")
                .isRefused("Begär öppning", "Skriv varför det stängda behöver öppnas igen")
                .has("Månad", "2025-03");
        ask.write("Varför", why).press("Begär öppning");
        assertThat(ekonom.text()).contains("Din begäran väntar", "Du har begärt det", "Begärd öppnad");
        ask.write("Varför", "en gång till")
                .choose("Månad", "2025-03")
                .isRefused("Begär öppning", "Någon har redan begärt")
                .has("Varför", "en gång till");
        ekonom.look("perioder-vantar");
    }

    @Test
    void an_accrual_is_looked_at_posted_and_shows_what_takes_it_back() throws Exception {
        try (Browser browser = new Browser()) {
            begin(TestForbund.planned());
            Person ekonom = browser.arrives(forbund, Role.EKONOM);
            ekonom.open("periodisering.xhtml" + year);
            assertThat(ekonom.text()).contains("Inget är periodiserat i år");
            ekonom.look("periodisering-tom");
            Form accrual = ekonom.form("accrual");
            accrual.choose("Kostnads- eller intäktskonto", "6010 Lokalhyra")
                    .write("Belopp, kr", "tolv tusen")
                    .write("Datum", "2025-03-31")
                    .write("Text", "Hyra april–juni")
                    .write("Allt tas tillbaka den", "2025-04-01")
                    .isRefused("Granska", "Beloppet \"tolv tusen\" går inte att läsa")
                    .has("Belopp, kr", "tolv tusen")
                    .has("Text", "Hyra april–juni");
            accrual.write("Belopp, kr", "12 000").isRefused("Granska", "Välj både kontot");
            accrual.choose("Interimskonto", "1710 Förutbetalda kostnader")
                    .write("Allt tas tillbaka den", "2025-03-31")
                    .isRefused("Granska", "Välj en dag i en senare månad");
            ekonom.look("periodisering-fel");
            accrual.locator().getByLabel("Lika mycket varje månad").check();
            accrual.write("Månad för månad, från", "2025-04-01")
                    .write("Antal månader", "1")
                    .isRefused("Granska", "Antalet månader ska vara 2–60")
                    .has("Antal månader", "1");
            accrual.write("Antal månader", "3").press("Granska");
            assertThat(ekonom.text()).contains("Så bokförs det", "4 verifikationer", "4 000,00");
            List<String> previewed = ekonom.rows();
            assertThat(previewed).hasSize(12).contains("2025-04-30 Periodisering 1 av 3, 2025-03-31: Hyra april–juni");
            ekonom.look("periodisering-granskning");
            ekonom.form("posting").press("Ändra");
            accrual.has("Text", "Hyra april–juni");
            accrual.press("Granska");
            assertThat(ekonom.rows()).isEqualTo(previewed);
            ekonom.form("posting").press("Bokför");
            assertThat(ekonom.text()).contains("Verifikation A 1 är bokförd, och tas tillbaka i 3 verifikationer");
            ekonom.look("periodisering");
            ekonom.follow("A 1");
            ekonom.seesHeading("Verifikation A 1");
            assertThat(ekonom.text()).contains("Tas tillbaka av", "A 2", "A 3", "A 4", "2025-04-30: 4 000,00 kr");
            ekonom.look("verifikation-periodisering");
            ekonom.follow("A 3");
            ekonom.seesHeading("Verifikation A 3");
            assertThat(ekonom.text()).contains("Tar tillbaka");
            ekonom.follow("A 1");
            ekonom.seesHeading("Verifikation A 1");
            assertThat(browser.faults()).isEmpty();
        }
    }
}
