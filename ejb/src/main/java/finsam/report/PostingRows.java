package finsam.report;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.database.Sql.Row;
import finsam.ledger.BookQuery;
import finsam.ledger.BookRows;
import finsam.ledger.Chart;
import finsam.ledger.FiscalYears;
import finsam.ledger.VoucherNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Hands over the postings that a question is about, one by one, however many: in the order of their registration. */
@ApplicationScoped
public class PostingRows {

    @Inject
    private Sql sql;

    @Inject
    private Chart chart;

    @Inject
    private FiscalYears years;

    /** @return the selection that an order names @throws finsam.rules.RuleViolation {@code order.selection-unreadable} */
    public BookQuery query(Scope scope, int year, String asked) {
        return AskedPostings.parse(BookQuery.of(years.year(scope, year)), asked);
    }

    /** @return how many postings the year has */
    public long count(Scope scope, int year) {
        return count(scope, BookQuery.of(years.year(scope, year)));
    }

    /** @return how many postings the question is about */
    public long count(Scope scope, BookQuery query) {
        BookRows rows = within(scope, query);
        return sql.one(
                "select count(*) as n " + rows.sql(),
                row -> row.number("n"),
                rows.arguments().toArray());
    }

    public void each(Scope scope, BookQuery query, Consumer<PostingRow> consumer) {
        Map<Integer, String> names = chart.accountsOf(scope, years.year(scope, query.year())).stream()
                .collect(Collectors.toMap(account -> account.number(), account -> account.name()));
        BookRows rows = within(scope, query)
                .join(
                        "left join posting_object o on o.forbund_id = p.forbund_id and o.voucher_id = p.voucher_id and o.line = p.line");
        Pending pending = new Pending(names, consumer);
        sql.each(
                """
                select r.fiscal_year, r.series, r.number, p.line, v.event_date, r.registered_at, r.registered_by, v.text,
                    v.counterparty, v.document_reference, p.account, p.text as line_text, p.amount_ore, p.voucher_id, o.dimension,
                    o.object_code
                """ + rows.sql() + "order by r.registered_at, r.series, r.number, p.line, o.dimension",
                pending::read,
                rows.arguments().toArray());
        pending.end();
    }

    private static BookRows within(Scope scope, BookQuery query) {
        return BookRows.of(scope, query).and("v.event_date >= ?", query.from());
    }

    /** The posting whose objects are being read. */
    private static final class Pending {

        private final Map<Integer, String> names;
        private final Consumer<PostingRow> consumer;
        private long voucher;
        private PostingRow row;

        Pending(Map<Integer, String> names, Consumer<PostingRow> consumer) {
            this.names = names;
            this.consumer = consumer;
        }

        void read(Row read) {
            if (row == null || voucher != read.number("voucher_id") || row.line() != read.integer("line")) {
                end();
                voucher = read.number("voucher_id");
                row = row(read);
            }
            if (read.numberOrNull("dimension") != null) {
                row.objects().put(read.integer("dimension"), read.text("object_code"));
            }
        }

        void end() {
            if (row != null) {
                consumer.accept(row);
            }
        }

        private PostingRow row(Row read) {
            return new PostingRow(
                    new VoucherNumber(read.integer("fiscal_year"), read.text("series"), read.number("number")),
                    read.integer("line"),
                    read.date("event_date"),
                    read.instant("registered_at"),
                    read.text("registered_by"),
                    read.text("text"),
                    read.text("counterparty"),
                    read.text("document_reference"),
                    read.integer("account"),
                    names.get(read.integer("account")),
                    read.text("line_text"),
                    new TreeMap<>(),
                    read.ore("amount_ore"));
        }
    }
}
