package finsam.exchange;

import finsam.exchange.JournalBooks.JournalAccount;
import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.money.Ore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A year's books as a journal of hledger: every account declared, every voucher a transaction with its series and number as
 * code, objects as tags {@code o6:}, and last an assertion of each account's closing balance, which {@code hledger check} holds
 * against its own sum. What would mean something to hledger in a text is written as its nearest: {@code ;} as {@code ,}.
 */
public final class HledgerJournal {

    private final PrintWriter out;
    private final JournalBooks books;
    private final Map<Integer, String> names = new HashMap<>();

    private HledgerJournal(PrintWriter out, JournalBooks books) {
        this.out = out;
        this.books = books;
        books.accounts().forEach(a -> names.put(a.number(), name(a)));
    }

    /** @throws IOException from the stream, which is left open */
    public static void write(JournalBooks books, JournalBooks.Vouchers vouchers, OutputStream out) throws IOException {
        JournalBooks.write(out, writer -> {
            HledgerJournal journal = new HledgerJournal(writer, books);
            journal.head();
            vouchers.each(journal::voucher);
            journal.assertions();
        });
    }

    private static String name(JournalAccount account) {
        String name = plain(account.name()).replace(':', '.');
        return account.sort().name().toLowerCase(Locale.ROOT) + ":" + account.number() + " " + name;
    }

    private void head() {
        line("; " + JournalBooks.oneLine(books.forbund()) + ", " + books.startsOn() + " – " + books.endsOn());
        line("decimal-mark .");
        line("commodity 1000.00 SEK");
        books.accounts()
                .forEach(a -> line("account " + names.get(a.number()) + "  ; type:"
                        + a.sort().letter()));
        line("");
    }

    private void voucher(Voucher voucher) {
        String code = plain(voucher.number().toString()).replace('(', '[').replace(')', ']');
        line(voucher.date() + " * (" + code + ") " + plain(JournalBooks.text(voucher)));
        voucher.postings().forEach(this::posting);
        line("");
    }

    private void posting(Posting posting) {
        StringBuilder comment = new StringBuilder();
        posting.objects()
                .forEach((dimension, code) ->
                        comment.append("o" + dimension + ":" + remark(code).replace(',', ' ') + ", "));
        comment.append(posting.text() == null ? "" : remark(posting.text()));
        line("    " + amount(posting.account(), posting.amount())
                + (comment.length() == 0 ? "" : "  ; " + comment.toString().strip()));
    }

    private void assertions() {
        line(books.endsOn() + " * Utgående balanser enligt Finsam Ledger");
        for (JournalAccount account : books.accounts()) {
            line("    " + amount(account.number(), Ore.ZERO) + " = "
                    + account.closing().toPlain() + " SEK");
        }
    }

    private String amount(int account, Ore amount) {
        return names.get(account) + "  " + amount.toPlain() + " SEK";
    }

    /** In a remark a colon makes a tag, and brackets a date. */
    private static String remark(String text) {
        return plain(text).replace(':', '.').replace('[', '(').replace(']', ')');
    }

    private static String plain(String text) {
        return JournalBooks.oneLine(text).replace(';', ',');
    }

    private void line(String line) {
        out.print(line);
        out.print('\n');
    }
}
