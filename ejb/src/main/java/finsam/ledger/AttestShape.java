package finsam.ledger;

import finsam.ledger.Evidence.Step;
import finsam.money.Ore;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which vouchers demand attest, where a förbund demands it: those that pay from cash or bank, or book a cost that is owed to
 * somebody. Corrections, what comes from a file, and what the system works out of the books themselves do not; nor does moving
 * a cost in time, which owes nobody anything new. The view {@code voucher_to_attest} says the same in the database.
 */
final class AttestShape {

    private static final Set<Series.Purpose> ENTERED = Set.of(Series.Purpose.MANUAL, Series.Purpose.COST);

    private AttestShape() {}

    static boolean isToAttest(VoucherDraft draft, Series.Purpose purpose) {
        return ENTERED.contains(purpose)
                && draft.kind() == VoucherKind.ORDINARY
                && draft.corrects() == null
                && draft.origin() == null
                && (pays(draft) || owes(draft));
    }

    private static boolean pays(VoucherDraft draft) {
        return credits(draft, account -> account.startsWith("19"));
    }

    private static boolean owes(VoucherDraft draft) {
        return draft.postings().stream()
                        .anyMatch(p -> p.amount().isPositive()
                                && String.valueOf(p.account()).matches("[4-8].*"))
                && credits(draft, account -> account.matches("[12].*") && !account.matches("(17|29).*"));
    }

    private static boolean credits(VoucherDraft draft, Predicate<String> account) {
        return draft.postings().stream()
                .anyMatch(p -> p.amount().isNegative() && account.test(String.valueOf(p.account())));
    }

    /** @return what is compared with the amount from which on attest is demanded, in öre: the sum of the debits */
    static Ore amount(VoucherDraft draft) {
        return Ore.sum(draft.postings(), Posting::debit);
    }

    /** @return whether it has been received by one and decided on by another */
    static boolean isAttested(List<Evidence.Attest> attests) {
        return attests.stream()
                .filter(a -> a.step() == Step.RECEPTION)
                .anyMatch(r -> attests.stream()
                        .anyMatch(
                                d -> d.step() == Step.DECISION && !d.username().equals(r.username())));
    }
}
