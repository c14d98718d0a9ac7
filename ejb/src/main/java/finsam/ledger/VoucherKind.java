package finsam.ledger;

/** What sort of voucher it is. */
public enum VoucherKind {
    ORDINARY,
    /** The year's opening balances. */
    OPENING,
    /** Moves the year's result from the income statement to the equity. */
    RESULT_TRANSFER,
    /** A number that a file brought with nothing in it: kept, so that no number is missing. */
    EMPTY
}
