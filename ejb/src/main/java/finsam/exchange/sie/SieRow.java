package finsam.exchange.sie;

import finsam.money.Ore;
import java.time.LocalDate;
import java.util.List;

/**
 * A row of a voucher. Zero amounts are legal in a file.
 *
 * @param amount in öre, credit negative
 * @param date when it differs from the voucher's, or null
 * @param quantity as written, or empty
 * @param sign who entered the row, or empty
 */
public record SieRow(
        Label label,
        String account,
        List<SieReference> objects,
        Ore amount,
        LocalDate date,
        String text,
        String quantity,
        String sign) {

    /** Which of the three kinds of row. */
    public enum Label {
        /** A row that counts. */
        TRANS,
        /** A row added after the voucher was first entered: history, repeated as an identical {@link #TRANS}. */
        RTRANS,
        /** A row that was struck: history. */
        BTRANS
    }

    public SieRow {
        objects = List.copyOf(objects);
    }

    public static SieRow of(String account, List<SieReference> objects, Ore amount, String text) {
        return new SieRow(Label.TRANS, account, objects, amount, null, text, "", "");
    }

    /** Whether this row says the same as an added one; real programs date and sign the two apart. */
    boolean repeats(SieRow added) {
        return account.equals(added.account) && objects.equals(added.objects) && amount.equals(added.amount);
    }
}
