package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.money.Ore;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One line of a voucher: an amount on an account, and what it concerns.
 *
 * @param amount in öre; debit positive, credit negative, never zero
 * @param objects the object's code by the number of its dimension
 */
public record Posting(int account, Ore amount, String text, SortedMap<Integer, String> objects) {

    public Posting {
        require(amount != null, "money.missing");
        objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects == null ? Map.of() : objects));
        text = text == null || text.isBlank() ? null : text.strip();
    }

    public static Posting debit(int account, Ore amount) {
        return new Posting(account, amount, null, null);
    }

    public static Posting credit(int account, Ore amount) {
        return new Posting(account, amount.negated(), null, null);
    }

    public Posting on(Dimension dimension, String code) {
        TreeMap<Integer, String> more = new TreeMap<>(objects);
        more.put(dimension.number(), code);
        return new Posting(account, amount, text, more);
    }

    /** @return the same account and objects with another amount */
    public Posting of(Ore other) {
        return new Posting(account, other, text, objects);
    }

    public String object(Dimension dimension) {
        return objects.get(dimension.number());
    }

    public Ore debit() {
        return amount.max(Ore.ZERO);
    }

    public Ore credit() {
        return amount.negated().max(Ore.ZERO);
    }
}
