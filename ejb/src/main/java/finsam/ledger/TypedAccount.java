package finsam.ledger;

import static finsam.rules.RuleViolation.require;

import finsam.rules.RuleViolation;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An account as people type one: by its number, with or without the name after it, or by so much of its name that no other has it. */
final class TypedAccount {

    private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d{1,8})(?!\\d).*", Pattern.DOTALL);

    private TypedAccount() {}

    /**
     * @param line which line it stands on, from 1
     * @return the number that the text begins with, or else of the only account whose name holds it
     */
    static int number(int line, String typed, Collection<Account> accounts) {
        require(typed != null, "posting.account-missing", line);
        Matcher number = NUMBER_FIRST.matcher(typed);
        if (number.matches()) {
            return Integer.parseInt(number.group(1));
        }
        String sought = typed.toLowerCase(Locale.ROOT);
        List<Account> named = accounts.stream()
                .filter(account -> account.name().toLowerCase(Locale.ROOT).contains(sought))
                .toList();
        if (named.size() != 1) {
            throw new RuleViolation("account.unknown", typed);
        }
        return named.get(0).number();
    }
}
