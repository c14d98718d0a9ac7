package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.ledger.BooksView.ObjectKey;
import finsam.ledger.BooksView.Posted;
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
        Series series = series(draft);
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

    /** Refuses what demands attest and has not been attested by two. */
    void requireAttested(VoucherDraft draft) {
        require(!lacksAttest(draft), "attest.demanded", books.attestFrom());
    }

    /** @return whether it is first to be attested: a cost or a payment, entered by hand or as an insats' cost, of the amount */
    boolean lacksAttest(VoucherDraft draft) {
        return books.attestFrom() != null
                && AttestShape.isToAttest(draft, series(draft).purpose())
                && !books.attestFrom().exceeds(AttestShape.amount(draft))
                && !AttestShape.isAttested(draft.evidence().attests());
    }

    private void checkPosting(VoucherDraft draft, Posting posting) {
        requireAmount(posting);
        requireAccount(draft, posting);
        requireText(posting.text(), TEXT_LENGTH);
        requireObjects(draft, posting);
        if (isAskedToday(draft)) {
            requireRules(draft, posting);
        }
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

    private Series series(VoucherDraft draft) {
        Series series =
                books.seriesOf(draft.series()).orElseThrow(() -> new RuleViolation("series.unknown", draft.series()));
        require(series.isOpenOn(draft.date()), "series.closed", series.code(), series.name(), draft.date());
        return series;
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
        Account account = books.accounts().get(posting.account());
        require(account != null, "account.unknown", posting.account());
        require(
                draft.kind() == VoucherKind.OPENING || account.isOpenOn(draft.date()),
                "account.closed",
                posting.account(),
                account.on(draft.date()).name(),
                draft.date());
    }

    private void requireObjects(VoucherDraft draft, Posting posting) {
        posting.objects().forEach((dimension, code) -> {
            History<Named> object = code == null ? null : books.objects().get(new ObjectKey(dimension, code));
            require(object != null, "posting.unknown-object", code, dimension);
            Named named = object.on(draft.date()).orElseGet(object::first);
            require(named.open() || !isAskedToday(draft), "posting.closed-object", code, named.name(), draft.date());
        });
    }

    /**
     * What comes from a file is what it was, what corrects a voucher takes back what that one said, and opening balances and the
     * transfer of the result go where the amounts lie: the rules of today are for everything else.
     */
    private static boolean isAskedToday(VoucherDraft draft) {
        return draft.kind() == VoucherKind.ORDINARY && draft.origin() == null && draft.corrects() == null;
    }

    private void requireRules(VoucherDraft draft, Posting posting) {
        Account account = books.accounts().get(posting.account()).on(draft.date());
        for (int dimension : account.rules().keySet()) {
            DimensionRule rule = account.rule(dimension, draft.date());
            require(
                    rule.holds(posting.objects().containsKey(dimension)),
                    rule == DimensionRule.DEMANDED ? "posting.dimension-demanded" : "posting.dimension-forbidden",
                    account.number(),
                    account.name(),
                    Dimension.name(dimension));
        }
    }

    private static void requireBalance(VoucherDraft draft) {
        Ore difference = draft.difference();
        require(difference.isZero(), "voucher.unbalanced", difference);
    }
}
