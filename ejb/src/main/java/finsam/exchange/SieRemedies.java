package finsam.exchange;

import static finsam.rules.RuleViolation.require;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.Corrections;
import finsam.ledger.Corrections.Standing;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.ledger.Series.Purpose;
import finsam.ledger.SeriesRegister;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherKind;
import finsam.ledger.VoucherNumber;
import finsam.ledger.Vouchers;
import finsam.rules.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/** What has to be taken back, and what written, for our books to say what a source says now of one of its vouchers. */
@ApplicationScoped
class SieRemedies {

    /**
     * @param wrong what stands here and is to be taken back; null if nothing does
     * @param said what the source says now, as its file would be posted; null if it says nothing that moves money
     */
    record Remedy(VoucherNumber wrong, VoucherDraft said) {}

    /** What was done when the source said something of the voucher before. @param draft what was written then, or null */
    private record Before(Long draft, String status, VoucherNumber posted) {}

    @Inject
    private SieStore store;

    @Inject
    private SieStages stages;

    @Inject
    private Corrections corrections;

    @Inject
    private Vouchers vouchers;

    @Inject
    private FiscalYears years;

    @Inject
    private SeriesRegister series;

    @Inject
    private Sql sql;

    /** @throws RuleViolation if it cannot be corrected in this way, or there is nothing to correct */
    Remedy of(Scope scope, SieFindingRow finding) {
        finding.requireOpen();
        require(finding.voucher() != null, "sie.finding-opening");
        requireLatest(scope, finding);
        Standing standing = standing(scope, finding);
        require(standing.draft() == null, "sie.finding-draft", standing.draft());
        VoucherNumber wrong = ofMoney(scope, standing.voucher());
        VoucherDraft said = said(scope, finding).orElse(null);
        boolean isAsTaken = finding.isReturned() && finding.voucher().equals(wrong);
        require(!isAsTaken && (wrong != null || said != null), "sie.finding-nothing", finding.voucher());
        require(said == null || said.kind() != VoucherKind.RESULT_TRANSFER, "sie.finding-result", finding.voucher());
        return new Remedy(wrong, said);
    }

    /** @return the voucher; null for one that is empty, which there is nothing to take back of */
    private VoucherNumber ofMoney(Scope scope, VoucherNumber standing) {
        boolean isEmpty = standing != null && vouchers.voucher(scope, standing).kind() == VoucherKind.EMPTY;
        return isEmpty ? null : standing;
    }

    private void requireLatest(Scope scope, SieFindingRow finding) {
        VoucherNumber ours = finding.voucher();
        sql.first(
                        """
                        select i.file_name from sie_finding f join sie_import i on i.id = f.import_id
                        where f.forbund_id = ? and f.fiscal_year = ? and f.series = ? and f.number = ? and f.id > ?
                        order by f.id desc
                        """,
                        row -> row.text("file_name"),
                        scope.forbundId(),
                        ours.year(),
                        ours.series(),
                        ours.number(),
                        finding.id())
                .ifPresent(file -> {
                    throw new RuleViolation("sie.finding-older", file);
                });
    }

    /** @return what stands where our voucher was, also where what the source said before was written apart from it */
    private Standing standing(Scope scope, SieFindingRow finding) {
        Optional<Before> before = before(scope, finding.voucher());
        if (before.isEmpty() || before.get().draft() == null) {
            return corrections.standing(scope, finding.voucher());
        }
        return switch (before.get().status()) {
            case "POSTED" -> corrections.standing(scope, before.get().posted());
            case "DISCARDED" -> new Standing(null, null);
            default -> new Standing(null, before.get().draft());
        };
    }

    private Optional<Before> before(Scope scope, VoucherNumber ours) {
        return sql.first(
                """
                select f.draft_id, d.status, r.fiscal_year, r.series, r.number
                from sie_finding f
                left join voucher_draft d on d.id = f.draft_id
                left join registration r on r.voucher_id = d.voucher_id
                where f.forbund_id = ? and f.fiscal_year = ? and f.series = ? and f.number = ? and f.outcome = 'CORRECTED'
                order by f.id desc
                """,
                row -> new Before(
                        row.numberOrNull("draft_id"),
                        row.text("status"),
                        SieFindingStore.number(row, "fiscal_year", "series", "number")),
                scope.forbundId(),
                ours.year(),
                ours.series(),
                ours.number());
    }

    /** @return what the finding's file has of the voucher, if it moves money there */
    private Optional<VoucherDraft> said(Scope scope, SieFindingRow finding) {
        SieImport file = store.find(scope, finding.importId());
        SieStages.Stage stage = stages.of(scope, file);
        String place = place(scope, finding.voucher());
        return IntStream.range(0, stage.reading().file().vouchers().size())
                .filter(i -> stage.since().place(i).equals(place))
                .mapToObj(i -> stage.books()
                        .draft(
                                i,
                                file.documentId(),
                                file.sha256(),
                                file.choices().evidenceAt(),
                                stage::rowOf))
                .filter(draft -> !draft.postings().isEmpty())
                .findFirst();
    }

    private String place(Scope scope, VoucherNumber ours) {
        return sql.one(
                "select place from sie_voucher where forbund_id = ? and fiscal_year = ? and series = ? and number = ?",
                row -> row.text("place"),
                scope.forbundId(),
                ours.year(),
                ours.series(),
                ours.number());
    }

    /**
     * @param date the day of the correction
     * @return what the source says, as somebody would enter it: on its own day, where that can still be posted on
     */
    VoucherDraft byHand(Scope scope, VoucherDraft said, LocalDate date) {
        boolean stillOpen = year(scope, date).holds(said.date()) && years.isOpenOn(scope, said.date());
        LocalDate day = stillOpen ? said.date() : date;
        return VoucherDraft.of(
                        series.codeFor(scope, Purpose.MANUAL, day), day, said.text(), said.postings(), "sie:preview")
                .with(null, said.documentReference());
    }

    FiscalYear year(Scope scope, LocalDate date) {
        return years.years(scope).stream()
                .filter(year -> year.holds(date))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("voucher.no-fiscal-year", date));
    }
}
