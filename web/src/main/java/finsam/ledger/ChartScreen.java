package finsam.ledger;

import finsam.ledger.ChartChanges.NewAccount;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Inställningar: the fiscal years and the chart of accounts. */
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
    private FiscalYears years;

    private LocalDate startsOn;
    private LocalDate endsOn;
    private int number;
    private String name;
    private StatementRow row;
    private LocalDate validFrom;
    private transient List<Account> accounts;

    /** Offers the year after the latest one, or this one. */
    @PostConstruct
    void read() {
        startsOn = place.years().isEmpty()
                ? place.day().withDayOfYear(1)
                : place.years().get(0).endsOn().plusDays(1);
        endsOn = startsOn.plusYears(1).minusDays(1);
        validFrom = place.day().withDayOfYear(1);
    }

    public List<Account> accounts() {
        if (accounts == null) {
            accounts = chart.accounts(place.forbund());
        }
        return accounts;
    }

    public StatementRow[] rows() {
        return StatementRow.values();
    }

    public void openYear() {
        FiscalYear opened = years.open(place.forbund(), startsOn, endsOn);
        answers.doneAt(
                "installningar.xhtml" + place.query(place.forbund(), opened.year()),
                "Räkenskapsåret " + opened.year() + " är öppet.");
    }

    public void addAccount() {
        changes.add(place.forbund(), new NewAccount(number, name, row, validFrom));
        answers.done("Kontot " + number + " " + name + " är upplagt.");
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

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
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
