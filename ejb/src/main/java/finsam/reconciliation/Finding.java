package finsam.reconciliation;

import finsam.money.Ore;

/**
 * What a check found: that something agrees, is worth a look, or deviates.
 *
 * @param rule the check's stable name, {@code contribution.unpaid}
 * @param subject what it concerns: a member, an insats, a voucher
 * @param expected what should be, in öre, or null
 * @param actual what is, in öre, or null
 * @param sentence in Swedish, what was found and, for a deviation, what to do
 */
public record Finding(String rule, Weight weight, String subject, Ore expected, Ore actual, String sentence) {

    /** How much a finding matters. */
    public enum Weight {
        /** Here and there agree. */
        OK,
        /** Worth a look. */
        REMARK,
        /** Something to act on. */
        DEVIATION
    }

    /** @return what is missing, in öre: expected less actual; null where the finding is not about amounts */
    public Ore difference() {
        return expected == null || actual == null ? null : expected.minus(actual);
    }

    public boolean isDeviation() {
        return weight == Weight.DEVIATION;
    }
}
