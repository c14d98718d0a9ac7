package finsam.ledger;

import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Balances.ObjectBalance;
import finsam.ledger.BookFilter.Choice;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import finsam.screen.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Saldobalans: each account's opening, debit, credit and closing, and, if asked for, its parts on a dimension's objects. */
@Named
@RequestScoped
public class TrialBalanceScreen {

    @Inject
    private Place place;

    @Inject
    private BookFilter filter;

    @Inject
    private Balances balances;

    private List<AccountBalance> accounts = List.of();
    private Map<Integer, List<ObjectBalance>> parts = Map.of();
    private Choice divided;

    /** Reads the balances before anything is written of them. */
    public void open() {
        String dimension = filter.text("dela");
        accounts = filter.read(() -> balances.trialBalance(place.forbund(), filter.query()));
        if (accounts != null && !dimension.isEmpty()) {
            divided = filter.read(() -> choice(dimension));
        }
        if (divided != null) {
            parts = balances.byObject(place.forbund(), filter.query(), divided.number()).stream()
                    .collect(Collectors.groupingBy(part -> part.balance().account()));
        }
    }

    private Choice choice(String written) {
        return filter.choices().stream()
                .filter(c -> String.valueOf(c.number()).equals(written))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("balances.unknown-dimension", written));
    }

    public List<AccountBalance> accounts() {
        return accounts == null ? List.of() : accounts;
    }

    /** @return the dimension that the accounts are divided by, or null */
    public Choice divided() {
        return divided;
    }

    /** @return the account's parts; none where nothing of it names an object */
    public List<ObjectBalance> parts(AccountBalance account) {
        List<ObjectBalance> of = parts.getOrDefault(account.account(), List.of());
        return of.stream().allMatch(part -> part.code() == null) ? List.of() : of;
    }

    /** @return what the account's part is called */
    public String partName(ObjectBalance part) {
        return part.code() == null ? "Utan " + divided.name().toLowerCase() : part.name();
    }

    public Ore opening() {
        return Ore.sum(accounts(), AccountBalance::opening);
    }

    public Ore debit() {
        return Ore.sum(accounts(), AccountBalance::debit);
    }

    public Ore credit() {
        return Ore.sum(accounts(), AccountBalance::credit);
    }

    public Ore closing() {
        return Ore.sum(accounts(), AccountBalance::closing);
    }
}
