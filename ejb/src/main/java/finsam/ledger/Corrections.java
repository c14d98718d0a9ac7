package finsam.ledger;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
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

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

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
    private Sql sql;

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
        em.createNativeQuery("insert into voucher_replacement (forbund_id, wrong_id, replacement_id) values (?, ?, ?)")
                .setParameter(1, scope.forbundId())
                .setParameter(2, vouchers.id(scope, wrong))
                .setParameter(3, vouchers.id(scope, replacement))
                .executeUpdate();
        return new Rewritten(numbers.get(0), replacement);
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
        return replacementOf(scope, voucher.id())
                .map(r -> new Rewritten(voucher.correctedBy().get(0), r));
    }

    /** @return the voucher that took this one's place */
    public Optional<VoucherNumber> replacementOf(String forbund, VoucherNumber number) {
        Scope scope = access.scope(forbund, Role.readers());
        return replacementOf(scope, vouchers.id(scope, number));
    }

    /** @return the voucher whose place this one took */
    public Optional<VoucherNumber> replacedBy(String forbund, VoucherNumber number) {
        Scope scope = access.scope(forbund, Role.readers());
        return linked(
                "select r.fiscal_year, r.series, r.number from voucher_replacement x join registration r on r.voucher_id = x.wrong_id"
                        + " where x.forbund_id = ? and x.replacement_id = ?",
                scope,
                vouchers.id(scope, number));
    }

    private Optional<VoucherNumber> replacementOf(Scope scope, long wrongId) {
        return linked(
                "select r.fiscal_year, r.series, r.number from voucher_replacement x join registration r on r.voucher_id = x.replacement_id"
                        + " where x.forbund_id = ? and x.wrong_id = ?",
                scope,
                wrongId);
    }

    private Optional<VoucherNumber> linked(String query, Scope scope, long id) {
        return sql.first(
                query,
                row -> new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                scope.forbundId(),
                id);
    }
}
