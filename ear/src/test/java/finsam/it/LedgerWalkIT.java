package finsam.it;

import static finsam.it.TestBooks.CHEF;
import static finsam.it.TestBooks.EKONOM;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.exchange.SieImports;
import finsam.exchange.SieTaking;
import finsam.ledger.Accruals;
import finsam.ledger.Accruals.PartView;
import finsam.ledger.Accruals.Posted;
import finsam.ledger.Balances;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Corrections;
import finsam.ledger.Ledger;
import finsam.ledger.Periods;
import finsam.ledger.Posting;
import finsam.ledger.Reopenings;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherNumber;
import finsam.ledger.YearEnd;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.logging.Logger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Several people post, correct, write anew, accrue, import, close and reopen months and years, and ask for what is wrong, at
 * random; after each step every invariant holds, and every account has the balance that was counted beside the books.
 */
@ExtendWith(ArquillianExtension.class)
class LedgerWalkIT {

    private static final int STEPS = 140;
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final int EVERYTHING_EACH = 20;
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2024;
    private static final int DECEMBER = 12;
    private static final List<Integer> ACCOUNTS = List.of(1510, 1930, 2010, 2510, 3990, 4510, 5010, 6010, 8410);

    /** What can be done in a step, and how often of a hundred times. */
    private enum Step {
        POST(34),
        ASK_FOR_WHAT_IS_WRONG(12),
        REPEAT(6),
        CORRECT(11),
        WRITE_ANEW(4),
        ACCRUE(7),
        TAKE_A_FILE(4),
        CLOSE_MONTH(7),
        REOPEN_MONTH(5),
        CLOSE_YEAR(6),
        REOPEN_YEAR(4);

        private final int often;

        Step(int often) {
            this.often = often;
        }
    }

    /** How each walk begins, so that each kind of step has happened to books that it means something to. */
    private static final List<Step> BEGINNING = List.of(
            Step.POST,
            Step.POST,
            Step.ACCRUE,
            Step.CORRECT,
            Step.CLOSE_MONTH,
            Step.REOPEN_MONTH,
            Step.CLOSE_YEAR,
            Step.POST,
            Step.CLOSE_YEAR,
            Step.REOPEN_YEAR,
            Step.POST,
            Step.WRITE_ANEW,
            Step.CLOSE_YEAR,
            Step.TAKE_A_FILE,
            Step.REPEAT,
            Step.ASK_FOR_WHAT_IS_WRONG);

    @Inject
    private TestBooks books;

    @Inject
    private Recount recount;

    @Inject
    private Ledger ledger;

    @Inject
    private Corrections corrections;

    @Inject
    private Accruals accruals;

    @Inject
    private Periods periods;

    @Inject
    private Reopenings reopenings;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private Balances balances;

    @Inject
    private SieImports imports;

    @Inject
    private SieTaking taking;

    private String forbund;
    private Random random;
    private final CountedBooks counted = new CountedBooks();
    private final List<VoucherDraft> drafts = new ArrayList<>();
    private final Map<String, VoucherNumber> numbers = new HashMap<>();
    private final Set<VoucherNumber> corrected = new HashSet<>();

    @Test
    void every_invariant_holds_after_each_step() throws Exception {
        walk(1);
    }

    @Test
    void every_invariant_holds_after_each_step_of_a_walk_that_nobody_has_taken_before() throws Exception {
        walk(new Random().nextInt(1_000_000));
    }

    private void walk(long seed) throws Exception {
        Logger.getLogger(LedgerWalkIT.class.getName()).info("A walk from seed " + seed);
        random = new Random(seed);
        forbund = books.forbund(FIRST_YEAR);
        counted.open(FIRST_YEAR);
        long until = System.nanoTime() + LONGEST.toNanos();
        List<Step> taken = new ArrayList<>();
        while (taken.size() < STEPS && System.nanoTime() < until) {
            Step step = taken.size() < BEGINNING.size() ? BEGINNING.get(taken.size()) : anyStep();
            taken.add(step);
            try {
                take(step);
                assertHolds(taken.size() % EVERYTHING_EACH == 0);
            } catch (AssertionError | Exception e) {
                throw new AssertionError("Seed " + seed + ", step " + taken.size() + " of " + taken, e);
            }
        }
        assertHolds(true);
        assertThat(taken).contains(Step.values());
        assertThat(counted.years()).as("years were closed").hasSizeGreaterThan(2);
    }

