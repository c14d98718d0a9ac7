package finsam.exchange.sie;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/**
 * The encodings SIE files arrive in. Only the first is right ({@code #FORMAT PC8}), and every file claims to be that one, so
 * the text itself must tell.
 */
public enum SieEncoding {
    CP437("PC8 (CP437)"),
    UTF_8("UTF-8"),
    /** With the characters that Windows-1252 adds. */
    LATIN_1("Latin-1");

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String SWEDISH = "åäöÅÄÖéÉüÜ";
    private static final BitSet SWEDISH_IN_CP437 = set(Cp437.encode(SWEDISH));
    private static final BitSet SWEDISH_IN_LATIN_1 = set(SWEDISH.getBytes(WINDOWS_1252));

    private final String title;

    SieEncoding(String title) {
        this.title = title;
    }

    /** As a person knows it. */
    public String title() {
        return title;
    }

    /**
     * UTF-8 if all that is not ASCII is that; else the encoding that makes most Swedish letters of it, so that one broken
     * letter does not turn all the others into something else.
     */
    static SieEncoding of(byte[] content) {
        if (startsWithMark(content)) {
            return UTF_8;
        }
        int utf8 = 0;
        int broken = 0;
        int cp437 = 0;
        int latin1 = 0;
        for (int i = 0; i < content.length; i++) {
            if (content[i] >= 0) {
                continue;
            }
            int length = sequence(content, i);
            if (length > 0) {
                utf8++;
                i += length - 1;
            } else {
                broken++;
                cp437 += SWEDISH_IN_CP437.get(content[i] & 0xFF) ? 1 : 0;
                latin1 += SWEDISH_IN_LATIN_1.get(content[i] & 0xFF) ? 1 : 0;
            }
        }
        if (utf8 > 0 && broken == 0 || utf8 > Math.max(cp437, latin1)) {
            return UTF_8;
        }
        return latin1 > cp437 ? LATIN_1 : CP437;
    }

    static boolean startsWithMark(byte[] content) {
        return content.length >= 3
                && content[0] == (byte) 0xEF
                && content[1] == (byte) 0xBB
                && content[2] == (byte) 0xBF;
    }

    /** A byte that has no meaning in the encoding becomes U+FFFD. */
    String decode(byte[] bytes, int from, int to) {
        return switch (this) {
            case CP437 -> Cp437.decode(bytes, from, to);
            case UTF_8 -> new String(bytes, from, to - from, StandardCharsets.UTF_8);
            case LATIN_1 -> new String(bytes, from, to - from, WINDOWS_1252);
        };
    }

    private static BitSet set(byte[] bytes) {
        BitSet set = new BitSet(256);
        for (byte b : bytes) {
            set.set(b & 0xFF);
        }
        return set;
    }

    /** The length of the UTF-8 sequence of more than one byte that starts here, or 0 if none does. */
    private static int sequence(byte[] content, int at) {
        int lead = content[at] & 0xFF;
        int length =
                lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        for (int i = at + 1; i < at + length; i++) {
            if (i >= content.length || (content[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
