package finsam.report;

import finsam.ledger.BookFilter;
import finsam.ledger.BookQuery;
import finsam.ledger.Chart;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import finsam.screen.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Huvudbok, and kontokort, which is one account of it: what a balance is made of, posting by posting, page by page. */
@Named
@RequestScoped
public class AccountScreen {

    private static final int PAGE = 200;

    @Inject
    private Place place;

    @Inject
    private BookFilter filter;

    @Inject
    private Reports reports;

    @Inject
    private Chart chart;

    @Inject
    private HttpServletRequest request;

    private LedgerPage page;
    private String heading;

    /** Reads the page of huvudbok before anything is written of it. */
    public void openLedger() {
        page = filter.read(() -> reports.ledgerPage(place.forbund(), filter.query(), after(), PAGE));
    }

    /** Reads the account before the page is written, so that an address that names none is answered as such. */
    public void open() {
        String written = request.getParameter("konto");
        if (written == null || !written.matches("\\d{1,8}")) {
            throw new RuleViolation("account.unknown", written);
        }
        int account = Integer.parseInt(written);
        heading = chart.accounts(place.forbund(), place.fiscalYear().endsOn()).stream()
                .filter(a -> a.number() == account)
                .map(a -> a.number() + " " + a.name())
                .findFirst()
                .orElseThrow(() -> new RuleViolation("account.unknown", account));
        BookQuery query = filter.query().accounts(account, account);
        page = filter.read(() -> reports.ledgerPage(place.forbund(), query, after(), PAGE));
    }

    private LedgerPlace after() {
        return LedgerPlace.parse(request.getParameter("efter"));
    }

    /** @return the account's number and name */
    public String heading() {
        return heading;
    }

    public List<LedgerPage.Part> parts() {
        return page == null ? List.of() : page.parts();
    }

    /** @return where the next page begins, or null */
    public LedgerPlace next() {
        return page == null ? null : page.next();
    }

    /** @return whether this is a page after the first */
    public boolean isLater() {
        return request.getParameter("efter") != null;
    }

    /** @return what the entries of the part add up to */
    public Ore change(LedgerPage.Part part) {
        return part.closing().minus(part.opening());
    }
}
