package finsam.time;

import finsam.rules.RuleViolation;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A day as it is written in a field: {@code 2026-11-05}, {@code 20261105}, {@code 261105}, or without a year {@code 1105} or
 * {@code 5/11}. Without a year it is the day within the fiscal year, if the fiscal year has it.
 */
public final class WrittenDay {

    private static final Pattern WHOLE = Pattern.compile("(\\d{4})-?(\\d{2})-?(\\d{2})");
    private static final Pattern SHORT = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("(\\d{2})-?(\\d{2})");
    private static final Pattern DAY_OF_MONTH = Pattern.compile("(\\d{1,2})/(\\d{1,2})");

    private WrittenDay() {}

    /**
     * @param from the first day of the fiscal year
     * @param through its last
     * @throws RuleViolation {@code api.unreadable-date}
     */
    public static LocalDate parse(String written, LocalDate from, LocalDate through) {
        String text = written.strip();
        try {
            Matcher whole = WHOLE.matcher(text);
            if (whole.matches()) {
                return LocalDate.of(number(whole, 1), number(whole, 2), number(whole, 3));
            }
            Matcher brief = SHORT.matcher(text);
            if (brief.matches()) {
                int century = from.getYear() / 100 * 100;
                return LocalDate.of(century + number(brief, 1), number(brief, 2), number(brief, 3));
            }
            Matcher monthFirst = MONTH_AND_DAY.matcher(text);
            if (monthFirst.matches()) {
                return within(number(monthFirst, 1), number(monthFirst, 2), from, through);
            }
            Matcher dayFirst = DAY_OF_MONTH.matcher(text);
            if (dayFirst.matches()) {
                return within(number(dayFirst, 2), number(dayFirst, 1), from, through);
            }
        } catch (DateTimeException noSuchDay) {
            throw new RuleViolation("api.unreadable-date", text);
        }
        throw new RuleViolation("api.unreadable-date", text);
    }

    /** The first such day within the fiscal year; if it has none, the one of the calendar year it ends in. */
    private static LocalDate within(int month, int day, LocalDate from, LocalDate through) {
        return IntStream.rangeClosed(from.getYear(), through.getYear())
                .filter(year -> day <= LocalDate.of(year, month, 1).lengthOfMonth())
                .mapToObj(year -> LocalDate.of(year, month, day))
                .filter(date -> !date.isBefore(from) && !date.isAfter(through))
                .findFirst()
                .orElseGet(() -> LocalDate.of(through.getYear(), month, day));
    }

    private static int number(Matcher written, int group) {
        return Integer.parseInt(written.group(group));
    }
}
