package finsam.workbook;

import java.util.regex.Pattern;
import org.apache.poi.ss.util.WorkbookUtil;

/** Text made fit for a cell, a sheet's name, or a page header, changing as little as can be. */
final class Words {

    /** The longest text a cell holds, in UTF-16 units (Excel's specifications and limits). */
    static final int CELL_LIMIT = 32_767;

    /** What Excel would read as an escaped character (ECMA-376, ST_Xstring), though somebody wrote it. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** All three parts of a page header share 255 characters. */
    private static final int HEADER_LIMIT = 75;

    /** Excel's highest row is 409 points. */
    private static final int MOST_LINES = 31;

    private Words() {}

    /** Without characters that XML 1.0 cannot hold, and no longer than a cell: a text that was cut ends with …. */
    static String cell(String text) {
        return text.length() <= CELL_LIMIT && text.chars().allMatch(Words::isPlain) ? text : fitted(text);
    }

    /** Whether it stands in a cell as it is, whatever stands beside it. */
    private static boolean isPlain(int c) {
        return (' ' <= c && c <= 0xD7FF && c != '_') || c == '\n';
    }

    private static String fitted(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().filter(Words::isXml).forEach(legal::appendCodePoint);
        String escaped = LOOKS_ESCAPED.matcher(legal).replaceAll("_x005F_");
        return cut(escaped, CELL_LIMIT);
    }

    /** Whether a program that reads text again would take it for a formula. */
    static boolean startsLikeFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    /** A legal name of a sheet: 31 characters at most, none of {@code []*?/\:}. */
    static String sheetName(String name) {
        return WorkbookUtil.createSafeSheetName(cell(name), ' ').strip();
    }

    /** In a page header {@code &} begins a code, so a real one is written twice. */
    static String header(String text) {
        return cut(cell(text).replace('\n', ' '), HEADER_LIMIT).replace("&", "&&");
    }

    /**
     * About how many lines the text takes, rather one too many.
     *
     * @param width in digits, as a column's
     */
    static int lines(String text, int width) {
        double room = width - 1.0;
        if (isShort(text, room)) {
            return 1;
        }
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            double used = 0;
            lines++;
            for (String word : paragraph.split(" ")) {
                double wide = word.codePoints().mapToDouble(Words::digits).sum();
                if (used > 0 && used + wide > room) {
                    lines++;
                    used = 0;
                }
                lines += (int) (wide / room);
                used += wide % room + digits(' ');
            }
        }
        return Math.min(lines, MOST_LINES);
    }

    /** Whether it surely is one line. */
    private static boolean isShort(String text, double room) {
        double wide = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || Character.isSurrogate(c)) {
                return false;
            }
            wide += digits(c);
        }
        return wide < room - 0.01;
    }

    /** @return the height of a row with so many lines, in points */
    static float height(int lines) {
        return 2.5f + 12.75f * lines;
    }

    /** The width of a character in digits, as Arial has it, rounded up. */
    private static double digits(int c) {
        if (" .,:;'!|()[]/-ijltfrI".indexOf(c) >= 0) {
            return 0.6;
        }
        if (c > 0x2E80) {
            return 2;
        }
        return Character.isUpperCase(c) || "mw@%&_—…".indexOf(c) >= 0 ? 1.5 : 1;
    }

    private static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 2)) ? limit - 2 : limit - 1;
        return text.substring(0, end) + "…";
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || 0x20 <= c && c <= 0xD7FF
                || 0xE000 <= c && c <= 0xFFFD
                || c >= 0x10000;
    }
}
