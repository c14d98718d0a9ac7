package finsam.money;

import static finsam.rules.RuleViolation.require;

import finsam.rules.RuleViolation;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount as it is written in a field: one amount, or several with plus and minus between them, {@code 100+25} or {@code 1 000-250,50}. */
public final class WrittenSum {

    private static final Pattern TERM = Pattern.compile("([+-]?)([^+-]+)");
    private static final int LONGEST = 100;

    private WrittenSum() {}

    /**
     * @param written may begin with {@code =}, as in a spreadsheet
     * @return the sum, exact
     * @throws RuleViolation {@code money.missing}, {@code money.unreadable}, {@code money.three-decimals} or
     *     {@code money.beyond-limit}
     */
    public static Ore parse(String written) {
        require(written != null && !written.isBlank(), "money.missing");
        String shown = written.strip();
        require(shown.length() <= LONGEST, "money.unreadable", shown.substring(0, Math.min(LONGEST, shown.length())));
        String terms = shown.replaceFirst("^=", "").replace('\u2212', '-').strip();
        Matcher term = TERM.matcher(terms);
        Ore sum = Ore.ZERO;
        int read = 0;
        while (term.find() && term.start() == read) {
            require(!term.group(2).isBlank(), "money.unreadable", shown);
            Ore amount = amount(term.group(2), shown);
            sum = term.group(1).equals("-") ? sum.minus(amount) : sum.plus(amount);
            read = term.end();
        }
        require(read == terms.length() && read > 0, "money.unreadable", shown);
        return sum;
    }

    /** A term that cannot be read is told of as the whole that was written. */
    private static Ore amount(String term, String whole) {
        try {
            return Ore.parse(term);
        } catch (RuleViolation unreadable) {
            throw unreadable.ruleId().equals("money.beyond-limit")
                    ? unreadable
                    : new RuleViolation(unreadable.ruleId(), whole);
        }
    }
}
