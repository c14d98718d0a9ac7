package finsam.report;

import finsam.access.Scope;
import finsam.database.Sql;
import finsam.ledger.Balances;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.BookQuery;
import finsam.ledger.BookRows;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import finsam.report.GeneralLedger.Entry;
import finsam.report.LedgerPage.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Huvudbok page by page: each page is read from the posting where the one before ended, and its first balance is a sum, so that
 * the last page of a long book is as quick as the first.
 */
@ApplicationScoped
class LedgerPages {

    private static final String PLACE = "(p.account, v.event_date, r.registered_at, r.series, r.number, p.line)";

    private static final String COLUMNS = """
            select x.*, o.dimension, o.object_code from (
                select p.account, v.event_date, r.registered_at, r.fiscal_year, r.series, r.number, p.line, p.voucher_id, v.text,
                    p.text as posting_text, v.counterparty, p.amount_ore
            """;

    private static final String IN_ORDER =
            " x.account, x.event_date, x.registered_at, x.series, x.number, x.line, o.dimension";

    /** A posting as it is read, its objects one by one. */
    private record Read(LedgerPlace place, Entry entry) {}

    @Inject
    private Balances balances;

    @Inject
    private Sql sql;

    /** @param after null for the first page */
    LedgerPage page(Scope scope, BookQuery query, LedgerPlace after, int most) {
        List<Read> read = read(scope, query, after, most + 1);
        LedgerPlace more = read.size() > most ? read.remove(most).place() : null;
        SortedMap<Integer, List<Entry>> entries = new TreeMap<>();
        read.forEach(r -> entries.computeIfAbsent(r.place().account(), account -> new ArrayList<>())
                .add(r.entry()));

        int first = after == null ? query.fromAccount() : entries.isEmpty() ? after.account() + 1 : entries.firstKey();
        List<Part> parts = new ArrayList<>();
        for (AccountBalance account : balances.trialBalance(scope, query)) {
            boolean here = account.account() >= first
                    && (more == null || account.account() < more.account() || entries.containsKey(account.account()));
            if (here) {
                boolean begun = after != null && after.account() == account.account();
                Ore opening = begun ? account.opening().plus(carried(scope, query, after)) : account.opening();
                parts.add(part(
                        account,
                        opening,
                        begun,
                        entries.getOrDefault(account.account(), List.of()),
                        more == null || more.account() != account.account()));
            }
        }
        return new LedgerPage(
                parts, more == null ? null : read.get(read.size() - 1).place());
    }

    private static Part part(AccountBalance account, Ore opening, boolean begun, List<Entry> entries, boolean ended) {
        List<Entry> balanced = new ArrayList<>();
        Ore balance = opening;
        for (Entry entry : entries) {
            balance = balance.plus(entry.amount());
            balanced.add(entry.with(balance));
        }
        return new Part(account.account(), account.name(), opening, begun, balanced, balance, ended);
    }

    private static BookRows within(Scope scope, BookQuery query) {
        return BookRows.of(scope, query).and("not " + BookRows.BEFORE, query.from());
    }

    private List<Read> read(Scope scope, BookQuery query, LedgerPlace after, int most) {
        BookRows rows = within(scope, query);
        if (after != null) {
            rows = rows.and(PLACE + " > (?, ?, ?, ?, ?, ?)", after.values());
        }
        List<Read> read = new ArrayList<>();
        sql.each(
                COLUMNS + rows.sql() + "order by " + PLACE.replaceAll("[()]", "") + " fetch first ? rows only) x"
                        + " left join posting_object o on o.voucher_id = x.voucher_id and o.line = x.line"
                        + " order by" + IN_ORDER,
                row -> add(read, row),
                rows.between(List.of(), most));
        return read;
    }

    private static void add(List<Read> read, Sql.Row row) {
        LedgerPlace place = new LedgerPlace(
                row.integer("account"),
                row.date("event_date"),
                row.instant("registered_at"),
                row.text("series"),
                row.number("number"),
                row.integer("line"));
        if (read.isEmpty() || !read.get(read.size() - 1).place().equals(place)) {
            read.add(new Read(place, entry(row)));
        }
        if (row.numberOrNull("dimension") != null) {
            read.get(read.size() - 1).entry().objects().put(row.integer("dimension"), row.text("object_code"));
        }
    }

    private static Entry entry(Sql.Row row) {
        String posting = row.text("posting_text");
        return new Entry(
                new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                row.date("event_date"),
                posting == null ? row.text("text") : row.text("text") + ": " + posting,
                row.text("counterparty"),
                new TreeMap<>(),
                row.ore("amount_ore"),
                null);
    }

    /** @return what the account's entries through the place add up to */
    private Ore carried(Scope scope, BookQuery query, LedgerPlace through) {
        BookRows rows = within(scope, query.accounts(through.account(), through.account()))
                .and(PLACE + " <= (?, ?, ?, ?, ?, ?)", through.values());
        return sql.one(
                "select coalesce(sum(p.amount_ore), 0) as carried " + rows.sql(),
                row -> row.ore("carried"),
                rows.arguments().toArray());
    }
}
