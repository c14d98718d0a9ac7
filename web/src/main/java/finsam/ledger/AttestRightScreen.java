package finsam.ledger;

import finsam.ledger.Chart.DimensionObject;
import finsam.ledger.Evidence.Step;
import finsam.money.Ore;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Attesträtt: who may attest what, and from when it is demanded. */
@Named
@ViewScoped
public class AttestRightScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private AttestRights rights;

    @Inject
    private Chart chart;

    @Inject
    private Clock clock;

    private String person;
    private Step step = Step.RECEPTION;
    private String responsibility;
    private Ore limit;
    private LocalDate validFrom;
    private LocalDate validTo;
    private LocalDate today;
    private LocalDate demandFrom;
    private Ore demandAmount;
    private transient List<AttestRights.View> all;
    private transient List<AttestRights.Demand> demands;

    /** Rights and demands count from the day that something is attested or posted, whatever year is worked with. */
    @PostConstruct
    void read() {
        today = LocalDate.now(clock);
        validFrom = today;
        demandFrom = today;
    }

    public void grant() {
        rights.grant(place.forbund(), new AttestRights.Grant(person, step, responsibility, limit, validFrom, validTo));
        answers.done("Rätten är given.");
    }

    public void end(long right) {
        rights.end(place.forbund(), right, today);
        answers.done("Rätten är avslutad från " + today + ".");
    }

    public void demand() {
        rights.demand(place.forbund(), demandFrom, demandAmount);
        answers.done("Kravet är ändrat.");
    }

    public boolean maySet() {
        return place.is("ADMINISTRATOR") || place.is("FORBUNDSCHEF");
    }

    public List<AttestRights.View> rights() {
        if (all == null) {
            all = rights.rights(place.forbund());
        }
        return all;
    }

    public List<AttestRights.Demand> demands() {
        if (demands == null) {
            demands = rights.demands(place.forbund());
        }
        return demands;
    }

    public List<AttestRights.Person> people() {
        return rights.people(place.forbund()).stream()
                .filter(p -> !p.username().equals(place.username()))
                .toList();
    }

    public List<DimensionObject> responsibilities() {
        return chart.objects(place.scope()).stream()
                .filter(o -> o.dimension() == Dimension.RESPONSIBILITY.number())
                .toList();
    }

    public Step[] steps() {
        return Step.values();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public Step getStep() {
        return step;
    }

    public void setStep(Step step) {
        this.step = step;
    }

    public String getResponsibility() {
        return responsibility;
    }

    public void setResponsibility(String responsibility) {
        this.responsibility = responsibility;
    }

    public Ore getLimit() {
        return limit;
    }

    public void setLimit(Ore limit) {
        this.limit = limit;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public void setValidTo(LocalDate validTo) {
        this.validTo = validTo;
    }

    public LocalDate getDemandFrom() {
        return demandFrom;
    }

    public void setDemandFrom(LocalDate demandFrom) {
        this.demandFrom = demandFrom;
    }

    public Ore getDemandAmount() {
        return demandAmount;
    }

    public void setDemandAmount(Ore demandAmount) {
        this.demandAmount = demandAmount;
    }
}
