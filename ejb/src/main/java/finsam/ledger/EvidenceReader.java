package finsam.ledger;

import finsam.database.Sql;
import finsam.ledger.Evidence.Attachment;
import finsam.ledger.Evidence.Attest;
import finsam.ledger.Evidence.Step;
import finsam.ledger.WholeVouchers.Which;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stood behind vouchers when they were posted. */
@ApplicationScoped
class EvidenceReader {

    @Inject
    private Sql sql;

    /** @return by the id of the voucher; those with nothing but themselves are left out */
    Map<Long, Evidence> of(Which which) {
        Map<Long, Evidence> evidence = new HashMap<>();
        sql.each(
                "select v.id, v.draft_id from voucher v where v.draft_id is not null and v.id in " + which.ids(),
                row -> evidence.put(row.number("id"), new Evidence(row.number("draft_id"), List.of(), List.of())),
                which.arguments());
        if (evidence.isEmpty()) {
            return evidence;
        }
        Map<Long, List<Attachment>> attachments = attachments(which);
        Map<Long, List<Attest>> attests = attests(which);
        evidence.replaceAll((id, known) -> new Evidence(
                known.draftId(), attachments.getOrDefault(id, List.of()), attests.getOrDefault(id, List.of())));
        return evidence;
    }

    private Map<Long, List<Attachment>> attachments(Which which) {
        Map<Long, List<Attachment>> attachments = new HashMap<>();
        sql.each(
                "select a.voucher_id, a.document_id, a.sha256, a.name from voucher_attachment a"
                        + " where a.at_posting and a.voucher_id in " + which.ids() + " order by a.voucher_id, a.line",
                row -> attachments
                        .computeIfAbsent(row.number("voucher_id"), id -> new ArrayList<>())
                        .add(new Attachment(row.number("document_id"), row.text("sha256"), row.text("name"))),
                which.arguments());
        return attachments;
    }

    private Map<Long, List<Attest>> attests(Which which) {
        Map<Long, List<Attest>> attests = new HashMap<>();
        sql.each(
                "select v.id, a.step, a.username, a.attested_at"
                        + " from voucher v join voucher_draft d on d.id = v.draft_id"
                        + " join attest a on a.draft_id = d.id and a.revision = d.sent_revision"
                        + " where v.id in " + which.ids() + " order by v.id, a.attested_at, a.id",
                row -> attests.computeIfAbsent(row.number("id"), id -> new ArrayList<>())
                        .add(new Attest(
                                Step.valueOf(row.text("step")), row.text("username"), row.instant("attested_at"))),
                which.arguments());
        return attests;
    }
}
