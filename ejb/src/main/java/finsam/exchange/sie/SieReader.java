package finsam.exchange.sie;

import finsam.rules.RuleViolation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads SIE files of types 1, 2, 3, 4I and 4E (SIE gruppen, format 4B), as they arrive rather than as they should be: any of
 * three encodings, any line end, labels that nobody knows. What is wrong is reported, all of it, with its line; nothing that
 * the bytes may hold throws.
 */
public final class SieReader {

    /** The largest file that is read, in bytes. One who receives a file need not hold more than this and one byte. */
    public static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int MOST_UNKNOWN_LABELS = 1_000;

    private final SieFaults faults = new SieFaults();
    private final Map<String, Integer> mentions = new LinkedHashMap<>();
    private final SieHeads heads = new SieHeads(faults, mentions);
    private final SieVouchers vouchers = new SieVouchers(faults, mentions);
    private final SortedMap<String, Integer> ignored = new TreeMap<>();
    private final SieEncoding encoding;
    private final SieScanner scanner;
    private final SieChecksum checksum;

    private SieReader(byte[] content) {
        encoding = SieEncoding.of(content);
        scanner = new SieScanner(content, encoding, faults);
        checksum = new SieChecksum(encoding, faults);
    }

    /** Reads the file. Takes time in proportion to its length. */
    public static SieReading read(byte[] content) {
        if (content.length > MOST_BYTES) {
            return refused(0, "sie.too-large", MOST_BYTES / 1024 / 1024);
        }
        int line = 1;
        for (byte b : content) {
            if (b == 0) {
                return refused(line, "sie.binary");
            }
            line += b == '\n' ? 1 : 0;
        }
        return startsWithLabel(content) ? new SieReader(content).read() : refused(1, "sie.not-sie");
    }

    private static SieReading refused(int line, String ruleId, Object... arguments) {
        SieReader nothingRead = new SieReader(new byte[0]);
        nothingRead.faults.add(line, ruleId, arguments);
        return nothingRead.reading(nothingRead.file(), OptionalLong.empty());
    }

    private static boolean startsWithLabel(byte[] content) {
        int at = SieEncoding.startsWithMark(content) ? 3 : 0;
        while (at < content.length && Character.isWhitespace(content[at])) {
            at++;
        }
        return at < content.length && content[at] == '#';
    }

    private SieReading read() {
        for (SieLine line = scanner.next(); line != null; line = scanner.next()) {
            try {
                take(line);
            } catch (RuleViolation unreadable) {
                faults.add(line.number(), unreadable);
            }
        }
        if (faults.full()) {
            return reading(file(), OptionalLong.empty());
        }
        vouchers.end();
        OptionalLong verified = checksum.end();
        SieFile file = file();
        new SieChecks(file, vouchers.lines(), heads, mentions, faults).run();
        if (!scanner.endsWithLineEnd()) {
            faults.remark(scanner.lines(), "sie.line-end-missing");
        }
        return reading(file, verified);
    }

    private void take(SieLine line) {
        if (line.label().equals(SieChecksum.LABEL)) {
            checksum.take(line);
            return;
        }
        if (checksum.isOpen()) {
            checksum.add(scanner.content());
        }
        if (vouchers.take(line)) {
            return;
        }
        if (heads.knows(line.label())) {
            vouchers.interrupt(line);
            heads.take(line);
        } else {
            ignore(line);
        }
    }

    private void ignore(SieLine line) {
        String label = SieLine.shortened(line.label());
        if (ignored.size() < MOST_UNKNOWN_LABELS || ignored.containsKey(label)) {
            ignored.merge(label, 1, Integer::sum);
        } else {
            faults.add(line.number(), "sie.not-sie");
        }
    }

    private SieFile file() {
        return new SieFile(heads.head(), vouchers.vouchers());
    }

    private SieReading reading(SieFile file, OptionalLong verified) {
        return new SieReading(file, vouchers.lines(), encoding, verified, faults.faults(), faults.remarks(), ignored);
    }
}
