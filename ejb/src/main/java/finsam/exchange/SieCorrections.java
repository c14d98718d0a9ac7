package finsam.exchange;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.exchange.SieRemedies.Remedy;
import finsam.ledger.Corrections;
import finsam.ledger.DraftContent;
import finsam.ledger.Drafts;
import finsam.ledger.FiscalYears;
import finsam.ledger.Ledger;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherNumber;
import finsam.ledger.Vouchers;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Our books corrected after their source, by the ledger's own ways: what stands here is taken back by a correction, and what the
 * source says now is a draft, which somebody looks at and posts as any other.
 */
@Stateless
@PermitAll
public class SieCorrections {

    /**
     * What correcting would do, with nothing written.
     *
     * @param date the day of the correction
     * @param reason one to begin with
     * @param takenBack the corrections that would be posted, that of the voucher itself first; empty if nothing stands here
     * @param written the draft that would begin; null if the source says nothing any more
     * @param obstacle why the draft could not be posted as it is; null if it could, or there is none
     */
    public record Proposal(
            SieFinding finding,
            LocalDate date,
            String reason,
            List<Ledger.Preview> takenBack,
            DraftContent written,
            String obstacle) {}

    /** What was done. @param correction what was posted, or null @param draft what was begun, or null */
    public record Corrected(VoucherNumber correction, Drafts.View draft) {}

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private SieFindingStore findings;

    @Inject
    private SieRemedies remedies;

    @Inject
    private Corrections corrections;

    @Inject
    private Ledger ledger;

    @Inject
    private Vouchers vouchers;

    @Inject
    private Drafts drafts;

    @Inject
    private FiscalYears years;

    @Inject
    private Clock clock;

    /** @param asked the day of the correction; null for that of our voucher, or the first after it that is still open */
    public Proposal preview(String forbund, long id, LocalDate asked) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        SieFindingRow row = findings.row(scope, id);
        Remedy remedy = remedies.of(scope, row);
        SieFinding finding = findings.finding(scope, id);
        LocalDate date = asked != null ? asked : day(scope, row.voucher());
        String reason = reason(finding);
        List<Ledger.Preview> takenBack =
                remedy.wrong() == null ? List.of() : corrections.preview(forbund, remedy.wrong(), date, reason);
        VoucherDraft written = remedy.said() == null ? null : remedies.byHand(scope, remedy.said(), date);
        String obstacle = written == null
                ? null
                : corrections
                        .obstacle(scope, remedies.year(scope, written.date()).year(), written)
                        .orElse(null);
        return new Proposal(
                finding, date, reason, takenBack, written == null ? null : DraftContent.of(written), obstacle);
    }

    private LocalDate day(Scope scope, VoucherNumber ours) {
        LocalDate day = vouchers.voucher(scope, ours).date();
        return years.openDayFrom(scope, day).orElse(day);
    }

    private static String reason(SieFinding finding) {
        String what = switch (finding.kind()) {
            case "VANISHED" -> "Källan har tagit bort ";
            case "RETURNED" -> "Källan har åter ";
            default -> "Källan har ändrat ";
        };
        return what + (finding.theirSeries() + " " + finding.theirNumber()).strip() + " (" + finding.fileName() + ")";
    }

    /**
     * Takes back what stands here, and begins a draft of what the source says now: both or none, and once.
     *
     * @param date the day of the correction, in an open period
     */
    public Corrected correct(String forbund, long id, LocalDate date, String reason) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        require(date != null, "voucher.date-missing");
        require(reason != null && !reason.isBlank(), "voucher.reason-missing");
        SieFindingRow finding = findings.locked(scope, id);
        Corrected done = carryOut(scope, remedies.of(scope, finding), date, reason);
        Long draft = done.draft() == null ? null : done.draft().id();
        finding.correct(done.correction(), draft, reason, scope.username(), clock.instant());
        audit.record(
                scope,
                "sie.correct",
                finding.name(),
                (done.correction() == null ? "" : "rättad av " + done.correction() + " ")
                        + (draft == null ? "" : "utkast " + draft + " ") + "– " + reason.strip());
        return done;
    }

    private Corrected carryOut(Scope scope, Remedy remedy, LocalDate date, String reason) {
        String forbund = scope.forbund();
        if (remedy.said() == null) {
            return new Corrected(ledger.reverse(forbund, remedy.wrong(), date, reason), null);
        }
        DraftContent content = DraftContent.of(remedies.byHand(scope, remedy.said(), date));
        if (remedy.wrong() == null) {
            int year = remedies.year(scope, date).year();
            return new Corrected(null, drafts.begin(forbund, year, null, content));
        }
        Corrections.Begun begun = corrections.beginAnew(forbund, remedy.wrong(), date, reason, content);
        return new Corrected(begun.correction(), begun.draft());
    }
}
