package finsam.archive;

import static finsam.rules.RuleViolation.require;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A PDF from its end (ISO 32000-1, 7.5): the end of file, where its cross-reference begins, and the trailer that names the
 * document's root. One that was cut in transfer has no end; one that is encrypted says so in its trailer.
 */
final class PdfStructure {

    /** How far from the end the end of file may stand. */
    private static final int TAIL = 2048;

    private static final Pattern START = Pattern.compile("startxref\\s+(\\d{1,10})\\s+%%EOF");
    private static final Pattern OBJECT = Pattern.compile("\\s*\\d{1,10}\\s+\\d{1,5}\\s+obj\\b");
    private static final Pattern TABLE = Pattern.compile("\\s*xref\\s+");
    private static final Pattern SECTION = Pattern.compile("(\\d{1,10})\\s+(\\d{1,10})\\s*[\\r\\n]\\s*");
    private static final Pattern ENTRY = Pattern.compile("(\\d{10}) (\\d{5}) ([fn])\\s{1,2}\\s*");
    private static final Pattern TRAILER = Pattern.compile("\\s*trailer\\s*<<");
    private static final Pattern ROOT = Pattern.compile("/Root\\s+(\\d{1,10})\\s+(\\d{1,5})\\s+R");
    private static final Pattern ENCRYPT = Pattern.compile("/Encrypt\\b");
    private static final Pattern CROSS_REFERENCE_STREAM = Pattern.compile("/Type\\s*/XRef\\b");

    private final String pdf;

    private PdfStructure(byte[] content) {
        pdf = new String(content, StandardCharsets.ISO_8859_1);
    }

    /** @throws finsam.rules.RuleViolation {@code attachment.damaged}, {@code attachment.encrypted} */
    static void check(byte[] content) {
        new PdfStructure(content).read();
    }

    private void read() {
        int start = start();
        boolean asTable = TABLE.matcher(pdf).region(start, pdf.length()).lookingAt();
        String trailer = asTable ? table(start) : stream(start);
        require(!ENCRYPT.matcher(trailer).find(), "attachment.encrypted");
        Matcher root = ROOT.matcher(trailer);
        require(root.find(), "attachment.damaged");
        require(!asTable || holdsObject(root.group(1), root.group(2)), "attachment.damaged");
    }

    private boolean holdsObject(String number, String generation) {
        return Pattern.compile("\\b" + number + "\\s+" + generation + "\\s+obj\\b")
                .matcher(pdf)
                .find();
    }

    /** @return where the last cross-reference begins */
    private int start() {
        Matcher starts = START.matcher(pdf).region(Math.max(0, pdf.length() - TAIL), pdf.length());
        long start = -1;
        while (starts.find()) {
            start = Long.parseLong(starts.group(1));
        }
        require(0 < start && start < pdf.length(), "attachment.damaged");
        return (int) start;
    }

    /** Reads the table's sections. @return the trailer after it */
    private String table(int start) {
        Matcher at = TABLE.matcher(pdf).region(start, pdf.length());
        at.lookingAt();
        at.usePattern(SECTION).region(at.end(), pdf.length());
        while (at.lookingAt()) {
            long entries = Long.parseLong(at.group(2));
            at.usePattern(ENTRY).region(at.end(), pdf.length());
            for (long i = 0; i < entries; i++) {
                require(at.lookingAt(), "attachment.damaged");
                require(Long.parseLong(at.group(1)) < pdf.length(), "attachment.damaged");
                at.region(at.end(), pdf.length());
            }
            at.usePattern(SECTION);
        }
        at.usePattern(TRAILER);
        require(at.lookingAt(), "attachment.damaged");
        return dictionary(at.end() - 2);
    }

    /** @return the dictionary of the stream that is the cross-reference, which is its trailer, too */
    private String stream(int start) {
        Matcher object = OBJECT.matcher(pdf).region(start, pdf.length());
        require(object.lookingAt(), "attachment.damaged");
        int begins = pdf.indexOf("<<", object.end());
        require(begins >= 0, "attachment.damaged");
        String dictionary = dictionary(begins);
        require(CROSS_REFERENCE_STREAM.matcher(dictionary).find(), "attachment.damaged");
        require(pdf.indexOf("endstream", begins) > 0, "attachment.damaged");
        return dictionary;
    }

    /** @return the dictionary that begins there, with those inside it */
    private String dictionary(int begins) {
        int depth = 0;
        for (int at = begins; at + 1 < pdf.length(); at++) {
            if (pdf.startsWith("<<", at)) {
                depth++;
                at++;
            } else if (pdf.startsWith(">>", at)) {
                depth--;
                at++;
                if (depth == 0) {
                    return pdf.substring(begins, at + 1);
                }
            }
        }
        require(false, "attachment.damaged");
        return "";
    }
}
