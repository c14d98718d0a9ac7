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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The one writer of vouchers. Whoever wants something in the books asks here; what is posted is balanced, dated in an open
 * period, on accounts and objects that exist, numbered without gaps and chained. Nothing posted is ever changed: a correction
 * is a voucher of its own.
 */
@Stateless
@PermitAll
public class Ledger {

    /** Begins the keys of what is entered by hand, so that none can be taken for a key of the system's own. */
    private static final String HAND = "hand:";

    /** Sets apart a key and how many times it has been posted under. */
    public static final String ANEW = "#";

    /**
     * What posting a draft would do: the same computation as posting, with nothing written.
     *
     * @param remarks what is worth knowing before it is posted
     * @param toAttest whether it is posted first when it has been attested
     */
    public record Preview(
            VoucherDraft draft, int year, Map<Integer, String> accountNames, List<String> remarks, boolean toAttest) {

        Preview with(List<String> others) {
            return new Preview(draft, year, accountNames, List.copyOf(others), toAttest);
        }
    }

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private BooksReader reader;

    @Inject
    private ReversalDrafts reversals;

    @Inject
    private VoucherStore store;

    @Inject
    private BulkPosting bulk;

    @Inject
    private Sql sql;

    /** Posts a voucher entered by hand in the year, into a series made for that. */
    public VoucherNumber post(String forbund, int year, VoucherDraft draft) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        VoucherDraft entered = entered(draft);
        BooksView books = reader.read(scope, List.of(entered));
        new PostingRules(books).byHand(year, entered);
        return postAll(scope, books, List.of(entered)).get(0);
    }

    /** Posts what was entered by hand in the year and kept as a draft, under the draft's own key. */
    public VoucherNumber post(Scope scope, int year, VoucherDraft draft) {
        BooksView books = reader.read(scope, List.of(draft));
        new PostingRules(books).byHand(year, draft);
        return postAll(scope, books, List.of(draft)).get(0);
    }

    /** @return what {@link #post(String, int, VoucherDraft)} would write, or the refusal it would give */
    public Preview preview(String forbund, int year, VoucherDraft draft) {
        return preview(access.scope(forbund, Role.EKONOM), year, draft);
    }

    /** @return what {@link #post(Scope, int, VoucherDraft)} would write, or the refusal it would give */
    public Preview preview(Scope scope, int year, VoucherDraft draft) {
        BooksView books = reader.read(scope, List.of(draft));
        new PostingRules(books).byHand(year, draft);
        return preview(books, draft);
    }

    /** @return what {@link #post(Scope, VoucherDraft)} would write, or the refusal it would give */
    public Preview preview(Scope scope, VoucherDraft draft) {
        return preview(reader.read(scope, List.of(draft)), draft);
    }

    private static Preview preview(BooksView books, VoucherDraft draft) {
        PostingRules rules = new PostingRules(books);
        int year = rules.check(draft);
        Map<Integer, String> names = new TreeMap<>();
        draft.postings()
                .forEach(p -> names.put(
                        p.account(),
                        books.accounts().get(p.account()).on(draft.date()).name()));
        return new Preview(draft, year, names, List.of(), rules.lacksAttest(draft));
    }

    /** A key of what is entered by hand begins as no key of the system's own does. */
    static VoucherDraft entered(VoucherDraft draft) {
        String key = draft.idempotencyKey();
        return key == null || key.isBlank() ? draft : draft.under(HAND + key);
    }

    /**
     * Corrects a voucher by a new one that takes every line of it back, dated in an open period, and points at it. An accrual
     * is corrected together with what it has been taken back by.
     *
     * @return the number of the correction
     */
    public VoucherNumber reverse(String forbund, VoucherNumber number, LocalDate date, String reason) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        return postAll(scope, reversals.of(scope, number, date, reason)).get(0);
    }

    /** Posts what a feature has worked out: a contribution, a cost, the year's result. */
    public VoucherNumber post(Scope scope, VoucherDraft draft) {
        return postAll(scope, List.of(draft)).get(0);
    }

    /**
     * What was posted under a key and has been corrected since can be posted again.
     *
     * @return the key itself, or, for each time it has been corrected, the next one: {@code cost:…#2}
     */
    public String anew(Scope scope, String key) {
        long corrected =
                sql.one("""
                select count(*) as corrected from voucher v
                where v.forbund_id = ? and (v.idempotency_key = ? or substring(v.idempotency_key, 1, ?) = ?)
                    and exists (select 1 from voucher c where c.forbund_id = v.forbund_id and c.corrects_id = v.id)
                """, row -> row.number("corrected"), scope.forbundId(), key, key.length() + 1, key + ANEW);
        return corrected == 0 ? key : key + ANEW + (corrected + 1);
    }

    /** @return whether a voucher has been posted under the key */
    public boolean hasPosted(Scope scope, String idempotencyKey) {
        return sql.first(
                        "select id from voucher where forbund_id = ? and idempotency_key = ?",
                        row -> row.number("id"),
                        scope.forbundId(),
                        idempotencyKey)
                .isPresent();
    }

    /** Posts all of them or none. @return the numbers, in the order of the drafts */
    public List<VoucherNumber> postAll(Scope scope, List<VoucherDraft> drafts) {
        return postAll(scope, reader.read(scope, drafts), drafts);
    }

    private List<VoucherNumber> postAll(Scope scope, BooksView books, List<VoucherDraft> drafts) {
        em.flush();
        CheckedDrafts checked = new CheckedDrafts(books, drafts);
        return checked.numbers(store.write(scope, checked.fresh()));
    }

    /**
     * Posts all of them or none, however many, without ever holding more than some thousand: for books that are taken over.
     * Meanwhile nobody else posts in the förbund: its chains in the open years are locked from the start. None of the drafts
     * corrects another of them.
     *
     * @return the numbers, in the order of the drafts
     */
    public List<VoucherNumber> postMany(Scope scope, Iterator<VoucherDraft> drafts) {
        em.flush();
        return bulk.post(scope, drafts);
    }
}
