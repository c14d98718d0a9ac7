package finsam.ledger;

import finsam.ledger.AccountCards.Card;
import finsam.rules.RuleViolation;
import finsam.screen.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Kontokort: what the balance of an account, or the cost of an insats, is made of. The address says which. */
@Named
@RequestScoped
public class AccountCardScreen {

    @Inject
    private Place place;

    @Inject
    private AccountCards cards;

    @Inject
    private HttpServletRequest request;

    private Card card;

    /** Reads the card before the page is written, so that an address that names none is answered as such. */
    public void open() {
        String insats = request.getParameter("insats");
        card = insats != null
                ? cards.insats(place.forbund(), place.year(), insats)
                : cards.account(place.forbund(), place.year(), number());
    }

    private int number() {
        String account = request.getParameter("konto");
        if (account == null || !account.matches("\\d{1,8}")) {
            throw new RuleViolation("account.not-there", account);
        }
        return Integer.parseInt(account);
    }

    public Card card() {
        return card;
    }

    public String heading() {
        return isInsats() ? card.name() : request.getParameter("konto") + " " + card.name();
    }

    public boolean isInsats() {
        return request.getParameter("insats") != null;
    }
}
