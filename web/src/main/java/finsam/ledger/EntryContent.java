package finsam.ledger;

import finsam.money.Ore;
import finsam.money.WrittenSum;
import finsam.rules.RuleViolation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What has been typed of a voucher, in the forms in which drafts and templates keep it. */
final class EntryContent {

    private final EntryBooks books;
    private final VoucherEntry entry;
    private final LocalDate day;

    /** @param day as it was read, or null */
    EntryContent(EntryBooks books, VoucherEntry entry, LocalDate day) {
        this.books = books;
        this.entry = entry;
        this.day = day;
    }

    /** @return what has been typed, as far as a draft can hold it */
    DraftContent draft() {
        return new DraftContent(
                entry.getSeries(),
                day,
                entry.getText(),
                entry.getCounterparty(),
                entry.getDocumentReference(),
                entry.written().stream().map(this::content).toList());
    }

    private DraftContent.Line content(EntryLine line) {
        SortedMap<Integer, String> codes = new TreeMap<>();
        line.getObjects()
                .forEach((dimension, typed) -> read(() -> books.object(dimension, typed))
                        .ifPresent(object -> codes.put(dimension, object.code())));
        return new DraftContent.Line(
                line.getAccount() == null
                        ? null
                        : read(() -> books.account(line.getAccount()))
                                .map(account -> String.valueOf(account.number()))
                                .orElse(line.getAccount()),
                readable(line.getDebit()),
                readable(line.getCredit()),
                line.getText(),
                codes);
    }

    /** @return what has been typed and cannot be read, by "line field": the lines counted from 1, the head as 0 */
    Map<String, String> unread() {
        Map<String, String> unread = new TreeMap<>();
        if (day == null && entry.getDate() != null) {
            unread.put("0 date", entry.getDate());
        }
        int at = 0;
        for (EntryLine line : entry.written()) {
            at++;
            String place = at + " ";
            keepUnread(unread, place + EntryReading.DEBIT, line.getDebit());
            keepUnread(unread, place + EntryReading.CREDIT, line.getCredit());
            line.getObjects().forEach((dimension, typed) -> {
                if (read(() -> books.object(dimension, typed)).isEmpty()) {
                    unread.put(place + dimension, typed);
                }
            });
        }
        return unread;
    }

    private static void keepUnread(Map<String, String> unread, String place, String typed) {
        if (typed != null && readable(typed) == null) {
            unread.put(place, typed);
        }
    }

    private static Ore readable(String typed) {
        return typed == null ? null : read(() -> WrittenSum.parse(typed)).orElse(null);
    }

    private static <T> Optional<T> read(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (RuleViolation unreadable) {
            return Optional.empty();
        }
    }

    /** @return the lines that name an account, for a template; with their amounts or without */
    List<TemplateContent.Line> templateLines(boolean withAmounts) {
        List<TemplateContent.Line> lines = new ArrayList<>();
        for (EntryLine line : entry.written()) {
            if (line.getAccount() != null) {
                DraftContent.Line kept = content(line);
                Ore amount = withAmounts && !kept.amount().isZero() ? kept.amount() : null;
                lines.add(new TemplateContent.Line(
                        books.account(line.getAccount()).number(), amount, null, line.getText(), kept.objects()));
            }
        }
        return lines;
    }
}
