package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import finsam.access.Role;
import finsam.it.Browser.Person;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The day of an ekonom in a real browser, with the keyboard alone: from the login to the last voucher's correction. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EkonomsDayIT {

    private TestForbund forbund;
    private Person ekonom;
    private Page page;
    private Keys keys;

    private void begin(Browser browser) throws Exception {
        forbund = TestForbund.planned();
        forbund.as(Role.EKONOM);
        ekonom = browser.arrive(forbund.code() + ".ekonom");
        page = ekonom.page();
        keys = new Keys(page);
        logIn();
    }

    private void logIn() {
        keys.tabTo("Användarnamn")
                .type(forbund.code() + ".ekonom")
                .press("Tab")
                .type(TestUsers.PASSWORD)
                .press("Enter");
        page.locator("header.top").waitFor();
    }

    private void newVoucher() {
        keys.follow("Bokföring")
                .seesHeading("Bokföring 2025")
                .follow("Ny verifikation")
                .at("voucher:date");
    }

    private static String line(int index, String field) {
        return "voucher:lines:" + index + ":" + field;
    }

    @Test
    void a_voucher_is_written_looked_at_posted_once_and_corrected() throws Exception {
        try (Browser browser = new Browser()) {
            begin(browser);
            newVoucher();
            keys.typeEach("1105", "").at("voucher:text").typeEach("Lokalhyra november", "Fastighets AB", "F 17");
            keys.says("voucher:weekday", "onsdag 5 november 2025");
            keys.at(line(0, "account")).typeEach("lokalh", "10000+2500").at(line(1, "account"));
            keys.reads(line(0, "account"), "6010 Lokalhyra").reads(line(0, "debit"), "12 500,00");
            splitVat();
            keys.typeEach("1930").at(line(2, "debit")).isOffered(line(2, "credit"), "12 500,00");
            ekonom.look("ny-verifikation-skriven");
            keys.press("Enter").at(line(3, "account")).tally("12 500,00", "12 500,00", "0,00");
            keys.reads(line(2, "credit"), "12 500,00").press("Enter").at("voucher:review");

            keys.press("Control+Enter").at("voucher:post").sees("Så här bokförs den");
            List<String> previewed = rows();
            assertThat(previewed).hasSize(3);
            ekonom.look("ny-verifikation-granskning");
            keys.press("Escape").at(line(0, "account")).reads(line(2, "credit"), "12 500,00");
            keys.press("Control+Enter")
                    .at("voucher:post")
                    .press("Enter", "Enter")
                    .seesHeading("Verifikation A 1");
            assertThat(rows()).isEqualTo(previewed);
            assertThat(page.locator("dl.facts").first().innerText())
                    .contains("2025-11-05", "Lokalhyra november", "Fastighets AB", "F 17");
            assertThat(forbund.as(Role.EKONOM)
                            .get(forbund.year("/vouchers?q=lokalhyra"))
                            .json()
                            .size())
                    .isEqualTo(1);

            correct();
            copy();
            downToTheVoucher();
            closeTheMonth();
            assertThat(browser.faults()).isEmpty();
        }
    }

    /** Up to the line of the rent: 12 500 with 25 % is 10 000 and 2 500 on the account for VAT. */
    private void splitVat() {
        keys.press("ArrowUp").at(line(0, "account")).press("Alt+m").at(line(0, "rate"));
        ekonom.look("ny-verifikation-moms");
        keys.press("Enter").at(line(2, "account"));
        keys.reads(line(0, "debit"), "10 000,00")
                .reads(line(1, "account"), "1650 Fordran på Skatteverket, ingående moms")
                .reads(line(1, "debit"), "2 500,00");
    }

    private void correct() {
        keys.tabTo("Rättelsens datum ÅÅÅÅ-MM-DD").press("Control+a").type("2025-11-06");
        keys.tabTo("Varför").type("fel lokal").follow("Bokför rättelsen").seesHeading("Verifikation A 2");
        assertThat(ekonom.text()).contains("Verifikation A 1 är rättad av A 2");
    }

    /** What was corrected is written anew from a copy: all of it can be changed. */
    private void copy() {
        keys.follow("Bokföring")
                .seesHeading("Bokföring 2025")
                .follow("Kopiera A 1 till en ny")
                .at("voucher:date");
        keys.reads("voucher:text", "Lokalhyra november").reads(line(1, "debit"), "2 500,00");
        keys.typeEach("6/11").at("voucher:series").press("Control+Enter").at("voucher:post");
        assertThat(ekonom.text()).contains("2025-11-06");
        keys.press("Control+Enter").seesHeading("Verifikation A 3");
    }

    private void downToTheVoucher() {
        keys.follow("Bokföring").seesHeading("Bokföring 2025");
        ekonom.look("bokforing-dagen");
        keys.follow("Saldobalans").seesHeading("Saldobalans 2025");
        ekonom.look("saldobalans-dagen");
        keys.follow("6010 Lokalhyra")
                .seesHeading("6010 Lokalhyra")
                .tabTo("A 3")
                .press("Enter")
                .seesHeading("Verifikation A 3");
    }

    /** What is closed takes no more, and says so while it is typed. */
    private void closeTheMonth() {
        keys.follow("Bokföring")
                .seesHeading("Bokföring 2025")
                .follow("Perioder")
                .seesHeading("Perioder 2025");
        keys.tabTo("Månad").type("2025-11").follow("Stäng månaden").sees("Månaderna till och med 2025-11 är stängda.");
        ekonom.look("perioder-dagen");
        newVoucher();
        keys.typeEach("1106").isWrong("voucher:date", "Perioden som 2025-11-06 hör till är stängd");
        keys.reads("voucher:date", "2025-11-06");
    }

    private List<String> rows() {
        return page.locator("main .table").first().locator("tbody tr").allInnerTexts().stream()
                .map(row -> row.replaceAll("\\s+", " ").strip())
                .toList();
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_everything_is_still_there() throws Exception {
        try (Browser browser = new Browser()) {
            begin(browser);
            forbund.as(Role.EKONOM).post(forbund.path("/accounts"), """
                    {"number": 6420, "name": "Porto", "statementRow": "OPERATING_COSTS", "validFrom": "2025-07-01"}
                    """).is(201);
            newVoucher();
            keys.typeEach("2026-01-05").isWrong("voucher:date", "ligger inte i räkenskapsåret 2025");
            keys.press("Shift+Tab").typeEach("0310", "", "Fel på fel", "", "").at(line(0, "account"));
            keys.typeEach("6420", "1,234").at(line(1, "account"));
            keys.isWrong(line(0, "account"), "Kontot 6420 Porto gäller inte den 2025-03-10");
            keys.isWrong(line(0, "debit"), "\"1,234\" har fler än två decimaler");
            keys.typeEach("finns inte").at(line(1, "debit")).typeEach("tusen").at(line(2, "account"));
            keys.isWrong(line(1, "account"), "Kontot finns inte finns inte i kontoplanen");
            keys.isWrong(line(1, "debit"), "\"tusen\" går inte att läsa");
            keys.press("Control+Enter").at(line(0, "account")).sees("Rad 2: Beloppet");
            ekonom.look("ny-verifikation-fel");
            keys.reads(line(0, "debit"), "1,234").reads(line(1, "account"), "finns inte");

            keys.press("Control+a").typeEach("6010").at(line(0, "debit")).press("Control+a");
            keys.typeEach("2 000 000 000")
                    .at(line(1, "account"))
                    .press("Control+a")
                    .typeEach("1930");
            keys.at(line(1, "debit")).press("Control+a", "Delete", "Tab").at(line(1, "credit"));
            keys.typeEach("2000000000").at(line(2, "account")).tally("2 000 000 000,00", "2 000 000 000,00", "0,00");
            keys.press("Control+Enter").at(line(0, "debit")).isWrong(line(0, "debit"), "större än vad en rad kan ha");

            keys.press("Control+a")
                    .typeEach("100")
                    .at(line(1, "account"))
                    .press("Enter")
                    .at(line(1, "credit"));
            keys.press("Control+a").typeEach("90").tally("100,00", "90,00", "10,00");
            keys.press("Control+Enter").sees("Verifikationen balanserar inte");
            keys.reads(line(0, "account"), "6010 Lokalhyra").reads("voucher:text", "Fel på fel");
            assertThat(forbund.as(Role.EKONOM)
                            .get(forbund.year("/vouchers"))
                            .json()
                            .size())
                    .isZero();
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void rows_are_pasted_kept_as_a_template_and_a_lost_session_loses_nothing() throws Exception {
        try (Browser browser = new Browser()) {
            begin(browser);
            newVoucher();
            paste();
            saveAsTemplate();
            attach();
            lineByLine();
            leaveAndComeBack();
            loseTheSession();
            useTheTemplate();
            assertThat(browser.faults()).isEmpty();
        }
    }

    private void paste() {
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.evaluate("text => navigator.clipboard.writeText(text)", """
                Konto\tDebet\tKredit\tText\tInsats\tKst
                6010\t1 000,00\t\tHyra\tsteget\t7
                4610\t3000.00\t\tKöp\t\t7

                1930\t\t4 000\tBetalt\t\t7
                19x0\t\ttusen
                """);
        keys.typeEach("0401", "", "Ur kalkylbladet", "", "")
                .at(line(0, "account"))
                .press("Control+v");
        keys.sees("4 rader är inklistrade. Kolumner vars rubrik inte känns igen togs inte med: Kst.");
        keys.reads(line(0, "account"), "6010 Lokalhyra").reads(line(0, "debit"), "1 000,00");
        keys.reads(line(0, "text"), "Hyra").reads(line(1, "debit"), "3 000,00");
        keys.isWrong(line(3, "account"), "19x0").isWrong(line(3, "credit"), "tusen");
        ekonom.look("ny-verifikation-inklistrad");
    }

    private void saveAsTemplate() {
        keys.press("ArrowDown", "ArrowDown", "ArrowDown")
                .at(line(3, "account"))
                .press("Alt+r")
                .at(line(3, "account"));
        keys.reads(line(3, "account"), "").press("ArrowUp").at(line(2, "account"));
        keys.press("Tab", "Tab")
                .at(line(2, "credit"))
                .press("Control+a")
                .typeEach("4000")
                .tally("4 000,00", "4 000,00", "0,00");
        keys.press("Alt+l").at("voucher:templatename").type("Hyra och köp").press("Tab");
        keys.at("voucher:keeping")
                .type("Som andelar")
                .press("Tab")
                .at("voucher:savetemplate")
                .press("Enter");
        keys.sees("Mallen \"Hyra och köp\" är sparad.");
    }

    private void attach() {
        page.setInputFiles(
                "[id='documents:file']", new FilePayload("kvitto.png", "image/png", Samples.png(120, 160, 120, 160)));
        page.locator(".documents figure").waitFor();
        keys.sees("kvitto.png");
        ekonom.look("ny-verifikation-underlag");
    }

    private void lineByLine() {
        keys.tabTo("Konto, rad 1").press("Alt+d").at(line(1, "account")).reads(line(1, "debit"), "1 000,00");
        keys.tally("5 000,00", "4 000,00", "1 000,00")
                .press("Alt+i")
                .at(line(1, "account"))
                .reads(line(1, "account"), "");
        keys.press("Alt+r").at(line(1, "account")).reads(line(1, "account"), "6010 Lokalhyra");
        keys.press("Alt+r").at(line(1, "account")).reads(line(1, "account"), "4610 Köp av verksamhet");
        keys.tally("4 000,00", "4 000,00", "0,00");
    }

    /** An amount that cannot be read is kept, too. */
    private void leaveAndComeBack() {
        keys.press("Tab")
                .at(line(1, "debit"))
                .press("Control+a")
                .type("treusen")
                .press("Tab");
        keys.isWrong(line(1, "debit"), "treusen").sees("Sparat");
        keys.tabTo("Test EKONOM").press("Enter").follow("Logga ut");
        page.getByLabel("Användarnamn").waitFor();
        logIn();
        keys.follow("Bokföring")
                .seesHeading("Bokföring 2025")
                .follow("Ur kalkylbladet")
                .at("voucher:date");
        keys.reads(line(0, "account"), "6010 Lokalhyra").reads(line(1, "debit"), "treusen");
        page.locator(".documents figure").waitFor();
    }

    /** The session ends while a field is being typed; after the login what was typed last is there, too. */
    private void loseTheSession() {
        keys.tabTo("Debet, rad 2").press("Control+a").type("3000");
        page.context().clearCookies();
        keys.press("Tab");
        page.getByLabel("Användarnamn").waitFor();
        logIn();
        keys.reads(line(1, "debit"), "3 000,00").tally("4 000,00", "4 000,00", "0,00");
        keys.press("Control+Enter").at("voucher:post").press("Control+Enter").seesHeading("Verifikation A 1");
        keys.sees("kvitto.png");
    }

    private void useTheTemplate() {
        newVoucher();
        keys.press("Tab", "Tab")
                .at("voucher:text")
                .type("Hyra och köp i maj")
                .press("Alt+l")
                .at("voucher:template");
        keys.press("ArrowDown", "Tab")
                .at("voucher:templateamount")
                .type("1 000,01")
                .press("Enter");
        keys.at(line(0, "account")).reads(line(0, "debit"), "250,00").reads(line(1, "debit"), "750,01");
        keys.reads(line(2, "credit"), "1 000,01").reads("voucher:text", "Hyra och köp i maj");
        ekonom.look("ny-verifikation-mall");
        keys.press("Control+Enter").at("voucher:post").press("Control+Enter").seesHeading("Verifikation A 2");
    }
}
