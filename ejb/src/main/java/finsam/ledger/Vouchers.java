package finsam.ledger;

import finsam.access.Access;
import finsam.access.Role;
import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.WholeVouchers.Which;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The vouchers in the books, read whole: one, a list, or all of a year in the order of their chains. */
@Stateless
@PermitAll
public class Vouchers {

    /** A voucher as a list shows one. */
    public record Summary(
            VoucherNumber number,
            LocalDate date,
            String text,
            String counterparty,
            VoucherKind kind,
            Ore turnover,
            String sourceSeries,
            String sourceNumber,
            Instant registeredAt,
            String registeredBy) {}

    static final String AS_REGISTERED = "r.registered_at, r.series, r.number";

    private static final String IN_CHAINS = "r.series, r.number";

    @Inject
    private Access access;

    @Inject
    private Sql sql;

    @Inject
    private WholeVouchers whole;

    public Voucher voucher(String forbund, VoucherNumber number) {
        return voucher(access.scope(forbund, Role.readers()), number);
    }

    public Voucher voucher(Scope scope, VoucherNumber number) {
        return whole.list(which(scope, number), IN_CHAINS).stream()
                .findFirst()
                .orElseThrow(() -> new RuleViolation("voucher.unknown", number, number.year()));
    }

    /** @return the id of the voucher, for who needs nothing else of it */
    public long id(Scope scope, VoucherNumber number) {
        return id(scope, number, "");
    }

    /** @return the id of the voucher, locked until the transaction ends, so that one after the other adds to it */
    public long lock(Scope scope, VoucherNumber number) {
        return id(scope, number, " for update");
    }

    private long id(Scope scope, VoucherNumber number, String lock) {
        Which which = which(scope, number);
        return sql.first(
                        "select v.id from voucher v where v.id = " + which.ids() + lock,
                        row -> row.number("id"),
                        which.arguments())
                .orElseThrow(() -> new RuleViolation("voucher.unknown", number, number.year()));
    }

    private static Which which(Scope scope, VoucherNumber number) {
        return new Which(
                "r.forbund_id = ? and r.fiscal_year = ? and r.series = ? and r.number = ?",
                scope.forbundId(),
                number.year(),
                number.series(),
                number.number());
    }

    /** Hands over the year's vouchers one by one, chain after chain, each in the order of its numbers. */
    public void each(Scope scope, int year, Consumer<Voucher> consumer) {
        whole.each(ofYear(scope, year), IN_CHAINS, consumer);
    }

    /** Hands over the vouchers of one chain one by one, in the order of its numbers. */
    public void each(Scope scope, int year, String series, Consumer<Voucher> consumer) {
        whole.each(
                new Which("r.forbund_id = ? and r.fiscal_year = ? and r.series = ?", scope.forbundId(), year, series),
                IN_CHAINS,
                consumer);
    }

    /** Hands over the year's vouchers one by one, in the order they were registered. */
    public void eachAsRegistered(Scope scope, int year, Consumer<Voucher> consumer) {
        whole.each(ofYear(scope, year), AS_REGISTERED, consumer);
    }

    private static Which ofYear(Scope scope, int year) {
        return new Which("r.forbund_id = ? and r.fiscal_year = ?", scope.forbundId(), year);
    }

    /** @return at most so many vouchers of a chain after a number, in order: for reading a chain piece by piece */
    public List<Voucher> after(Scope scope, VoucherNumber last, int most) {
        return whole.list(
                new Which(
                        "r.forbund_id = ? and r.fiscal_year = ? and r.series = ? and r.number > ? and r.number <= ?",
                        scope.forbundId(),
                        last.year(),
                        last.series(),
                        last.number(),
                        last.number() + most),
                IN_CHAINS);
    }

    static Summary summary(Sql.Row row) {
        return new Summary(
                new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                row.date("event_date"),
                row.text("text"),
                row.text("counterparty"),
                VoucherKind.valueOf(row.text("kind")),
                row.ore("turnover"),
                row.text("source_series"),
                row.text("source_number"),
                row.instant("registered_at"),
                row.text("registered_by"));
    }
}
