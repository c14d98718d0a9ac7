package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.forbund.ForbundRegister;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The months of the fiscal years. Into a closed one nothing is posted. The last month of a year closes with the year, so that
 * the year's result can be posted in it.
 */
@Stateless
@PermitAll
public class Periods {

    /**
     * A month of a year as people see it.
     *
     * @param vouchers how many are dated in it
     * @param closings how many times it has been closed
     * @param closedBy who closed it last, if it is closed and known
     * @param closesWithYear whether it is the year's last
     */
    public record Month(
            LocalDate startsOn,
            LocalDate endsOn,
            boolean open,
            long vouchers,
            int closings,
            String closedBy,
            Instant closedAt,
            boolean closesWithYear) {

        /** @return as people write it: 2024-03 */
        public String name() {
            return Period.name(startsOn);
        }
    }

    /** Who closed a year, when, and for which time. */
    public record YearClosing(String by, Instant at, int number) {}

    @Inject
    private Access access;

    @Inject
    private ForbundRegister register;

    @Inject
    private FiscalYears years;

    @Inject
    private Months months;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @return the months of the year, in order */
    public List<Month> months(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        LocalDate last = years.year(scope, year).lastMonth();
        return sql.list(
                """
                select p.starts_on, p.ends_on, p.status, p.closings, c.closed_by, c.closed_at,
                    (select count(*) from registration r join voucher v on v.id = r.voucher_id
                        where r.forbund_id = p.forbund_id and r.fiscal_year = p.fiscal_year
                            and v.event_date between p.starts_on and p.ends_on) as vouchers
                from period p
                left join closing c on c.forbund_id = p.forbund_id and c.fiscal_year = p.fiscal_year
                    and c.starts_on = p.starts_on and c.whole_year = false and c.closing = p.closings and p.status = 'CLOSED'
                where p.forbund_id = ? and p.fiscal_year = ? order by p.starts_on
                """,
                row -> new Month(
                        row.date("starts_on"),
                        row.date("ends_on"),
                        FiscalYear.Status.OPEN.name().equals(row.text("status")),
                        row.number("vouchers"),
                        row.integer("closings"),
                        row.text("closed_by"),
                        row.instant("closed_at"),
                        row.date("starts_on").equals(last)),
                scope.forbundId(),
                year);
    }

    /** @return who closed the year last, and when; nothing if it is open, or was closed before that was kept */
    public Optional<YearClosing> closing(String forbund, int year) {
        Scope scope = access.scope(forbund, Role.readers());
        return sql.first(
                """
                select c.closed_by, c.closed_at, c.closing
                from fiscal_year y join closing c on c.forbund_id = y.forbund_id and c.fiscal_year = y.fiscal_year
                    and c.whole_year = true and c.closing = y.closings
                where y.forbund_id = ? and y.fiscal_year = ? and y.status = 'CLOSED'
                """,
                row -> new YearClosing(row.text("closed_by"), row.instant("closed_at"), row.integer("closing")),
                scope.forbundId(),
                year);
    }

    /** Closes a month that has ended. @param startsOn its first day */
    public void close(String forbund, int year, LocalDate startsOn) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        close(scope, year, startsOn, month -> month.startsOn().equals(startsOn));
    }

    /** Closes the month and every earlier one of the year that is open. @param startsOn its first day */
    public void closeThrough(String forbund, int year, LocalDate startsOn) {
        Scope scope = access.scope(forbund, Role.EKONOM, Role.FORBUNDSCHEF);
        close(
                scope,
                year,
                startsOn,
                month -> month.startsOn().equals(startsOn)
                        || month.isOpen() && month.startsOn().isBefore(startsOn));
    }

    private void close(Scope scope, int number, LocalDate last, Predicate<Period> closes) {
        register.lock(scope);
        FiscalYear year = years.year(scope, number);
        months.month(scope, number, last);
        years.holdBack(scope, year);
        for (Period month : months.all(scope, number).stream().filter(closes).toList()) {
            require(!month.startsOn().equals(year.lastMonth()), "period.closes-with-year", month.name(), number);
            require(month.endsOn().isBefore(LocalDate.now(clock)), "period.not-ended", month.name(), month.endsOn());
            months.close(scope, month);
        }
    }
}
