package finsam.exchange;

import finsam.ledger.VoucherNumber;
import java.time.Instant;

/**
 * Something that a source says otherwise of than was taken in: for somebody to act on, once.
 *
 * @param kind CHANGED, VANISHED, RETURNED or OPENING
 * @param voucher what was taken in, as it is here; null for opening balances
 * @param said what the source says now, in words
 * @param note why it was corrected or left, or what was done about it; null until it is settled
 * @param outcome CORRECTED if our books were corrected after the source, LEFT if they stay as they are; null until it is settled,
 *     and where the note alone says what was done
 * @param correction what took our voucher back, or null
 * @param written what the source says now, as a draft here, or null
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
        Instant settledAt,
        String outcome,
        VoucherNumber correction,
        Written written) {

    /**
     * What the source says, on its way into the books.
     *
     * @param draft its id
     * @param year the fiscal year that it is a draft in
     * @param status the draft's own
     * @param voucher what it became; null until it is posted
     */
    public record Written(long draft, int year, String status, VoucherNumber voucher) {

        public boolean isDiscarded() {
            return status.equals("DISCARDED");
        }

        /** @return whether it is neither posted nor discarded */
        public boolean isWaiting() {
            return voucher == null && !isDiscarded();
        }
    }

    public boolean isOpen() {
        return settledAt == null;
    }

    /** @return whether there can be something to correct after the source */
    public boolean isCorrectable() {
        return isOpen() && voucher != null;
    }
}
