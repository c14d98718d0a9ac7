package finsam.report;

import finsam.rules.RuleViolation;
import finsam.screen.Place;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Protokollsutdrag: the decisions of a meeting, to be printed. The meeting's day is in the address. */
@Named
@RequestScoped
public class MinutesScreen {

    @Inject
    private Place place;

    @Inject
    private BoardMinutes minutes;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    private Minutes drawn;
    private String fault;

    /** Draws it before anything of the page is written. */
    public void open() {
        if (drawn != null || fault != null) {
            return;
        }
        String asked = request.getParameter("sammantrade");
        try {
            drawn = minutes.of(place.forbund(), LocalDate.parse(asked == null ? "" : asked.strip()));
        } catch (DateTimeParseException unreadable) {
            fault = new RuleViolation("api.unreadable-date", asked == null ? "" : asked).getMessage();
        } catch (RuleViolation unknown) {
            fault = unknown.getMessage();
        }
    }

    /** @return what was decided, or null if there is no such meeting */
    public Minutes minutes() {
        open();
        return drawn;
    }

    /** @return what was wrong with the address, or null */
    public String fault() {
        open();
        return fault;
    }

    /** @return whether the ends of the chains were the same as at the item before */
    public boolean hasSameHeads(int item) {
        return item > 0
                && minutes()
                        .items()
                        .get(item)
                        .heads()
                        .equals(minutes().items().get(item - 1).heads());
    }

    public Instant now() {
        return clock.instant();
    }
}
