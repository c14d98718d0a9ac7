package finsam.exchange;

import static finsam.rules.RuleViolation.require;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a source's accounts and dimensions are called here, where that is not the same.
 *
 * @param accounts our account by theirs
 * @param dimensions our dimension by theirs
 */
public record SieMapping(SortedMap<String, Integer> accounts, SortedMap<String, Integer> dimensions) {

    /** All is called here what it is called there. */
    public static final SieMapping NONE = of(Map.of(), Map.of());

    private static final int MOST_ACCOUNT = 99_999_999;
    private static final int LEAST_ACCOUNT = 1000;
    private static final int MOST_DIMENSION = 99_999;

    static SieMapping of(Map<String, Integer> accounts, Map<String, Integer> dimensions) {
        return new SieMapping(new TreeMap<>(accounts), new TreeMap<>(dimensions));
    }

    /** Refuses numbers that no account or dimension has here. */
    void requireNumbers() {
        accounts.forEach((theirs, ours) -> require(
                ours != null && LEAST_ACCOUNT <= ours && ours <= MOST_ACCOUNT, "sie.map-account", theirs, ours));
        dimensions.forEach((theirs, ours) ->
                require(ours != null && 1 <= ours && ours <= MOST_DIMENSION, "sie.map-dimension", theirs, ours));
    }

    boolean hasAccount(String theirs) {
        return accounts.containsKey(theirs) || theirs.matches("[1-9]\\d{3,7}");
    }

    /** @throws finsam.rules.RuleViolation {@code sie.account-number} if it can be none of ours */
    int account(String theirs) {
        Integer ours = accounts.get(theirs);
        if (ours != null) {
            return ours;
        }
        require(theirs.matches("[1-9]\\d{3,7}"), "sie.account-number", theirs);
        return Integer.parseInt(theirs);
    }

    /** @throws finsam.rules.RuleViolation {@code sie.dimension-number} if it can be none of ours */
    int dimension(String theirs) {
        Integer ours = dimensions.get(theirs);
        if (ours != null) {
            return ours;
        }
        require(theirs.matches("0*[1-9]\\d{0,4}"), "sie.dimension-number", theirs);
        return Integer.parseInt(theirs);
    }
}