    private Step anyStep() {
        int die = random.nextInt(100);
        for (Step step : Step.values()) {
            die -= step.often;
            if (die < 0) {
                return step;
            }
        }
        throw new IllegalStateException("The steps are not a hundred");
    }

    private void take(Step step) throws Exception {
        switch (step) {
            case POST -> post();
            case ASK_FOR_WHAT_IS_WRONG ->
                assertThat(refusal(EKONOM, this::askForWhatIsWrong)).isNotNull();
            case REPEAT -> repeat();
            case CORRECT -> correct();
            case WRITE_ANEW -> writeAnew();
            case ACCRUE -> accrue();
            case TAKE_A_FILE -> takeFile();
            case CLOSE_MONTH -> closeMonth();
            case REOPEN_MONTH -> reopenMonth();
            case CLOSE_YEAR -> closeYear();
            case REOPEN_YEAR -> reopenYear();
        }
    }

    // Vouchers

    private void post() throws Exception {
        VoucherDraft draft = draft(balanced(), "key " + drafts.size());
        numbers.put(
                draft.idempotencyKey(),
                books.as(
                        forbund, EKONOM, () -> ledger.post(forbund, draft.date().getYear(), draft)));
        drafts.add(draft);
        counted.count(draft.date().getYear(), draft.postings());
    }

    private Object askForWhatIsWrong() throws Exception {
        List<Posting> right = balanced();
        int year = any(counted.openYears());
        List<Posting> zero = List.of(Posting.debit(1930, Ore.ZERO), Posting.credit(1930, Ore.ZERO));
        List<Posting> unknown = List.of(Posting.debit(1931, Ore.of(1)), Posting.credit(1930, Ore.of(1)));
        return switch (random.nextInt(8)) {
            case 0 -> ledger.post(forbund, year, draft(right.subList(1, right.size()), "unbalanced or too short"));
            case 1 -> ledger.post(forbund, year, draft(zero, "zero"));
            case 2 -> ledger.post(forbund, year, draft(unknown, "unknown account"));
            case 3 -> ledger.post(forbund, FIRST_YEAR - 1, draft(right, "no such year"));
            case 4 -> ledger.post(forbund, year, draft(right, drafts.get(0).idempotencyKey()));
            case 5 -> {
                LocalDate closed = closedDay();
                yield ledger.post(forbund, closed.getYear(), VoucherDraft.of("A", closed, "Stängd", right, "closed"));
            }
            case 6 -> accruals.post(forbund, year, draft(right, "backwards"), LocalDate.of(FIRST_YEAR, 1, 1));
            default -> {
                yearEnd.close(forbund, LAST_YEAR + 1);
                yield null;
            }
        };
    }

    /** @return a day that nothing can be posted under */
    private LocalDate closedDay() {
        LocalDate day;
        do {
            day = LocalDate.of(FIRST_YEAR - 1, 1, 1).plusDays(random.nextInt(365 * 8));
        } while (counted.isOpen(day));
        return day;
    }

    private void repeat() throws Exception {
        VoucherDraft draft = any(drafts);
        Race.Outcome<VoucherNumber> again =
                as(EKONOM, () -> ledger.post(forbund, draft.date().getYear(), draft));
        if (counted.isOpen(draft.date())) {
            assertThat(again.result()).isEqualTo(numbers.get(draft.idempotencyKey()));
        } else {
            assertThat(again.ruleId()).isIn("voucher.year-closed", "voucher.period-closed");
        }
    }

    private void correct() throws Exception {
        Voucher wrong = anyVoucher();
        LocalDate date = date();
        Race.Outcome<VoucherNumber> correction = as(EKONOM, () -> ledger.reverse(forbund, wrong.number(), date, "fel"));
        assertThat(correction.ruleId()).isEqualTo(refusalToCorrect(wrong));
        if (correction.succeeded()) {
            countCorrection(wrong, date);
        }
    }

    private void writeAnew() throws Exception {
        Voucher wrong = anyVoucher();
        LocalDate date = date();
        VoucherDraft right = draft(balanced(), "anew " + random.nextLong());
        Race.Outcome<Corrections.Rewritten> rewritten =
                as(EKONOM, () -> corrections.rewrite(forbund, wrong.number(), date, "fel", right));
        assertThat(rewritten.ruleId()).isEqualTo(refusalToCorrect(wrong));
        if (rewritten.succeeded()) {
            countCorrection(wrong, date);
            counted.count(right.date().getYear(), right.postings());
        }
    }

