package finsam.exchange;

import finsam.ledger.VoucherNumber;
import java.time.Instant;

/**
 * Something that a source says otherwise of than was taken in: for somebody to act on, and to settle with a note.
 *
 * @param kind CHANGED, VANISHED, RETURNED or OPENING
 * @param voucher what was taken in, as it is here; null for opening balances
 * @param said what the source says now, in words
 * @param note what was done about it; null until it is settled
 */
public record SieFinding(
        long id,
        long file,
        String fileName,
        int year,
        String kind,
        String theirSeries,
        String theirNumber,
        VoucherNumber voucher,
        String said,
        Instant foundAt,
        String note,
        String settledBy,
        Instant settledAt) {

    public boolean isOpen() {
        return settledAt == null;
    }
}
