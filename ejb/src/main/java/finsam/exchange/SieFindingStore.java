package finsam.exchange;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.VoucherNumber;
import finsam.rules.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** What was found in sources' later files, to be read, and to be acted on by one at a time. */
@ApplicationScoped
class SieFindingStore {

    private static final String FINDINGS = """
            select f.*, i.file_name, d.fiscal_year as draft_year, d.status as draft_status,
                r.fiscal_year as written_year, r.series as written_series, r.number as written_number
            from sie_finding f
            join sie_import i on i.forbund_id = f.forbund_id and i.id = f.import_id
            left join voucher_draft d on d.id = f.draft_id
            left join registration r on r.voucher_id = d.voucher_id
            where f.forbund_id = ?
            """;

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Sql sql;

    /** @return the year's findings, those that wait for somebody first */
    List<SieFinding> ofYear(Scope scope, int year) {
        return sql.list(
                FINDINGS
                        + " and f.fiscal_year = ? order by case when f.settled_at is null then 0 else 1 end, f.id desc",
                SieFindingStore::finding,
                scope.forbundId(),
                year);
    }

    /** @throws RuleViolation {@code finding.unknown} */
    SieFinding finding(Scope scope, long id) {
        return sql.first(FINDINGS + " and f.id = ?", SieFindingStore::finding, scope.forbundId(), id)
                .orElseThrow(() -> new RuleViolation("finding.unknown", id));
    }

    /** The finding itself, to look at. @throws RuleViolation {@code finding.unknown} */
    SieFindingRow row(Scope scope, long id) {
        return row(scope, id, LockModeType.NONE);
    }

    /** The finding itself, and nobody else does anything about it meanwhile. */
    SieFindingRow locked(Scope scope, long id) {
        return row(scope, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private SieFindingRow row(Scope scope, long id, LockModeType lock) {
        SieFindingRow finding = em.find(SieFindingRow.class, id, lock);
        require(finding != null && finding.forbundId() == scope.forbundId(), "finding.unknown", id);
        return finding;
    }

    private static SieFinding finding(Sql.Row row) {
        return new SieFinding(
                row.number("id"),
                row.number("import_id"),
                row.text("file_name"),
                row.integer("fiscal_year"),
                row.text("kind"),
                row.text("their_series"),
                row.text("their_number"),
                number(row, "fiscal_year", "series", "number"),
                row.text("said"),
                row.instant("found_at"),
                row.text("note"),
                row.text("settled_by"),
                row.instant("settled_at"),
                row.text("outcome"),
                number(row, "correction_year", "correction_series", "correction_number"),
                row.numberOrNull("draft_id") == null
                        ? null
                        : new SieFinding.Written(
                                row.number("draft_id"),
                                row.integer("draft_year"),
                                row.text("draft_status"),
                                number(row, "written_year", "written_series", "written_number")));
    }

    /** @return null if there is no number */
    static VoucherNumber number(Sql.Row row, String year, String series, String number) {
        return row.numberOrNull(number) == null
                ? null
                : new VoucherNumber(row.integer(year), row.text(series), row.number(number));
    }
}
