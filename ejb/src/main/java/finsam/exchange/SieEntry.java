package finsam.exchange;

import finsam.exchange.sie.SieRow;
import finsam.exchange.sie.SieVoucher;
import finsam.money.Ore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A row of a staged file in the huvudbok of its account.
 *
 * @param series the file's own
 * @param number the file's own
 * @param amount in öre, debit positive
 * @param balance after the row, opening balance counted
 * @param objects in words: {@code Insats 101}
 * @param fresh whether taking the file in posts it
 */
public record SieEntry(
        LocalDate date,
        String series,
        String number,
        String text,
        Ore amount,
        Ore balance,
        String objects,
        boolean fresh) {

    /** An account's huvudbok, or a piece of it. @param total how many rows there are in all */
    public record Page(
            int account, String name, Ore opening, int first, int total, List<SieEntry> entries, Ore closing) {}

    /** @param first the first row wanted, from 0 @param most no more rows than that */
    static Page page(SieBooks books, SieSince since, int account, String name, int first, int most) {
        SieObjects objects = new SieObjects(books);
        Ore opening = books.opening().getOrDefault(account, Ore.ZERO);
        Ore balance = opening;
        List<SieEntry> entries = new ArrayList<>();
        int total = 0;
        List<SieVoucher> vouchers = books.file().vouchers();
        for (int i = 0; i < vouchers.size(); i++) {
            SieVoucher v = vouchers.get(i);
            for (SieRow row : v.rows()) {
                if (row.label() == SieRow.Label.TRANS
                        && !row.amount().isZero()
                        && books.account(row.account()) == account) {
                    balance = balance.plus(row.amount());
                    if (total >= first && entries.size() < most) {
                        entries.add(entry(objects, v, row, balance, since.isFresh(i)));
                    }
                    total++;
                }
            }
        }
        return new Page(account, name, opening, first, total, entries, balance);
    }

    private static SieEntry entry(SieObjects objects, SieVoucher v, SieRow row, Ore balance, boolean fresh) {
        return new SieEntry(
                v.date(),
                v.series(),
                v.number(),
                row.text().isBlank() ? SieBooks.text(v) : row.text(),
                row.amount(),
                balance,
                row.objects().stream()
                        .map(o -> objects.dimensionName(o.dimension()) + " " + o.object())
                        .collect(Collectors.joining(", ")),
                fresh);
    }
}
