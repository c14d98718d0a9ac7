package finsam.ledger;

import finsam.rules.RuleViolation;

/** Numbers of accounts as people type them. */
final class AccountNumbers {

    private AccountNumbers() {}

    /** @throws RuleViolation {@code account.number-form} */
    static int parse(String typed) {
        String number = typed == null ? "" : typed.strip();
        if (!number.matches("[1-9]\\d{3,7}")) {
            throw new RuleViolation("account.number-form", number);
        }
        return Integer.parseInt(number);
    }
}
