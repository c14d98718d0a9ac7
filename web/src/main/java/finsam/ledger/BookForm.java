package finsam.ledger;

import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person asks of the books, as it stands in the address: each field as it was typed, the query that it makes, and, by
 * field, what cannot be read of it.
 */
final class BookForm {

    /** In place of an object's code: what names no object of the dimension. */
    static final String WITHOUT = "~";

    private static final Pattern ACCOUNTS = Pattern.compile("(\\d{1,8})(?:\\s*[-–]\\s*(\\d{1,8}))?");
    private static final Pattern DAY = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");

    private final UnaryOperator<String> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();
    private BookQuery query;
    private Ore amount;

    /**
     * @param typed what was typed, by the name of its field; null for nothing
     * @param year the whole year
     * @param dimensions the numbers of the dimensions that can be chosen on
     * @param now the time it is
     */
    BookForm(UnaryOperator<String> typed, BookQuery year, Iterable<Integer> dimensions, Instant now) {
        this.typed = typed;
        this.query = year.during(read("fran", BookForm::day), read("till", BookForm::day))
                .asKnown(read("kant", written -> KnownAt.parse(written, now)));
        if (!text("serie").isEmpty()) {
            query = query.in(text("serie"));
        }
        read("konto", written -> query = accounts(query, written));
        for (int dimension : dimensions) {
            String code = text(object(dimension));
            if (!code.isEmpty()) {
                query = query.on(dimension, code.equals(WITHOUT) ? BookQuery.NONE : code);
            }
        }
        this.amount = read("belopp", Ore::parse);
    }

    static String object(int dimension) {
        return "d" + dimension;
    }

    private <T> T read(String field, Function<String, T> reader) {
        String written = text(field);
        if (written.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(written);
        } catch (RuleViolation unreadable) {
            faults.put(field, unreadable.getMessage());
            return null;
        }
    }

    private static LocalDate day(String written) {
        try {
            if (DAY.matcher(written).matches()) {
                return LocalDate.parse(written);
            }
        } catch (DateTimeException notADay) {
            // Answered as any other that is unreadable.
        }
        throw new RuleViolation("api.unreadable-date", written);
    }

    /** @throws RuleViolation {@code balances.accounts-unreadable} */
    static BookQuery accounts(BookQuery query, String written) {
        Matcher accounts = ACCOUNTS.matcher(written.strip());
        if (!accounts.matches()) {
            throw new RuleViolation("balances.accounts-unreadable", written.strip());
        }
        int first = Integer.parseInt(accounts.group(1));
        return query.accounts(first, accounts.group(2) == null ? first : Integer.parseInt(accounts.group(2)));
    }

    /** @return what was typed in the field; empty for nothing */
    String text(String field) {
        String written = typed.apply(field);
        return written == null ? "" : written.strip();
    }

    BookQuery query() {
        return query;
    }

    Optional<Ore> amount() {
        return Optional.ofNullable(amount);
    }

    /** @return by field, what cannot be read of it */
    Map<String, String> faults() {
        return faults;
    }

    /** @return what was typed in the fields, by their names, without the empty ones */
    Map<String, String> asked(Iterable<String> fields) {
        Map<String, String> asked = new TreeMap<>();
        fields.forEach(field -> {
            if (!text(field).isEmpty()) {
                asked.put(field, text(field));
            }
        });
        return asked;
    }
}
