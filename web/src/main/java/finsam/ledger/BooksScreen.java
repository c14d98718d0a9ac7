package finsam.ledger;

import finsam.ledger.Balances.AccountBalance;
import finsam.ledger.Vouchers.Summary;
import finsam.money.Ore;
import finsam.screen.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** Bokföring: the vouchers, found by words, and the trial balance over a span of days. What is asked for is in the address. */
@Named
@RequestScoped
public class BooksScreen {

    private static final int MOST = 40;
    private static final int MOST_OF_ALL = 2000;

    @Inject
    private Place place;

    @Inject
    private Vouchers register;

    @Inject
    private Balances balances;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Drafts drafts;

    @Inject
    private Inbox inbox;

    private List<Drafts.Summary> unposted;
    private List<Summary> vouchers;
    private List<AccountBalance> trialBalance;

    /** @return the words searched for */
    public String words() {
        String words = request.getParameter("sok");
        return words == null ? "" : words;
    }

    public LocalDate from() {
        return day("fran", place.fiscalYear().startsOn());
    }

    public LocalDate through() {
        return day("till", place.fiscalYear().endsOn());
    }

    /** @return the day that the parameter names; the usual one if it names none */
    private LocalDate day(String parameter, LocalDate usual) {
        try {
            String written = request.getParameter(parameter);
            return written == null ? usual : LocalDate.parse(written.strip());
        } catch (DateTimeParseException unreadable) {
            return usual;
        }
    }

    /** @return the year's drafts that are neither posted nor discarded, latest changed first */
    public List<Drafts.Summary> drafts() {
        if (unposted == null) {
            unposted = drafts.list(place.forbund(), place.year());
        }
        return unposted;
    }

    /** @return where a draft is gone on with: those being written in their form, others on the page of attest */
    public String address(Drafts.Summary draft) {
        boolean written = draft.purpose() == Draft.Purpose.MANUAL && draft.status() == Draft.Status.DRAFT;
        return (written && place.is("EKONOM") ? "ny-verifikation.xhtml" : "attest.xhtml") + place.query() + "&utkast="
                + draft.id();
    }

    /** @return how many documents wait to be booked */
    public int waitingDocuments() {
        return inbox.waiting(place.forbund()).size();
    }

    public List<Summary> vouchers() {
        if (vouchers == null) {
            vouchers = register.search(place.forbund(), place.year(), words(), most());
        }
        return vouchers;
    }

    private int most() {
        return request.getParameter("alla") == null ? MOST : MOST_OF_ALL;
    }

    /** @return whether there may be more than the list shows */
    public boolean isCut() {
        return vouchers().size() == most();
    }

    public List<AccountBalance> trialBalance() {
        if (trialBalance == null) {
            trialBalance = balances.trialBalance(place.forbund(), place.year(), from(), through());
        }
        return trialBalance;
    }

    public Ore opening() {
        return Ore.sum(trialBalance(), AccountBalance::opening);
    }

    public Ore debit() {
        return Ore.sum(trialBalance(), AccountBalance::debit);
    }

    public Ore credit() {
        return Ore.sum(trialBalance(), AccountBalance::credit);
    }

    public Ore closing() {
        return Ore.sum(trialBalance(), AccountBalance::closing);
    }

    public List<FiscalYear.Quarter> quarters() {
        return place.fiscalYear().quarters();
    }
}
