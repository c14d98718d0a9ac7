package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.money.Apportionment;
import finsam.money.Ore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a konteringsmall says: lines with amounts, or with shares of an amount that is given when it is used, or with accounts
 * alone.
 *
 * @param name unique in the förbund among those in use
 */
public record TemplateContent(String name, String text, String counterparty, List<Line> lines) {

    static final int WHOLE = 10_000;
    private static final int MOST_LINES = 200;
    private static final int TEXT_LENGTH = 500;

    /**
     * A line: an amount in öre, or a share in hundredths of a percent, both debit positive, or neither.
     *
     * @param objects codes by the number of their dimension
     */
    public record Line(int account, Ore amount, Integer basisPoints, String text, SortedMap<Integer, String> objects) {

        public Line {
            objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects == null ? Map.of() : objects));
            text = text == null || text.isBlank() ? null : text.strip();
            require(amount == null || basisPoints == null, "template.amount-and-share", account);
            require(amount == null || !amount.isZero(), "posting.zero", account);
            require(
                    basisPoints == null || basisPoints != 0 && Math.abs(basisPoints) <= WHOLE,
                    "template.share",
                    account);
            require(text == null || text.length() <= TEXT_LENGTH, "voucher.text-long", TEXT_LENGTH);
        }
    }

    public TemplateContent {
        lines = lines == null ? List.of() : List.copyOf(lines);
        require(!lines.isEmpty(), "template.empty");
        require(lines.size() <= MOST_LINES, "template.too-many-lines", MOST_LINES);
        if (lines.stream().anyMatch(line -> line.basisPoints() != null)) {
            requireWhole(lines, 1, "debet");
            requireWhole(lines, -1, "kredit");
        }
    }

    /** The shares of a side are of the whole amount: none, or all of it. */
    private static void requireWhole(List<Line> lines, int sign, String side) {
        int sum = lines.stream()
                .filter(line -> line.basisPoints() != null && Integer.signum(line.basisPoints()) == sign)
                .mapToInt(line -> Math.abs(line.basisPoints()))
                .sum();
        require(sum == 0 || sum == WHOLE, "template.not-whole", side, percent(sum));
    }

    /**
     * Makes a template of lines, with their amounts as shares of their sum: largest remainder, so that the shares are 100 %.
     *
     * @param lines with amounts, some debits and some credits
     */
    public static TemplateContent inShares(String name, String text, String counterparty, List<Line> lines) {
        List<Line> shared = new ArrayList<>(lines);
        for (int sign : new int[] {1, -1}) {
            Map<String, Long> weights = new TreeMap<>();
            for (int i = 0; i < lines.size(); i++) {
                Ore amount = lines.get(i).amount();
                if (amount != null && Long.signum(amount.ore()) == sign) {
                    weights.put(code(i), amount.abs().ore());
                }
            }
            if (!weights.isEmpty()) {
                Apportionment.of(Ore.of(WHOLE), weights).amounts().forEach((code, points) -> {
                    Line line = lines.get(Integer.parseInt(code));
                    Integer share = points.isZero() ? null : (int) points.ore() * sign;
                    shared.set(
                            Integer.parseInt(code), new Line(line.account(), null, share, line.text(), line.objects()));
                });
            }
        }
        return new TemplateContent(name, text, counterparty, shared);
    }

    /** @return whether an amount is needed to use it */
    public boolean isInShares() {
        return lines.stream().anyMatch(line -> line.basisPoints() != null);
    }

    /**
     * @param whole what the shares are of, in öre; may be null if there are none
     * @return the amount of each line, debit positive; null where it is left open. The shares of a side sum to the whole, to
     *     the öre
     */
    public List<Ore> amounts(Ore whole) {
        require(!isInShares() || whole != null && whole.isPositive(), "template.amount-missing", name);
        List<Ore> amounts = new ArrayList<>(lines.stream().map(Line::amount).toList());
        for (int sign : new int[] {1, -1}) {
            Map<String, Long> weights = new TreeMap<>();
            for (int i = 0; i < lines.size(); i++) {
                Integer points = lines.get(i).basisPoints();
                if (points != null && Integer.signum(points) == sign) {
                    weights.put(code(i), (long) Math.abs(points));
                }
            }
            if (!weights.isEmpty()) {
                Apportionment.of(whole.times(sign), weights)
                        .amounts()
                        .forEach((code, amount) -> amounts.set(Integer.parseInt(code), amount));
            }
        }
        return amounts;
    }

    /** Codes in the order of the lines, so that the öre left over are given in it. */
    private static String code(int line) {
        return String.format("%03d", line);
    }

    private static String percent(int basisPoints) {
        return Ore.of(basisPoints).toString();
    }
}
