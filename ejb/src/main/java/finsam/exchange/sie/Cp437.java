package finsam.exchange.sie;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Code page 437, the one SIE calls PC8. Kept here as a table, since the JDK's own lies in a module that a server need not
 * have.
 */
final class Cp437 {

    /** The characters of bytes 128 to 255. */
    private static final String HIGH = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ"
            + "áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

    private static final Map<Integer, Byte> BYTES = new HashMap<>();

    /** What stands for a character that the code page lacks and that does not decompose into ones it has. */
    private static final Map<Integer, String> NEAREST = Map.ofEntries(
            Map.entry((int) '€', "EUR"),
            Map.entry((int) '–', "-"),
            Map.entry((int) '—', "-"),
            Map.entry((int) '‐', "-"),
            Map.entry((int) '−', "-"),
            Map.entry((int) '’', "'"),
            Map.entry((int) '‘', "'"),
            Map.entry((int) '´', "'"),
            Map.entry((int) '”', "\""),
            Map.entry((int) '“', "\""),
            Map.entry((int) '„', "\""),
            Map.entry((int) '•', "*"),
            Map.entry((int) '§', "par."),
            Map.entry((int) '×', "x"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'Ø', "O"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'Œ', "OE"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'Ł', "L"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'Đ', "D"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'Ð', "D"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'Þ', "Th"));

    static {
        for (int i = 0; i < HIGH.length(); i++) {
            BYTES.put((int) HIGH.charAt(i), (byte) (128 + i));
        }
    }

    private Cp437() {}

    static String decode(byte[] bytes, int from, int to) {
        char[] chars = new char[to - from];
        for (int i = from; i < to; i++) {
            chars[i - from] = bytes[i] >= 0 ? (char) bytes[i] : HIGH.charAt(bytes[i] + 128);
        }
        return new String(chars);
    }

    /** One byte for each character of a {@link #legible} text; a question mark for what the code page lacks. */
    static byte[] encode(String text) {
        byte[] bytes = new byte[text.length()];
        int length = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            bytes[length++] = c < 128 ? (byte) c : BYTES.getOrDefault(c, (byte) '?');
        }
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /**
     * The text as the code page can say it: letters it lacks as their nearest, a line break or tab as a blank, and no other
     * control characters.
     */
    static String legible(String text) {
        if (text.chars().allMatch(c -> c >= ' ' && c < 127)) {
            return text;
        }
        StringBuilder legible = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> legible.append(legible(c)));
        return legible.toString();
    }

    private static String legible(int c) {
        if (Character.isISOControl(c)) {
            return c == '\n' || c == '\t' ? " " : "";
        }
        if (has(c)) {
            return Character.toString(c);
        }
        String nearest = NEAREST.get(c);
        return nearest != null ? nearest : decomposed(c);
    }

    private static String decomposed(int c) {
        StringBuilder base = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD)
                .codePoints()
                .filter(Cp437::has)
                .forEach(base::appendCodePoint);
        return base.length() > 0 ? base.toString() : "?";
    }

    private static boolean has(int c) {
        return c < 128 || BYTES.containsKey(c);
    }
}
