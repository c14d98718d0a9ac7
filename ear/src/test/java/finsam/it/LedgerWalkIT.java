package finsam.it;

import static finsam.it.TestBooks.EKONOM;
import static org.assertj.core.api.Assertions.assertThat;

import finsam.exchange.SieImports;
import finsam.ledger.Balances;
import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Ledger;
import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherDraft;
import finsam.ledger.VoucherNumber;
import finsam.ledger.YearEnd;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Posts, corrects, imports, closes years and asks for what is wrong, at random; after each step every invariant holds, and
 * every account has the balance that was counted beside the books.
 */
@ExtendWith(ArquillianExtension.class)
class LedgerWalkIT {

    private static final int STEPS = 150;
    private static final int FIRST_YEAR = 2019;
    private static final int LAST_YEAR = 2024;
    private static final List<Integer> ACCOUNTS = List.of(1510, 1930, 2010, 2510, 3990, 4510, 5010, 6010, 8410);
    private static final int FIRST_RESULT_ACCOUNT = 3000;

    @Deployment
    static EnterpriseArchive ear() {
        return Deployments.ear(
                LedgerWalkIT.class,
                TestBooks.class,
                TestForbund.class,
                Recount.class,
                Race.class,
                Race.Outcome.class,
                Api.class,
                Http.class);
    }

    @Inject
    private TestBooks books;

    @Inject
    private Recount recount;

    @Inject
    private Ledger ledger;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private Balances balances;

    @Inject
    private SieImports imports;

    private String forbund;
    private Random random;

    /** The earliest open year, which is also the latest: closing it opens the next. */
    private int year = FIRST_YEAR;

    private final SortedMap<Integer, Map<Integer, Ore>> counted = new TreeMap<>();
    private final List<VoucherDraft> drafts = new ArrayList<>();
    private final Map<String, VoucherNumber> numbers = new HashMap<>();
    private final Set<VoucherNumber> corrected = new HashSet<>();

    @Test
    void every_invariant_holds_after_each_step() throws Exception {
        walk(1);
    }

    @Test
    void every_invariant_holds_after_each_step_of_another_walk() throws Exception {
        walk(2);
    }

    private void walk(long seed) throws Exception {
        random = new Random(seed);
        forbund = books.forbund(FIRST_YEAR);
        Map<String, Integer> taken = new TreeMap<>();
        for (int step = 1; step <= STEPS; step++) {
            String what = step();
            taken.merge(what, 1, Integer::sum);
            try {
                if (what.equals("close") || step == STEPS) {
                    recount.assertHolds(forbund);
                } else {
                    recount.assertHolds(forbund, year);
                }
                assertBalancesAreAsCounted();
            } catch (AssertionError e) {
                throw new AssertionError("Seed " + seed + ", step " + step + ": " + what, e);
            }
        }
        assertThat(taken).as("kinds of steps").hasSize(6);
        assertThat(year).as("years were closed").isGreaterThan(FIRST_YEAR);
    }

    private String step() throws Exception {
        int die = random.nextInt(100);
        if (die < 45) {
            post();
            return "post";
        } else if (die < 65) {
            assertThat(refusal(this::askForWhatIsWrong)).isNotNull();
            return "ask for what is wrong";
        } else if (die < 75) {
            repeat();
            return "repeat";
        } else if (die < 88) {
            correct();
            return "correct";
        } else if (die < 94) {
            take();
            return "take a file in";
        } else {
            close();
            return "close";
        }
    }

    private void post() throws Exception {
        VoucherDraft draft = draft(balanced(), "key " + drafts.size());
        numbers.put(
                draft.idempotencyKey(),
                books.as(
                        forbund, EKONOM, () -> ledger.post(forbund, draft.date().getYear(), draft)));
        drafts.add(draft);
        count(draft.date().getYear(), draft.postings());
    }

    private Object askForWhatIsWrong() throws Exception {
        List<Posting> right = balanced();
        return switch (random.nextInt(6)) {
            case 0 -> ledger.post(forbund, year, draft(right.subList(1, right.size()), "unbalanced or too short"));
            case 1 ->
                ledger.post(
                        forbund,
                        year,
                        draft(List.of(Posting.debit(1930, Ore.ZERO), Posting.credit(1930, Ore.ZERO)), "zero"));
            case 2 ->
                ledger.post(
                        forbund,
                        year,
                        draft(
                                List.of(Posting.debit(1931, Ore.of(1)), Posting.credit(1930, Ore.of(1))),
                                "unknown account"));
            case 3 -> ledger.post(forbund, FIRST_YEAR - 1, draft(right, "no such year"));
            case 4 ->
                drafts.isEmpty()
                        ? ledger.post(forbund, year, draft(right, ""))
                        : ledger.post(forbund, year, draft(right, drafts.get(0).idempotencyKey()));
            default -> {
                yearEnd.close(forbund, year + 1);
                yield null;
            }
        };
    }

