package finsam.ledger;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rätta och skriv ny: a voucher that was wrong in part is taken back whole, and written anew as it should have been, at once.
 * Each of the two shows the other.
 */
@Stateless
@PermitAll
public class Corrections {

    /** What was posted: the correction of the wrong voucher, and the one that took its place. */
    public record Rewritten(VoucherNumber correction, VoucherNumber replacement) {}

    /** What was posted, and what was begun: the correction, and the draft that is to take the wrong voucher's place. */
    public record Begun(VoucherNumber correction, Drafts.View draft) {}

    /**
     * What stands where a voucher was, after all corrections of it and of what took its place.
     *
     * @param voucher the last in the row; null if it was taken back and nothing has taken its place
     * @param draft the draft that is to, or null
     */
    public record Standing(VoucherNumber voucher, Long draft) {}

    @Inject
    private Access access;

    @Inject
    private Ledger ledger;

    @Inject
    private BooksReader reader;

    @Inject
    private ReversalDrafts reversals;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Drafts drafts;

    @Inject
    private Replacements replacements;

    /**
     * Takes the wrong voucher back and posts the one that takes its place: both or none.
     *
     * @param date the day of the correction, in an open period
     * @param draft what should have been posted, entered by hand
     */
    public Rewritten rewrite(String forbund, VoucherNumber wrong, LocalDate date, String reason, VoucherDraft draft) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        VoucherDraft entered = Ledger.entered(draft);
        requireByHand(scope, wrong, entered);
        Optional<Rewritten> before = rewritten(scope, wrong);
        if (before.isPresent() && ledger.hasPosted(scope, entered.idempotencyKey())) {
            ledger.post(scope, entered);
            return before.get();
        }
        List<VoucherDraft> drafts = new ArrayList<>(reversals.of(scope, wrong, date, reason));
        drafts.add(entered);
        List<VoucherNumber> numbers = ledger.postAll(scope, drafts);
        VoucherNumber replacement = numbers.get(numbers.size() - 1);
        replacements.replace(scope, vouchers.id(scope, wrong), vouchers.id(scope, replacement));
        return new Rewritten(numbers.get(0), replacement);
    }

    /**
     * Takes the wrong voucher back, and begins a draft of its lines to be written as they should have been: both or none. When
     * the draft is posted, it has taken the wrong voucher's place.
     *
     * @param date the day of the correction, in an open period; the draft begins with it, too
     */
    public Begun beginAnew(String forbund, VoucherNumber wrong, LocalDate date, String reason) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        VoucherNumber correction = ledger.reverse(forbund, wrong, date, reason);
        Drafts.View draft = drafts.copy(forbund, correction.year(), wrong, date, null);
        replacements.expect(scope, draft.id(), vouchers.id(scope, wrong));
        return new Begun(correction, draft);
    }

    /** The same, where the draft begins with other content than the wrong voucher's. */
    public Begun beginAnew(String forbund, VoucherNumber wrong, LocalDate date, String reason, DraftContent content) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        VoucherNumber correction = ledger.reverse(forbund, wrong, date, reason);
        Drafts.View draft = drafts.begin(forbund, correction.year(), null, content);
        replacements.expect(scope, draft.id(), vouchers.id(scope, wrong));
        return new Begun(correction, draft);
    }

    /** @return what {@link Ledger#reverse} would post, the voucher's own correction first, or the refusal it would give */
    public List<Ledger.Preview> preview(String forbund, VoucherNumber wrong, LocalDate date, String reason) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        return reversals.of(scope, wrong, date, reason).stream()
                .map(draft -> ledger.preview(scope, draft))
                .toList();
    }

    /** @return why a draft entered by hand in the year could not be posted as it is, if it could not */
    public Optional<String> obstacle(Scope scope, int year, VoucherDraft draft) {
        PostingRules rules = new PostingRules(reader.read(scope, List.of(draft)));
        try {
            rules.byHand(year, draft);
            rules.check(draft);
            return Optional.empty();
        } catch (RuleViolation refused) {
            return Optional.of(refused.getMessage());
        }
    }

    /** @return what stands where the voucher was */
    public Standing standing(Scope scope, VoucherNumber number) {
        Voucher voucher = vouchers.voucher(scope, number);
        if (voucher.correctedBy().isEmpty()) {
            return new Standing(number, null);
        }
        return replacements
                .of(scope, voucher.id())
                .map(replacement -> standing(scope, replacement))
                .orElseGet(() -> new Standing(
                        null, replacements.draftFor(scope, voucher.id()).orElse(null)));
    }

    private void requireByHand(Scope scope, VoucherNumber wrong, VoucherDraft entered) {
        BooksView books = reader.read(scope, List.of(entered));
        int year = Optional.ofNullable(entered.date())
                .flatMap(books::yearOf)
                .map(BooksView.Year::year)
                .orElse(wrong.year());
        new PostingRules(books).byHand(year, entered);
    }

    private Optional<Rewritten> rewritten(Scope scope, VoucherNumber wrong) {
        Voucher voucher = vouchers.voucher(scope, wrong);
        return replacements
                .of(scope, voucher.id())
                .map(r -> new Rewritten(voucher.correctedBy().get(0), r));
    }

    /** @return the voucher that took this one's place */
    public Optional<VoucherNumber> replacementOf(String forbund, VoucherNumber number) {
        Scope scope = access.scope(forbund, Role.readers());
        return replacements.of(scope, vouchers.id(scope, number));
    }

    /** @return the voucher whose place this one took */
    public Optional<VoucherNumber> replacedBy(String forbund, VoucherNumber number) {
        Scope scope = access.scope(forbund, Role.readers());
        return replacements.by(scope, vouchers.id(scope, number));
    }

    /** @return the corrected voucher that the draft is written in place of */
    public Optional<VoucherNumber> replacedByDraft(String forbund, long draft) {
        return replacements.expectedOf(access.scope(forbund, Role.readers()), draft);
    }
}
