package finsam.audit;

import finsam.ledger.VoucherKind;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the controls know of a voucher.
 *
 * @param byHand whether somebody wrote it, in the system or in the one it was taken in from: claims, opening balances and year
 *     ends are worked out
 * @param registeredAt Swedish time
 * @param corrected whether a later voucher takes it back, {@code corrects} whether it takes one back
 * @param file where it was taken in from, or null
 * @param amount the sum of its debits, in öre
 * @param account the account of its largest cost, or of its largest debit if it has no cost; 0 if it has no lines
 * @param pays whether it books a cost or pays from cash or bank
 * @param documents the SHA-256 of the documents beside it
 * @param writers everybody who has written on it
 */
public record VoucherFacts(
        VoucherNumber number,
        VoucherKind kind,
        boolean byHand,
        LocalDate date,
        LocalDateTime registeredAt,
        String registeredBy,
        String text,
        String counterparty,
        String documentReference,
        boolean corrected,
        boolean corrects,
        File file,
        Ore amount,
        int account,
        boolean pays,
        Set<String> documents,
        Set<String> writers,
        List<Attest> attests) {

    /** A file that the voucher was taken in from, and its number there. */
    public record File(long id, String series, String number) {}

    /** @param name what the user is called */
    public record Attest(String step, String username, String name) {}

    public VoucherFacts {
        documents = Set.copyOf(documents);
        writers = Set.copyOf(writers);
        attests = List.copyOf(attests);
    }

    /** @return the same, with what its lines add up to and what lies beside it */
    VoucherFacts with(
            Ore sum,
            int onAccount,
            boolean paying,
            Set<String> ofDocuments,
            Set<String> ofWriters,
            List<Attest> ofAttests) {
        return new VoucherFacts(
                number,
                kind,
                byHand,
                date,
                registeredAt,
                registeredBy,
                text,
                counterparty,
                documentReference,
                corrected,
                corrects,
                file,
                sum,
                onAccount,
                paying,
                ofDocuments,
                ofWriters,
                ofAttests);
    }

    boolean isFromFile() {
        return file != null;
    }

    /** @return whether it stands by itself: neither taken back nor taking back */
    boolean isStanding() {
        return !corrected && !corrects;
    }

    /** @return the counterparty as names are compared: small letters, single blanks; empty if there is none */
    String party() {
        return plain(counterparty);
    }

    static String plain(String text) {
        return text == null
                ? ""
                : text.strip()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s\\p{Punct}]+", " ")
                        .strip();
    }
}
