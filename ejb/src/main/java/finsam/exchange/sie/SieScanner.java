package finsam.exchange.sie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a file into lines and lines into fields, once over, byte by byte. All three encodings write blanks, quotes and braces
 * as ASCII and use those bytes for nothing else, so the text is decoded last.
 *
 * <p>Only a quote needs a backslash before it, and SIE does not say how a field ends that ends in a backslash. Here, of
 * backslashes just before a quote each pair is one; elsewhere a backslash is itself, as in {@code C:\temp}.
 */
final class SieScanner {

    /** No line of a file that a program wrote is longer, in bytes. */
    static final int LONGEST_LINE = 65_536;

    private final byte[] file;
    private final SieEncoding encoding;
    private final SieFaults faults;
    private int next;
    private int number;

    private int at;
    private int end;
    /** The bytes of the label and fields of the line, without what is between and around them: what a checksum sums. */
    private final byte[] content = new byte[LONGEST_LINE];

    private int length;

    SieScanner(byte[] file, SieEncoding encoding, SieFaults faults) {
        this.file = file;
        this.encoding = encoding;
        this.faults = faults;
        this.next = SieEncoding.startsWithMark(file) ? 3 : 0;
    }

    /** @return the next line that is not blank and can be cut, or null after the last */
    SieLine next() {
        while (next < file.length && !faults.full()) {
            if (beginLine()) {
                SieLine line = cut();
                if (line != null) {
                    return line;
                }
            }
        }
        return null;
    }

    /** @return how many lines have been begun */
    int lines() {
        return number;
    }

    boolean endsWithLineEnd() {
        byte last = file[file.length - 1];
        return last == '\n' || last == '\r';
    }

    /** What the checksum sums of the line last returned. */
    byte[] content() {
        return Arrays.copyOf(content, length);
    }

    /** Finds the end of the next line: LF, CR or both. */
    private boolean beginLine() {
        at = next;
        number++;
        int control = -1;
        int i = next;
        for (; i < file.length && file[i] != '\n' && file[i] != '\r'; i++) {
            if (file[i] >= 0 && file[i] < ' ' && file[i] != '\t' || file[i] == 127) {
                control = file[i];
            }
        }
        end = i;
        next = i + 1 < file.length && file[i] == '\r' && file[i + 1] == '\n' ? i + 2 : i + 1;
        if (end - at > LONGEST_LINE) {
            faults.add(number, "sie.line-too-long", LONGEST_LINE);
            return false;
        }
        if (control >= 0) {
            faults.add(number, "sie.control-character", String.format("%02X", control));
        }
        skipBlanks();
        return at < end;
    }

    private SieLine cut() {
        length = 0;
        if (file[at] == '{' || file[at] == '}') {
            String brace = file[at++] == '{' ? "{" : "}";
            skipBlanks();
            if (at < end) {
                faults.add(number, "sie.brace-not-alone");
            }
            return new SieLine(number, brace, List.of());
        }
        if (file[at] != '#') {
            faults.add(number, "sie.not-a-label", SieLine.shortened(encoding.decode(file, at, end)));
            return null;
        }
        String label = bare(false).toUpperCase(Locale.ROOT);
        List<SieField> fields = new ArrayList<>(6);
        for (skipBlanks(); at < end; skipBlanks()) {
            fields.add(file[at] == '{' ? items() : new SieField.Text(field(false)));
        }
        return new SieLine(number, label, fields);
    }

    private SieField items() {
        List<String> items = new ArrayList<>(2);
        at++;
        for (skipBlanks(); at < end && file[at] != '}'; skipBlanks()) {
            items.add(field(true));
        }
        if (at == end) {
            faults.add(number, "sie.list-unclosed");
        }
        at++;
        return new SieField.Items(items);
    }

    private String field(boolean inList) {
        return file[at] == '"' ? quoted(inList) : bare(inList);
    }

    private String bare(boolean inList) {
        int start = length;
        while (at < end && !isBlank(file[at]) && !(inList && file[at] == '}')) {
            if (file[at] == '\\' && at + 1 < end && file[at + 1] == '"') {
                at++;
            }
            content[length++] = file[at++];
        }
        return decoded(start);
    }

    private String quoted(boolean inList) {
        int start = length;
        at++;
        while (at < end && file[at] != '"') {
            if (file[at] == '\\') {
                backslashes();
            } else {
                content[length++] = file[at++];
            }
        }
        if (at == end) {
            faults.add(number, "sie.quote-unclosed");
        } else if (++at < end && !isBlank(file[at]) && !(inList && file[at] == '}')) {
            faults.add(number, "sie.quote-misplaced", SieLine.shortened(encoding.decode(file, at, end)));
        }
        return decoded(start);
    }

    private void backslashes() {
        int from = at;
        while (at < end && file[at] == '\\') {
            at++;
        }
        boolean beforeQuote = at < end && file[at] == '"';
        int run = at - from;
        for (int i = 0; i < (beforeQuote ? run / 2 : run); i++) {
            content[length++] = '\\';
        }
        if (beforeQuote && run % 2 == 1) {
            content[length++] = file[at++];
        }
    }

    private String decoded(int start) {
        if (start == length) {
            return "";
        }
        String text = encoding.decode(content, start, length);
        if (encoding != SieEncoding.CP437) {
            if (text.indexOf('\uFFFD') >= 0) {
                faults.add(number, "sie.encoding-mixed", encoding.title());
            } else if (text.chars().anyMatch(c -> c >= 0x80 && Character.isISOControl(c))) {
                faults.add(number, "sie.control-character", "C1");
            }
        }
        return text;
    }

    private void skipBlanks() {
        while (at < end && isBlank(file[at])) {
            at++;
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }
}
