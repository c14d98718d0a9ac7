package finsam.exchange.sie;

/** What a SIE file is for. */
public enum SieKind {
    /** Closing balances of the year. */
    TYPE_1,
    /** Balances by month. */
    TYPE_2,
    /** Balances by month and object. */
    TYPE_3,
    /** A whole year's books out of an accounting program: balances and vouchers. */
    TYPE_4E,
    /** Vouchers on their way into an accounting program: no balances. */
    TYPE_4I;

    public boolean hasVouchers() {
        return this == TYPE_4E || this == TYPE_4I;
    }
}
