package finsam.api;

/** Text that can be kept in any database and shown on any screen. */
final class Text {

    private Text() {}

    /** @return whether it holds no control characters but line breaks and tabs, and no half of a character */
    static boolean isWhole(String text) {
        return text.codePoints()
                .allMatch(c -> c == '\n'
                        || c == '\r'
                        || c == '\t'
                        || !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE);
    }
}
