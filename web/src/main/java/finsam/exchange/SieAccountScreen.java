package finsam.exchange;

import finsam.rules.RuleViolation;
import finsam.screen.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The huvudbok of one account of a staged file, page by page. */
@Named
@RequestScoped
public class SieAccountScreen {

    private static final int A_PAGE = 200;

    @Inject
    private Place place;

    @Inject
    private SieImports imports;

    @Inject
    private HttpServletRequest request;

    private SieStanding standing;
    private SieEntry.Page page;

    public void open() {
        standing = imports.standing(place.forbund(), number("fil", "sie.unknown"));
        page = imports.account(
                place.forbund(), standing.id(), (int) number("konto", "account.unknown"), A_PAGE * asked(), A_PAGE);
    }

    private long number(String parameter, String ruleId) {
        String written = request.getParameter(parameter);
        if (written == null || !written.matches("\\d{1,9}")) {
            throw new RuleViolation(ruleId, written);
        }
        return Long.parseLong(written);
    }

    private int asked() {
        String written = request.getParameter("sida");
        return written != null && written.matches("\\d{1,5}") ? Integer.parseInt(written) : 0;
    }

    public SieStanding standing() {
        return standing;
    }

    public SieEntry.Page page() {
        return page;
    }

    public boolean isLater() {
        return page.first() > 0;
    }

    public boolean isMore() {
        return page.first() + page.entries().size() < page.total();
    }

    /** @return the number of the next page */
    public int next() {
        return page.first() / A_PAGE + 1;
    }
}
