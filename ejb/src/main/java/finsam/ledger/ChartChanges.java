package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.AuditTrail;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.forbund.ForbundRegister;
import finsam.ledger.Account.State;
import finsam.ledger.History.Version;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Changes of the chart, each from a date: an account is added, renamed, moved to another row, closed and opened again, or takes
 * over a purpose. What it was before that date stays, and with it every report of a closed year.
 */
@Stateless
@PermitAll
public class ChartChanges {

    /** An account as the ekonom enters one. Without a row, the row of its number in Kommun-Bas is taken. */
    public record NewAccount(int number, String name, StatementRow statementRow, LocalDate validFrom) {}

    /** What an account is called and where it belongs, from a date. Without a row it stays in the one it has. */
    public record Change(String name, StatementRow statementRow, LocalDate validFrom) {}

    /**
     * What a change led to.
     *
     * @param replaced the first days of changes planned for later, whose place it took
     * @param balance what the account holds, in öre, debit positive
     */
    public record Changed(int number, List<LocalDate> replaced, Ore balance) {}

    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    @PersistenceContext(unitName = "finsam")
    private EntityManager em;

    @Inject
    private Access access;

    @Inject
    private AuditTrail audit;

    @Inject
    private ForbundRegister register;

    @Inject
    private Chart chart;

    @Inject
    private FiscalYears years;

    @Inject
    private Sql sql;

