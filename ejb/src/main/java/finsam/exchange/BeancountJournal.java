package finsam.exchange;

import finsam.exchange.JournalBooks.JournalAccount;
import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A year's books in the language of beancount (v2 and v3): every account opened, every voucher a transaction with its number as
 * metadata, and last a {@code balance} of each account on the day after the year, which {@code bean-check} holds against its own
 * sum.
 */
public final class BeancountJournal {

    private final PrintWriter out;
    private final JournalBooks books;
    private final Map<Integer, String> names = new HashMap<>();

    private BeancountJournal(PrintWriter out, JournalBooks books) {
        this.out = out;
        this.books = books;
        books.accounts().forEach(a -> names.put(a.number(), name(a)));
    }

    /** @throws IOException from the stream, which is left open */
    public static void write(JournalBooks books, JournalBooks.Vouchers vouchers, OutputStream out) throws IOException {
        JournalBooks.write(out, writer -> {
            BeancountJournal journal = new BeancountJournal(writer, books);
            journal.head();
            vouchers.each(journal::voucher);
            journal.assertions();
        });
    }

    private static String name(JournalAccount account) {
        String sort = account.sort().name();
        return sort.charAt(0) + sort.substring(1).toLowerCase(Locale.ROOT) + ":" + account.number();
    }

    private void head() {
        line("option \"title\" " + quoted(books.forbund()));
        line("option \"operating_currency\" \"SEK\"");
        line("");
        for (JournalAccount account : books.accounts()) {
            line(books.startsOn() + " open " + names.get(account.number()) + " SEK");
            line("  name: " + quoted(account.name()));
        }
        line("");
    }

    private void voucher(Voucher voucher) {
        if (voucher.postings().isEmpty()) {
            line("; " + voucher.date() + " "
                    + JournalBooks.oneLine(voucher.number().toString()) + " " + JournalBooks.text(voucher));
            line("");
            return;
        }
        line(voucher.date() + " * " + quoted(JournalBooks.text(voucher)));
        line("  verifikation: " + quoted(voucher.number().toString()));
        voucher.postings().forEach(this::posting);
        line("");
    }

    private void posting(Posting posting) {
        line("  " + names.get(posting.account()) + "  " + posting.amount().toPlain() + " SEK");
        posting.objects().forEach((dimension, code) -> line("    objekt" + dimension + ": " + quoted(code)));
        if (posting.text() != null) {
            line("    text: " + quoted(posting.text()));
        }
    }

    private void assertions() {
        LocalDate after = books.endsOn().plusDays(1);
        for (JournalAccount account : books.accounts()) {
            line(after + " balance " + names.get(account.number()) + "  "
                    + account.closing().toPlain() + " SEK");
        }
    }

    private static String quoted(String text) {
        return '"' + JournalBooks.oneLine(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void line(String line) {
        out.print(line);
        out.print('\n');
    }
}
