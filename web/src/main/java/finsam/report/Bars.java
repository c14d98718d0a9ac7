package finsam.report;

import finsam.money.Ore;
import finsam.money.Percentage;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the pieces of stacked bars lie along one axis, in percent of its length. What is negative is stacked to the other side
 * of zero. All bars of a chart share the axis, so that they can be compared.
 */
final class Bars {

    /** A piece of a bar. @param start where it begins, as {@code 12.50%} @param length how long it is */
    record Piece(String start, String length) {}

    private static final int DECIMALS = 2;

    private final Ore lowest;
    private final Ore length;

    /** @param bars the amounts that each bar is made of */
    Bars(List<List<Ore>> bars) {
        Ore least = Ore.ZERO;
        Ore most = Ore.ZERO;
        for (List<Ore> bar : bars) {
            least = least.min(Ore.sum(bar, amount -> amount.min(Ore.ZERO)));
            most = most.max(Ore.sum(bar, amount -> amount.max(Ore.ZERO)));
        }
        lowest = least;
        length = most.minus(least);
    }

    /** @return where zero is */
    String zero() {
        return percent(lowest.negated());
    }

    /** @return a piece for each amount, in their order */
    List<Piece> of(List<Ore> bar) {
        List<Piece> pieces = new ArrayList<>();
        Ore right = lowest.negated();
        Ore left = lowest.negated();
        for (Ore amount : bar) {
            if (amount.isNegative()) {
                left = left.plus(amount);
                pieces.add(new Piece(percent(left), percent(amount.abs())));
            } else {
                pieces.add(new Piece(percent(right), percent(amount)));
                right = right.plus(amount);
            }
        }
        return pieces;
    }

    private String percent(Ore amount) {
        return length.isZero() ? "0%" : Percentage.of(amount, length, DECIMALS).toPlainString() + "%";
    }
}
