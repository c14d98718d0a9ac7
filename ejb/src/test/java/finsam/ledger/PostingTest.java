package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PostingTest {

    @Test
    void a_debit_is_positive_and_a_credit_negative() {
        assertThat(Posting.debit(1930, Ore.of(5)).amount()).isEqualTo(Ore.of(5));
        assertThat(Posting.debit(1930, Ore.of(5)).debit()).isEqualTo(Ore.of(5));
        assertThat(Posting.debit(1930, Ore.of(5)).credit()).isEqualTo(Ore.ZERO);
        assertThat(Posting.credit(1930, Ore.of(5)).amount()).isEqualTo(Ore.of(-5));
        assertThat(Posting.credit(1930, Ore.of(5)).debit()).isEqualTo(Ore.ZERO);
        assertThat(Posting.credit(1930, Ore.of(5)).credit()).isEqualTo(Ore.of(5));
    }

    @Test
    void a_line_has_an_amount() {
        assertThatThrownBy(() -> new Posting(1930, null, null, null))
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.ruleId()).isEqualTo("money.missing"));
    }

    @Test
    void objects_are_kept_in_the_order_of_their_dimensions_and_cannot_be_changed() {
        Posting line = Posting.debit(4510, Ore.of(5))
                .on(Dimension.COUNTERPARTY, "alvby")
                .on(Dimension.INSATS, "STEGET");

        assertThat(line.objects()).containsExactly(Map.entry(6, "STEGET"), Map.entry(8, "alvby"));
        assertThat(line.object(Dimension.INSATS)).isEqualTo("STEGET");
        assertThat(line.object(Dimension.ESF)).isNull();
        assertThatThrownBy(() -> line.objects().put(20, "x")).isInstanceOf(UnsupportedOperationException.class);
        Posting other = line.of(Ore.of(7));
        assertThat(other.amount()).isEqualTo(Ore.of(7));
        assertThat(other.objects()).isEqualTo(line.objects());
        assertThat(other.account()).isEqualTo(4510);
    }

    @Test
    void blank_words_are_none_and_others_lose_their_margins() {
        assertThat(new Posting(1930, Ore.of(1), "  ", null).text()).isNull();
        assertThat(new Posting(1930, Ore.of(1), " x ", new TreeMap<>()).text()).isEqualTo("x");
        VoucherDraft draft = VoucherDraft.of("A", LocalDate.of(2026, 3, 1), " Hyra ", List.of(), "k");
        assertThat(draft.text()).isEqualTo("Hyra");
        assertThat(draft.with(" ", " R 1 ").counterparty()).isNull();
        assertThat(draft.with(" ", " R 1 ").documentReference()).isEqualTo("R 1");
        assertThat(VoucherDraft.of("A", null, null, List.of(), "k").text()).isEmpty();
    }

    @Test
    void a_draft_that_is_changed_in_one_thing_keeps_the_others() {
        VoucherDraft.Origin origin = new VoucherDraft.Origin(7, "A", "12", List.of());
        VoucherNumber wrong = new VoucherNumber(2025, "A", 7);
        VoucherDraft draft = VoucherDraft.of(
                        "A", LocalDate.of(2026, 3, 1), "Hyra", List.of(Posting.debit(1930, Ore.of(5))), "k")
                .as(VoucherKind.OPENING)
                .with("värd", "R 1")
                .from(origin)
                .correcting(wrong)
                .under("k2");

        assertThat(draft)
                .isEqualTo(new VoucherDraft(
                        "A",
                        VoucherKind.OPENING,
                        LocalDate.of(2026, 3, 1),
                        "Hyra",
                        "värd",
                        "R 1",
                        List.of(Posting.debit(1930, Ore.of(5))),
                        origin,
                        wrong,
                        "k2",
                        Evidence.NONE));
        assertThat(draft.difference()).isEqualTo(Ore.of(5));
    }

    @Test
    void a_voucher_is_called_by_its_series_and_number() {
        assertThat(new VoucherNumber(2026, "A", 17)).hasToString("A 17");
    }
}
