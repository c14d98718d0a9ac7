package finsam.financing;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.forbund.ForbundRegister;
import finsam.forbund.Member;
import finsam.forbund.Party;
import finsam.ledger.AccountPurpose;
import finsam.ledger.Chart;
import finsam.ledger.Dimension;
import finsam.ledger.FiscalYear;
import finsam.ledger.FiscalYears;
import finsam.ledger.Ledger;
import finsam.ledger.Posting;
import finsam.ledger.Series.Purpose;
import finsam.ledger.SeriesRegister;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The members' contributions in the books: claimed quarter by quarter, received on the bank, and what is left unpaid. */
@Stateless
@PermitAll
public class Contributions {

    private static final int REFERENCE_LENGTH = 100;

    /** A payment that has come in from a member. @param reference the bank's, which tells two payments apart */
    public record Receipt(String memberCode, Ore amount, LocalDate date, String reference) {}

    /**
     * A member's quarter: what falls due, what was claimed of it in the books, and what the member has paid in all counts
     * first towards the earliest quarter.
     */
    public record Standing(
            String memberCode, String memberName, int quarter, LocalDate dueOn, Ore due, Ore claimed, Ore paid) {

        /** @return what is still to be paid of the quarter */
        public Ore unpaid() {
            return due.minus(paid);
        }
    }

    @Inject
    private Access access;

    @Inject
    private FinancingRegister financings;

    @Inject
    private ForbundRegister register;

    @Inject
    private FiscalYears years;

    @Inject
    private Chart chart;

    @Inject
    private SeriesRegister series;

    @Inject
    private Ledger ledger;

    @Inject
    private Sql sql;

