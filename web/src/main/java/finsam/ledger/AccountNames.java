package finsam.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** What accounts are called, read once for a page. */
final class AccountNames {

    private final Map<Integer, String> names;

    AccountNames(Collection<Account> accounts) {
        names = accounts.stream().collect(Collectors.toMap(Account::number, Account::name, (one, other) -> one));
    }

    String of(int number) {
        return names.getOrDefault(number, "");
    }
}
