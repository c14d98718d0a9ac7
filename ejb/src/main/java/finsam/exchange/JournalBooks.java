package finsam.exchange;

import finsam.ledger.StatementRow;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherKind;
import finsam.money.Ore;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/**
 * A year's books for a plain text program that adds them up by itself: the second opinion of {@link HledgerJournal} and
 * {@link BeancountJournal}.
 *
 * @param accounts the whole chart
 */
public record JournalBooks(String forbund, LocalDate startsOn, LocalDate endsOn, List<JournalAccount> accounts) {

    /** The five sorts of accounts that such programs know, under their English names. */
    enum Sort {
        ASSETS("A"),
        LIABILITIES("L"),
        EQUITY("E"),
        INCOME("R"),
        EXPENSES("X");

        private final String letter;

        Sort(String letter) {
            this.letter = letter;
        }

        String letter() {
            return letter;
        }

        static Sort of(StatementRow row) {
            return switch (row) {
                case EQUITY -> EQUITY;
                case OPERATING_INCOME, FINANCIAL_INCOME -> INCOME;
                default ->
                    switch (row.statement()) {
                        case ASSETS -> ASSETS;
                        case EQUITY_AND_LIABILITIES -> LIABILITIES;
                        default -> EXPENSES;
                    };
            };
        }
    }

    /** An account of the chart. @param closing what its lines add up to by our count: the journal asserts it */
    public record JournalAccount(int number, String name, StatementRow row, Ore closing) {

        Sort sort() {
            return Sort.of(row);
        }
    }

    /** Hands over the year's vouchers, one by one. */
    public interface Vouchers {
        void each(Consumer<Voucher> consumer);
    }

    /** Writes a journal's lines in UTF-8 and leaves the stream open. */
    static void write(OutputStream out, Consumer<PrintWriter> lines) throws IOException {
        PrintWriter writer = new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        lines.accept(writer);
        if (writer.checkError()) {
            throw new IOException("The journal could not be written");
        }
    }

    /** @return a voucher's text on one line; what an empty one says of itself */
    static String text(Voucher voucher) {
        String text = voucher.counterparty() == null ? voucher.text() : voucher.text() + ", " + voucher.counterparty();
        return oneLine(voucher.kind() == VoucherKind.EMPTY ? text + " (tom verifikation)" : text);
    }

    /** @return the text with every run of blanks and control characters as one blank */
    static String oneLine(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}\\u0085\\u00a0\\u2028\\u2029]+", " ")
                .strip();
    }
}
