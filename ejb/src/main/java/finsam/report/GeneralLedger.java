package finsam.report;

import finsam.database.Sql.Row;
import finsam.ledger.VoucherKind;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * Huvudbok: for each account the balance it opens with, its postings in the order of their dates with the balance after each,
 * and the balance it closes with. Handed over line by line, so that a long book need not be held.
 */
public final class GeneralLedger {

    /** @param opening the year's opening balance, in öre, debit positive */
    public record Account(int number, String name, Ore opening) {}

    /**
     * A posting on the account.
     *
     * @param objects the object's code by the number of its dimension
     * @param amount in öre; debit positive
     * @param balance the account's, after it
     */
    public record Entry(
            VoucherNumber voucher,
            LocalDate date,
            String text,
            String counterparty,
            SortedMap<Integer, String> objects,
            Ore amount,
            Ore balance) {}

    /** Who takes the book down. */
    public interface Reader {

        void account(Account account);

        void entry(Entry entry);

        /** @param closing the balance of the account that was begun last */
        void end(Ore closing);
    }

    static final String POSTINGS = """
            select p.account, v.kind, r.fiscal_year, r.series, r.number, v.event_date, v.text, p.text as posting_text,
                v.counterparty, p.voucher_id, p.line, p.amount_ore, o.dimension, o.object_code
            from registration r
            join voucher v on v.id = r.voucher_id
            join posting p on p.voucher_id = v.id
            left join posting_object o on o.voucher_id = p.voucher_id and o.line = p.line
            where r.forbund_id = ? and r.fiscal_year = ? and p.account between ? and ?
            order by p.account, case when v.kind = 'OPENING' then 0 else 1 end, v.event_date, r.registered_at, r.series,
                r.number, p.line, o.dimension
            """;

    private final IntFunction<String> names;
    private final Reader reader;

    private Integer account;
    private boolean begun;
    private Ore balance = Ore.ZERO;
    private long voucherId;
    private int line;
    private Entry pending;

    /** @param names the name of each account by its number */
    GeneralLedger(IntFunction<String> names, Reader reader) {
        this.names = names;
        this.reader = reader;
    }

    /** Takes the next row of {@link #POSTINGS}; a posting on several objects has one row for each. */
    void read(Row row) {
        boolean same = voucherId == row.number("voucher_id") && line == row.integer("line");
        if (!same) {
            next(row);
        }
        if (pending != null && row.numberOrNull("dimension") != null) {
            pending.objects().put(row.integer("dimension"), row.text("object_code"));
        }
    }

    /** Ends the book: every row has been read. */
    void end() {
        deliver();
        if (account != null) {
            begin();
            reader.end(balance);
        }
        account = null;
    }

    private void next(Row row) {
        deliver();
        voucherId = row.number("voucher_id");
        line = row.integer("line");
        if (account == null || account != row.integer("account")) {
            end();
            account = row.integer("account");
            begun = false;
            balance = Ore.ZERO;
        }
        Ore amount = row.ore("amount_ore");
        if (VoucherKind.valueOf(row.text("kind")) == VoucherKind.OPENING) {
            balance = balance.plus(amount);
            return;
        }
        begin();
        balance = balance.plus(amount);
        String posting = row.text("posting_text");
        pending = new Entry(
                new VoucherNumber(row.integer("fiscal_year"), row.text("series"), row.number("number")),
                row.date("event_date"),
                posting == null ? row.text("text") : row.text("text") + ": " + posting,
                row.text("counterparty"),
                new TreeMap<>(),
                amount,
                balance);
    }

    private void begin() {
        if (!begun) {
            reader.account(new Account(account, names.apply(account), balance));
            begun = true;
        }
    }

    private void deliver() {
        if (pending != null) {
            reader.entry(new Entry(
                    pending.voucher(),
                    pending.date(),
                    pending.text(),
                    pending.counterparty(),
                    Collections.unmodifiableSortedMap(pending.objects()),
                    pending.amount(),
                    pending.balance()));
            pending = null;
        }
    }
}