    private Voucher anyVoucher() {
        List<Voucher> all = new ArrayList<>();
        counted.years().forEach(y -> all.addAll(recount.vouchers(forbund, y)));
        return any(all);
    }

    private String refusalToCorrect(Voucher wrong) {
        if (wrong.corrects() != null) {
            return "voucher.is-correction";
        }
        return corrected.contains(wrong.number()) ? "voucher.already-corrected" : null;
    }

    /** A correction of an accrual takes back what has taken the accrual back, too. */
    private void countCorrection(Voucher wrong, LocalDate date) throws Exception {
        takeBack(wrong, date);
        counted.cancel(wrong.number());
        for (PartView part : books.as(forbund, EKONOM, () -> accruals.partsOf(forbund, wrong.number()))) {
            if (part.posted() != null && !corrected.contains(part.posted())) {
                takeBack(
                        recount.vouchers(forbund, part.posted().year()).stream()
                                .filter(v -> v.number().equals(part.posted()))
                                .findFirst()
                                .orElseThrow(),
                        date);
            }
        }
    }

    private void takeBack(Voucher wrong, LocalDate date) {
        corrected.add(wrong.number());
        counted.count(date.getYear(), negated(wrong.postings()));
    }

    private static List<Posting> negated(List<Posting> postings) {
        return postings.stream().map(p -> p.of(p.amount().negated())).toList();
    }

    /** An accrual that comes back in another open month, or in a year that is not there yet. */
    private void accrue() throws Exception {
        VoucherDraft draft = draft(balanced(), "accrual " + random.nextLong());
        LocalDate back = random.nextBoolean()
                ? LocalDate.of(counted.years().get(counted.years().size() - 1) + 1, 1, 1)
                : date();
        Race.Outcome<Posted> posted =
                as(EKONOM, () -> accruals.post(forbund, draft.date().getYear(), draft, back));
        boolean isLater = back.withDayOfMonth(1).isAfter(draft.date());
        assertThat(posted.ruleId()).isEqualTo(isLater ? null : "accrual.same-month");
        if (posted.succeeded()) {
            counted.count(draft.date().getYear(), draft.postings());
            if (counted.isYear(back.getYear())) {
                counted.count(back.getYear(), negated(draft.postings()));
            } else {
                counted.wait(posted.result().accrual(), back.getYear(), negated(draft.postings()));
            }
        }
    }

    private void takeFile() throws Exception {
        LocalDate date = date();
        List<Posting> postings = balanced();
        StringBuilder file = new StringBuilder("""
                #FLAGGA 0
                #PROGRAM "Walk" 1
                #FORMAT PC8
                #GEN %1$d0101
                #SIETYP 4
                #FNAMN "Walk"
                #RAR 0 %1$d0101 %1$d1231
                """.formatted(date.getYear()));
        ACCOUNTS.forEach(account -> file.append("#KONTO " + account + " \"Konto\"\n"));
        file.append("#VER V 1 " + date.toString().replace("-", "") + " \"Walk " + random.nextLong() + "\"\n{\n");
        postings.forEach(
                p -> file.append("#TRANS " + p.account() + " {} " + p.amount().toPlain() + "\n"));
        file.append("}\n");
        byte[] content = file.toString().getBytes(StandardCharsets.US_ASCII);
        long upload = books.as(forbund, EKONOM, () -> imports.upload(forbund, "walk.se", content))
                .id();
        books.as(forbund, EKONOM, () -> taking.take(forbund, upload, new SieTaking.Choices(false, null)));
        assertThat(refusal(EKONOM, () -> taking.take(forbund, upload, new SieTaking.Choices(false, null))))
                .isEqualTo("sie.already-taken");
        counted.count(date.getYear(), postings);
    }

    // Months and years

    private void closeMonth() throws Exception {
        int year = any(counted.openYears());
        int month = any(counted.openMonths(year));
        boolean earlierToo = random.nextInt(3) == 0;
        LocalDate first = LocalDate.of(year, month, 1);
        String refusal = refusal(any(List.of(EKONOM, CHEF)), () -> {
            if (earlierToo) {
                periods.closeThrough(forbund, year, first);
            } else {
                periods.close(forbund, year, first);
            }
            return null;
        });
        assertThat(refusal).isEqualTo(month == DECEMBER ? "period.closes-with-year" : null);
        if (refusal == null && earlierToo) {
            counted.closeThrough(year, month);
        } else if (refusal == null) {
            counted.close(year, month);
        }
    }

