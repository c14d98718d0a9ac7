package finsam.report;

import static finsam.rules.RuleViolation.require;

import finsam.ledger.BookQuery;
import finsam.rules.RuleViolation;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A selection of a year's postings, as an order carries it: {@code from=2025-01-01&through=2025-03-31&accounts=6000-6999}, with
 * {@code series}, {@code object=6:STEGET} for each dimension and {@code known}, as the API's views of the books have them.
 */
final class AskedPostings {

    private static final Pattern ACCOUNTS = Pattern.compile("(\\d{1,8})(?:-(\\d{1,8}))?");
    private static final Pattern OBJECT = Pattern.compile("(\\d{1,8}):(.*)");

    private AskedPostings() {}

    /** @param year all of the year @throws RuleViolation {@code order.selection-unreadable} */
    static BookQuery parse(BookQuery year, String written) {
        BookQuery query = year;
        if (written == null || written.isBlank()) {
            return query;
        }
        for (String part : written.split("&")) {
            String[] sides = part.split("=", 2);
            require(sides.length == 2, "order.selection-unreadable", part);
            try {
                query = with(query, sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            } catch (IllegalArgumentException | DateTimeException unreadable) {
                throw new RuleViolation("order.selection-unreadable", part);
            }
        }
        return query;
    }

    private static BookQuery with(BookQuery query, String key, String value) {
        return switch (key) {
            case "from" -> query.during(LocalDate.parse(value), null);
            case "through" -> query.during(null, LocalDate.parse(value));
            case "series" -> query.in(value);
            case "known" -> query.asKnown(Instant.parse(value));
            case "accounts" -> {
                Matcher span = ACCOUNTS.matcher(value);
                require(span.matches(), "order.selection-unreadable", value);
                int first = Integer.parseInt(span.group(1));
                yield query.accounts(first, span.group(2) == null ? first : Integer.parseInt(span.group(2)));
            }
            case "object" -> {
                Matcher object = OBJECT.matcher(value);
                require(object.matches(), "order.selection-unreadable", value);
                yield query.on(Integer.parseInt(object.group(1)), object.group(2));
            }
            default -> throw new RuleViolation("order.selection-unreadable", key);
        };
    }

    /** @return the same for the same question */
    static String written(BookQuery query) {
        StringBuilder written = new StringBuilder("from=" + query.from() + "&through=" + query.through());
        if (!query.hasAllAccounts()) {
            written.append("&accounts=" + query.fromAccount() + "-" + query.throughAccount());
        }
        if (query.series() != null) {
            written.append("&series=" + encoded(query.series()));
        }
        query.objects().forEach((dimension, code) -> written.append("&object=" + dimension + ":" + encoded(code)));
        if (query.known() != null) {
            written.append("&known=" + query.known());
        }
        return written.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
