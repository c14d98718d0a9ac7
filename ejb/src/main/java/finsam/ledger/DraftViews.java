package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import finsam.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Drafts as they are shown and spoken of. */
@ApplicationScoped
class DraftViews {

    @Inject
    private Sql sql;

    @Inject
    private DraftLines lines;

    Drafts.View view(Draft draft) {
        return new Drafts.View(
                draft.id(),
                draft.year(),
                draft.purpose(),
                draft.status(),
                content(draft),
                draft.owner(),
                draft.changedBy(),
                draft.changedAt(),
                draft.revision(),
                draft.voucherId() == null ? null : number(draft));
    }

    /** @return the year's drafts that are neither posted nor discarded, latest changed first */
    List<Drafts.Summary> list(Scope scope, int year) {
        return sql.list(
                """
                select d.*, (select coalesce(sum(l.debit_ore), 0) from voucher_draft_line l where l.draft_id = d.id) as turnover
                from voucher_draft d
                where d.forbund_id = ? and d.fiscal_year = ? and d.status not in ('POSTED', 'DISCARDED')
                order by d.changed_at desc, d.id desc
                """,
                row -> new Drafts.Summary(
                        row.number("id"),
                        Draft.Purpose.valueOf(row.text("purpose")),
                        Draft.Status.valueOf(row.text("status")),
                        row.date("event_date"),
                        row.text("text"),
                        row.text("counterparty"),
                        row.ore("turnover"),
                        row.text("owner"),
                        row.text("changed_by"),
                        row.instant("changed_at"),
                        row.integer("revision")),
                scope.forbundId(),
                year);
    }

    DraftContent content(Draft draft) {
        return lines.content(draft);
    }

    /** @return the number of the voucher that the draft has become */
    VoucherNumber number(Draft draft) {
        return sql.one(
                "select fiscal_year, series, number from registration where voucher_id = ?",
                row -> new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                draft.voucherId());
    }

    static void requireSeen(Draft draft, int revision) {
        require(
                draft.revision() == revision,
                "draft.changed-meanwhile",
                draft.changedBy(),
                Moments.swedish(draft.changedAt()));
    }

    /** @return what the behandlingshistorik calls the draft */
    static String subject(Draft draft) {
        return "Utkast " + draft.id();
    }

    static String shown(DraftContent content) {
        return (content.text() == null ? "utan text" : content.text()) + ", " + content.turnover() + " kr";
    }
}
