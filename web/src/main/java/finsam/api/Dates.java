package finsam.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Dates as the API takes them: {@code 2026-03-31}, in the centuries that books can concern. */
final class Dates {

    private static final Pattern FORM = Pattern.compile("(19|20|21)\\d\\d-\\d\\d-\\d\\d");

    private Dates() {}

    static LocalDate parse(String written) {
        if (!FORM.matcher(written).matches()) {
            throw new DateTimeException("Not a date of the form 2026-03-31: " + written);
        }
        return LocalDate.parse(written);
    }
}
