package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.ledger.DraftContent.Line;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class DraftContentTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final List<Account> CHART = List.of(
            TestAccounts.open(1930, "Bank", StatementRow.CASH_AND_BANK),
            TestAccounts.open(6410, "Kontorsmaterial", StatementRow.OPERATING_COSTS));

    @Test
    void what_is_blank_is_missing_and_blank_lines_are_left_out() {
        DraftContent content = new DraftContent(
                " ", MARCH, " Pärmar ", "", null, List.of(line(null, null, null), line(" 6410 ", Ore.of(5), null)));

        assertThat(content)
                .isEqualTo(new DraftContent(null, MARCH, "Pärmar", null, null, List.of(line("6410", Ore.of(5), null))));
        assertThat(DraftContent.empty().lines()).isEmpty();
        assertThat(new DraftContent(null, null, null, null, null, null)).isEqualTo(DraftContent.empty());
    }

    @Test
    void a_line_with_anything_in_it_stays() {
        assertThat(content(
                                line("x", null, null),
                                line(null, Ore.ZERO, null),
                                line(null, null, Ore.ZERO),
                                new Line(null, null, null, "rad", null),
                                new Line(null, null, null, null, new TreeMap<>(Map.of(6, "STEGET"))))
                        .lines())
                .hasSize(5);
        TreeMap<Integer, String> none = new TreeMap<>(Map.of(6, " "));
        none.put(8, null);
        assertThat(content(new Line(null, null, null, " ", none)).lines()).isEmpty();
    }

    @Test
    void it_tells_what_it_turns_over_and_what_it_lacks_to_balance() {
        DraftContent content = content(line("6410", Ore.of(70), null), line("1930", null, Ore.of(50)));

        assertThat(content.turnover()).isEqualTo(Ore.of(70));
        assertThat(content.difference()).isEqualTo(Ore.of(20));
        assertThat(line("1930", null, Ore.of(50)).amount()).isEqualTo(Ore.of(-50));
        assertThat(line("1930", null, null).amount()).isEqualTo(Ore.ZERO);
    }

    @Test
    void it_becomes_the_voucher_that_was_typed() {
        DraftContent content = new DraftContent(
                "A",
                MARCH,
                "Pärmar",
                "Papper AB",
                "F 1",
                List.of(line("kontors", Ore.of(70), null), line("1930 Bank", null, Ore.of(70))));

        assertThat(content.voucher(CHART, "key"))
                .isEqualTo(VoucherDraft.of(
                                "A",
                                MARCH,
                                "Pärmar",
                                List.of(Posting.debit(6410, Ore.of(70)), Posting.credit(1930, Ore.of(70))),
                                "key")
                        .with("Papper AB", "F 1"));
    }

    @Test
    void a_posting_is_typed_back_as_it_was() {
        Posting debit = new Posting(6410, Ore.of(5), "rad", null).on(Dimension.INSATS, "STEGET");
        assertThat(Line.of(debit))
                .isEqualTo(new Line("6410", Ore.of(5), null, "rad", new TreeMap<>(Map.of(6, "STEGET"))));
        assertThat(Line.of(Posting.credit(1930, Ore.of(5)))).isEqualTo(line("1930", null, Ore.of(5)));
        assertThat(Line.of(debit.of(Ore.ZERO)).debit()).isNull();
        assertThat(Line.of(debit.of(Ore.ZERO)).credit()).isNull();
    }

    @Test
    void an_account_is_typed_by_its_number_or_so_much_of_its_name_that_no_other_has_it() {
        assertThat(TypedAccount.number(1, "1930", CHART)).isEqualTo(1930);
        assertThat(TypedAccount.number(1, "9999 finns inte", CHART)).isEqualTo(9999);
        assertThat(TypedAccount.number(1, "MATERIAL", CHART)).isEqualTo(6410);
        refuses("posting.account-missing", () -> TypedAccount.number(3, null, CHART));
        refuses("account.unknown", () -> TypedAccount.number(1, "a", CHART));
        refuses("account.unknown", () -> TypedAccount.number(1, "q", CHART));
        refuses("account.unknown", () -> TypedAccount.number(1, "123456789", CHART));
    }

    @Test
    void a_line_is_a_debit_or_a_credit() {
        refuses(
                "posting.both-sides",
                () -> content(line("1930", Ore.of(1), Ore.of(1))).voucher(CHART, "key"));
    }

    @Test
    void what_does_not_fit_is_refused_before_it_is_kept() {
        assertThat(content(Collections.nCopies(1000, line("1930", null, null)).toArray(Line[]::new))
                        .lines())
                .hasSize(1000);
        refuses(
                "draft.too-many-lines",
                () -> content(
                        Collections.nCopies(1001, line("1930", null, null)).toArray(Line[]::new)));
        assertThat(new DraftContent("x".repeat(12), null, "x".repeat(500), "x".repeat(200), "x".repeat(200), null)
                        .series())
                .hasSize(12);
        refuses("series.unknown", () -> new DraftContent("x".repeat(13), null, null, null, null, null));
        refuses(() -> new DraftContent(null, null, "x".repeat(501), null, null, null));
        refuses(() -> new DraftContent(null, null, null, "x".repeat(201), null, null));
        refuses(() -> new DraftContent(null, null, null, null, "x".repeat(201), null));
        refuses(() -> line("x".repeat(251), null, null));
        refuses(() -> new Line(null, null, null, "x".repeat(501), null));
        refuses(() -> object(6, "x".repeat(61)));
        refuses("posting.unknown-object", () -> object(0, "x"));
        refuses("posting.unknown-object", () -> object(1_000_000, "x"));
        assertThat(object(999_999, "x".repeat(60)).objects()).hasSize(1);
    }

    private static Line object(int dimension, String code) {
        return new Line("x".repeat(250), null, null, "x".repeat(500), new TreeMap<>(Map.of(dimension, code)));
    }

    private static Line line(String account, Ore debit, Ore credit) {
        return new Line(account, debit, credit, null, null);
    }

    private static DraftContent content(Line... lines) {
        return new DraftContent(null, null, null, null, null, List.of(lines));
    }

    private static void refuses(String rule, ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        RuleViolation.class, v -> assertThat(v.ruleId()).isEqualTo(rule));
    }

    private static void refuses(ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOf(RuleViolation.class);
    }
}
