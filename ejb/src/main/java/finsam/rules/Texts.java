package finsam.rules;

import static finsam.rules.RuleViolation.require;

/** Texts that people write, no longer than there is room for. */
public final class Texts {

    private Texts() {}

    /**
     * @param what the text, as the Swedish sentence names it: "Namnet"
     * @param text may be null
     * @throws RuleViolation {@code text.long}
     */
    public static void requireFits(String what, String text, int most) {
        require(text == null || text.length() <= most, "text.long", what, text == null ? 0 : text.length(), most);
    }
}
