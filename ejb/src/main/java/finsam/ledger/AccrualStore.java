package finsam.ledger;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.Accrual.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** What accruals were decided to be taken back by, and what has become of it: rows that are only added. */
@ApplicationScoped
class AccrualStore {

    /** A part of an accrual, and the voucher that it became; null while it waits. */
    record Kept(long accrualId, VoucherNumber accrual, Part part, VoucherNumber posted, boolean isPostedCorrected) {}

    private static final String PARTS = """
            select a.accrual_id, ar.fiscal_year as accrual_year, ar.series as accrual_series, ar.number as accrual_number,
                a.part, a.due_on, a.amount_ore, pr.fiscal_year, pr.series, pr.number,
                case when exists (select 1 from voucher c where c.forbund_id = a.forbund_id and c.corrects_id = p.voucher_id)
                    then 1 else 0 end as corrected
            from accrual_part a
            join registration ar on ar.voucher_id = a.accrual_id
            left join accrual_posting p on p.accrual_id = a.accrual_id and p.part = a.part
            left join registration pr on pr.voucher_id = p.voucher_id
            where a.forbund_id = ?
            """;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Sql sql;

    /** @return the parts of the accrual, in order; none if the voucher is not one */
    List<Kept> parts(Scope scope, long accrualId) {
        return sql.list(
                PARTS + " and a.accrual_id = ? order by a.part", AccrualStore::kept, scope.forbundId(), accrualId);
    }

    /** @return the part that the voucher is of an accrual; none if it is not one */
    List<Kept> partThatIs(Scope scope, long voucherId) {
        return sql.list(PARTS + " and p.voucher_id = ?", AccrualStore::kept, scope.forbundId(), voucherId);
    }

    /** @return the parts of every accrual of the year, the latest accrual first */
    List<Kept> partsOfYear(Scope scope, int year) {
        return sql.list(
                PARTS + " and ar.fiscal_year = ? order by ar.registered_at desc, a.accrual_id, a.part",
                AccrualStore::kept,
                scope.forbundId(),
                year);
    }

    /** @return the parts that have not been posted, by their days; those of an accrual that was corrected never will be */
    List<Kept> waiting(Scope scope) {
        return sql.list(PARTS + """
                 and p.voucher_id is null
                 and not exists (select 1 from voucher c where c.forbund_id = a.forbund_id and c.corrects_id = a.accrual_id)
                 order by a.due_on, a.accrual_id, a.part
                """, AccrualStore::kept, scope.forbundId());
    }

    void keep(Scope scope, long accrualId, Part part) {
        em.createNativeQuery(
                        "insert into accrual_part (forbund_id, accrual_id, part, due_on, amount_ore) values (?, ?, ?, ?, ?)")
                .setParameter(1, scope.forbundId())
                .setParameter(2, accrualId)
                .setParameter(3, part.number())
                .setParameter(4, part.dueOn())
                .setParameter(5, part.amount().ore())
                .executeUpdate();
    }

    void keepPosted(Scope scope, long accrualId, int part, long voucherId) {
        em.createNativeQuery(
                        "insert into accrual_posting (forbund_id, accrual_id, part, voucher_id) values (?, ?, ?, ?)")
                .setParameter(1, scope.forbundId())
                .setParameter(2, accrualId)
                .setParameter(3, part)
                .setParameter(4, voucherId)
                .executeUpdate();
    }

    private static Kept kept(Sql.Row row) {
        LocalDate dueOn = row.date("due_on");
        return new Kept(
                row.number("accrual_id"),
                new VoucherNumber(
                        row.integer("accrual_year"), row.text("accrual_series"), row.number("accrual_number")),
                new Part(row.integer("part"), dueOn, row.ore("amount_ore")),
                row.numberOrNull("number") == null
                        ? null
                        : new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                row.integer("corrected") == 1);
    }
}
