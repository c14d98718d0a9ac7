package finsam.audit;

import finsam.ledger.VoucherNumber;
import java.util.List;

/**
 * A voucher that a control points at.
 *
 * @param reason in Swedish, what is to be looked at
 * @param with the other vouchers that it is about
 */
public record Hit(VoucherFacts voucher, String reason, List<VoucherNumber> with) {

    public Hit {
        with = List.copyOf(with);
    }

    static Hit of(VoucherFacts voucher, String reason) {
        return new Hit(voucher, reason, List.of());
    }
}
