package finsam.audit;

import static finsam.rules.RuleViolation.require;

import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.util.Locale;

/** What somebody who runs a control can set, and how it is written. */
public enum ControlParameter {
    /** A number of days. */
    DAYS("Dagar", 0, 3660),
    /** The day of a month through which what is dated in the month before is in time. */
    GRACE("I tid till och med dag i månaden", 0, 28),
    /** The smallest amount that is looked at. */
    LEAST("Lägsta belopp, kr", Form.AMOUNT),
    /** What an amount is a multiple of to be round. */
    STEP("Jämna, kr", Form.AMOUNT),
    /** Office hours begin. */
    FROM("Kontorstid från kl.", 0, 23),
    /** Office hours end. */
    UNTIL("Kontorstid till kl.", 1, 24),
    PERCENT("Procent", 0, 100),
    /** An attest limit; empty for each of those that the förbund has. */
    LIMIT("Attestgräns, kr", Form.AMOUNT),
    /** Whether what was taken in from files is looked at. */
    FILES("Även inlästa filer", Form.TRUTH),
    /** Whether something stricter is asked. */
    STRICT("Strängare", Form.TRUTH);

    private enum Form {
        NUMBER,
        AMOUNT,
        TRUTH
    }

    private final String label;
    private final Form form;
    private final int least;
    private final int most;

    ControlParameter(String label, int least, int most) {
        this.label = label;
        this.form = Form.NUMBER;
        this.least = least;
        this.most = most;
    }

    ControlParameter(String label, Form form) {
        this.label = label;
        this.form = form;
        this.least = 0;
        this.most = 0;
    }

    /** @return what it is called in an address */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return what it is called in Swedish, where a control has no better words */
    public String label() {
        return label;
    }

    public boolean isTruth() {
        return form == Form.TRUTH;
    }

    /** @throws RuleViolation {@code control.number} or those of {@link Ore#parse} */
    void check(String written) {
        switch (form) {
            case NUMBER ->
                require(
                        written.matches("\\d{1,4}")
                                && least <= Integer.parseInt(written)
                                && Integer.parseInt(written) <= most,
                        "control.number",
                        label,
                        written,
                        least,
                        most);
            case AMOUNT -> {
                if (!written.isBlank()) {
                    require(!Ore.parse(written).isNegative(), "control.negative", label, written);
                }
            }
            case TRUTH -> require(written.matches("true|false"), "control.truth", label, written);
        }
    }
}
