package finsam.reconciliation;

import finsam.database.Sha256;
import finsam.ledger.Voucher;
import java.io.Serializable;

/** A place in a series' chain: the number and hash of the voucher that stands there. A job that died goes on from it. */
public record ChainPlace(String series, long number, String hash) implements Serializable {

    /** The place before a series' first voucher. */
    public static ChainPlace startOf(String series) {
        return new ChainPlace(series, 0, Sha256.NONE);
    }

    public static ChainPlace of(Voucher voucher) {
        return new ChainPlace(voucher.number().series(), voucher.number().number(), voucher.hash());
    }
}