    private void repeat() throws Exception {
        if (!drafts.isEmpty()) {
            VoucherDraft draft = any(drafts);
            Race.Outcome<VoucherNumber> again =
                    as(() -> ledger.post(forbund, draft.date().getYear(), draft));
            if (draft.date().getYear() == year) {
                assertThat(again.result()).isEqualTo(numbers.get(draft.idempotencyKey()));
            } else {
                assertThat(again.ruleId()).isEqualTo("voucher.year-closed");
            }
        }
    }

    private void correct() throws Exception {
        List<Voucher> all = new ArrayList<>();
        counted.keySet().forEach(y -> all.addAll(recount.vouchers(forbund, y)));
        if (all.isEmpty()) {
            return;
        }
        Voucher wrong = any(all);
        LocalDate date = date();
        Race.Outcome<VoucherNumber> correction = as(() -> ledger.reverse(forbund, wrong.number(), date, "fel"));
        if (wrong.corrects() != null) {
            assertThat(correction.ruleId()).isEqualTo("voucher.is-correction");
        } else if (corrected.add(wrong.number())) {
            assertThat(correction.ruleId()).isNull();
            count(
                    year,
                    wrong.postings().stream()
                            .map(p -> p.of(p.amount().negated()))
                            .toList());
        } else {
            assertThat(correction.ruleId()).isEqualTo("voucher.already-corrected");
        }
    }

    private void take() throws Exception {
        List<Posting> postings = balanced();
        StringBuilder file = new StringBuilder("""
                #FLAGGA 0
                #PROGRAM "Walk" 1
                #FORMAT PC8
                #GEN %1$d0101
                #SIETYP 4
                #FNAMN "Walk"
                #RAR 0 %1$d0101 %1$d1231
                """.formatted(year));
        ACCOUNTS.forEach(account -> file.append("#KONTO " + account + " \"Konto\"\n"));
        file.append("#VER V 1 " + date().toString().replace("-", "") + " \"Walk " + random.nextLong() + "\"\n{\n");
        postings.forEach(
                p -> file.append("#TRANS " + p.account() + " {} " + p.amount().toPlain() + "\n"));
        file.append("}\n");
        byte[] content = file.toString().getBytes(StandardCharsets.US_ASCII);
        long upload = books.as(forbund, EKONOM, () -> imports.upload(forbund, "walk.se", content))
                .id();
        books.as(forbund, EKONOM, () -> imports.take(forbund, upload, false));
        assertThat(refusal(() -> imports.take(forbund, upload, false))).isEqualTo("sie.already-taken");
        count(year, postings);
    }

    /** The result goes to the equity, and the balance sheet opens the next year. */
    private void close() throws Exception {
        if (year == LAST_YEAR) {
            return;
        }
        int closed = year;
        books.as(forbund, EKONOM, () -> {
            yearEnd.close(forbund, closed);
            return null;
        });
        Map<Integer, Ore> balance = counted.computeIfAbsent(closed, y -> new TreeMap<>());
        Ore result = Ore.sum(
                balance.entrySet().stream()
                        .filter(b -> b.getKey() >= FIRST_RESULT_ACCOUNT)
                        .toList(),
                Map.Entry::getValue);
        count(closed, List.of(Posting.credit(8990, result), Posting.debit(2090, result)));
        year++;
        count(
                year,
                balance.entrySet().stream()
                        .filter(b -> b.getKey() < FIRST_RESULT_ACCOUNT)
                        .map(b -> Posting.debit(b.getKey(), b.getValue()))
                        .toList());
    }

    private void count(int inYear, List<Posting> postings) {
        Map<Integer, Ore> balance = counted.computeIfAbsent(inYear, y -> new TreeMap<>());
        postings.forEach(p -> balance.merge(p.account(), p.amount(), Ore::plus));
    }

    private void assertBalancesAreAsCounted() {
        counted.forEach((inYear, balance) -> {
            Map<Integer, Ore> inTheBooks = new TreeMap<>();
            for (AccountBalance b : balances.trialBalance(recount.scope(forbund), inYear)) {
                inTheBooks.put(b.account(), b.closing());
            }
            inTheBooks.values().removeIf(Ore::isZero);
            Map<Integer, Ore> expected = new TreeMap<>(balance);
            expected.values().removeIf(Ore::isZero);
            assertThat(inTheBooks).as("balances of %s", inYear).isEqualTo(expected);
        });
    }

    private VoucherDraft draft(List<Posting> postings, String key) {
        return VoucherDraft.of("A", date(), "Walk", postings, key);
    }

    private LocalDate date() {
        return LocalDate.of(year, 1, 1).plusDays(random.nextInt(365));
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

    private <T> Race.Outcome<T> as(Callable<T> work) throws Exception {
        return Race.outcome(() -> books.as(forbund, EKONOM, work));
    }

    private String refusal(Callable<?> work) throws Exception {
        return as(work).ruleId();
    }
}
