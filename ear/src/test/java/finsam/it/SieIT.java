package finsam.it;

import static finsam.access.Role.EKONOM;
import static finsam.access.Role.REVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.options.FilePayload;
import finsam.it.Browser.Person;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SIE files are staged, looked at, mapped, and then books or nothing; month after month. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SieIT {

    private static final String OPENING = """
            #RAR -1 20240101 20241231
            #UB -1 1930 1000.00
            #UB -1 2010 -1000.00
            #RES -1 6010 555.00
            #DIM 7 "Anställd"
            #OBJEKT 7 "B" "Bo"
            #IB 0 1930 1000.00
            #IB 0 2010 -1000.00
            #UB 0 1930 600.00
            #UB 0 2010 -1000.00
            #RES 0 6010 400.00
            """;

    private static final String BOOKS = OPENING + """
            #PSALDO 0 202501 6010 {} 100.00
            #PSALDO 0 202501 6010 {7 "B"} 100.00
            #PSALDO 0 202502 6010 {} 90.00
            #VER A 1 20250110 "Hyra januari"
            {
            #TRANS 6010 {7 "B"} 100.00
            #TRANS 1930 {} -100.00
            }
            #VER A 2 20250210 "Hyra februari"
            {
            #BTRANS 6010 {} 90.00
            #RTRANS 6010 {} 100.00
            #TRANS 6010 {} 100.00
            #TRANS 1930 {} -100.00
            }
            #VER A 3 20250211 "Tom"
            {
            }
            #VER A 4 20250310 "Hyra mars"
            {
            #TRANS 6010 {} 200.00
            #TRANS 1930 {} -200.00
            }
            #OKAND 1
            """;

    private TestForbund forbund;
    private Api ekonom;

    @BeforeEach
    void a_forbund_with_a_year() throws Exception {
        forbund = TestForbund.register();
        ekonom = forbund.as(EKONOM);
        ekonom.post(forbund.path("/years"), "{\"startsOn\": \"2025-01-01\", \"endsOn\": \"2025-12-31\"}")
                .is(201);
    }

    @Test
    void a_staged_file_is_looked_at_and_thrown_away_without_a_trace() throws Exception {
        JsonNode preview = upload(BOOKS).is(201).json();
        String file = forbund.path("/sie/" + preview.at("/id").asText());

        assertThat(preview.at("/ignored/#OKAND").asInt()).isEqualTo(1);
        assertThat(preview.at("/empty/0/number").asText()).isEqualTo("3");
        assertThat(preview.at("/history/0/rows").asInt()).isEqualTo(2);
        assertThat(preview.at("/standing/status").asText()).isEqualTo("STAGED");
        assertThat(lines(file))
                .containsExactly(
                        "1930 1000.00 0.00 400.00 600.00 600.00 []",
                        "2010 -1000.00 0.00 0.00 -1000.00 -1000.00 []",
                        "6010 0.00 400.00 0.00 400.00 400.00 []");
        JsonNode ledger =
                ekonom.get(file + "/ledger/6010?first=1&most=1").is(200).json();
        assertThat(ledger.at("/total").asInt()).isEqualTo(3);
        assertThat(ledger.at("/entries/0/balance").asText()).isEqualTo("200.00");
        assertThat(ekonom.get(file + "/ledger/6010").at("/entries/0/objects")).isEqualTo("Anställd B");
        assertThat(ekonom.get(forbund.year("/vouchers")).json()).isEmpty();
        assertThat(ekonom.get(forbund.path("/documents")).json()).isEmpty();
        assertThat(ekonom.get(forbund.year("/balances")).json().at("/accounts")).isEmpty();

        ekonom.delete(file).is(204);

        ekonom.get(file).isRefused(404, "sie.unknown");
        ekonom.post(file + "/taking", "{}").isRefused(404, "sie.unknown");
        assertThat(ekonom.get(forbund.path("/sie")).json()).isEmpty();
        upload(BOOKS).is(201);
    }

    @Test
    void what_is_taken_in_is_what_the_file_says_and_tells_where_the_documents_are() throws Exception {
        String file = upload(BOOKS).is(201).location();

        JsonNode taken = ekonom.post(file + "/taking", "{\"evidenceAt\": \"Alvby kommun\"}")
                .is(200)
                .json();

        assertThat(taken.at("/numbers").size()).isEqualTo(4);
        assertThat(lines(file)).allMatch(line -> line.endsWith(" []"));
        assertThat(ekonom.get(file).at("/fresh")).isEqualTo("0");
        JsonNode voucher = ekonom.get(forbund.year("/vouchers/SA/2")).is(200).json();
        assertThat(voucher.at("/documentReference").asText()).isEqualTo("Underlag hos Alvby kommun: A 2");
        assertThat(voucher.toString()).contains("BTRANS", "RTRANS");
        ekonom.delete(file).isRefused(409, "sie.already-taken");
        ekonom.put(file + "/mapping", "{}").isRefused(409, "sie.already-taken");
        assertThat(upload(BOOKS).is(201).at("/taken")).isEqualTo("true");
        assertThat(ekonom.get(forbund.path("/documents")).json()).hasSize(1);
    }

    @Test
    void accounts_and_dimensions_are_mapped_once_for_all_files_of_a_source() throws Exception {
        String odd = "#VER A %d 20250110 Hyra\n{\n#TRANS 601 {7 \"B\"} 100.00\n#TRANS 1930 {} -100.00\n}\n";
        String file = upload(odd.formatted(1)).is(201).location();

        ekonom.post(file + "/taking", "{}").isRefused(422, "sie.account-number");
        ekonom.get(file + "/balances").isRefused(422, "sie.account-number");
        ekonom.put(file + "/mapping", "{\"accounts\": {\"601\": 60}}").isRefused(422, "sie.map-account");
        ekonom.put(file + "/mapping", "{\"accounts\": {\"7777\": 6010}}").isRefused(422, "sie.map-unknown");
        ekonom.put(file + "/mapping", "{\"accounts\": {\"601\": 6010}, \"dimensions\": {\"7\": 21}}")
                .is(204);
        ekonom.post(file + "/taking", "{}").is(200);
        String next = upload(odd.formatted(2)).is(201).location();
        ekonom.post(next + "/taking", "{}").is(200);

        for (int number : new int[] {1, 2}) {
            JsonNode voucher =
                    ekonom.get(forbund.year("/vouchers/SA/" + number)).json();
            assertThat(voucher.at("/postings/0/account").asInt()).isEqualTo(6010);
            assertThat(voucher.at("/postings/0/objects/21").asText()).isEqualTo("B");
        }
    }

    @Test
    void two_dimensions_do_not_become_one() throws Exception {
        String both = "#VER A 1 20250110 Hyra\n{\n#TRANS 6010 {7 \"B\" 8 \"K\"} 100.00\n#TRANS 1930 {} -100.00\n}\n";
        String file = upload(both).is(201).location();

        ekonom.put(file + "/mapping", "{\"dimensions\": {\"7\": 8}}").isRefused(422, "sie.map-dimension-twice");
    }

    @Test
    void a_later_file_of_the_year_brings_what_is_new_and_lists_what_has_changed() throws Exception {
        ekonom.post(upload(BOOKS).is(201).location() + "/taking", "{}").is(200);
        String later = BOOKS.replace("#IB 0 1930 1000.00", "#IB 0 1930 1001.00")
                .replace("#IB 0 2010 -1000.00", "#IB 0 2010 -1001.00")
                .replace("#UB 0 2010 -1000.00", "#UB 0 2010 -1001.00")
                .replace("#UB 0 1930 600.00", "#UB 0 1930 746.00")
                .replace("#RES 0 6010 400.00", "#RES 0 6010 255.00")
                .replace("A 1 20250110 \"Hyra januari\"", "A 9 20250401 \"Hyra april\"")
                .replace("#TRANS 6010 {} 200.00", "#TRANS 6010 {} 55.00")
                .replace("#TRANS 1930 {} -200.00", "#TRANS 1930 {} -55.00");

        JsonNode preview = upload(later).is(201).json();
        String file = forbund.path("/sie/" + preview.at("/id").asText());

        assertThat(preview.at("/fresh").asInt()).isEqualTo(1);
        assertThat(lines(file))
                .containsExactly(
                        "1930 1001.00 0.00 255.00 746.00 500.00 [OPENING 1.00, CHANGED 145.00, VANISHED 100.00]",
                        "2010 -1001.00 0.00 0.00 -1001.00 -1000.00 [OPENING -1.00]",
                        "6010 0.00 255.00 0.00 255.00 500.00 [CHANGED -145.00, VANISHED -100.00]");
        ekonom.post(file + "/taking", "{}").is(200);
        assertThat(lines(file)).contains("6010 0.00 255.00 0.00 255.00 500.00 [CHANGED -145.00, VANISHED -100.00]");
        assertThat(ekonom.get(forbund.year("/vouchers/SA/5")).is(200).at("/text"))
                .isEqualTo("Hyra april");
        ekonom.get(forbund.year("/vouchers/SA/6")).is(404);

        JsonNode findings = ekonom.get(forbund.year("/sie-findings")).is(200).json();
        assertThat(texts(findings, "/kind")).containsExactlyInAnyOrder("CHANGED", "VANISHED", "OPENING");
        JsonNode changed = StreamSupport.stream(findings.spliterator(), false)
                .filter(f -> f.at("/kind").asText().equals("CHANGED"))
                .findFirst()
                .orElseThrow();
        assertThat(changed.at("/voucher/number").asInt()).isEqualTo(4);
        assertThat(changed.at("/said").asText()).contains("Hyra mars", "55,00");
        String settlement = forbund.path("/sie-findings/" + changed.at("/id").asText() + "/settlement");
        ekonom.post(settlement, "{\"note\": \" \"}").isRefused(422, "sie.note-missing");
        ekonom.post(settlement, "{\"note\": \"Rättad i A 1\"}").is(204);
        ekonom.post(settlement, "{\"note\": \"Igen\"}").isRefused(409, "sie.finding-settled");

        ekonom.post(upload(later + "#PROSA \"Nästa månad\"\n").is(201).location() + "/taking", "{}")
                .is(200);
        assertThat(ekonom.get(forbund.year("/sie-findings")).json()).hasSize(3);
        ekonom.post(upload(BOOKS + "#PROSA \"Som först\"\n").is(201).location() + "/taking", "{}")
                .is(200);
        assertThat(texts(ekonom.get(forbund.year("/sie-findings")).json(), "/kind"))
                .containsExactlyInAnyOrder("CHANGED", "CHANGED", "VANISHED", "VANISHED", "OPENING", "RETURNED");
    }

    @Test
    void a_large_file_is_taken_in_by_a_job_whole_or_not_at_all() throws Exception {
        String many = IntStream.rangeClosed(1, 6_000)
                .mapToObj(i -> "#VER A " + i + " 20250310 Hyra\n{\n#TRANS 6010 {} 1.00\n#TRANS 1930 {} -1.00\n}\n")
                .collect(Collectors.joining());
        ekonom.post(forbund.year("/periods/2025-03-01/closing"), "{\"earlierToo\": true}")
                .is(200);
        String file = upload(many).is(201).location();

        String standing = ekonom.post(file + "/taking", "{}").is(202).location();
        Api.Answer refused = Await.until(
                () -> ekonom.get(standing).is(200), s -> s.at("/status").equals("STAGED"));

        assertThat(refused.at("/fault")).contains("stängd");
        assertThat(ekonom.get(forbund.year("/vouchers")).json()).isEmpty();
        assertThat(ekonom.get(forbund.path("/documents")).json()).isEmpty();
        String april = upload(many.replace("20250310", "20250410")).is(201).location();
        String taking = ekonom.post(april + "/taking", "{}").is(202).location();
        Api.Answer taken = Await.until(
                () -> ekonom.get(taking).is(200), s -> !s.at("/status").equals("TAKING"));
        assertThat(taken.at("/status")).as(taken.http().body()).isEqualTo("TAKEN");
        assertThat(ekonom.get(forbund.year("/chains"))
                        .json()
                        .at("/heads/0/lastNumber")
                        .asInt())
                .isEqualTo(6_000);
        ekonom.post(april + "/taking", "{}").isRefused(409, "sie.already-taken");
    }

    @Test
    void what_a_file_states_of_objects_and_budget_is_held_against_ours() throws Exception {
        String stated =
                OPENING.replace("#UB 0 1930 600.00", "#UB 0 1930 1000.00").replace("#RES 0 6010 400.00\n", "") + """
                #OIB 0 1930 {7 "B"} 300.00
                #OUB 0 1930 {7 "B"} 300.00
                #OUB 0 2010 {7 "B"} 5.00
                #PBUDGET 0 202501 6010 {} 70.00
                #PBUDGET 0 202502 6010 {} 80.00
                #PBUDGET 0 202501 6010 {6 "steget"} 70.00
                #OIB 0 1930 {8 "K"} 200.00
                #PSALDO 0 202501 6010 {} 110.00
                #PSALDO 0 202501 6010 {7 "B"} 100.00
                #VER A 1 20250110 Hyra
                {
                #TRANS 6010 {7 "B"} 100.00
                #TRANS 1930 {} -100.00
                }
                """;
        Api.Answer staged = upload(stated).is(201);
        assertThat(staged.at("/remarks/0/ruleId")).isEqualTo("sie.opening-dimension");
        assertThat(staged.at("/remarks/0/sentence")).contains("Konto 1930", "dimension 7", "dimension 8");
        String file = staged.location();
        JsonNode periods = ekonom.get(file + "/periods").is(200).json();
        assertThat(texts(periods, "/vouchers")).containsExactly("100.00", "100.00");
        assertThat(texts(periods, "/stated")).containsExactly("110.00", "100.00");
        assertThat(texts(periods, "/objects")).containsExactly("", "Anställd B");

        JsonNode objects = ekonom.get(file + "/objects").is(200).json();
        assertThat(texts(objects, "/books")).containsExactly("300.00", "0.00");
        assertThat(texts(objects, "/stated")).containsExactly("300.00", "5.00");
        JsonNode budget = ekonom.get(file + "/budget").is(200).json();
        assertThat(texts(budget, "/file")).containsExactly("70.00", "150.00");
        assertThat(texts(budget, "/ours")).containsExactly("null", "null");

        ekonom.post(file + "/taking", "{}").is(200);

        assertThat(texts(ekonom.get(file + "/objects").json(), "/books")).containsExactly("300.00", "0.00");
        assertThat(ekonom.get(forbund.year("/balances/by/7")).json().toString()).contains("300.00");
    }

    @Test
    void balances_alone_are_kept_to_compare_with_and_book_nothing() throws Exception {
        String balances = new String(SieFiles.of(OPENING, StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace("#SIETYP 4", "#SIETYP 1");
        String file = ekonom.upload(forbund.path("/sie"), balances.getBytes(StandardCharsets.UTF_8))
                .is(201)
                .location();

        assertThat(lines(file)).contains("1930 1000.00 0.00 0.00 600.00 0.00 [BOOKED_HERE 600.00]");
        ekonom.post(file + "/taking", "{}").is(200);

        assertThat(ekonom.get(forbund.year("/vouchers")).json()).isEmpty();
        assertThat(ekonom.get(forbund.year("/balances")).json().at("/accounts")).isEmpty();
        assertThat(ekonom.get(file).at("/taken")).isEqualTo("true");
    }

    @Test
    void what_has_no_room_here_is_refused_with_its_line() throws Exception {
        String voucher = "#VER A 1 20250110 Hyra\n{\n#TRANS 6010 {%s} 100.00 \"\" \"%s\"\n#TRANS 1930 {} -100.00\n}\n";
        for (String lines : List.of(
                voucher.formatted("", "x".repeat(501)),
                voucher.formatted("7 \"\"", "x"),
                voucher.formatted("7 A 7 B", "x"),
                voucher.formatted("7X A", "x"),
                "#VER SERIESERIESERIE 1 20250110 Hyra\n{\n}\n")) {
            Api.Answer answer = upload(lines);
            answer.isRefused(422, "sie.faulty");
            assertThat(answer.json().at("/faults/0/line").asInt()).isEqualTo(11);
        }
        assertThat(ekonom.get(forbund.path("/sie")).json()).isEmpty();
    }

    @Test
    void a_new_forbund_is_led_from_its_file_to_a_trial_balance_that_agrees() throws Exception {
        TestForbund fresh = TestForbund.register();
        fresh.as(EKONOM);
        fresh.as(REVISOR);
        try (Browser browser = new Browser()) {
            Person person = browser.signIn(fresh.code() + ".ekonom", TestUsers.PASSWORD);
            person.open("sie.xhtml?forbund=" + fresh.code());
            person.look("sie-tom");
            upload(person, BOOKS);
            assertThat(person.text()).contains("Kan inte läsas in än", "Förbundet saknar 2025-01-01 – 2025-12-31");
            person.form("years").press("Lägg upp räkenskapsåret");
            assertThat(person.text())
                    .contains("Räkenskapsåret är upplagt", "Kan läsas in", "Varje konto blir vad filen själv anger")
                    .contains("Periodsaldon som inte är vad filens egna verifikationer ger den månaden: 1");
            person.look("sie-steg");
            person.form("mapping").locator().locator("summary").click();
            person.page().getByLabel("Konto 6010 här").fill("6411x");
            person.form("mapping").press("Spara översättningen");
            assertThat(person.form("mapping").alert()).contains("6010");
            assertThat(person.page().getByLabel("Konto 6010 här").inputValue()).isEqualTo("6411x");
            person.page().getByLabel("Konto 6010 här").fill("6410");
            person.form("mapping").press("Spara översättningen");
            assertThat(person.text()).contains("Översättningen är sparad");
            person.open("sie-konto.xhtml?forbund=" + fresh.code() + "&fil=" + id(person) + "&konto=6410");
            assertThat(person.text()).contains("Hyra mars", "Anställd B", "Inget av det är bokfört");
            person.look("sie-konto");
            person.page().goBack();
            person.form("take").write("Underlag hos", "Alvby kommun").press("Läs in i bokföringen");
            assertThat(person.text())
                    .contains("4 verifikationer", "Varje konto i bokföringen stämmer med vad filen själv anger");
            person.look("sie-inlast");
            person.open("arsredovisning.xhtml?forbund=" + fresh.code() + "&ar=2025");
            assertThat(person.text()).contains("inlästa SIE-filen anger för det året", "−555,00");
            person.open("sie.xhtml?forbund=" + fresh.code() + "&ar=2025");
            upload(person, BOOKS.replace("Hyra mars", "Hyra för mars"));
            assertThat(person.text()).contains("varav 0 är nya");
            person.form("take").press("Läs in i bokföringen");
            person.open("sie.xhtml?forbund=" + fresh.code() + "&ar=2025");
            assertThat(person.text()).contains("Ändrad i källan", "Hyra för mars", "SA 4");
            person.look("sie-skillnader");
            person.page()
                    .locator("form[id$=settle]")
                    .first()
                    .locator("input[type=text]")
                    .fill("Bara texten");
            person.page()
                    .locator("form[id$=settle]")
                    .first()
                    .locator("input[type=submit], button")
                    .first()
                    .click();
            assertThat(person.text()).contains("Inget att åtgärda", "Avklarade (1)", "lämnad som den är");
            upload(person, BOOKS.replace("Hyra mars", "Hyran för mars"));
            person.form("discard").press("Kasta filen");
            assertThat(person.text()).contains("Filen är kastad");
            assertThat(browser.faults()).isEmpty();
        }
    }

    @Test
    void real_files_come_in_agree_with_themselves_go_out_and_come_in_again() throws Exception {
        for (Path path : realFiles()) {
            String name = path.getFileName().toString();
            TestForbund first = TestForbund.register();
            String file = takenIn(first, Files.readAllBytes(path), name);
            JsonNode year = first.as(EKONOM).get(first.path("/years")).json().at("/0/year");
            if (first.as(EKONOM)
                    .get(first.path("/years/" + year.asText() + "/vouchers"))
                    .json()
                    .isEmpty()) {
                continue;
            }
            assertThat(lines(first.as(EKONOM), file)).as(name).allMatch(line -> line.endsWith(" []"));
            byte[] exported = exported(first, year.asText(), "SIE4E");
            TestForbund second = TestForbund.register();
            String again = takenIn(second, exported, name);
            assertThat(lines(second.as(EKONOM), again)).as(name).allMatch(line -> line.endsWith(" []"));
            assertThat(second.as(EKONOM)
                            .get(second.path("/years/" + year.asText() + "/balances"))
                            .json()
                            .at("/totals"))
                    .as(name)
                    .isEqualTo(first.as(EKONOM)
                            .get(first.path("/years/" + year.asText() + "/balances"))
                            .json()
                            .at("/totals"));
        }
    }

    @Test
    void vouchers_alone_leave_as_4I_and_are_taken_into_another_forbund() throws Exception {
        ekonom.post(upload(BOOKS).is(201).location() + "/taking", "{}").is(200);
        TestForbund second = TestForbund.register();

        String file = takenIn(second, exported(forbund, "2025", "SIE4I"), "verifikationer.si");

        assertThat(second.as(EKONOM).get(file).at("/type")).isEqualTo("4I");
        for (int number = 1; number <= 4; number++) {
            JsonNode ours = ekonom.get(forbund.year("/vouchers/SA/" + number)).json();
            JsonNode theirs = second.as(EKONOM)
                    .get(second.year("/vouchers/SSA/" + number))
                    .is(200)
                    .json();
            for (String field : List.of("/kind", "/date", "/text", "/postings")) {
                assertThat(theirs.at(field)).as(field).isEqualTo(ours.at(field));
            }
            assertThat(theirs.at("/source/history")).containsExactlyInAnyOrderElementsOf(ours.at("/source/history"));
        }
        second.as(EKONOM).get(second.year("/vouchers/SSA/5")).is(404);
        second.as(EKONOM).get(second.year("/vouchers/SIB/1")).is(404);
    }

    private String takenIn(TestForbund into, byte[] content, String name) throws Exception {
        Api api = into.as(EKONOM);
        JsonNode preview = api.upload(into.path("/sie"), content).is(201).json();
        for (JsonNode missing : preview.at("/missingYears")) {
            api.post(into.path("/years"), missing.toString()).is(201);
        }
        String file = into.path("/sie/" + preview.at("/id").asText());
        Api.Answer taken = api.post(file + "/taking", "{}");
        assertThat(taken.status()).as(name + taken.http().body()).isEqualTo(200);
        return file;
    }

    private static byte[] exported(TestForbund from, String year, String kind) throws Exception {
        Api api = from.as(EKONOM);
        String order = api.post(from.path("/years/" + year + "/documents"), "{\"kind\": \"" + kind + "\"}")
                .is(202)
                .location();
        String document = Await.until(
                        () -> api.get(order).is(200), o -> !o.at("/status").equals("STARTED"))
                .at("/document");
        return api.bytes(from.path("/documents/" + document + "/content"));
    }

    private static List<Path> realFiles() throws Exception {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/data/sie");
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    return files.sorted().toList();
                }
            }
        }
        return List.of();
    }

    private static String id(Person person) {
        return person.page().url().replaceFirst(".*fil=(\\d+).*", "$1");
    }

    private static void upload(Person person, String lines) {
        if (person.page().url().contains("fil=")) {
            person.page()
                    .locator(".path a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("SIE"))
                    .click();
        }
        person.form("upload")
                .locator()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload("året.se", "application/octet-stream", SieFiles.of(lines)));
        person.form("upload").press("Läs igenom");
    }

    private Api.Answer upload(String lines) throws Exception {
        return ekonom.upload(forbund.path("/sie?name=" + "a.se"), SieFiles.of(lines, StandardCharsets.UTF_8));
    }

    private List<String> lines(String file) throws Exception {
        return lines(ekonom, file);
    }

    /** @return each account: opening, debit, credit, stated, books, and what a difference is made of */
    private static List<String> lines(Api api, String file) throws Exception {
        return StreamSupport.stream(api.get(file + "/balances").is(200).json().spliterator(), false)
                .map(line -> Stream.of("account", "opening", "debit", "credit", "stated", "books")
                                .map(field -> line.at("/" + field).asText())
                                .collect(Collectors.joining(" "))
                        + " "
                        + StreamSupport.stream(line.at("/parts").spliterator(), false)
                                .map(part -> part.at("/reason").asText() + " "
                                        + part.at("/amount").asText())
                                .toList())
                .toList();
    }

    private static List<String> texts(JsonNode list, String pointer) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.at(pointer).asText())
                .toList();
    }
}
