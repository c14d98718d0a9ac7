package finsam.ledger;

import static finsam.ledger.Posting.credit;
import static finsam.ledger.Posting.debit;
import static finsam.rules.Refusals.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.access.Scope;
import finsam.database.Sha256;
import finsam.ledger.BooksView.Posted;
import finsam.ledger.BooksView.Span;
import finsam.ledger.BooksView.Year;
import finsam.ledger.ChainEnds.Chain;
import finsam.ledger.ChainEnds.End;
import finsam.money.Ore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Drafts become numbered vouchers without a database: what was posted before keeps its number, the rest get the next ones. */
class NumberingTest {

    private static final Instant BEFORE = Instant.parse("2026-03-02T08:15:29Z");
    private static final Instant NOW = Instant.parse("2026-03-02T08:15:30Z");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final VoucherNumber EARLIER = new VoucherNumber(2026, "A", 7);
    private static final Scope SCOPE = new Scope(1, "alv", true, "ekonom", Set.of());

    private final ChainEnds ends = new ChainEnds(SCOPE);

    @Test
    void what_was_posted_before_keeps_its_number_and_the_rest_follow_the_end_of_the_chain() {
        ends.move(new Chain(2026, "A"), new End(7, "f".repeat(64)));
        CheckedDrafts checked = new CheckedDrafts(books(), List.of(draft("new"), draft("used"), draft("newer")));
        assertThat(checked.fresh()).extracting(c -> c.draft().idempotencyKey()).containsExactly("new", "newer");
        Numbering numbering = new Numbering(SCOPE, ends, BEFORE);
        numbering.add(checked.fresh(), new long[] {11, 12, 13});

        assertThat(checked.numbers(numbering.number(NOW)))
                .containsExactly(new VoucherNumber(2026, "A", 8), EARLIER, new VoucherNumber(2026, "A", 9));
        assertThat(numbering.ends().of(new Chain(2026, "A")).number()).isEqualTo(9);
    }

    @Test
    void each_hash_is_over_the_one_before_it() {
        ends.move(new Chain(2026, "A"), new End(0, Sha256.NONE));
        CheckedDrafts checked = new CheckedDrafts(books(), List.of(draft("first")));
        Numbering numbering = new Numbering(SCOPE, ends, BEFORE);
        numbering.add(checked.fresh(), new long[] {11});
        numbering.number(NOW);

        VoucherDraft draft = draft("first");
        Voucher expected = new Voucher(
                11,
                "222000-9902",
                new VoucherNumber(2026, "A", 1),
                VoucherKind.ORDINARY,
                MARCH,
                draft.text(),
                null,
                null,
                draft.postings(),
                null,
                null,
                List.of(),
                "first",
                NOW,
                "ekonom",
                CanonicalForm.VERSION,
                Sha256.NONE,
                null,
                Evidence.NONE);
        assertThat(ends.of(new Chain(2026, "A"))).isEqualTo(new End(1, CanonicalForm.hash(expected)));
    }

    @Test
    void the_same_key_with_other_content_is_refused() {
        VoucherDraft other =
                VoucherDraft.of("A", MARCH, "Annat", List.of(debit(6410, Ore.of(1)), credit(1930, Ore.of(1))), "used");
        refuses("voucher.key-with-other-content", () -> new CheckedDrafts(books(), List.of(other)));
    }

    private static VoucherDraft draft(String key) {
        return VoucherDraft.of("A", MARCH, "Material", List.of(debit(6410, Ore.of(1)), credit(1930, Ore.of(1))), key);
    }

    private static BooksView books() {
        String content = CanonicalForm.contentHash("222000-9902", 2026, draft("used"), null);
        return new BooksView(
                "222000-9902",
                List.of(new Year(2026, new Span(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)), true)),
                List.of(new Span(MARCH, LocalDate.of(2026, 3, 31))),
                Map.of("A", TestAccounts.series("A", "Verifikationer", Series.Purpose.MANUAL)),
                Map.of(
                        1930, TestAccounts.open(1930, "Bank", StatementRow.CASH_AND_BANK),
                        6410, TestAccounts.open(6410, "Material", StatementRow.OPERATING_COSTS)),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of("used", new Posted(EARLIER, content)),
                null);
    }
}
