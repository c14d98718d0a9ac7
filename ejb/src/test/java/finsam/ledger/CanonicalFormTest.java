package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.database.Sha256;
import finsam.ledger.VoucherDraft.HistoryRow;
import finsam.money.Ore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CanonicalFormTest {

    private static final Voucher VOUCHER =
            voucher("Lokalhyra | mars\nkansliet", "R 1", Ore.kronor(8_500), "STEGET", "rad");

    @Test
    void the_form_is_one_field_a_line_and_every_field_of_the_voucher() {
        assertThat(CanonicalForm.text(VOUCHER)).isEqualTo("""
                        finsam-verifikation|1
                        previous|0000000000000000000000000000000000000000000000000000000000000000
                        number|1
                        registered-at|2026-03-02T08:15:30.123Z
                        registered-by|ekonom
                        forbund|222000-9902
                        year|2026
                        series|A
                        kind|ORDINARY
                        date|2026-03-01
                        text|Lokalhyra \\p mars\\nkansliet
                        counterparty|
                        document|R 1
                        corrects|2025 A 7
                        key|k1
                        posting|1|6010|850000|rad
                        object|1|6|STEGET
                        posting|2|1930|-850000|
                        source|ab|A|12
                        history|BTRANS|1930
                        """);
    }

    /** Vouchers that were registered with version 1 keep their hashes forever: this one must never change. */
    @Test
    void version_one_is_what_it_was() {
        assertThat(CanonicalForm.hash(VOUCHER))
                .isEqualTo("56d5afe2d286aae4381dbd137fccdf9e7a5e83a8a64e8364e56b49944fc017bc");
    }

    private static final Evidence EVIDENCE = new Evidence(
            4L,
            List.of(
                    new Evidence.Attachment(11, "ab12", "faktura | 17.pdf"),
                    new Evidence.Attachment(12, "cd34", "kvitto.png")),
            List.of(
                    new Evidence.Attest(Evidence.Step.RECEPTION, "handlaggare", Instant.parse("2026-03-02T07:00:00Z")),
                    new Evidence.Attest(Evidence.Step.DECISION, "chef", Instant.parse("2026-03-02T07:30:00.500Z"))));

    @Test
    void the_second_form_is_the_first_with_documents_and_attests() {
        assertThat(CanonicalForm.text(backed(EVIDENCE)))
                .isEqualTo(CanonicalForm.text(VOUCHER).replace("finsam-verifikation|1", "finsam-verifikation|2") + """
                        attachment|1|ab12|faktura \\p 17.pdf
                        attachment|2|cd34|kvitto.png
                        attested|RECEPTION|handlaggare|2026-03-02T07:00:00Z
                        attested|DECISION|chef|2026-03-02T07:30:00.500Z
                        """);
    }

    /** Vouchers that were registered with version 2 keep their hashes forever: these must never change. */
    @Test
    void version_two_is_what_it_was() {
        assertThat(CanonicalForm.hash(backed(EVIDENCE)))
                .isEqualTo("0c46b91b3a8014c039e7afc67625191d9ea290d047729ffe2555004da3bf5ad3");
        assertThat(CanonicalForm.hash(backed(Evidence.NONE)))
                .isEqualTo("63f192c032e132174ca7f49347651baa224d450c917ba6dcec51d43731020441");
    }

    @Test
    void a_voucher_of_the_first_form_stays_what_it_was_whatever_is_added_to_it() {
        Voucher later = voucher("Lokalhyra | mars\nkansliet", "R 1", Ore.kronor(8_500), "STEGET", "rad", 1, EVIDENCE);

        assertThat(CanonicalForm.hash(later)).isEqualTo(CanonicalForm.hash(VOUCHER));
    }

    @Test
    void whatever_evidence_is_touched_changes_the_hash() {
        Set<String> hashes = new TreeSet<>();
        Stream.of(
                        EVIDENCE,
                        Evidence.NONE,
                        new Evidence(4L, EVIDENCE.attachments(), List.of()),
                        new Evidence(4L, List.of(), EVIDENCE.attests()),
                        new Evidence(
                                4L,
                                List.of(
                                        EVIDENCE.attachments().get(1),
                                        EVIDENCE.attachments().get(0)),
                                List.of()),
                        new Evidence(4L, List.of(new Evidence.Attachment(11, "ab13", "faktura | 17.pdf")), List.of()),
                        new Evidence(4L, List.of(new Evidence.Attachment(11, "ab12", "faktura.pdf")), List.of()))
                .forEach(e -> hashes.add(CanonicalForm.hash(backed(e))));

        assertThat(hashes).hasSize(7);
    }

    @Test
    void whatever_is_touched_changes_the_hash() {
        Set<String> hashes = new TreeSet<>();
        Stream.of(
                        VOUCHER,
                        voucher("Lokalhyra", "R 1", Ore.kronor(8_500), "STEGET", "rad"),
                        voucher("Lokalhyra | mars\nkansliet", "R 2", Ore.kronor(8_500), "STEGET", "rad"),
                        voucher("Lokalhyra | mars\nkansliet", "R 1", Ore.kronor(8_501), "STEGET", "rad"),
                        voucher("Lokalhyra | mars\nkansliet", "R 1", Ore.kronor(8_500), "RUSTA", "rad"),
                        voucher("Lokalhyra | mars\nkansliet", "R 1", Ore.kronor(8_500), "STEGET", null))
                .forEach(v -> hashes.add(CanonicalForm.hash(v)));

        assertThat(hashes).hasSize(6);
    }

    /** By it, a request that comes again is recognised: it holds everything that was asked for, and no number or time. */
    @Test
    void what_was_asked_for_has_a_hash_of_its_own_that_everything_in_it_changes() {
        VoucherDraft draft = VoucherDraft.of("A", LocalDate.of(2026, 3, 1), "Hyra", VOUCHER.postings(), "k1")
                .with("Hyresvärden", "R 1");
        VoucherDraft.Origin origin = new VoucherDraft.Origin(7, "A", "12", List.of(new HistoryRow("ZERO", "x")));
        Stream<String> hashes = Stream.of(
                CanonicalForm.contentHash("222000-9902", 2026, draft, null),
                CanonicalForm.contentHash("222000-9903", 2026, draft, null),
                CanonicalForm.contentHash("222000-9902", 2025, draft, null),
                CanonicalForm.contentHash("222000-9902", 2026, draft.as(VoucherKind.OPENING), null),
                CanonicalForm.contentHash("222000-9902", 2026, draft.with("Annan", "R 1"), null),
                CanonicalForm.contentHash("222000-9902", 2026, draft.under("k2"), null),
                CanonicalForm.contentHash("222000-9902", 2026, draft.correcting(new VoucherNumber(2025, "A", 1)), null),
                CanonicalForm.contentHash("222000-9902", 2026, draft.from(origin), "ab"),
                CanonicalForm.contentHash("222000-9902", 2026, draft.from(origin), "ac"));

        assertThat(hashes).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        assertThat(CanonicalForm.contentHash("222000-9902", 2026, draft, null))
                .isEqualTo(CanonicalForm.contentHash("222000-9902", 2026, draft, null));
    }

    @Test
    void a_time_is_kept_in_whole_milliseconds() {
        assertThat(CanonicalForm.instant(Instant.parse("2026-03-02T08:15:30.123999Z")))
                .isEqualTo("2026-03-02T08:15:30.123Z");
    }

    /** @return the first voucher in the second form, with other evidence */
    private static Voucher backed(Evidence evidence) {
        return voucher("Lokalhyra | mars\nkansliet", "R 1", Ore.kronor(8_500), "STEGET", "rad", 2, evidence);
    }

    private static Voucher voucher(String text, String document, Ore amount, String insats, String lineText) {
        return voucher(text, document, amount, insats, lineText, 1, Evidence.NONE);
    }

    private static Voucher voucher(
            String text, String document, Ore amount, String insats, String lineText, int form, Evidence evidence) {
        return new Voucher(
                1,
                "222000-9902",
                new VoucherNumber(2026, "A", 1),
                VoucherKind.ORDINARY,
                LocalDate.of(2026, 3, 1),
                text,
                null,
                document,
                List.of(
                        new Posting(6010, amount, lineText, null).on(Dimension.INSATS, insats),
                        Posting.credit(1930, amount)),
                new Voucher.Source("ab", "A", "12", List.of(new HistoryRow("BTRANS", "1930"))),
                new VoucherNumber(2025, "A", 7),
                List.of(),
                "k1",
                Instant.parse("2026-03-02T08:15:30.123Z"),
                "ekonom",
                form,
                Sha256.NONE,
                null,
                evidence);
    }
}
