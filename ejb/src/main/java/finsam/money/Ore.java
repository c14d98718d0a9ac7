package finsam.money;

import static finsam.rules.RuleViolation.require;

import finsam.rules.RuleViolation;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * An amount of Swedish money: a whole number of öre, never a fraction of one. A debit is positive, a credit negative.
 *
 * <p>No amount passes {@link #LIMIT} kronor in either direction, so that a slip of the keyboard is caught where it is made
 * and no sum of a förbund's postings can overflow.
 *
 * @param ore the amount in öre
 */
public record Ore(long ore) implements Comparable<Ore>, Serializable {

    /** The largest amount, in öre: one hundred billion kronor. */
    public static final long LIMIT = 100_000_000_000_00L;

    public static final Ore ZERO = new Ore(0);

    private static final Pattern WRITTEN = Pattern.compile("[+-]?\\d{1,15}([.,]\\d{1,2})?");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u2007\\u2009\\u202f]");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}( \\d{3})*([.,]\\d*)?");

    public Ore {
        if (ore < -LIMIT || LIMIT < ore) {
            throw new RuleViolation("money.beyond-limit", plain(ore));
        }
    }

    public static Ore of(long ore) {
        return ore == 0 ? ZERO : new Ore(ore);
    }

    public static Ore kronor(long kronor) {
        require(-LIMIT / 100 <= kronor && kronor <= LIMIT / 100, "money.beyond-limit", kronor + ",00");
        return of(kronor * 100);
    }

    /**
     * Reads an amount as people write it: {@code 1 234,50}, {@code 1234.5} or {@code -1234}; a decimal comma or point, groups
     * of three set apart by spaces, a minus of any kind.
     *
     * @throws finsam.rules.RuleViolation {@code money.unreadable}, {@code money.three-decimals} or {@code money.beyond-limit}
     */
    public static Ore parse(String written) {
        require(written != null && !written.isBlank(), "money.missing");
        String spaced = SPACES.matcher(written.strip()).replaceAll(" ").replace('\u2212', '-');
        boolean grouped = spaced.indexOf(' ') < 0
                || THOUSANDS.matcher(spaced.replaceFirst("^([+-]) ", "$1")).matches();
        String digits = spaced.replace(" ", "");
        require(!digits.matches("[+-]?\\d+[.,]\\d{3,}"), "money.three-decimals", written.strip());
        require(grouped && WRITTEN.matcher(digits).matches(), "money.unreadable", written.strip());
        return of(new BigDecimal(digits.replace(',', '.')));
    }

    /** From kronor with at most two decimals. */
    public static Ore of(BigDecimal kronor) {
        BigDecimal exact = kronor.stripTrailingZeros();
        require(exact.scale() <= 2, "money.three-decimals", kronor.toPlainString());
        require(exact.abs().compareTo(BigDecimal.valueOf(LIMIT, 2)) <= 0, "money.beyond-limit", kronor.toPlainString());
        return of(exact.movePointRight(2).longValueExact());
    }

    public static <T> Ore sum(Collection<T> items, Function<? super T, Ore> amount) {
        return items.stream().map(amount).reduce(ZERO, Ore::plus);
    }

    public Ore plus(Ore other) {
        return of(Math.addExact(ore, other.ore));
    }

    public Ore minus(Ore other) {
        return of(Math.subtractExact(ore, other.ore));
    }

    public Ore negated() {
        return of(-ore);
    }

    public Ore abs() {
        return ore < 0 ? negated() : this;
    }

    public Ore min(Ore other) {
        return ore <= other.ore ? this : other;
    }

    public Ore max(Ore other) {
        return ore >= other.ore ? this : other;
    }

    public Ore times(long factor) {
        return of(Math.multiplyExact(ore, factor));
    }

    public boolean isZero() {
        return ore == 0;
    }

    public boolean isPositive() {
        return ore > 0;
    }

    public boolean isNegative() {
        return ore < 0;
    }

    public boolean exceeds(Ore other) {
        return ore > other.ore;
    }

    /** Kronor with exactly two decimals. */
    public BigDecimal toKronor() {
        return BigDecimal.valueOf(ore, 2);
    }

    /** As machines exchange it: {@code -1234.50}. */
    public String toPlain() {
        return toKronor().toPlainString();
    }

    /** As Swedes read it, with non-breaking spaces and a true minus: {@code −1 234,50}. */
    @Override
    public String toString() {
        return new DecimalFormat("#,##0.00", symbols()).format(toKronor());
    }

    @Override
    public int compareTo(Ore other) {
        return Long.compare(ore, other.ore);
    }

    private static String plain(long ore) {
        return BigDecimal.valueOf(ore, 2).toPlainString().replace('.', ',');
    }

    private static DecimalFormatSymbols symbols() {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.forLanguageTag("sv-SE"));
        symbols.setGroupingSeparator('\u00a0');
        symbols.setDecimalSeparator(',');
        symbols.setMinusSign('\u2212');
        return symbols;
    }
}
