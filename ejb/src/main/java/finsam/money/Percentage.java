package finsam.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A part of a whole in percent, rounded half up. Percentages that stand together are each rounded on their own: their sum is not forced to 100. */
public final class Percentage {

    private Percentage() {}

    /** @param decimals how many decimals the percentage has */
    public static BigDecimal of(long part, long whole, int decimals) {
        return BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP);
    }

    public static BigDecimal of(Ore part, Ore whole, int decimals) {
        return of(part.ore(), whole.ore(), decimals);
    }
}
