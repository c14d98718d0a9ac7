package finsam.ledger;

import finsam.money.Ore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A voucher (verifikation) as it stands in the books: posted, numbered and chained to the one before it in its series.
 *
 * @param forbund the organisation number of the förbund
 * @param corrects the voucher this one corrects, or null
 * @param correctedBy the vouchers that correct this one
 * @param registeredAt when it entered the books
 * @param form the version of the canonical form its hash is over
 * @param evidence what stood behind it when it was posted
 */
public record Voucher(
        long id,
        String forbund,
        VoucherNumber number,
        VoucherKind kind,
        LocalDate date,
        String text,
        String counterparty,
        String documentReference,
        List<Posting> postings,
        Source source,
        VoucherNumber corrects,
        List<VoucherNumber> correctedBy,
        String idempotencyKey,
        Instant registeredAt,
        String registeredBy,
        int form,
        String previousHash,
        String hash,
        Evidence evidence) {

    /** The file an imported voucher came from, by its SHA-256, and the series and number it has there. */
    public record Source(String sha256, String series, String number, List<VoucherDraft.HistoryRow> history) {}

    Voucher with(List<Posting> lines, String ownHash) {
        return new Voucher(
                id,
                forbund,
                number,
                kind,
                date,
                text,
                counterparty,
                documentReference,
                List.copyOf(lines),
                source,
                corrects,
                correctedBy,
                idempotencyKey,
                registeredAt,
                registeredBy,
                form,
                previousHash,
                ownHash,
                evidence);
    }

    /** @return the sum of the debits, which is that of the credits */
    public Ore turnover() {
        return Ore.sum(postings, Posting::debit);
    }
}
