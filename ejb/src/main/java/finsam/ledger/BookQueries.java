package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Lets a reader ask, and refuses what names something that the books do not have. */
@ApplicationScoped
public class BookQueries {

    @Inject
    private Access access;

    @Inject
    private FiscalYears years;

    @Inject
    private SeriesRegister series;

    @Inject
    private Chart chart;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** @throws finsam.rules.RuleViolation {@code balances.…}, {@code account.unknown}, {@code series.unknown} */
    public Scope checked(String forbund, BookQuery query) {
        Scope scope = access.scope(forbund, Role.readers());
        check(scope, query);
        return scope;
    }

    /** As {@link #checked}, for who has a scope already. */
    public void check(Scope scope, BookQuery query) {
        query.requireWithin(years.year(scope, query.year()));
        require(query.known() == null || !query.known().isAfter(clock.instant()), "balances.known-in-the-future");
        require(
                query.series() == null || series.codes(scope).contains(query.series()),
                "series.unknown",
                query.series());
        if (query.fromAccount() == query.throughAccount()) {
            require(chart.accounts(scope).containsKey(query.fromAccount()), "account.unknown", query.fromAccount());
        }
        query.objects().forEach((dimension, code) -> requireObject(scope, dimension, code));
    }

    /** Refuses a dimension that the förbund does not have. */
    public void requireDimension(Scope scope, int dimension) {
        require(
                sql.first(
                                "select number from dimension where forbund_id = ? and number = ?",
                                row -> row.integer("number"),
                                scope.forbundId(),
                                dimension)
                        .isPresent(),
                "balances.unknown-dimension",
                dimension);
    }

    private void requireObject(Scope scope, int dimension, String code) {
        requireDimension(scope, dimension);
        require(
                code.equals(BookQuery.NONE)
                        || chart.objects(scope).stream()
                                .anyMatch(o ->
                                        o.dimension() == dimension && o.code().equals(code)),
                "posting.unknown-object",
                code,
                dimension);
    }
}
