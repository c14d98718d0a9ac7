package finsam.ledger;

import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;

/** Inställningar: the fiscal years. */
@Named
@ViewScoped
public class YearScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private FiscalYears years;

    private LocalDate startsOn;
    private LocalDate endsOn;

    /** Offers the year after the latest one, or this one. */
    @PostConstruct
    void read() {
        startsOn = place.years().isEmpty()
                ? place.day().withDayOfYear(1)
                : place.years().get(0).endsOn().plusDays(1);
        endsOn = startsOn.plusYears(1).minusDays(1);
    }

    public void openYear() {
        FiscalYear opened = years.open(place.forbund(), startsOn, endsOn);
        answers.doneAt(
                "installningar.xhtml" + place.query(place.forbund(), opened.year()),
                "Räkenskapsåret " + opened.year() + " är öppet.");
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