    public void add(String forbund, NewAccount request) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.ADMINISTRATOR);
        register.lock(scope);
        Account.requireNumber(request.number());
        require(request.validFrom() != null, "account.valid-from-missing");
        years.requireAfterClosed(scope, request.validFrom());
        require(!chart.accounts(scope).containsKey(request.number()), "account.taken", request.number());
        StatementRow row =
                request.statementRow() != null ? request.statementRow() : StatementRow.inKommunBas(request.number());
        requireOwnRow(request.number(), row);
        add(scope, request.number(), request.name(), row, request.validFrom());
    }

    /** Adds an account that an imported file brought. */
    public void add(Scope scope, int number, String name, StatementRow row, LocalDate validFrom) {
        State state = Account.requireNamed(number, new State(name, row, null, true));
        em.persist(new AccountRow(scope.forbundId(), Account.requireNumber(number), validFrom));
        em.persist(new AccountVersionRow(scope.forbundId(), number, 1, validFrom, state));
        audit.record(
                scope,
                "account.add",
                String.valueOf(number),
                state.name() + " → " + row.heading() + ", från " + validFrom);
    }

    /** Renames the account, or moves it to another row of the same side of the årsredovisning. */
    public Changed change(String forbund, int number, Change change) {
        Scope scope = locked(forbund, change.validFrom());
        Account account = chart.account(scope, number, change.validFrom());
        StatementRow row = change.statementRow() == null ? account.statementRow() : change.statementRow();
        if (row != account.statementRow()) {
            requireMovable(scope, account, row);
        }
        State state = Account.requireNamed(number, account.state().as(change.name(), row));
        require(!state.equals(account.state()), "account.unchanged", number, change.validFrom());
        return write(scope, account, change.validFrom(), state, "account.change", state.name() + " → " + row.heading());
    }

    /** Closes the account: from the day on nothing is posted to it. */
    public Changed close(String forbund, int number, LocalDate from) {
        Scope scope = locked(forbund, from);
        years.holdBackFrom(scope, from);
        Account account = chart.account(scope, number, from);
        require(account.state().open(), "account.closed-already", number, account.name(), from);
        for (AccountPurpose purpose : AccountPurpose.values()) {
            require(!account.serves(purpose, from), "account.serves", number, account.name(), purpose.heading());
        }
        lastPosted(scope, number, from).ifPresent(day -> {
            throw new RuleViolation("account.posted-later", number, account.name(), day);
        });
        return write(scope, account, from, account.state().open(false), "account.close", account.name());
    }

    /** Opens a closed account again, or lets one be used from an earlier day than it was added for. */
    public Changed open(String forbund, int number, LocalDate from) {
        Scope scope = locked(forbund, from);
        Account account = chart.account(scope, number, from);
        boolean earlier = from.isBefore(account.validFrom());
        require(earlier || !account.state().open(), "account.open-already", number, account.name(), from);
        if (earlier) {
            reachBackTo(scope, from, List.of(number));
        }
        return write(scope, account, from, account.state().open(true), "account.open", account.name());
    }

    /** Lets the account take over a purpose from whichever account has it. */
    public Changed serve(String forbund, int number, AccountPurpose purpose, LocalDate from) {
        Scope scope = locked(forbund, from);
        require(purpose != null, "account.purpose-unnamed");
        Account account = chart.account(scope, number, from);
        require(
                purpose.fits(account.statementRow()),
                "account.purpose-row",
                purpose.heading(),
                number,
                account.statementRow().heading());
        require(account.isOpenOn(from), "account.closed", number, account.name(), from);
        require(account.purpose() != purpose, "account.serves-already", number, account.name(), purpose.heading());
        require(
                account.purpose() == null,
                "account.serves",
                number,
                account.name(),
                account.purpose() == null ? "" : account.purpose().heading());
        account.requireRules(purpose, from);
        chart.accounts(scope, from).values().stream()
                .filter(other -> other.serves(purpose, from))
                .forEach(other -> write(
                        scope,
                        other,
                        from,
                        other.state().serving(other.purpose() == purpose ? null : other.purpose()),
                        "account.serve",
                        "inte längre " + purpose.heading()));
        em.flush();
        return write(scope, account, from, account.state().serving(purpose), "account.serve", purpose.heading());
    }

    /** Books of an earlier year were taken in: the accounts they use were open then. */
    public void reachBackTo(Scope scope, LocalDate date, Collection<Integer> numbers) {
        if (!numbers.isEmpty()) {
            em.createQuery(
                            "select a from AccountRow a where a.forbundId = :forbund and a.number in :numbers",
                            AccountRow.class)
                    .setParameter("forbund", scope.forbundId())
                    .setParameter("numbers", numbers)
                    .getResultList()
                    .forEach(account -> account.reachBackTo(date));
        }
    }

    private Scope locked(String forbund, LocalDate from) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.ADMINISTRATOR);
        register.lock(scope);
        years.requireAfterClosed(scope, from);
        return scope;
    }

    private Changed write(Scope scope, Account account, LocalDate from, State state, String action, String detail) {
        List<Version<State>> planned = account.history().plannedAfter(from);
        em.persist(new AccountVersionRow(
                scope.forbundId(),
                account.number(),
                account.history().versions().size() + 1,
                from,
                state));
        audit.record(scope, action, String.valueOf(account.number()), detail + ", från " + from);
        return new Changed(
                account.number(), planned.stream().map(Version::from).toList(), balance(scope, account.number()));
    }

    private void requireMovable(Scope scope, Account account, StatementRow row) {
        requireOwnRow(account.number(), row);
        require(
                account.purpose() == null || account.purpose().fits(row),
                "account.purpose-row",
                account.purpose() == null ? "" : account.purpose().heading(),
                account.number(),
                row.heading());
        boolean sameSide = row.isOnBalanceSheet() == account.statementRow().isOnBalanceSheet();
        require(
                sameSide || lastPosted(scope, account.number(), BEFORE_ALL).isEmpty(),
                "account.other-side",
                account.number(),
                account.name());
    }

    /** The row that the result leaves by is for accounts 899x alone: what lies there is no part of the income statement. */
    private static void requireOwnRow(int number, StatementRow row) {
        require(
                row != StatementRow.YEAR_RESULT || StatementRow.inKommunBas(number) == row,
                "account.result-row",
                number);
    }

    /** @return the last day on or after the one given on which something was posted to the account, opening balances apart */
    private Optional<LocalDate> lastPosted(Scope scope, int number, LocalDate from) {
        return sql.first("""
                select v.event_date
                from posting p join voucher v on v.id = p.voucher_id join registration r on r.voucher_id = v.id
                where p.forbund_id = ? and p.account = ? and v.kind <> 'OPENING' and v.event_date >= ?
                order by v.event_date desc fetch first 1 row only
                """, row -> row.date("event_date"), scope.forbundId(), number, from);
    }

    /** What the account holds in the latest year that has opened with it or posted to it. */
    private Ore balance(Scope scope, int number) {
        return sql.one("""
                select coalesce(sum(p.amount_ore), 0) as balance
                from posting p join registration r on r.voucher_id = p.voucher_id
                where p.forbund_id = ? and p.account = ? and r.fiscal_year =
                    (select max(l.fiscal_year) from posting q join registration l on l.voucher_id = q.voucher_id
                     where q.forbund_id = p.forbund_id and q.account = p.account)
                """, row -> row.ore("balance"), scope.forbundId(), number);
    }
}
