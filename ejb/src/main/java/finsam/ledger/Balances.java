package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sha256;
import finsam.database.Sql;
import finsam.money.Ore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the postings add up to: balances by account, and the ends of the chains that prove them. */
@Stateless
@PermitAll
public class Balances {

    /**
     * An account over a span of days.
     *
     * @param opening the balance before the span, in öre: the year's opening balance and what was posted before
     * @param debit the sum of the debits in the span
     * @param credit the sum of the credits in the span, positive
     */
    public record AccountBalance(
            int account, String name, StatementRow statementRow, Ore opening, Ore debit, Ore credit) {

        public Ore change() {
            return debit.minus(credit);
        }

        public Ore closing() {
            return opening.plus(change());
        }
    }

    /** The end of a series' chain: its last number and the hash that stands for all of it. */
    public record ChainHead(String series, String name, long lastNumber, String hash) {}

    /** The ends of a year's chains, and one hash over them all. */
    public record Chains(String stateOfBooks, List<ChainHead> heads) {}

    @Inject
    private Access access;

    @Inject
    private Sql sql;

    @Inject
    private FiscalYears years;

    /** @return the accounts that have postings in the year, from its start through the last day given */
    public List<AccountBalance> trialBalance(String forbund, int year, LocalDate from, LocalDate through) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        require(!from.isAfter(through), "balances.dates", from, through);
        return trialBalance(scope, year, from, through);
    }

    /** @return the accounts that have postings in the year, over the whole year */
    public List<AccountBalance> trialBalance(Scope scope, int year) {
        FiscalYear whole = years.year(scope, year);
        return trialBalance(scope, year, whole.startsOn(), whole.endsOn());
    }

    public List<AccountBalance> trialBalance(Scope scope, int year, LocalDate from, LocalDate through) {
        return sql.list(
                """
                select a.number, a.name, a.statement_row, s.opening, s.debit, s.credit
                from (
                    select r.forbund_id, r.fiscal_year, p.account,
                        sum(case when v.kind = 'OPENING' or v.event_date < ? then p.amount_ore else 0 end) as opening,
                        sum(case when v.kind <> 'OPENING' and v.event_date >= ? and p.amount_ore > 0 then p.amount_ore else 0 end) as debit,
                        sum(case when v.kind <> 'OPENING' and v.event_date >= ? and p.amount_ore < 0 then -p.amount_ore else 0 end) as credit
                    from registration r
                    join voucher v on v.id = r.voucher_id
                    join posting p on p.voucher_id = v.id
                    where r.forbund_id = ? and r.fiscal_year = ? and v.event_date <= ?
                    group by r.forbund_id, r.fiscal_year, p.account) s
                join account_of_year a on a.forbund_id = s.forbund_id and a.fiscal_year = s.fiscal_year and a.number = s.account
                order by a.number
                """,
                row -> new AccountBalance(
                        row.integer("number"),
                        row.text("name"),
                        StatementRow.valueOf(row.text("statement_row")),
                        row.ore("opening"),
                        row.ore("debit"),
                        row.ore("credit")),
                from,
                from,
                from,
                scope.forbundId(),
                year,
                through);
    }

    public Chains chains(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        years.year(scope, year);
        return new Chains(stateOfBooks(scope, year), chainHeads(scope, year));
    }

    /** @return the ends of the year's chains, in the order of the series, which is the same on every database */
    public List<ChainHead> chainHeads(Scope scope, int year) {
        List<ChainHead> heads = sql.list(
                """
                select c.series, s.name, c.last_number, c.head
                from voucher_chain c
                join series_of_year s on s.forbund_id = c.forbund_id and s.fiscal_year = c.fiscal_year and s.code = c.series
                where c.forbund_id = ? and c.fiscal_year = ? and c.last_number > 0
                """,
                row -> new ChainHead(row.text("series"), row.text("name"), row.number("last_number"), row.text("head")),
                scope.forbundId(),
                year);
        return Sql.inOrder(heads, ChainHead::series);
    }

    /** @return when the year's latest voucher entered the books; the start of time if there is none */
    public Instant lastRegisteredAt(Scope scope, int year) {
        return sql.one(
                        "select max(registered_at) as latest from registration where forbund_id = ? and fiscal_year = ?",
                        row -> Optional.ofNullable(row.instant("latest")),
                        scope.forbundId(),
                        year)
                .orElse(Instant.EPOCH);
    }

    /** @return one hash over the ends of the year's chains: the same as long as nothing is posted */
    public String stateOfBooks(Scope scope, int year) {
        StringBuilder heads = new StringBuilder("finsam-bokforing|1|" + year + "\n");
        chainHeads(scope, year).forEach(h -> heads.append(h.series() + "|" + h.lastNumber() + "|" + h.hash() + "\n"));
        return Sha256.of(heads.toString());
    }
}
