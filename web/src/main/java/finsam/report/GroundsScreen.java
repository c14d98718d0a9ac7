package finsam.report;

import finsam.ledger.VoucherScreen;
import finsam.report.Grounds.Ground;
import finsam.screen.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the voucher on the screen rests on: decisions, financing, the year before. */
@Named
@RequestScoped
public class GroundsScreen {

    @Inject
    private Place place;

    @Inject
    private Grounds grounds;

    @Inject
    private VoucherScreen screen;

    private List<Ground> found;

    public List<Ground> found() {
        if (found == null) {
            found = grounds.of(place.forbund(), screen.voucher().number());
        }
        return found;
    }

    /** @return the address at which the ground is to be seen */
    public String address(Ground ground) {
        String query = place.query(place.forbund(), ground.year());
        return switch (ground.kind()) {
            case ALLOCATION, BUDGET -> "styrelse.xhtml" + query + "#arende-" + ground.matter();
            case FINANCING -> "finansiering.xhtml" + query;
            case YEAR_BEFORE -> "saldobalans.xhtml" + query;
        };
    }
}
