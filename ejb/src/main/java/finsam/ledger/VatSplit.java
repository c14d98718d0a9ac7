package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.money.Ore;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount paid with VAT, parted into what it cost and the VAT, which a förbund gets back (lag 2005:807).
 *
 * <p>VAT is the amount × rate / (100 + rate), rounded half up to whole öre; a refund, which is negative, is parted as its
 * opposite. The net is what is left, so that net and VAT are the amount to the öre, whatever was rounded.
 */
public record VatSplit(Ore gross, Ore net, Ore vat) {

    public VatSplit {
        if (!net.plus(vat).equals(gross)) {
            throw new IllegalStateException(net + " and " + vat + " are not " + gross);
        }
    }

    /** @param percent the rate, 25 for 25 % */
    public static VatSplit at(BigDecimal percent, Ore gross) {
        require(percent.signum() >= 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0, "vat.rate", percent);
        BigDecimal vat = BigDecimal.valueOf(gross.ore())
                .multiply(percent)
                .divide(percent.add(BigDecimal.valueOf(100)), 0, RoundingMode.HALF_UP);
        return withVat(Ore.of(vat.longValueExact()), gross);
    }

    /**
     * Takes the VAT as the invoice has it.
     *
     * @throws finsam.rules.RuleViolation {@code vat.beyond}, if it is more than the amount or has another sign
     */
    public static VatSplit withVat(Ore vat, Ore gross) {
        boolean within = gross.isNegative()
                ? !vat.isPositive() && !vat.abs().exceeds(gross.abs())
                : !vat.isNegative() && !vat.exceeds(gross);
        require(within, "vat.beyond", vat, gross);
        return new VatSplit(gross, gross.minus(vat), vat);
    }
}
