package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.ledger.TemplateContent.Line;
import finsam.money.Ore;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TemplateContentProperties {

    /** What balances when it is saved as shares balances whatever amount it is used for. */
    @Property
    void a_balanced_voucher_as_shares_balances_for_any_amount(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 1, max = 1_000_000_00L) Long> debits,
            @ForAll @LongRange(min = 1, max = Ore.LIMIT) long amount) {
        List<Line> lines = new ArrayList<>();
        debits.forEach(debit -> lines.add(new Line(6010, Ore.of(debit), null, null, null)));
        lines.add(new Line(
                1930, Ore.of(-debits.stream().mapToLong(Long::longValue).sum()), null, null, null));

        List<Ore> amounts = TemplateContent.inShares("Mall", null, null, lines).amounts(Ore.of(amount));

        assertThat(Ore.sum(amounts.stream().filter(a -> a != null).toList(), a -> a))
                .isEqualTo(Ore.ZERO);
    }
}
