package finsam.ledger;

import finsam.ledger.ChartChanges.NewAccount;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Kontoplan: the accounts, found by number or name, and new ones. What is looked for is in the address. */
@Named
@ViewScoped
public class ChartScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Chart chart;

    @Inject
    private ChartChanges changes;

    @Inject
    private HttpServletRequest request;

    private String words;
    private boolean withClosed;
    private String number;
    private String name;
    private StatementRow row;
    private LocalDate validFrom;
    private transient List<Account> accounts;

    @PostConstruct
    void read() {
        String sought = request.getParameter("sok");
        words = sought == null ? "" : sought.strip();
        withClosed = request.getParameter("stangda") != null;
        validFrom = place.day().withDayOfYear(1);
    }

    public String words() {
        return words;
    }

    public boolean isWithClosed() {
        return withClosed;
    }

    /** @return the accounts that fit what is looked for, as they are on the day that is worked with */
    public List<Account> accounts() {
        if (accounts == null) {
            String sought = words.toLowerCase(Locale.ROOT);
            accounts = chart.accounts(place.forbund(), place.day()).stream()
                    .filter(account -> withClosed || isOpen(account) || isToOpen(account))
                    .filter(account -> String.valueOf(account.number()).startsWith(sought)
                            || account.name().toLowerCase(Locale.ROOT).contains(sought)
                            || account.statementRow()
                                    .heading()
                                    .toLowerCase(Locale.ROOT)
                                    .contains(sought))
                    .toList();
        }
        return accounts;
    }

    public boolean isOpen(Account account) {
        return account.isOpenOn(place.day());
    }

    private boolean isToOpen(Account account) {
        return account.validFrom().isAfter(place.day());
    }

    /** @return what the account demands and forbids on the day, in words */
    public String rules(Account account) {
        List<String> rules = new ArrayList<>();
        account.rules().keySet().forEach(dimension -> {
            switch (account.rule(dimension, place.day())) {
                case DEMANDED -> rules.add("kräver " + Dimension.name(dimension));
                case FORBIDDEN -> rules.add("utan " + Dimension.name(dimension));
                case ALLOWED -> {}
            }
        });
        return String.join(", ", rules);
    }

    public StatementRow[] rows() {
        return StatementRow.values();
    }

    public void add() {
        int chosen = AccountNumbers.parse(number);
        changes.add(place.forbund(), new NewAccount(chosen, name, row, validFrom));
        answers.done("Kontot " + chosen + " " + name.strip() + " är upplagt.");
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public StatementRow getRow() {
        return row;
    }

    public void setRow(StatementRow row) {
        this.row = row;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }
}
