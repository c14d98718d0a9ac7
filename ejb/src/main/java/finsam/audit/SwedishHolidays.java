package finsam.audit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The days on which Swedish offices are closed: weekends, lagen (1989:253) om allmänna helgdagar, and the three eves. */
final class SwedishHolidays {

    private static final Map<MonthDay, String> EVERY_YEAR = Map.of(
            MonthDay.of(1, 1), "nyårsdagen",
            MonthDay.of(1, 6), "trettondedag jul",
            MonthDay.of(5, 1), "första maj",
            MonthDay.of(6, 6), "nationaldagen",
            MonthDay.of(12, 24), "julafton",
            MonthDay.of(12, 25), "juldagen",
            MonthDay.of(12, 26), "annandag jul",
            MonthDay.of(12, 31), "nyårsafton");

    private SwedishHolidays() {}

    /** @return why offices are closed, if they are */
    static Optional<String> free(LocalDate day) {
        String named = EVERY_YEAR.get(MonthDay.from(day));
        if (named == null) {
            named = moving(day.getYear()).get(day);
        }
        if (named == null && (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY)) {
            named = OfficeHours.day(day);
        }
        return Optional.ofNullable(named);
    }

    private static Map<LocalDate, String> moving(int year) {
        LocalDate easter = easter(year);
        Map<LocalDate, String> days = new HashMap<>();
        days.put(easter.minusDays(2), "långfredagen");
        days.put(easter, "påskdagen");
        days.put(easter.plusDays(1), "annandag påsk");
        days.put(easter.plusDays(39), "Kristi himmelsfärdsdag");
        days.put(easter.plusDays(49), "pingstdagen");
        LocalDate midsummer = LocalDate.of(year, 6, 20).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        days.put(midsummer.minusDays(1), "midsommarafton");
        days.put(midsummer, "midsommardagen");
        days.put(LocalDate.of(year, 10, 31).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)), "alla helgons dag");
        return days;
    }

    /** Easter Sunday in the Gregorian calendar, as it is computed by Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