    /** Posts what each member owes for the quarter, one voucher a member. Asked again, it posts nothing more. */
    public List<VoucherNumber> claim(String forbund, int year, int quarter, LocalDate date) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        register.lock(scope);
        Financing financing = established(scope, year);
        FiscalYear.Quarter span = years.year(scope, year).quarter(quarter);
        LocalDate day = date == null ? span.startsOn() : date;
        years.requireIn(scope, year, day);
        Map<String, Member> members = members(scope, year);
        String bookSeries = series.codeFor(scope, Purpose.CONTRIBUTION, day);
        List<VoucherDraft> claims = new ArrayList<>();
        for (Contribution contribution : financing.contributions()) {
            Ore amount = contribution.instalment(span.number()).amount();
            if (amount.isPositive()) {
                Member member = members.get(contribution.memberCode());
                chart.register(scope, Dimension.FINANCIER, member.code(), member.name());
                claims.add(VoucherDraft.of(
                                bookSeries,
                                day,
                                "Bidrag kvartal " + quarter + " " + year + ", " + member.name(),
                                List.of(
                                        Posting.debit(claimAccount(scope, day), amount)
                                                .on(Dimension.FINANCIER, member.code()),
                                        Posting.credit(incomeAccount(scope, member, day), amount)
                                                .on(Dimension.FINANCIER, member.code())),
                                ledger.anew(scope, claimKey(year, String.valueOf(quarter), member.code())))
                        .with(member.name(), "Finansiering " + year + " version " + financing.version()));
            }
        }
        return ledger.postAll(scope, claims);
    }

    /** Posts a payment from a member: to the bank, from the claim on the member. */
    public VoucherNumber receive(String forbund, int year, Receipt receipt) {
        Scope scope = access.scope(forbund, Role.EKONOM);
        require(receipt.amount() != null && receipt.amount().isPositive(), "contribution.amount");
        require(receipt.reference() != null && !receipt.reference().isBlank(), "contribution.reference-missing");
        requireFits("Bankens referens", receipt.reference(), REFERENCE_LENGTH);
        years.requireIn(scope, year, receipt.date());
        Member member = members(scope, year).get(receipt.memberCode());
        require(member != null, "member.unknown", receipt.memberCode());
        chart.register(scope, Dimension.FINANCIER, member.code(), member.name());
        return ledger.post(
                scope,
                VoucherDraft.of(
                                series.codeFor(scope, Purpose.CONTRIBUTION, receipt.date()),
                                receipt.date(),
                                "Inbetalning av bidrag, " + member.name(),
                                List.of(
                                        Posting.debit(
                                                chart.numberFor(scope, AccountPurpose.BANK, receipt.date()),
                                                receipt.amount()),
                                        Posting.credit(claimAccount(scope, receipt.date()), receipt.amount())
                                                .on(Dimension.FINANCIER, member.code())),
                                ledger.anew(
                                        scope,
                                        "receipt:" + year + ":" + member.code() + ":"
                                                + receipt.reference().strip()))
                        .with(member.name(), receipt.reference()));
    }

    /** @return how each member stands in each quarter, counting payments through the day given */
    public List<Standing> standings(String forbund, int year, LocalDate through) {
        return standings(access.scope(forbund, Role.values()), year, through);
    }

    public List<Standing> standings(Scope scope, int year, LocalDate through) {
        Map<String, Ore> paid = paid(scope, year, through);
        Map<String, Ore> claimed = claimed(scope, year, through);
        Map<String, Member> members = members(scope, year);
        List<Standing> standings = new ArrayList<>();
        financings
                .current(scope, year)
                .ifPresent(f -> f.contributions().forEach(contribution -> {
                    String code = contribution.memberCode();
                    for (Contribution.Instalment instalment : contribution.instalments()) {
                        Ore covered = paid.getOrDefault(code, Ore.ZERO)
                                .min(instalment.amount())
                                .max(Ore.ZERO);
                        paid.merge(code, covered.negated(), Ore::plus);
                        standings.add(new Standing(
                                code,
                                members.get(code).name(),
                                instalment.quarter(),
                                instalment.dueOn(),
                                instalment.amount(),
                                claimed.getOrDefault(
                                        claimKey(year, String.valueOf(instalment.quarter()), code), Ore.ZERO),
                                covered));
                    }
                }));
        return standings;
    }

    /** What members have paid of the year's claims: payments first settle what they still owed when the year began. */
    private Map<String, Ore> paid(Scope scope, int year, LocalDate through) {
        Map<String, Ore> paid = new HashMap<>();
        sql.each(
                """
                select o.object_code,
                    -sum(case when v.kind = 'OPENING' or coalesce(c.idempotency_key, v.idempotency_key) not like ?
                        then p.amount_ore else 0 end) as paid
                from registration r
                join voucher v on v.id = r.voucher_id
                left join voucher c on c.forbund_id = v.forbund_id and c.id = v.corrects_id
                join posting p on p.voucher_id = v.id
                join posting_object o on o.voucher_id = p.voucher_id and o.line = p.line and o.dimension = ?
                where r.forbund_id = ? and r.fiscal_year = ? and v.event_date <= ? and p.account in (
                        select number from account_of_year
                        where forbund_id = ? and fiscal_year = ? and purpose = 'CONTRIBUTION_RECEIVABLE')
                group by o.object_code
                """,
                row -> paid.put(row.text("object_code"), row.ore("paid")),
                claimKey(year, "%", "%"),
                Dimension.FINANCIER.number(),
                scope.forbundId(),
                year,
                through,
                scope.forbundId(),
                year);
        return paid;
    }

    /** What has been claimed under each key; a claim that was taken back counts for nothing. */
    private Map<String, Ore> claimed(Scope scope, int year, LocalDate through) {
        Map<String, Ore> claimed = new HashMap<>();
        sql.each(
                """
                select coalesce(c.idempotency_key, v.idempotency_key) as claim, p.amount_ore
                from registration r
                join voucher v on v.id = r.voucher_id
                left join voucher c on c.forbund_id = v.forbund_id and c.id = v.corrects_id
                join posting p on p.voucher_id = v.id
                where r.forbund_id = ? and r.fiscal_year = ? and v.event_date <= ? and p.account in (
                        select number from account_of_year
                        where forbund_id = ? and fiscal_year = ? and purpose = 'CONTRIBUTION_RECEIVABLE')
                    and coalesce(c.idempotency_key, v.idempotency_key) like ?
                """,
                row -> claimed.merge(row.text("claim").split(Ledger.ANEW)[0], row.ore("amount_ore"), Ore::plus),
                scope.forbundId(),
                year,
                through,
                scope.forbundId(),
                year,
                claimKey(year, "%", "%"));
        return claimed;
    }

    /** By this key the claim on a member for a quarter is posted once. */
    static String claimKey(int year, String quarter, String memberCode) {
        return "claim:" + year + ":" + quarter + ":" + memberCode;
    }

    private Financing established(Scope scope, int year) {
        return financings.current(scope, year).orElseThrow(() -> new RuleViolation("financing.missing", year));
    }

    private Map<String, Member> members(Scope scope, int year) {
        Map<String, Member> members = new HashMap<>();
        register.profile(scope, years.year(scope, year).startsOn()).members().forEach(m -> members.put(m.code(), m));
        return members;
    }

    private int claimAccount(Scope scope, LocalDate day) {
        return chart.numberFor(scope, AccountPurpose.CONTRIBUTION_RECEIVABLE, day);
    }

    private int incomeAccount(Scope scope, Member member, LocalDate day) {
        Party party = member.kind().party();
        return chart.numberFor(
                scope,
                switch (party) {
                    case STATE -> AccountPurpose.CONTRIBUTION_INCOME_STATE;
                    case REGION -> AccountPurpose.CONTRIBUTION_INCOME_REGION;
                    case KOMMUN -> AccountPurpose.CONTRIBUTION_INCOME_KOMMUN;
                },
                day);
    }
}
