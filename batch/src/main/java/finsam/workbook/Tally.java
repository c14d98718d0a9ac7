package finsam.workbook;

import finsam.money.Ore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a sheet has to add up: the rows not yet in a sub-total, and the rows and sub-totals not yet in a total.
 *
 * <p>The sums are kept in whole öre, and need be within the limit of {@link Ore} only when they are asked for; the formulas
 * say over which cells they run.
 */
final class Tally {

    /** Rows that follow each other, counted from zero, both included. */
    private record Run(int first, int last) {

        String in(String column) {
            String cell = column + (first + 1);
            return first == last ? cell : cell + ":" + column + (last + 1);
        }
    }

    /** Excel's limits: arguments to a function, and characters in a formula. */
    private static final int ARGUMENTS = 250;

    private static final int FORMULA = 8_000;

    private final List<Run> loose = new ArrayList<>();
    private final List<Run> closed = new ArrayList<>();
    private final long[] group;
    private final long[] all;
    private final BitSet groupHolds = new BitSet();
    private final BitSet allHold = new BitSet();
    private Line last;

    Tally(int columns) {
        group = new long[columns];
        all = new long[columns];
    }

    /** @param columns those that add up */
    void add(Line line, List<Integer> columns) {
        append(loose, line.row());
        for (int column : columns) {
            group[column] = Math.addExact(group[column], line.amount(column).ore());
            all[column] = Math.addExact(all[column], line.amount(column).ore());
            groupHolds.set(column, groupHolds.get(column) || line.holds(column));
            allHold.set(column, allHold.get(column) || line.holds(column));
        }
        last = line;
    }

    /** The last row added since a sub-total or total. */
    Optional<Line> last() {
        return Optional.ofNullable(last);
    }

    /** Whether any row since the last sub-total has an amount there: a sum of nothing is no zero. */
    boolean groupHolds(int column) {
        return groupHolds.get(column);
    }

    boolean holds(int column) {
        return allHold.get(column);
    }

    Ore subtotal(int column) {
        return Ore.of(group[column]);
    }

    String subtotalFormula(String column) {
        return sum(loose, column);
    }

    /** From now on the sub-total stands for the rows it adds up. */
    void closeGroup(Line subtotal) {
        append(closed, subtotal.row());
        clearGroup();
    }

    Ore total(int column) {
        return Ore.of(all[column]);
    }

    String totalFormula(String column) {
        List<Run> parts = new ArrayList<>(closed);
        parts.addAll(loose);
        return sum(parts, column);
    }

    void closeAll() {
        closed.clear();
        clearGroup();
        allHold.clear();
        Arrays.fill(all, 0);
    }

    private void clearGroup() {
        loose.clear();
        groupHolds.clear();
        Arrays.fill(group, 0);
        last = null;
    }

    private static void append(List<Run> runs, int row) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.last + 1 == row) {
            runs.set(runs.size() - 1, new Run(last.first, row));
        } else {
            runs.add(new Run(row, row));
        }
    }

    /** @return the formula; empty if there is nothing to add, or so many groups (about a thousand) that no formula holds them */
    private static String sum(List<Run> runs, String column) {
        List<String> sums = new ArrayList<>();
        for (int from = 0; from < runs.size(); from += ARGUMENTS) {
            sums.add(runs.subList(from, Math.min(from + ARGUMENTS, runs.size())).stream()
                    .map(run -> run.in(column))
                    .collect(Collectors.joining(",", "SUM(", ")")));
        }
        String formula = String.join("+", sums);
        return formula.length() <= FORMULA ? formula : "";
    }
}
