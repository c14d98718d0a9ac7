package finsam.ledger;

import finsam.ledger.Series.Purpose;
import finsam.ledger.SeriesChanges.NewSeries;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Serier: where vouchers get their numbers; opened here, never by a slip of the keyboard. */
@Named
@ViewScoped
public class SeriesScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private SeriesRegister register;

    @Inject
    private SeriesChanges changes;

    private String code;
    private String name;
    private Purpose purpose;
    private LocalDate validFrom;
    private String chosen;
    private String newName;
    private LocalDate from;
    private transient List<Series> series;

    @PostConstruct
    void read() {
        from = place.day();
        validFrom = place.day();
        purpose = Purpose.MANUAL;
    }

    /** @return the series as they are on the day that is worked with */
    public List<Series> series() {
        if (series == null) {
            series = register.series(place.scope(), place.day());
        }
        return series;
    }

    public boolean isOpen(Series one) {
        return one.isOpenOn(place.day());
    }

    /** @return what a series can be opened for here */
    public List<Purpose> purposes() {
        return Stream.of(Purpose.values()).filter(p -> p != Purpose.IMPORT).toList();
    }

    public void add() {
        changes.add(place.forbund(), new NewSeries(code, name, purpose, validFrom));
        answers.done("Serien " + code.strip() + " " + name.strip() + " är öppen från " + validFrom + ".");
    }

    public void rename() {
        changes.rename(place.forbund(), chosen, newName, from);
        answers.done("Serien " + chosen + " heter " + newName.strip() + " från " + from + ".");
    }

    public void close() {
        changes.close(place.forbund(), chosen, from);
        answers.done("Serien " + chosen + " är stängd från " + from + ".");
    }

    public void reopen() {
        changes.open(place.forbund(), chosen, from);
        answers.done("Serien " + chosen + " är öppen från " + from + ".");
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Purpose getPurpose() {
        return purpose;
    }

    public void setPurpose(Purpose purpose) {
        this.purpose = purpose;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(String chosen) {
        this.chosen = chosen;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
