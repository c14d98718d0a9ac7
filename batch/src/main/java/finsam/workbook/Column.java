package finsam.workbook;

import java.util.Arrays;
import java.util.List;

/**
 * A column: what it is called, what its cells hold, and how wide it is.
 *
 * @param kind what its cells hold
 * @param heading what stands in the header row; unique within a layout
 * @param width in digits of the body font
 * @param of the headings of the columns it is computed from; empty when the caller gives its values
 */
public record Column(Kind kind, String heading, int width, List<String> of) {

    /** What a column's cells hold, and who fills them. */
    public enum Kind {
        /** Words, or a code kept as it is written. Wrapped, never cut by the next cell. */
        TEXT,
        /** A count or a number in a series. */
        NUMBER,
        DATE,
        /** An amount that adds up. */
        ORE,
        /** An amount that does not: a running balance. A sub-total repeats the last one. */
        BALANCE,
        /** A part of one, shown in percent with one decimal. */
        PERCENT,
        /** Computed: one amount less another. */
        DIFFERENCE,
        /** Computed: one amount as a part of another; empty where that is zero. */
        SHARE,
        /** Computed: {@value Sheet#AGREES} where an amount is zero, else {@value Sheet#DEVIATES}. */
        VERDICT,
        /** Computed: {@value Sheet#MISSING}, in every row. */
        MISSING;

        boolean isMoney() {
            return this == ORE || this == BALANCE || this == DIFFERENCE;
        }

        boolean isComputed() {
            return this == DIFFERENCE || this == SHARE || this == VERDICT || this == MISSING;
        }
    }

    /**
     * The widest amount is {@code -100 000 000 000,00}: nineteen characters, none wider than a digit, and one for the cell's
     * padding. A narrower column would show it as ####.
     */
    static final int MONEY_WIDTH = 20;

    public Column {
        of = List.copyOf(of);
        int longestWord = Arrays.stream(heading.split("[ -]"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        width = Math.max(width, longestWord + 3);
    }

    private Column(Kind kind, String heading, int width, String... of) {
        this(kind, heading, width, List.of(of));
    }

    /** @param width in digits */
    public static Column text(String heading, int width) {
        return new Column(Kind.TEXT, heading, width);
    }

    public static Column number(String heading) {
        return new Column(Kind.NUMBER, heading, 11);
    }

    public static Column date(String heading) {
        return new Column(Kind.DATE, heading, 12);
    }

    public static Column ore(String heading) {
        return new Column(Kind.ORE, heading, MONEY_WIDTH);
    }

    public static Column balance(String heading) {
        return new Column(Kind.BALANCE, heading, MONEY_WIDTH);
    }

    public static Column percent(String heading) {
        return new Column(Kind.PERCENT, heading, 10);
    }

    /** @param from the heading of an amount, {@code less} of the amount taken from it */
    public static Column difference(String heading, String from, String less) {
        return new Column(Kind.DIFFERENCE, heading, MONEY_WIDTH, from, less);
    }

    /** @param part the heading of an amount, {@code whole} of the amount it is a part of */
    public static Column share(String heading, String part, String whole) {
        return new Column(Kind.SHARE, heading, 10, part, whole);
    }

    /** @param amount the heading of the amount that must be zero */
    public static Column verdict(String heading, String amount) {
        return new Column(Kind.VERDICT, heading, 12, amount);
    }

    /** A column that there is nothing to fill with, such as a year before the first: it says so, and is never 0. */
    public static Column missing(String heading) {
        return new Column(Kind.MISSING, heading, 15);
    }
}
