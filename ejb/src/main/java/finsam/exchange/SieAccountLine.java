package finsam.exchange;

import finsam.money.Ore;
import java.util.List;

/**
 * An account as a staged file has it, and as the books have it beside what the file itself says it should be.
 *
 * @param isNew whether the förbund's chart gets it with the file
 * @param opening the file's opening balance, in öre, debit positive
 * @param debit what the file's vouchers debit it with
 * @param credit what they credit it with, positive
 * @param stated the balance that the file says it closes with ({@code #UB}, or {@code #RES}); null if the file says nothing
 * @param books what the books hold when the file has been taken in
 * @param parts what the difference between the two is made of; empty if there is none
 */
public record SieAccountLine(
        int account,
        String name,
        boolean isNew,
        Ore opening,
        Ore debit,
        Ore credit,
        Ore stated,
        Ore books,
        List<Part> parts) {

    /** Why the books hold something else than the file says. */
    public enum Reason {
        /** The file's own opening balance and rows do not make what it says. */
        FILE_ITSELF,
        /** The year opens with something else here. */
        OPENING,
        /** Vouchers here that are not the file's. */
        BOOKED_HERE,
        /** The source has changed vouchers since they were taken in. */
        CHANGED,
        /** The source no longer has vouchers that were taken in. */
        VANISHED,
        /** Accounts were mapped otherwise when vouchers were taken in. */
        MAPPED
    }

    /** @param amount how much of the difference, in öre */
    public record Part(Reason reason, Ore amount) {}

    public SieAccountLine {
        parts = List.copyOf(parts);
    }

    /** @return what the file's opening balance and rows make */
    public Ore closing() {
        return opening.plus(debit).minus(credit);
    }

    /** @return what the file says less what the books hold; null if the file says nothing */
    public Ore difference() {
        return stated == null ? null : stated.minus(books);
    }

    public boolean isDifferent() {
        return stated != null && !stated.equals(books);
    }
}
