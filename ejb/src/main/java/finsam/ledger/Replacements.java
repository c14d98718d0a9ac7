package finsam.ledger;

import finsam.access.Scope;
import finsam.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Which voucher took which one's place when it was corrected, and which drafts are to. */
@ApplicationScoped
class Replacements {

    private static final String NUMBER = "select r.fiscal_year, r.series, r.number from registration r ";

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Sql sql;

    /** Notes that the draft is written in place of the corrected voucher. */
    void expect(Scope scope, long draft, long wrong) {
        insert(
                "insert into voucher_draft_replacement (forbund_id, draft_id, wrong_id) values (?, ?, ?)",
                scope,
                draft,
                wrong);
    }

    /** The draft has become the voucher: was it written in place of another, the voucher has taken that one's place. */
    void posted(Scope scope, long draft, long voucher) {
        sql.first(
                        "select wrong_id from voucher_draft_replacement where forbund_id = ? and draft_id = ?",
                        row -> row.number("wrong_id"),
                        scope.forbundId(),
                        draft)
                .ifPresent(wrong -> replace(scope, wrong, voucher));
    }

    /** Notes that one voucher took the other's place. */
    void replace(Scope scope, long wrong, long replacement) {
        insert(
                "insert into voucher_replacement (forbund_id, wrong_id, replacement_id) values (?, ?, ?)",
                scope,
                wrong,
                replacement);
    }

    private void insert(String statement, Scope scope, long first, long second) {
        em.createNativeQuery(statement)
                .setParameter(1, scope.forbundId())
                .setParameter(2, first)
                .setParameter(3, second)
                .executeUpdate();
    }

    /** @return the voucher that took this one's place */
    Optional<VoucherNumber> of(Scope scope, long wrong) {
        return linked(
                "join voucher_replacement x on x.replacement_id = r.voucher_id where x.forbund_id = ? and x.wrong_id = ?",
                scope,
                wrong);
    }

    /** @return the voucher whose place this one took */
    Optional<VoucherNumber> by(Scope scope, long replacement) {
        return linked(
                "join voucher_replacement x on x.wrong_id = r.voucher_id where x.forbund_id = ? and x.replacement_id = ?",
                scope,
                replacement);
    }

    /** @return the draft that is being written to take the corrected voucher's place */
    Optional<Long> draftFor(Scope scope, long wrong) {
        return sql.first("""
                select d.id from voucher_draft_replacement x join voucher_draft d on d.id = x.draft_id
                where x.forbund_id = ? and x.wrong_id = ? and d.status not in ('POSTED', 'DISCARDED')
                """, row -> row.number("id"), scope.forbundId(), wrong);
    }

    /** @return the corrected voucher that the draft is written in place of */
    Optional<VoucherNumber> expectedOf(Scope scope, long draft) {
        return linked(
                "join voucher_draft_replacement x on x.wrong_id = r.voucher_id where x.forbund_id = ? and x.draft_id = ?",
                scope,
                draft);
    }

    private Optional<VoucherNumber> linked(String join, Scope scope, long id) {
        return sql.first(
                NUMBER + join,
                row -> new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                scope.forbundId(),
                id);
    }
}
