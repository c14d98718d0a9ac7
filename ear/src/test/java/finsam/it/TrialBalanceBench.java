package finsam.it;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.access.Scope;
import finsam.ledger.Balances;
import finsam.ledger.BookQuery;
import finsam.ledger.FiscalYears;
import finsam.ledger.Ledger;
import finsam.ledger.Periods;
import finsam.ledger.Posting;
import finsam.ledger.VoucherDraft;
import finsam.ledger.YearEnd;
import finsam.money.Ore;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How long a trial balance takes in books of eight years and 1.4 million lines, and whether it is longer with each closed year. */
@ExtendWith(ArquillianExtension.class)
class TrialBalanceBench {

    private static final int FIRST = 2018;
    private static final int YEARS = 8;
    private static final int VOUCHERS_A_YEAR = 5_834;
    private static final List<Integer> COSTS = List.of(5010, 5090, 5610, 6010, 6410, 6910, 7010, 7310, 7410, 7490);
    private static final int COST_LINES = 29;
    private static final int CALLS = 41;

    @Inject
    private TestBooks books;

    @Inject
    private BenchRows rows;

    @Inject
    private SqlPrompt prompt;

    @Inject
    private Recount recount;

    @Inject
    private Ledger ledger;

    @Inject
    private YearEnd yearEnd;

    @Inject
    private Periods periods;

    @Inject
    private FiscalYears years;

    @Inject
    private Balances balances;

    @Test
    void eight_years_and_a_million_lines() throws Exception {
        String forbund = books.forbund(FIRST);
        Scope scope = recount.scope(forbund);
        Map<Integer, Double> open = new TreeMap<>();
        Map<Integer, Double> closed = new TreeMap<>();
        for (int closedYears = 0; closedYears < YEARS; closedYears++) {
            int year = FIRST + closedYears;
            ledger.postMany(scope, vouchers(year));
            if (closedYears % 3 == 1) {
                prompt.analyze();
                open.put(closedYears, millis(scope, year));
                close(forbund, year, 11);
                closed.put(closedYears, millis(scope, year));
            }
            if (closedYears < YEARS - 1) {
                books.as(forbund, TestBooks.EKONOM, () -> {
                    yearEnd.close(forbund, year);
                    return null;
                });
            }
        }
        double slowest =
                closed.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double slowestOpen =
                open.values().stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        rows.add(new BenchRows.Row(
                "Trial balance, 1.4 million lines, months closed but the last",
                perYears(closed),
                BenchRows.target("200 ms, flat", slowest <= 200 && slowest < 2 * closed.get(1) + 2),
                perYears(open) + " with no month closed",
                "median of " + CALLS
                        + " calls of `Balances.trialBalance` for the last year, by how many years are closed before it; "
                        + "each equal to a recount from the vouchers",
                "the lines of the months that are still open: they are summed as they stand"));
        rows.add(new BenchRows.Row(
                "Trial balance, 175 000 lines of a year with no month closed",
                perYears(open),
                BenchRows.target("200 ms", slowestOpen <= 200),
                "–",
                "the same, before any month of the year was closed: every line of the year is summed",
                "reading each voucher and line of the year once"));
    }

    private void close(String forbund, int year, int month) throws Exception {
        books.as(forbund, TestBooks.EKONOM, () -> {
            periods.closeThrough(forbund, year, LocalDate.of(year, month, 1));
            return null;
        });
    }

    /** @return the median of what a call takes, after the answer was held against a recount */
    private double millis(Scope scope, int year) {
        BookQuery query = BookQuery.of(years.year(scope, year));
        assertThat(balances.trialBalance(scope, query))
                .isEqualTo(balances.recount(scope, query))
                .hasSizeGreaterThan(COSTS.size());
        long[] took = new long[CALLS];
        for (int i = 0; i < CALLS; i++) {
            // Another last day each time: what is asked a second time, H2 answers out of its memory.
            BookQuery asked = query.during(query.from(), query.through().minusDays(i % 2));
            long start = System.nanoTime();
            balances.trialBalance(scope, asked);
            took[i] = System.nanoTime() - start;
        }
        Arrays.sort(took);
        return took[CALLS / 2] / 1e6;
    }

    private static String perYears(Map<Integer, Double> millis) {
        List<String> figures = new ArrayList<>();
        millis.forEach((years, took) -> figures.add("%d: %.0f ms".formatted(years, took)));
        return String.join(", ", figures);
    }

    private static Iterator<VoucherDraft> vouchers(int year) {
        return IntStream.range(0, VOUCHERS_A_YEAR)
                .mapToObj(i -> voucher(year, i))
                .iterator();
    }

    private static VoucherDraft voucher(int year, int i) {
        List<Posting> lines = new ArrayList<>();
        for (int line = 0; line < COST_LINES; line++) {
            lines.add(Posting.debit(COSTS.get((i + line) % COSTS.size()), Ore.of(100L + line)));
        }
        Ore sum = lines.stream().map(Posting::amount).reduce(Ore.ZERO, Ore::plus);
        lines.add(Posting.credit(1930, sum));
        return VoucherDraft.of(
                "A", LocalDate.of(year, i % 12 + 1, 15), "Månadens kostnader", lines, "year:" + year + ":" + i);
    }
}
