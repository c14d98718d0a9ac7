package finsam.exchange.sie;

import finsam.money.Ore;
import java.time.YearMonth;
import java.util.List;

/**
 * A balance or a budgeted amount of an account, as the file states it.
 *
 * @param year 0 for the year of the file, −1 for the one before it
 * @param month the month, for {@code #PSALDO} and {@code #PBUDGET}; else null
 * @param objects empty for the account as a whole, and always for {@code #IB}, {@code #UB} and {@code #RES}
 * @param amount in öre, credit negative
 * @param quantity as written, or empty
 */
public record SieBalance(
        Label label,
        int year,
        YearMonth month,
        String account,
        List<SieReference> objects,
        Ore amount,
        String quantity) {

    /** The labels of balances. */
    public enum Label {
        /** Opening balance. */
        IB,
        /** Closing balance. */
        UB,
        /** Opening balance of an object. */
        OIB,
        /** Closing balance of an object. */
        OUB,
        /** The year's sum on an account of income or cost. */
        RES,
        /** A month's change. */
        PSALDO,
        /** A month's budget. */
        PBUDGET;

        boolean monthly() {
            return this == PSALDO || this == PBUDGET;
        }

        boolean byObject() {
            return monthly() || this == OIB || this == OUB;
        }
    }

    public SieBalance {
        objects = List.copyOf(objects);
        if (label.monthly() != (month != null) || !label.byObject() && !objects.isEmpty()) {
            throw new IllegalArgumentException(label + " with month " + month + " and objects " + objects);
        }
    }

    /** A balance of the account as a whole, of one of the labels that has no month. */
    public static SieBalance of(Label label, int year, String account, Ore amount) {
        return new SieBalance(label, year, null, account, List.of(), amount, "");
    }
}
