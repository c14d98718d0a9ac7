package finsam.ledger;

import finsam.ledger.VoucherStore.Checked;
import java.util.ArrayList;
import java.util.List;

/**
 * Drafts that keep every rule: those that no earlier request has posted, and the numbers of those that one has. Worked out from
 * what was read of the books; the database is not asked.
 */
final class CheckedDrafts {

    private final List<VoucherNumber> numbers = new ArrayList<>();
    private final List<Checked> fresh = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();

    /** @throws finsam.rules.RuleViolation if a draft breaks a rule */
    CheckedDrafts(BooksView books, List<VoucherDraft> drafts) {
        PostingRules rules = new PostingRules(books);
        for (VoucherDraft draft : drafts) {
            Checked checked = checked(books, draft, rules.check(draft));
            VoucherNumber posted =
                    rules.postedBefore(draft, checked.contentHash()).orElse(null);
            if (posted == null) {
                rules.requireAttested(draft);
                places.add(numbers.size());
                fresh.add(checked);
            }
            numbers.add(posted);
        }
    }

    private static Checked checked(BooksView books, VoucherDraft draft, int year) {
        Long correctsId = draft.corrects() == null ? null : books.corrected().get(draft.corrects());
        String source = draft.origin() == null
                ? null
                : books.documents().get(draft.origin().documentId());
        String contentHash = CanonicalForm.contentHash(books.forbund(), year, draft, source);
        return new Checked(draft, year, books.forbund(), correctsId, source, contentHash);
    }

    /** @return what is to be written, in the order of the drafts */
    List<Checked> fresh() {
        return fresh;
    }

    /**
     * @param written the numbers of {@link #fresh()}, in its order
     * @return the numbers of all, in the order of the drafts
     */
    List<VoucherNumber> numbers(List<VoucherNumber> written) {
        for (int i = 0; i < written.size(); i++) {
            numbers.set(places.get(i), written.get(i));
        }
        return numbers;
    }
}
