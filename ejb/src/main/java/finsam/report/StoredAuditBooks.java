package finsam.report;

import finsam.access.Scope;
import finsam.database.Sha256;
import finsam.database.Sql;
import finsam.ledger.FiscalYear;
import finsam.ledger.Voucher;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The books of an audit bundle as the database has them. */
public final class StoredAuditBooks implements AuditBooks {

    /** Where the chained history is cut. @param at when its events through that number had happened */
    private record Cut(long number, Instant at) {}

    private final AuditQueries from;
    private final Scope scope;
    private final List<FiscalYear> years;
    private final Cut last;

    StoredAuditBooks(AuditQueries from, Scope scope, List<FiscalYear> years) {
        this.from = from;
        this.scope = scope;
        this.years = years;
        this.last = from.sql.one(
                """
                select max(e.number) as last_number, max(e.happened_at) as latest from audit_event e
                where e.forbund_id = ? and e.number <= (select max(number) from audit_event
                    where forbund_id = ? and action not in ('document.order', 'document.archive'))
                """,
                row -> row.instant("latest") == null
                        ? new Cut(0, Instant.EPOCH)
                        : new Cut(row.number("last_number"), row.instant("latest")),
                scope.forbundId(),
                scope.forbundId());
    }

    /** @return one hash over all that the bundle shows: as long as it is the same, so are the bundle's bytes */
    public String state() {
        StringBuilder text = new StringBuilder("finsam-revisionspaket|1\n" + subject() + "\n");
        for (List<?> rows : List.of(
                years(), chains(), accounts(), dimensions(), objects(), balances(), objectBalances(), documents())) {
            rows.forEach(row -> text.append(row).append('\n'));
        }
        return Sha256.of(text.append(last).append('\n').toString());
    }

    @Override
    public Subject subject() {
        int year = main();
        return from.sql.one(
                "select code, name, organisation_number, invented from forbund where id = ?",
                row -> new Subject(
                        row.text("code"),
                        row.text("name"),
                        row.text("organisation_number"),
                        year,
                        row.truth("invented")),
                scope.forbundId());
    }

    @Override
    public List<Year> years() {
        return years.stream()
                .map(y -> new Year(
                        y.year(),
                        y.startsOn(),
                        y.endsOn(),
                        y.isOpen() ? "OPEN" : "CLOSED",
                        from.balances.stateOfBooks(scope, y.year())))
                .toList();
    }

    @Override
    public List<Chain> chains() {
        List<Chain> chains = new ArrayList<>();
        for (FiscalYear year : years) {
            from.balances
                    .chainHeads(scope, year.year())
                    .forEach(c -> chains.add(new Chain(year.year(), c.series(), c.name(), c.lastNumber(), c.hash())));
        }
        return chains;
    }

    @Override
    public List<AccountRow> accounts() {
        return from.sql.list(
                """
                select y.number, y.name, y.statement_row, y.purpose, a.valid_from, y.is_open
                from account_of_year y join account a on a.forbund_id = y.forbund_id and a.number = y.number
                where y.forbund_id = ? and y.fiscal_year = ? order by y.number
                """,
                row -> new AccountRow(
                        row.integer("number"),
                        row.text("name"),
                        row.text("statement_row"),
                        row.text("purpose"),
                        row.date("valid_from"),
                        row.truth("is_open")),
                scope.forbundId(),
                main());
    }

    private int main() {
        return years.get(years.size() - 1).year();
    }

    @Override
    public List<DimensionRow> dimensions() {
        return from.sql.list(
                "select number, name from dimension where forbund_id = ? order by number",
                row -> new DimensionRow(row.integer("number"), row.text("name")),
                scope.forbundId());
    }

    @Override
    public List<ObjectRow> objects() {
        List<ObjectRow> objects = from.sql.list(
                "select dimension, code, name from object_of_year where forbund_id = ? and fiscal_year = ?",
                row -> new ObjectRow(row.integer("dimension"), row.text("code"), row.text("name")),
                scope.forbundId(),
                main());
        return Sql.inOrder(objects, o -> String.format("%010d %s", o.dimension(), o.code()));
    }

    @Override
    public void vouchers(int year, Consumer<Voucher> consumer) {
        from.balances
                .chainHeads(scope, year)
                .forEach(chain -> from.vouchers.each(scope, year, chain.series(), consumer));
    }

    @Override
    public List<BalanceRow> balances() {
        List<BalanceRow> rows = new ArrayList<>();
        for (FiscalYear year : years) {
            from.balances
                    .trialBalance(scope, year.year())
                    .forEach(b ->
                            rows.add(new BalanceRow(year.year(), b.account(), b.opening(), b.debit(), b.credit())));
        }
        return rows;
    }

    @Override
    public List<ObjectBalanceRow> objectBalances() {
        List<ObjectBalanceRow> rows = new ArrayList<>();
        for (FiscalYear year : years) {
            rows.addAll(from.sql.list(
                    """
                    select p.account, o.dimension, o.object_code,
                        sum(case when v.kind = 'OPENING' then p.amount_ore else 0 end) as opening, sum(p.amount_ore) as closing
                    from registration r
                    join voucher v on v.id = r.voucher_id
                    join posting p on p.voucher_id = v.id
                    join posting_object o on o.voucher_id = p.voucher_id and o.line = p.line
                    where r.forbund_id = ? and r.fiscal_year = ?
                    group by p.account, o.dimension, o.object_code
                    """,
                    row -> new ObjectBalanceRow(
                            year.year(),
                            row.integer("account"),
                            row.integer("dimension"),
                            row.text("object_code"),
                            row.ore("opening"),
                            row.ore("closing")),
                    scope.forbundId(),
                    year.year()));
        }
        return Sql.inOrder(
                rows, r -> String.format("%d %010d %010d %s", r.year(), r.account(), r.dimension(), r.object()));
    }

    @Override
    public void events(Consumer<EventRow> consumer) {
        long[] row = {0};
        from.sql.each(
                """
                select form, number, happened_at, username, channel, address, action, subject, detail, previous_hash, hash
                from audit_event where forbund_id = ? and (form = 0 or number <= ?)
                order by case when form = 0 then 0 else 1 end, number, happened_at, id
                """,
                event -> consumer.accept(new EventRow(
                        ++row[0],
                        event.integer("form"),
                        event.numberOrNull("number"),
                        event.instant("happened_at"),
                        event.text("username"),
                        event.text("channel"),
                        event.text("address"),
                        event.text("action"),
                        event.text("subject"),
                        event.text("detail"),
                        event.text("previous_hash"),
                        event.text("hash"))),
                scope.forbundId(),
                last.number());
    }

    @Override
    public List<DocumentRow> documents() {
        long[] number = {0};
        return from.sql.list(
                """
                select * from document
                where forbund_id = ? and (archived_at <= ?
                    or id in (select source_id from voucher where forbund_id = ? and source_id is not null)
                    or id in (select document_id from voucher_attachment where forbund_id = ? and at_posting))
                order by id
                """,
                row -> new DocumentRow(
                        ++number[0],
                        row.instant("archived_at"),
                        row.text("kind"),
                        row.text("name"),
                        row.numberOrNull("fiscal_year") == null ? null : row.integer("fiscal_year"),
                        row.number("size_bytes"),
                        row.text("sha256"),
                        row.text("state_of_books"),
                        row.text("requested_by")),
                scope.forbundId(),
                last.at(),
                scope.forbundId(),
                scope.forbundId());
    }

    @Override
    public void sie(OutputStream out) throws IOException {
        from.sie.write(scope, main(), out);
    }
}
