package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VoucherEntryTest {

    private final VoucherEntry entry = new VoucherEntry();

    @Test
    void there_are_always_empty_lines_to_go_on_with() {
        assertThat(entry.isUntouched()).isTrue();
        assertThat(entry.getLines()).hasSize(8);

        entry.getLines().get(7).setAccount("1930");
        entry.keepSpare();

        assertThat(entry.getLines()).hasSize(16);
        assertThat(entry.firstBlank()).isEqualTo(8);
    }

    @Test
    void a_line_is_put_in_doubled_and_taken_away() {
        entry.paste(0, PastedRows.parse("6010\t100\tHyra\n1930\t-100\tBank").rows());

        entry.duplicate(0);
        entry.insert(0);
        assertThat(accounts()).containsExactly(null, "6010", "6010", "1930");
        entry.remove(0);
        entry.remove(0);
        assertThat(accounts()).containsExactly("6010", "1930");
        assertThat(entry.getLines().get(0).getText()).isEqualTo("Hyra");
    }

    @Test
    void pasted_rows_fill_empty_lines_and_go_between_those_that_are_written() {
        entry.paste(0, PastedRows.parse("1510\t1\n1930\t-1").rows());

        entry.paste(1, PastedRows.parse("6010\t2\n7010\tfel").rows());

        assertThat(accounts()).containsExactly("1510", "6010", "7010", "1930");
        assertThat(entry.getLines().get(2).getDebit()).isEqualTo("fel");
    }

    @Test
    void more_lines_than_the_screen_holds_are_refused_and_none_is_taken() {
        entry.paste(0, PastedRows.parse("6010\t1\n".repeat(VoucherEntry.MOST)).rows());

        assertThatThrownBy(() -> entry.duplicate(0))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        broken -> assertThat(broken.ruleId()).isEqualTo("paste.too-many"));
        assertThat(entry.written()).hasSize(VoucherEntry.MOST);
    }

    @Test
    void a_draft_is_taken_up_with_what_could_not_be_read() {
        DraftContent.Line rent = new DraftContent.Line("6010", Ore.of(100), null, null, null);
        DraftContent.Line unread = new DraftContent.Line("1930", null, null, null, null);
        DraftContent kept = new DraftContent("A", null, "Hyra", null, null, List.of(rent, unread));

        entry.take(kept, Map.of("0 date", "förra fredagen", "2 credit", "tusen", "1 6", "okänd insats"));

        assertThat(entry.getDate()).isEqualTo("förra fredagen");
        assertThat(entry.getLines().get(1).getCredit()).isEqualTo("tusen");
        assertThat(entry.getLines().get(0).getObjects()).containsEntry(6, "okänd insats");
    }

    @Test
    void a_line_is_parted_in_net_and_vat_to_the_ore() {
        entry.paste(0, PastedRows.parse("6010\t99,99\tHyra\n1930\t-99,99").rows());
        VatPanel panel = new VatPanel();
        panel.open(0, BigDecimal.valueOf(25));

        panel.split(entry, Ore.parse("99,99"), 1650);

        assertThat(accounts()).containsExactly("6010", "1650", "1930");
        assertThat(entry.getLines().get(0).getDebit().replace('\u00a0', ' ')).isEqualTo("79,99");
        assertThat(entry.getLines().get(1).getDebit()).isEqualTo("20,00");
        assertThat(panel.getLine()).isNull();
    }

    private List<String> accounts() {
        return entry.getLines().subList(0, entry.firstBlank()).stream()
                .map(EntryLine::getAccount)
                .toList();
    }
}
