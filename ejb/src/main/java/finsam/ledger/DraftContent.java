package finsam.ledger;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.money.Ore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A voucher as it is being written: all of it may be missing, nothing need fit together yet. What is blank is null.
 *
 * @param series the code of a series, or null
 * @param lines in the order they were typed; blank ones are left out
 */
public record DraftContent(
        String series, LocalDate date, String text, String counterparty, String documentReference, List<Line> lines) {

    private static final int MOST_LINES = 1000;
    private static final int SERIES_LENGTH = 12;
    private static final int TEXT_LENGTH = 500;
    private static final int REFERENCE_LENGTH = 200;
    private static final int ACCOUNT_LENGTH = 250;
    private static final int OBJECT_LENGTH = 60;
    private static final int DIMENSION_LIMIT = 1_000_000;

    /**
     * A line as it was typed.
     *
     * @param account a number, a name or the beginning of one; or null
     * @param debit in öre, or null
     * @param credit in öre, or null
     * @param objects codes by the number of their dimension
     */
    public record Line(String account, Ore debit, Ore credit, String text, SortedMap<Integer, String> objects) {

        public Line {
            account = blankToNull(account);
            text = blankToNull(text);
            TreeMap<Integer, String> chosen = new TreeMap<>(objects == null ? Map.of() : objects);
            chosen.values().removeIf(code -> code == null || code.isBlank());
            objects = Collections.unmodifiableSortedMap(chosen);
            requireFits("Kontot", account, ACCOUNT_LENGTH);
            requireFits("Radens text", text, TEXT_LENGTH);
            chosen.forEach((dimension, code) -> {
                require(0 < dimension && dimension < DIMENSION_LIMIT, "posting.unknown-object", code, dimension);
                requireFits("Objektets kod", code, OBJECT_LENGTH);
            });
        }

        /** @return the line that a posting would be */
        public static Line of(Posting posting) {
            Ore amount = posting.amount();
            return new Line(
                    String.valueOf(posting.account()),
                    amount.isPositive() ? amount : null,
                    amount.isNegative() ? amount.negated() : null,
                    posting.text(),
                    posting.objects());
        }

        boolean isBlank() {
            return account == null && debit == null && credit == null && text == null && objects.isEmpty();
        }

        /** @return the amount in öre, debit positive; zero if there is none */
        public Ore amount() {
            return (debit == null ? Ore.ZERO : debit).minus(credit == null ? Ore.ZERO : credit);
        }

        /** @return the line with the account's number in place of what was typed */
        Line on(int number) {
            return new Line(String.valueOf(number), debit, credit, text, objects);
        }

        Posting posting(int line, Collection<Account> accounts) {
            int number = TypedAccount.number(line, account, accounts);
            require(debit == null || credit == null, "posting.both-sides", number);
            return new Posting(number, amount(), text, objects);
        }
    }

    public DraftContent {
        series = blankToNull(series);
        text = blankToNull(text);
        counterparty = blankToNull(counterparty);
        documentReference = blankToNull(documentReference);
        lines = lines == null
                ? List.of()
                : lines.stream().filter(line -> !line.isBlank()).toList();
        require(lines.size() <= MOST_LINES, "draft.too-many-lines", MOST_LINES);
        require(series == null || series.length() <= SERIES_LENGTH, "series.unknown", series);
        requireFits("Texten", text, TEXT_LENGTH);
        requireFits("Motparten", counterparty, REFERENCE_LENGTH);
        requireFits("Hänvisningen till underlaget", documentReference, REFERENCE_LENGTH);
    }

    /** @return an empty one, to begin with */
    public static DraftContent empty() {
        return new DraftContent(null, null, null, null, null, List.of());
    }

    /** @return what a voucher would look like, had it been typed */
    public static DraftContent of(VoucherDraft voucher) {
        return new DraftContent(
                voucher.series(),
                voucher.date(),
                voucher.text(),
                voucher.counterparty(),
                voucher.documentReference(),
                voucher.postings().stream().map(Line::of).toList());
    }

    /** @return how much it asks for, in öre: the sum of what its lines debit */
    public Ore amount() {
        return Ore.sum(lines, line -> line.amount().max(Ore.ZERO));
    }

    /** @return the sum of the debits, in öre */
    public Ore turnover() {
        return lines.stream().map(Line::debit).filter(debit -> debit != null).reduce(Ore.ZERO, Ore::plus);
    }

    /** @return what the lines lack to balance, in öre: debit minus credit */
    public Ore difference() {
        return lines.stream().map(Line::amount).reduce(Ore.ZERO, Ore::plus);
    }

    /**
     * @return what the ledger is asked to post
     * @throws finsam.rules.RuleViolation if a line cannot be a posting yet
     */
    VoucherDraft voucher(Collection<Account> accounts, String key) {
        List<Posting> postings = new ArrayList<>();
        for (Line line : lines) {
            postings.add(line.posting(postings.size() + 1, accounts));
        }
        return VoucherDraft.of(series, date, text, postings, key).with(counterparty, documentReference);
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
