package finsam.ledger;

import finsam.money.Ore;

/**
 * Vouchers that are looked for.
 *
 * @param query their days, and the accounts and objects that a line of theirs names
 * @param words in the number, the text, the counterparty or the document's reference; empty for any
 * @param amount of a line, debit or credit, or of the whole voucher; null for any
 * @param kind null for any
 */
public record VoucherSearch(BookQuery query, String words, Ore amount, VoucherKind kind) {

    public static VoucherSearch of(BookQuery query) {
        return new VoucherSearch(query, "", null, null);
    }
}
