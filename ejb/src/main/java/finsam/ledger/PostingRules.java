package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.ledger.BooksView.AccountHead;
import finsam.ledger.BooksView.ObjectKey;
import finsam.ledger.BooksView.Posted;
import finsam.ledger.BooksView.SeriesHead;
import finsam.ledger.BooksView.Year;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Every rule that a draft keeps before it is posted or previewed, as plain Java over a {@link BooksView}: no database, no
 * server. Each rule is a method of its own, and the first that is broken is the answer.
 *
 * <p>A new rule is a method here and a line in {@link #check}, in {@link #byHand} if it holds for what is entered by hand
 * alone, or in {@link #checkPosting} if it is about one line; what it needs to know is a field of {@link BooksView}.
 */
final class PostingRules {

    static final int TEXT_LENGTH = 500;
    static final int REFERENCE_LENGTH = 200;
    static final int KEY_LENGTH = 150;

    /** Far above any förbund's funds, and far enough below {@link Ore#LIMIT} for the books' totals to stay within it. */
    static final Ore LARGEST = Ore.kronor(1_000_000_000);

    private final BooksView books;

    PostingRules(BooksView books) {
        this.books = books;
    }

    /** Refuses what nobody may enter by hand in the year: another year's date, a series that the system itself uses. */
    void byHand(int year, VoucherDraft draft) {
        requireDate(draft);
        Year asked = books.year(year).orElseThrow(() -> new RuleViolation("year.unknown", year));
        require(asked.days().holds(draft.date()), "voucher.not-in-year", draft.date(), year);
        SeriesHead series = series(draft);
        require(series.purpose() == Series.Purpose.MANUAL, "series.other-purpose", series.code(), series.name());
        requireKey(draft);
    }

    /**
     * Refuses a draft that breaks a rule.
     *
     * @return the fiscal year that it belongs to
     */
    int check(VoucherDraft draft) {
        requireDate(draft);
        int year = requireOpen(draft.date());
        series(draft);
        requireTexts(draft);
        requireKey(draft);
        requireLines(draft);
        draft.postings().forEach(posting -> checkPosting(draft, posting));
        requireBalance(draft);
        return year;
    }

    /**
     * @param contentHash the hash of what the draft asks for
     * @return the voucher that the same request posted before, if it did
     */
    Optional<VoucherNumber> postedBefore(VoucherDraft draft, String contentHash) {
        Optional<Posted> before = Optional.ofNullable(books.posted().get(draft.idempotencyKey()));
        before.ifPresent(posted ->
                require(posted.contentHash().equals(contentHash), "voucher.key-with-other-content", posted.number()));
        return before.map(Posted::number);
    }

    private void checkPosting(VoucherDraft draft, Posting posting) {
        requireAmount(posting);
        requireAccount(draft, posting);
        requireText(posting.text(), TEXT_LENGTH);
        requireObjects(posting);
    }

    private static void requireDate(VoucherDraft draft) {
        require(draft.date() != null, "voucher.date-missing");
    }

    private int requireOpen(LocalDate date) {
        Year year = books.yearOf(date).orElseThrow(() -> new RuleViolation("voucher.no-fiscal-year", date));
        require(year.isOpen(), "voucher.year-closed", year.year());
        require(books.isPeriodOpen(date), "voucher.period-closed", date);
        return year.year();
    }

    private SeriesHead series(VoucherDraft draft) {
        return books.seriesOf(draft.series()).orElseThrow(() -> new RuleViolation("series.unknown", draft.series()));
    }

    private static void requireTexts(VoucherDraft draft) {
        require(!draft.text().isBlank(), "voucher.text-missing");
        requireText(draft.text(), TEXT_LENGTH);
        requireText(draft.counterparty(), REFERENCE_LENGTH);
        requireText(draft.documentReference(), REFERENCE_LENGTH);
    }

    private static void requireText(String text, int longest) {
        require(text == null || text.length() <= longest, "voucher.text-long", longest);
    }

    private static void requireKey(VoucherDraft draft) {
        require(draft.idempotencyKey() != null && !draft.idempotencyKey().isBlank(), "voucher.key-missing");
        require(draft.idempotencyKey().length() <= KEY_LENGTH, "voucher.key-long", KEY_LENGTH);
    }

    private static void requireLines(VoucherDraft draft) {
        if (draft.kind() == VoucherKind.EMPTY) {
            require(draft.postings().isEmpty(), "voucher.empty-with-lines");
        } else {
            require(draft.postings().size() >= 2, "voucher.two-lines");
        }
    }

    private static void requireAmount(Posting posting) {
        require(!posting.amount().isZero(), "posting.zero", posting.account());
        require(
                !posting.amount().abs().exceeds(LARGEST),
                "posting.too-large",
                posting.amount(),
                posting.account(),
                LARGEST);
    }

    private void requireAccount(VoucherDraft draft, Posting posting) {
        AccountHead account = books.accounts().get(posting.account());
        require(account != null, "account.unknown", posting.account());
        require(account.isOpenOn(draft.date()), "account.closed", posting.account(), account.name(), draft.date());
    }

    private void requireObjects(Posting posting) {
        posting.objects()
                .forEach((dimension, code) -> require(
                        code != null && books.objects().contains(new ObjectKey(dimension, code)),
                        "posting.unknown-object",
                        code,
                        dimension));
    }

    private static void requireBalance(VoucherDraft draft) {
        Ore difference = draft.difference();
        require(difference.isZero(), "voucher.unbalanced", difference);
    }
}
