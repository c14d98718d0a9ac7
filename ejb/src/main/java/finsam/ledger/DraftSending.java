package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.AuditTrail;
import finsam.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** From a draft to a voucher: the one computation that previewing, sending for attest and posting share. */
@ApplicationScoped
class DraftSending {

    @Inject
    private Clock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Chart chart;

    @Inject
    private Ledger ledger;

    @Inject
    private DraftLines lines;

    @Inject
    private AttachmentRows attachments;

    @Inject
    private AttestBook attestBook;

    @Inject
    private Event<DraftChecked> checks;

    /** @return what posting the draft would write, or the refusal it would give */
    Ledger.Preview preview(Scope scope, Draft draft) {
        VoucherDraft voucher = voucher(scope, draft);
        Ledger.Preview preview = draft.purpose() == Draft.Purpose.MANUAL
                ? ledger.preview(scope, draft.year(), voucher)
                : ledger.preview(scope, voucher);
        return preview.with(check(scope, draft, voucher));
    }

    /** Sends the draft for attest, its accounts as the numbers they stand for. */
    void send(Scope scope, Draft draft) {
        Ledger.Preview preview = preview(scope, draft);
        DraftContent typed = lines.content(draft);
        List<DraftContent.Line> numbered = new ArrayList<>();
        List<Posting> postings = preview.draft().postings();
        for (int i = 0; i < postings.size(); i++) {
            numbered.add(typed.lines().get(i).on(postings.get(i).account()));
        }
        lines.clear(draft);
        lines.write(draft, numbered);
        lines.flush();
        draft.send(scope.username(), clock.instant());
        audit.record(scope, "attest.send", DraftViews.subject(draft), DraftViews.shown(typed));
    }

    VoucherNumber post(Scope scope, Draft draft) {
        require(draft.status() == Draft.Status.DRAFT || draft.status() == Draft.Status.ATTESTED, "attest.not-ready");
        require(
                draft.status() == Draft.Status.DRAFT
                        || attestBook.isAttestedAs(draft, attestBook.fingerprint(scope, draft)),
                "attest.changed");
        VoucherDraft voucher = voucher(scope, draft);
        check(scope, draft, voucher);
        return draft.purpose() == Draft.Purpose.MANUAL
                ? ledger.post(scope, draft.year(), voucher)
                : ledger.post(scope, voucher);
    }

    private List<String> check(Scope scope, Draft draft, VoucherDraft voucher) {
        List<String> remarks = new ArrayList<>();
        checks.fire(new DraftChecked(scope, draft.year(), draft.purpose(), voucher, remarks));
        return remarks;
    }

    private VoucherDraft voucher(Scope scope, Draft draft) {
        return lines.content(draft)
                .voucher(chart.accounts(scope).values(), draft.key())
                .backedBy(new Evidence(draft.id(), attachments.evidence(scope, draft), attestBook.attests(draft)));
    }
}
