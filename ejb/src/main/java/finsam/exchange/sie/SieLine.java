package finsam.exchange.sie;

import static finsam.rules.RuleViolation.require;

import finsam.money.Ore;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of a file: its label and fields, each read as what the label says it is. Fields are counted from 0; one that is not
 * there is empty. A field that is not what it should be is a {@link finsam.rules.RuleViolation}.
 *
 * @param number from 1
 * @param label in capitals, with its number sign; or a brace that stands alone
 */
record SieLine(int number, String label, List<SieField> fields) {

    private static final int QUOTED = 40;
    private static final int MOST_DIGITS = 15;

    String text(int field) {
        if (field >= fields.size()) {
            return "";
        }
        require(fields.get(field) instanceof SieField.Text, "sie.list-unexpected", label, field + 1);
        return ((SieField.Text) fields.get(field)).value();
    }

    String required(int field, String name) {
        String text = text(field);
        require(!text.isBlank(), "sie.field-missing", label, name);
        return text;
    }

    List<SieReference> objects(int field) {
        require(
                field < fields.size() && fields.get(field) instanceof SieField.Items,
                "sie.list-missing",
                label,
                field + 1);
        List<String> items = ((SieField.Items) fields.get(field)).values();
        if (items.isEmpty()) {
            return List.of();
        }
        require(items.size() % 2 == 0, "sie.list-unpaired", label);
        List<SieReference> references = new ArrayList<>(items.size() / 2);
        for (int i = 0; i < items.size(); i += 2) {
            references.add(new SieReference(items.get(i), items.get(i + 1)));
        }
        return references;
    }

    /** An amount has a point and at most two decimals, may have a minus, and never a plus. */
    Ore amount(int field) {
        String written = required(field, "belopp");
        int start = written.startsWith("-") ? 1 : 0;
        int point = written.indexOf('.');
        int end = point < 0 ? written.length() : point;
        int decimals = point < 0 ? 0 : written.length() - point - 1;
        require(
                start < end
                        && isDigits(written, start, end)
                        && (point < 0 || decimals > 0 && isDigits(written, point + 1, written.length())),
                "sie.amount-unreadable",
                shortened(written));
        require(decimals <= 2, "sie.amount-decimals", shortened(written));
        require(end - start <= MOST_DIGITS, "money.beyond-limit", shortened(written));
        long ore = Long.parseLong(written, start, end, 10) * 100;
        if (decimals > 0) {
            ore += Long.parseLong(written, point + 1, written.length(), 10) * (decimals == 1 ? 10 : 1);
        }
        return Ore.of(start == 1 ? -ore : ore);
    }

    /** @return the day, or null if the field is empty */
    LocalDate date(int field) {
        String written = text(field);
        if (written.isBlank()) {
            return null;
        }
        require(isNumber(written, 8) && !written.startsWith("0"), "sie.date-unreadable", label, shortened(written));
        try {
            return LocalDate.of(part(written, 0, 4), part(written, 4, 6), part(written, 6, 8));
        } catch (DateTimeException noSuchDay) {
            require(false, "sie.date-unreadable", label, written);
            throw noSuchDay;
        }
    }

    LocalDate requiredDate(int field, String name) {
        required(field, name);
        return date(field);
    }

    YearMonth month(int field) {
        String written = required(field, "period");
        boolean readable = isNumber(written, 6) && !written.startsWith("0");
        int month = readable ? part(written, 4, 6) : 0;
        require(1 <= month && month <= 12, "sie.month-unreadable", label, shortened(written));
        return YearMonth.of(part(written, 0, 4), month);
    }

    /** The number of a year in relation to the file's: 0, −1, … */
    int yearIndex(int field) {
        String written = required(field, "årsnummer");
        require(written.matches("-?[0-9]{1,2}"), "sie.year-unreadable", label, shortened(written));
        return Integer.parseInt(written);
    }

    /** What a person wrote, no longer than it can be shown to them. */
    static String shortened(String written) {
        return written.length() <= QUOTED ? written : written.substring(0, QUOTED) + "…";
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }

    private static boolean isNumber(String written, int length) {
        return written.length() == length && isDigits(written, 0, length);
    }

    private static boolean isDigits(String written, int from, int to) {
        for (int i = from; i < to; i++) {
            if (written.charAt(i) < '0' || written.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
