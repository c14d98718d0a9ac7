package finsam.ledger;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.Evidence.Attachment;
import finsam.ledger.Evidence.Attest;
import finsam.ledger.Evidence.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stood behind the vouchers of a year when they were posted. */
@ApplicationScoped
class EvidenceReader {

    @Inject
    private Sql sql;

    /** @return by the id of the voucher; those with nothing but themselves are left out */
    Map<Long, Evidence> of(Scope scope, int year) {
        Map<Long, Evidence> evidence = new HashMap<>();
        sql.each(
                "select id, draft_id from voucher where forbund_id = ? and fiscal_year = ? and draft_id is not null",
                row -> evidence.put(row.number("id"), new Evidence(row.number("draft_id"), List.of(), List.of())),
                scope.forbundId(),
                year);
        if (evidence.isEmpty()) {
            return evidence;
        }
        Map<Long, List<Attachment>> attachments = attachments(scope, year);
        Map<Long, List<Attest>> attests = attests(scope, year);
        evidence.replaceAll((id, known) -> new Evidence(
                known.draftId(), attachments.getOrDefault(id, List.of()), attests.getOrDefault(id, List.of())));
        return evidence;
    }

    private Map<Long, List<Attachment>> attachments(Scope scope, int year) {
        Map<Long, List<Attachment>> attachments = new HashMap<>();
        sql.each(
                """
                select a.voucher_id, a.document_id, a.sha256, a.name
                from voucher_attachment a join voucher v on v.forbund_id = a.forbund_id and v.id = a.voucher_id
                where a.forbund_id = ? and v.fiscal_year = ? and a.at_posting order by a.voucher_id, a.line
                """,
                row -> attachments
                        .computeIfAbsent(row.number("voucher_id"), id -> new ArrayList<>())
                        .add(new Attachment(row.number("document_id"), row.text("sha256"), row.text("name"))),
                scope.forbundId(),
                year);
        return attachments;
    }

    private Map<Long, List<Attest>> attests(Scope scope, int year) {
        Map<Long, List<Attest>> attests = new HashMap<>();
        sql.each(
                """
                select v.id, a.step, a.username, a.attested_at
                from voucher v join voucher_draft d on d.id = v.draft_id
                join attest a on a.draft_id = d.id and a.revision = d.sent_revision
                where v.forbund_id = ? and v.fiscal_year = ? order by v.id, a.attested_at, a.id
                """,
                row -> attests.computeIfAbsent(row.number("id"), id -> new ArrayList<>())
                        .add(new Attest(
                                Step.valueOf(row.text("step")), row.text("username"), row.instant("attested_at"))),
                scope.forbundId(),
                year);
        return attests;
    }
}
