package finsam.ledger;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

/** What an object or a series is from a day on: its name, and whether it can be posted on. */
public record Named(String name, boolean open) {

    public Named {
        name = name == null ? "" : name.strip();
    }

    Named open(boolean opened) {
        return new Named(name, opened);
    }

    /** Refuses a name that is missing, or longer than there is room for. */
    Named requireNamed(String what, int most) {
        require(!name.isBlank(), "chart.name-missing", what);
        requireFits(what, name, most);
        return this;
    }
}
