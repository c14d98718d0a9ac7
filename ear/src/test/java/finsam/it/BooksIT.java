package finsam.it;

import static finsam.access.Role.EKONOM;
import static finsam.access.Role.REVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What enters the books through the API: by hand, once; and from SIE files, whole or not at all. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BooksIT {

    private static final String RENT = """
            {"series": "A", "date": "2025-05-02", "text": "Hyra maj", "counterparty": "Fastighets AB",
             "postings": [{"account": 6010, "amount": "8000.00"}, {"account": 1930, "amount": "-8000.00"}]}
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
    void the_same_request_again_posts_nothing_more() throws Exception {
        Api.Answer first = post(RENT, "k1").is(201);
        Api.Answer again = post(RENT, "k1").is(201);

        assertThat(again.location()).isEqualTo(first.location());
        post(RENT.replace("maj", "juni"), "k1").isRefused(409, "voucher.key-with-other-content");
        ekonom.post(forbund.year("/vouchers"), RENT).isRefused(400, "voucher.key-missing");
        assertThat(post(RENT, "k2").is(201).location()).isNotEqualTo(first.location());
        assertThat(ekonom.get(forbund.year("/chains")).at("/heads/0/lastNumber"))
                .isEqualTo("2");
    }

    @Test
    void requests_that_come_at_the_same_time_are_numbered_without_gaps_and_each_key_once() throws Exception {
        List<Api.Answer> answers = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return post(RENT, "k" + i % 8);
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .allSatisfy(a -> assertThat(a.status()).as(a.http().body()).isIn(201, 409));
        for (int i = 0; i < 8; i++) {
            post(RENT, "k" + i).is(201);
        }
        assertThat(ekonom.get(forbund.year("/chains")).at("/heads/0/lastNumber"))
                .isEqualTo("8");
        assertThat(ekonom.get(forbund.year("/balances")).at("/totals/debit")).isEqualTo("64000.00");
    }

    @Test
    void a_key_by_hand_is_never_taken_for_one_of_the_systems_own() throws Exception {
        post(RENT, "claim:2025:1:fk").is(201);
        ekonom.put(forbund.path("/keys/KOMMUN"), """
                        {"validFrom": "2025-01-01", "basis": "lika", "weights": {"alvby": 1, "bergstad": 1, "dalen": 1}}
                        """).is(204);
        ekonom.put(forbund.year("/financing"), "{\"total\": \"120.00\"}").is(201);
        ekonom.put(forbund.year("/financing"), "{\"total\": \"240.00\"}").is(200);

        assertThat(ekonom.post(forbund.year("/contributions/claims"), "{\"quarter\": 1}")
                        .is(201)
                        .json()
                        .at("/vouchers"))
                .hasSize(5);
    }

    @Test
    void what_is_previewed_is_what_is_posted() throws Exception {
        JsonNode preview =
                ekonom.post(forbund.year("/vouchers/preview"), RENT).is(200).json();
        assertThat(ekonom.get(forbund.year("/vouchers")).json()).isEmpty();

        JsonNode posted = ekonom.get(post(RENT, "k").location()).is(200).json();

        assertThat(posted.at("/postings")).isEqualTo(preview.at("/postings"));
        assertThat(preview.at("/accountNames/6010").asText()).isEqualTo("Lokalhyra");
        assertThat(posted.at("/turnover").asText()).isEqualTo("8000.00");
        assertThat(ekonom.get(forbund.year("/vouchers?q=hyra%20MAJ")).json()).hasSize(1);
        assertThat(ekonom.get(forbund.year("/vouchers?q=juni")).json()).isEmpty();
    }

    @Test
    void a_correction_is_a_new_voucher_chained_to_the_one_before_that_takes_it_back_once() throws Exception {
        String wrong = post(RENT, "k").location();
        String reversal = "{\"date\": \"2025-06-01\", \"reason\": \"fel månad\"}";

        String correction = ekonom.post(wrong + "/reversal", reversal).is(201).location();

        JsonNode corrected = ekonom.get(wrong).json();
        JsonNode correcting = ekonom.get(correction).json();
        assertThat(corrected.at("/correctedBy/0")).isEqualTo(correcting.at("/number"));
        assertThat(correcting.at("/corrects")).isEqualTo(corrected.at("/number"));
        assertThat(correcting.at("/postings/0/amount").asText()).isEqualTo("-8000.00");
        assertThat(correcting.at("/previousHash")).isEqualTo(corrected.at("/hash"));
        ekonom.post(wrong + "/reversal", reversal).isRefused(409, "voucher.already-corrected");
        ekonom.post(correction + "/reversal", "{\"date\": \"2025-06-01\"}").isRefused(422, "voucher.reason-missing");
        ekonom.post(forbund.year("/vouchers/A/99/reversal"), reversal).isRefused(404, "voucher.unknown");
    }

    @Test
    void a_year_opens_with_what_is_entered_once() throws Exception {
        String opening = """
                {"postings": [{"account": 1930, "amount": "70.00"}, {"account": 2010, "amount": "-70.00"}]}
                """;
        ekonom.post(forbund.year("/opening-balances"), opening.replace("2010", "3510"))
                .isRefused(422, "opening.result-account");
        ekonom.post(forbund.year("/opening-balances"), opening.replace("-70", "-60"))
                .isRefused(422, "voucher.unbalanced");

        ekonom.post(forbund.year("/opening-balances"), opening).is(201);

        ekonom.post(forbund.year("/opening-balances"), opening).isRefused(409, "opening.there-already");
        assertThat(ekonom.get(forbund.year("/balances")).at("/accounts/0/opening"))
                .isEqualTo("70.00");
    }

    @Test
    void a_file_is_looked_at_and_then_taken_in_once() throws Exception {
        Api.Answer preview = ekonom.upload(forbund.path("/sie?name=b%C3%B6cker.se"), SieFiles.example())
                .is(201);
        assertThat(preview.at("/fileName")).isEqualTo("böcker.se");
        assertThat(preview.at("/year")).isEqualTo("2026");
        assertThat(preview.at("/missingYears/0/startsOn")).isEqualTo("2026-01-01");
        String file = preview.location();
        ekonom.post(file + "/taking", "{}").isRefused(409, "sie.year-missing");
        ekonom.post(forbund.path("/years"), "{\"startsOn\": \"2026-01-01\", \"endsOn\": \"2026-12-31\"}")
                .is(201);

        JsonNode taken = ekonom.post(file + "/taking", "{}").is(200).json();

        assertThat(taken.at("/numbers").size())
                .isEqualTo(preview.json().at("/vouchers").asInt());
        ekonom.post(file + "/taking", "{}").isRefused(409, "sie.already-taken");
        assertThat(ekonom.upload(forbund.path("/sie"), SieFiles.example())
                        .is(201)
                        .at("/taken"))
                .isEqualTo("true");
        assertThat(ekonom.get(file).at("/taken")).isEqualTo("true");
        JsonNode totals = forbund.as(REVISOR)
                .get(forbund.path("/years/2026/balances"))
                .json()
                .at("/totals");
        assertThat(totals.at("/opening").asText()).isEqualTo("0.00");
        assertThat(totals.at("/debit")).isEqualTo(totals.at("/credit"));
        assertThat(totals.at("/closing").asText()).isEqualTo("0.00");
    }

    @Test
    void a_file_cut_anywhere_is_refused_and_nothing_is_kept() throws Exception {
        byte[] whole = SieFiles.example();
        for (int tenth = 1; tenth < 10; tenth++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * tenth / 10);
            Api.Answer answer = ekonom.upload(forbund.path("/sie"), cut);
            assertThat(answer.status()).as("%s tenths", tenth).isIn(400, 422);
            assertThat(answer.at("/ruleId")).isEqualTo("sie.faulty");
            assertThat(answer.at("/faults/0/sentence")).isNotBlank();
        }
        assertThat(ekonom.get(forbund.path("/documents")).json()).isEmpty();
        assertThat(ekonom.get(forbund.year("/vouchers")).json()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "#VER A 1 20250501 Hyra~{~#TRANS 6010 {} 100.00~#TRANS 1930 {} -99.99~}   | 422 | sie.voucher-unbalanced",
                "#VER A 1 20250501 Hyra~{~#TRANS 6010 {} 100.005~#TRANS 1930 {} -100.005~}| 400 | sie.amount-decimals",
                "#VER A 1 20250501 Hyra~{~#TRANS 6010 {} 1e2~#TRANS 1930 {} -100~}        | 400 | sie.amount-unreadable",
                "#VER A 1 20250230 Hyra~{~#TRANS 6010 {} 100~#TRANS 1930 {} -100~}        | 400 | sie.date-unreadable",
                "#VER A 1 20250501 Hyra~{~#TRANS 6010 {} 100~#TRANS 1930 {} -100          | 400 | sie.voucher-cut",
                "#VER A 1 20260501 Hyra~{~#TRANS 6010 {} 100~#TRANS 1930 {} -100~}        | 422 | sie.voucher-outside-year"
            })
    void a_fault_in_a_file_is_named_with_its_line(String lines, int status, String rule) throws Exception {
        Api.Answer answer = ekonom.upload(forbund.path("/sie"), SieFiles.of(lines.replace('~', '\n') + "\n"));

        answer.isRefused(status, "sie.faulty");
        assertThat(answer.json().at("/faults").findValuesAsText("ruleId")).contains(rule);
        assertThat(answer.json().at("/faults/0/line").asInt()).isGreaterThan(10);
    }

    @Test
    void what_is_no_sie_file_is_refused() throws Exception {
        byte[] mixed = SieFiles.of("#KONTO 6410 \"Förbrukning åäö?\"\n", StandardCharsets.UTF_8);
        mixed[new String(mixed, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xFF;
        List<byte[]> files = List.of(
                new byte[0],
                "Inte en SIE-fil\n".getBytes(StandardCharsets.UTF_8),
                new byte[] {'P', 'K', 3, 4, 0, 0, 0},
                SieFiles.of("\u0001\n"),
                mixed);
        for (byte[] file : files) {
            ekonom.upload(forbund.path("/sie"), file).isRefused(400, "sie.faulty");
        }
        ekonom.post(forbund.path("/sie"), "{}").isRefused(415, "api.unsupported-media");
        ekonom.upload(forbund.path("/sie?name=" + "x".repeat(300)), SieFiles.of(""))
                .isRefused(422, "text.long");
    }

    @Test
    void a_file_flagged_as_taken_in_is_not_taken_in() throws Exception {
        byte[] flagged = new String(SieFiles.of(""), StandardCharsets.ISO_8859_1)
                .replace("#FLAGGA 0", "#FLAGGA 1")
                .getBytes(StandardCharsets.ISO_8859_1);

        String file = ekonom.upload(forbund.path("/sie"), flagged).is(201).location();

        ekonom.post(file + "/taking", "{}").isRefused(409, "sie.flagged-taken");
    }

    @Test
    void a_document_is_what_was_archived_and_says_what_it_is() throws Exception {
        byte[] file = SieFiles.of("");
        String staged = ekonom.upload(forbund.path("/sie?name=b%C3%B6cker%20%22ett%22.se"), file)
                .is(201)
                .location();
        assertThat(ekonom.get(forbund.path("/documents")).json()).isEmpty();
        ekonom.post(staged + "/taking", "{}").is(200);
        JsonNode entry =
                forbund.as(REVISOR).get(forbund.path("/documents")).json().get(0);
        String path = forbund.path("/documents/" + entry.at("/id").asText());

        assertThat(entry.at("/size").asInt()).isEqualTo(file.length);
        assertThat(forbund.as(REVISOR).get(path).json()).isEqualTo(entry);
        Api.Answer content = forbund.as(REVISOR).get(path + "/content").is(200);
        assertThat(content.header("ETag")).isEqualTo("\"" + entry.at("/sha256").asText() + "\"");
        assertThat(content.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(content.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"b_cker _ett_.se\"; filename*=UTF-8''b%C3%B6cker%20%22ett%22.se");
        forbund.as(REVISOR)
                .send("GET", path + "/content", BodyPublishers.noBody(), "If-None-Match", content.header("ETag"))
                .is(304);
    }

    private Api.Answer post(String voucher, String key) throws Exception {
        return ekonom.post(forbund.year("/vouchers"), voucher, "Idempotency-Key", key);
    }
}
