package finsam.insats;

import finsam.insats.InsatsLedger.Costs;
import finsam.screen.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What an insats has cost, posting by posting. The address says which. */
@Named
@RequestScoped
public class InsatsCostScreen {

    @Inject
    private Place place;

    @Inject
    private InsatsLedger ledger;

    @Inject
    private HttpServletRequest request;

    private Costs costs;

    /** Reads the costs before the page is written, so that an address that names no insats is answered as such. */
    public void open() {
        costs = ledger.costs(place.forbund(), place.year(), String.valueOf(request.getParameter("insats")));
    }

    public Costs costs() {
        return costs;
    }
}