    private void reopenMonth() throws Exception {
        int year = any(counted.openYears());
        if (!counted.closedMonths(year).isEmpty()) {
            int month = any(counted.closedMonths(year));
            if (isReopened(() -> reopenings.askForMonth(forbund, year, LocalDate.of(year, month, 1), "fel"))) {
                counted.reopen(year, month);
            }
        }
    }

    private void reopenYear() throws Exception {
        if (!counted.closedYears().isEmpty()) {
            int year = any(counted.closedYears());
            if (isReopened(() -> reopenings.askForYear(forbund, year, "fel"))) {
                counted.reopenYear(year);
            }
        }
    }

    /** One asks, and cannot open; the other opens, or refuses. */
    private boolean isReopened(Callable<Long> ask) throws Exception {
        String one = any(List.of(EKONOM, CHEF));
        String other = one.equals(EKONOM) ? CHEF : EKONOM;
        long request = books.as(forbund, one, ask);
        assertThat(refusal(one, () -> opened(request))).isEqualTo("reopening.own-request");
        if (random.nextInt(5) == 0) {
            books.as(forbund, other, () -> {
                reopenings.refuse(forbund, request, "nej");
                return null;
            });
            assertThat(refusal(other, () -> opened(request))).isEqualTo("reopening.answered");
            return false;
        }
        books.as(forbund, other, () -> opened(request));
        return true;
    }

    private Void opened(long request) {
        reopenings.open(forbund, request);
        return null;
    }

    private void closeYear() throws Exception {
        List<Integer> open = counted.openYears();
        int year = open.get(0);
        if (open.size() > 1) {
            assertThat(refusal(EKONOM, () -> closed(open.get(1)))).isEqualTo("year.earlier-open");
        }
        if (year == LAST_YEAR) {
            return;
        }
        boolean isNextBlocked = counted.isYear(year + 1)
                && !counted.openMonths(year + 1).contains(1)
                && !counted.toOpenWith(year).isEmpty();
        String refusal = refusal(any(List.of(EKONOM, CHEF)), () -> closed(year));
        assertThat(refusal).isEqualTo(isNextBlocked ? "year.next-month-closed" : null);
        if (refusal == null) {
            counted.closeYear(year);
        }
    }

    private Void closed(int year) {
        yearEnd.close(forbund, year);
        return null;
    }

    // What holds

    private void assertHolds(boolean everything) throws Exception {
        if (everything) {
            recount.assertHolds(forbund);
        } else {
            for (int year : counted.openYears()) {
                recount.assertHolds(forbund, year);
            }
        }
        for (int year : counted.years()) {
            Map<Integer, Ore> inTheBooks = new TreeMap<>();
            for (AccountBalance b : balances.trialBalance(recount.scope(forbund), year)) {
                inTheBooks.put(b.account(), b.closing());
            }
            inTheBooks.values().removeIf(Ore::isZero);
            assertThat(inTheBooks).as("balances of %s", year).isEqualTo(counted.balances(year));
            assertThat(books.as(forbund, CHEF, () -> periods.months(forbund, year)))
                    .filteredOn(Periods.Month::open)
                    .extracting(m -> m.startsOn().getMonthValue())
                    .as("open months of %s", year)
                    .isEqualTo(counted.openMonths(year));
        }
        assertThat(books.as(forbund, CHEF, () -> accruals.waiting(forbund))).hasSize(counted.waiting());
    }

    // What is chosen at random

    private VoucherDraft draft(List<Posting> postings, String key) {
        return VoucherDraft.of("A", date(), "Walk", postings, key);
    }

    /** @return a day in an open month */
    private LocalDate date() {
        int year = any(counted.openYears());
        LocalDate first = LocalDate.of(year, any(counted.openMonths(year)), 1);
        return first.plusDays(random.nextInt(first.lengthOfMonth()));
    }

    /** @return two to five lines that add up to nothing */
    private List<Posting> balanced() {
        List<Posting> postings = new ArrayList<>();
        Ore rest = Ore.ZERO;
        for (int lines = 1 + random.nextInt(4); lines > 0; lines--) {
            Ore amount = Ore.of(1 + random.nextInt(1_000_000));
            postings.add(Posting.debit(any(ACCOUNTS), amount));
            rest = rest.plus(amount);
        }
        postings.add(Posting.credit(any(ACCOUNTS), rest));
        return postings;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> Race.Outcome<T> as(String person, Callable<T> work) throws Exception {
        return Race.outcome(() -> books.as(forbund, person, work));
    }

    private String refusal(String person, Callable<?> work) throws Exception {
        return as(person, work).ruleId();
    }
}
