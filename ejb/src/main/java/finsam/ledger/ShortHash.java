package finsam.ledger;

/** The beginning of a hash as it is read aloud and typed: sixteen hexadecimal digits in groups of four. */
public final class ShortHash {

    private static final int DIGITS = 16;
    private static final int GROUP = 4;

    private ShortHash() {}

    /** @return {@code 3f2a 91bc 04de 7711} */
    public static String of(String hash) {
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < Math.min(DIGITS, hash.length()); i++) {
            groups.append(i > 0 && i % GROUP == 0 ? " " : "").append(hash.charAt(i));
        }
        return groups.toString();
    }
}
