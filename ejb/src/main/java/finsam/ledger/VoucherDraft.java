package finsam.ledger;

import finsam.money.Ore;
import java.time.LocalDate;
import java.util.List;

/**
 * What someone asks the ledger to post.
 *
 * @param series the code of one of the förbund's series
 * @param date the day of the business event
 * @param counterparty whom it was done with, or null
 * @param documentReference where the underlag is found, or null
 * @param origin the file it was taken from, or null
 * @param corrects the voucher it corrects, or null
 * @param idempotencyKey asked twice with the same key, the ledger posts once
 * @param evidence what stands behind it
 */
public record VoucherDraft(
        String series,
        VoucherKind kind,
        LocalDate date,
        String text,
        String counterparty,
        String documentReference,
        List<Posting> postings,
        Origin origin,
        VoucherNumber corrects,
        String idempotencyKey,
        Evidence evidence) {

    /**
     * Where an imported voucher comes from: the archived file, and the series and number it has there.
     *
     * @param history rows of the file that move no money, kept as they were
     */
    public record Origin(long documentId, String series, String number, List<HistoryRow> history) {

        public Origin {
            history = List.copyOf(history);
        }
    }

    /** A row struck (BTRANS), added (RTRANS) or of zero (ZERO) in the file, as it stood there. */
    public record HistoryRow(String kind, String content) {}

    public VoucherDraft {
        postings = List.copyOf(postings);
        text = text == null ? "" : text.strip();
        counterparty = blankToNull(counterparty);
        documentReference = blankToNull(documentReference);
    }

    public static VoucherDraft of(String series, LocalDate date, String text, List<Posting> postings, String key) {
        return new VoucherDraft(
                series, VoucherKind.ORDINARY, date, text, null, null, postings, null, null, key, Evidence.NONE);
    }

    public VoucherDraft as(VoucherKind other) {
        return but(other, counterparty, documentReference, origin, corrects, idempotencyKey, evidence);
    }

    public VoucherDraft with(String otherCounterparty, String otherReference) {
        return but(kind, otherCounterparty, otherReference, origin, corrects, idempotencyKey, evidence);
    }

    public VoucherDraft from(Origin other) {
        return but(kind, counterparty, documentReference, other, corrects, idempotencyKey, evidence);
    }

    public VoucherDraft correcting(VoucherNumber other) {
        return but(kind, counterparty, documentReference, origin, other, idempotencyKey, evidence);
    }

    public VoucherDraft under(String otherKey) {
        return but(kind, counterparty, documentReference, origin, corrects, otherKey, evidence);
    }

    public VoucherDraft backedBy(Evidence other) {
        return but(kind, counterparty, documentReference, origin, corrects, idempotencyKey, other);
    }

    /** @return the same series, day, text and postings with the rest as given */
    private VoucherDraft but(
            VoucherKind ofKind,
            String withCounterparty,
            String withReference,
            Origin fromOrigin,
            VoucherNumber correcting,
            String underKey,
            Evidence backing) {
        return new VoucherDraft(
                series,
                ofKind,
                date,
                text,
                withCounterparty,
                withReference,
                postings,
                fromOrigin,
                correcting,
                underKey,
                backing);
    }

    /** @return the sum of the postings: zero in a voucher that balances */
    public Ore difference() {
        return Ore.sum(postings, Posting::amount);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
