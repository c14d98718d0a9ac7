package finsam.report;

import finsam.report.AnnualReport.Heading;
import finsam.workbook.Column;
import java.time.LocalDate;
import java.util.Locale;

/** What a report calls its year, and the columns of that year and the one before. */
final class Periods {

    static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private Periods() {}

    /** @return {@code 2025}, or the days of a year that is no calendar year */
    static String of(Heading heading) {
        int year = heading.year();
        boolean calendar = heading.startsOn().equals(LocalDate.of(year, 1, 1))
                && heading.endsOn().equals(LocalDate.of(year, 12, 31));
        return calendar ? String.valueOf(year) : heading.startsOn() + " – " + heading.endsOn();
    }

    static Column current(Heading heading, String what) {
        return Column.ore((what + " " + heading.year()).strip());
    }

    /** The year before; where there are no books of it the column says so, and is never 0. */
    static Column previous(Heading heading, String what) {
        return heading.previousYear() == null
                ? Column.missing((what + " " + (heading.year() - 1)).strip())
                : Column.ore((what + " " + heading.previousYear()).strip());
    }
}
