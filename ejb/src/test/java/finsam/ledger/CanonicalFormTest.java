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

    private static Voucher voucher(String text, String document, Ore amount, String insats, String lineText) {
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
                CanonicalForm.VERSION,
                Sha256.NONE,
                null);
    }
}
