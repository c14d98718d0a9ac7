package finsam.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.money.Ore;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class VatSplitProperties {

    @Property
    void net_and_vat_are_always_the_amount(
            @ForAll @LongRange(min = -Ore.LIMIT, max = Ore.LIMIT) long ore,
            @ForAll @IntRange(max = 10_000) int hundredths) {
        VatSplit split = VatSplit.at(BigDecimal.valueOf(hundredths, 2), Ore.of(ore));

        assertThat(split.net().plus(split.vat())).isEqualTo(Ore.of(ore));
    }

    /** |vat·(100+r) − gross·r| ≤ (100+r)/2, and at exactly half the VAT is the larger: in whole numbers, r in hundredths. */
    @Property
    void the_vat_is_at_most_half_an_ore_from_exact_and_half_goes_up(
            @ForAll @LongRange(min = 0, max = 1_000_000_00L) long ore, @ForAll @IntRange(max = 10_000) int hundredths) {
        long vat = VatSplit.at(BigDecimal.valueOf(hundredths, 2), Ore.of(ore))
                .vat()
                .ore();
        long whole = 10_000L + hundredths;
        long off = 2 * (vat * whole - ore * hundredths);

        assertThat(off).isGreaterThan(-whole).isLessThanOrEqualTo(whole);
    }

    @Property
    void a_refund_is_parted_as_the_purchase_was(
            @ForAll @LongRange(min = 0, max = Ore.LIMIT) long ore, @ForAll @IntRange(max = 100) int percent) {
        VatSplit purchase = VatSplit.at(BigDecimal.valueOf(percent), Ore.of(ore));
        VatSplit refund = VatSplit.at(BigDecimal.valueOf(percent), Ore.of(-ore));

        assertThat(refund.vat()).isEqualTo(purchase.vat().negated());
    }
}
