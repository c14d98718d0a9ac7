package finsam.insats;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.ledger.Account;
import finsam.ledger.AccountPurpose;
import finsam.ledger.Chart;
import finsam.ledger.Dimension;
import finsam.ledger.Draft;
import finsam.ledger.Drafts;
import finsam.ledger.FiscalYears;
import finsam.ledger.Ledger;
import finsam.ledger.Posting;
import finsam.ledger.Series.Purpose;
import finsam.ledger.SeriesRegister;
import finsam.ledger.StatementRow;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The costs of insatser in the books: the organiser's requisition or invoice, never above what the board has allocated. */
@Stateless
@PermitAll
public class InsatsCosts {

    private static final int COUNTERPARTY_LENGTH = 70;
    private static final int DOCUMENT_LENGTH = 40;

    /**
     * A requisition or an invoice.
     *
     * @param net the cost, in öre, without VAT
     * @param vat the input VAT, in öre, which is a claim on Skatteverket (lag 2005:807); null for none
     * @param document its number, by which the same one is recognised if it is sent twice
     */
    public record Cost(
            String insats,
            int account,
            Ore net,
            Ore vat,
            LocalDate date,
            String text,
            String counterparty,
            String document) {}

    /** A payment of what was owed. */
    public record Payment(Ore amount, LocalDate date, String counterparty, String document) {}

    @Inject
    private Access access;

    @Inject
    private Insatser insatser;

    @Inject
    private Chart chart;

    @Inject
    private SeriesRegister series;

    @Inject
    private FiscalYears years;

    @Inject
    private Ledger ledger;

    @Inject
    private Drafts drafts;

    @Inject
    private AllocationGuard guard;

    /** What became of a cost or a payment: a voucher, or, where attest is demanded, a draft that waits for it. */
    public record Entered(VoucherNumber voucher, Drafts.View draft) {}

    /** Posts the cost on the insats and what is owed to the organiser, or, where attest is demanded, sends it for attest. */
    public Entered enter(String forbund, int year, Cost cost) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        return enter(scope, year, Draft.Purpose.COST, voucher(scope, year, cost));
    }

    /** Posts that what was owed has been paid from the bank, or, where attest is demanded, sends it for attest. */
    public Entered enter(String forbund, int year, Payment payment) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        return enter(scope, year, Draft.Purpose.PAYMENT, voucher(scope, year, payment));
    }

    private Entered enter(Scope scope, int year, Draft.Purpose purpose, VoucherDraft voucher) {
        boolean waits = !ledger.hasPosted(scope, voucher.idempotencyKey())
                && ledger.preview(scope, voucher).toAttest();
        return waits
                ? new Entered(null, drafts.send(scope, year, purpose, voucher))
                : new Entered(ledger.post(scope, voucher), null);
    }

    /** Posts the cost on the insats, and what is owed to the organiser. */
    public VoucherNumber book(String forbund, int year, Cost cost) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        return ledger.post(scope, voucher(scope, year, cost));
    }

    private VoucherDraft voucher(Scope scope, int year, Cost cost) {
        require(cost.net() != null && cost.net().isPositive(), "cost.amount");
        require(cost.vat() == null || !cost.vat().isNegative(), "cost.vat");
        requireNamed(cost.counterparty(), cost.document());
        years.requireIn(scope, year, cost.date());
        requireCostAccount(scope, cost.account(), cost.date());
        Insats insats = insatser.lock(scope, cost.insats());
        String key = ledger.anew(
                scope,
                "cost:" + insats.code() + ":" + cost.counterparty() + ":"
                        + cost.document().strip());
        if (!ledger.hasPosted(scope, key)) {
            guard.requireAllocated(scope, year, insats, cost.net(), key);
        }

        Ore vat = cost.vat() == null ? Ore.ZERO : cost.vat();
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit(cost.account(), cost.net()).on(Dimension.INSATS, insats.code()));
        if (vat.isPositive()) {
            postings.add(Posting.debit(chart.numberFor(scope, AccountPurpose.INPUT_VAT, cost.date()), vat));
        }
        postings.add(Posting.credit(
                chart.numberFor(scope, AccountPurpose.PAYABLES, cost.date()),
                cost.net().plus(vat)));
        return VoucherDraft.of(
                        series.codeFor(scope, Purpose.COST, cost.date()), cost.date(), cost.text(), postings, key)
                .with(cost.counterparty(), cost.document());
    }

    /** Posts that what was owed has been paid from the bank. */
    public VoucherNumber pay(String forbund, int year, Payment payment) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        return ledger.post(scope, voucher(scope, year, payment));
    }

    private VoucherDraft voucher(Scope scope, int year, Payment payment) {
        require(payment.amount() != null && payment.amount().isPositive(), "cost.amount");
        requireNamed(payment.counterparty(), payment.document());
        years.requireIn(scope, year, payment.date());
        return VoucherDraft.of(
                        series.codeFor(scope, Purpose.COST, payment.date()),
                        payment.date(),
                        "Betalning till " + payment.counterparty(),
                        List.of(
                                Posting.debit(
                                        chart.numberFor(scope, AccountPurpose.PAYABLES, payment.date()),
                                        payment.amount()),
                                Posting.credit(
                                        chart.numberFor(scope, AccountPurpose.BANK, payment.date()), payment.amount())),
                        ledger.anew(
                                scope,
                                "payment:" + payment.counterparty() + ":"
                                        + payment.document().strip()))
                .with(payment.counterparty(), payment.document());
    }

    private static void requireNamed(String counterparty, String document) {
        require(counterparty != null && !counterparty.isBlank(), "cost.counterparty-missing");
        requireFits("Motpartens namn", counterparty, COUNTERPARTY_LENGTH);
        require(document != null && !document.isBlank(), "cost.document-missing");
        requireFits("Underlagets nummer", document, DOCUMENT_LENGTH);
    }

    private void requireCostAccount(Scope scope, int number, LocalDate day) {
        Account account = chart.accounts(scope, day).get(number);
        require(account != null, "account.unknown", number);
        require(account.statementRow() == StatementRow.OPERATING_COSTS, "cost.account", number, account.name());
    }
}
