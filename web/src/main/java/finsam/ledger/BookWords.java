package finsam.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.IntFunction;

/** Says in words what a query shows: <i>Januari–mars 2026, insats Steget, som det var känt 2026-04-10</i>. */
final class BookWords {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    private BookWords() {}

    /**
     * @param known the known-at as it was typed; empty for none
     * @param dimension the name of a dimension
     * @param object the name of an object, by the number of its dimension and its code
     */
    static String of(BookQuery query, String known, IntFunction<String> dimension, BinaryOperator<String> object) {
        List<String> words = new ArrayList<>();
        words.add(span(query.from(), query.through()));
        if (!query.hasAllAccounts()) {
            words.add(
                    query.fromAccount() == query.throughAccount()
                            ? "konto " + query.fromAccount()
                            : "konto " + query.fromAccount() + "–" + query.throughAccount());
        }
        if (query.series() != null) {
            words.add("serie " + query.series());
        }
        query.objects().forEach((number, code) -> {
            String name = dimension.apply(number).toLowerCase(SWEDISH);
            words.add(
                    code.equals(BookQuery.NONE)
                            ? "utan " + name
                            : name + " " + object.apply(String.valueOf(number), code));
        });
        if (query.known() != null) {
            words.add("som det var känt " + known);
        }
        return String.join(", ", words);
    }

    /** @return whole months by their names, other days by their dates */
    static String span(LocalDate from, LocalDate through) {
        YearMonth first = YearMonth.from(from);
        YearMonth last = YearMonth.from(through);
        if (!from.equals(first.atDay(1)) || !through.equals(last.atEndOfMonth())) {
            return from.equals(through) ? from.toString() : from + " – " + through;
        }
        if (first.equals(last)) {
            return capital(month(first)) + " " + first.getYear();
        }
        return first.getYear() == last.getYear()
                ? capital(month(first)) + "–" + month(last) + " " + last.getYear()
                : capital(month(first)) + " " + first.getYear() + " – " + month(last) + " " + last.getYear();
    }

    /** @return the month's name, in small letters */
    static String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, SWEDISH);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(SWEDISH) + word.substring(1);
    }
}
