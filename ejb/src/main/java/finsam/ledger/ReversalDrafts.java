package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What takes a voucher back: every line of it negated. An accrual is taken back with the parts of it that are in the books. */
@ApplicationScoped
class ReversalDrafts {

    @Inject
    private Vouchers vouchers;

    @Inject
    private SeriesRegister series;

    @Inject
    private AccrualStore accruals;

    /**
     * @return the correction of the voucher, first, and of the posted parts of it, if it is an accrual
     * @throws finsam.rules.RuleViolation if it was corrected already, is itself a correction, or has nothing to correct
     */
    List<VoucherDraft> of(Scope scope, VoucherNumber number, LocalDate date, String reason) {
        require(reason != null && !reason.isBlank(), "voucher.reason-missing");
        require(date != null, "voucher.date-missing");
        Voucher wrong = vouchers.voucher(scope, number);
        require(wrong.corrects() == null, "voucher.is-correction", number, wrong.corrects());
        require(wrong.correctedBy().isEmpty(), "voucher.already-corrected", number, wrong.correctedBy());
        require(wrong.kind() != VoucherKind.EMPTY, "voucher.nothing-to-correct", number);
        String into = series.codeFor(scope, Series.Purpose.MANUAL, date);
        List<VoucherDraft> drafts = new ArrayList<>(List.of(of(wrong, into, date, reason)));
        accruals.parts(scope, wrong.id()).stream()
                .filter(part -> part.posted() != null && !part.isPostedCorrected())
                .map(part -> of(vouchers.voucher(scope, part.posted()), into, date, reason))
                .forEach(drafts::add);
        return drafts;
    }

    private static VoucherDraft of(Voucher wrong, String series, LocalDate date, String reason) {
        VoucherNumber number = wrong.number();
        List<Posting> back = wrong.postings().stream()
                .map(p -> new Posting(p.account(), p.amount().negated(), p.text(), p.objects()))
                .toList();
        return VoucherDraft.of(
                        series,
                        date,
                        "Rättelse av " + number + ": " + reason.strip(),
                        back,
                        "reversal:" + number.year() + ":" + number)
                .as(wrong.kind() == VoucherKind.RESULT_TRANSFER ? VoucherKind.RESULT_TRANSFER : VoucherKind.ORDINARY)
                .with(wrong.counterparty(), wrong.documentReference())
                .correcting(number);
    }
}
