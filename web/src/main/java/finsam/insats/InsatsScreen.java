package finsam.insats;

import finsam.insats.Allocations.AllocationView;
import finsam.insats.Allocations.Proposal;
import finsam.insats.Allocations.Standing;
import finsam.insats.InsatsCosts.Cost;
import finsam.insats.InsatsCosts.Entered;
import finsam.insats.InsatsCosts.Payment;
import finsam.insats.Insatser.NewInsats;
import finsam.ledger.Account;
import finsam.ledger.Chart;
import finsam.ledger.StatementRow;
import finsam.money.Ore;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** Insatser: what there is, what each has been given and has cost; new ones, allocations, costs and payments. */
@Named
@ViewScoped
public class InsatsScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Insatser insatser;

    @Inject
    private Allocations allocations;

    @Inject
    private InsatsCosts costs;

    @Inject
    private Chart chart;

    private final InsatsEntry entry = new InsatsEntry();
    private final CostEntry cost = new CostEntry();
    private final CostEntry payment = new CostEntry();
    private String allocateTo;
    private Ore allocate;
    private String reason;

    private transient List<Standing> standings;
    private transient List<Insats> registered;
    private transient List<AllocationView> allocated;

    @PostConstruct
    void read() {
        cost.setDate(place.day());
        payment.setDate(place.day());
    }

    public List<Standing> standings() {
        if (standings == null) {
            standings = allocations.standings(
                    place.forbund(), place.year(), place.fiscalYear().endsOn());
        }
        return standings;
    }

    public Standing total() {
        return new Standing(
                null,
                "Summa",
                Ore.sum(standings(), Standing::budgeted),
                Ore.sum(standings(), Standing::allocated),
                Ore.sum(standings(), Standing::spent));
    }

    public List<Insats> registered() {
        if (registered == null) {
            registered = insatser.insatser(place.forbund());
        }
        return registered;
    }

    public List<AllocationView> allocations() {
        if (allocated == null) {
            allocated = allocations.allocations(place.forbund(), place.year());
        }
        return allocated;
    }

    public List<Account> costAccounts() {
        return chart.accounts(place.forbund()).stream()
                .filter(account ->
                        account.statementRow() == StatementRow.OPERATING_COSTS && account.isOpenOn(place.day()))
                .toList();
    }

    public InsatsKind[] kinds() {
        return InsatsKind.values();
    }

    public void register() {
        List<String> remarks = insatser.register(
                place.forbund(),
                new NewInsats(
                        entry.getCode(),
                        entry.getName(),
                        entry.getKind(),
                        entry.getOwner(),
                        entry.getPurpose(),
                        entry.targetGroups(),
                        entry.getAgeFrom(),
                        entry.getAgeTo(),
                        entry.getPlaces(),
                        entry.getStartsOn(),
                        entry.getEndsOn()));
        List<String> answer = new ArrayList<>(List.of("Insatsen " + entry.getName() + " är registrerad."));
        answer.addAll(remarks);
        answers.done(answer.toArray(String[]::new));
    }

    public void propose() {
        allocations.propose(place.forbund(), place.year(), new Proposal(allocateTo, allocate, reason));
        answers.done("Tilldelningen är framlagd för styrelsen.");
    }

    public void book() {
        Entered entered = costs.enter(
                place.forbund(),
                place.year(),
                new Cost(
                        cost.getInsats(),
                        cost.getAccount(),
                        cost.getAmount(),
                        cost.getVat(),
                        cost.getDate(),
                        cost.getText(),
                        cost.getCounterparty(),
                        cost.getDocument()));
        answers.done(said("Kostnaden", entered));
    }

    public void pay() {
        Entered entered = costs.enter(
                place.forbund(),
                place.year(),
                new Payment(payment.getAmount(), payment.getDate(), payment.getCounterparty(), payment.getDocument()));
        answers.done(said("Betalningen", entered));
    }

    private static String said(String what, Entered entered) {
        return entered.voucher() != null
                ? what + " är bokförd som " + entered.voucher() + "."
                : what + " är skickad för attest och bokförs när den är beslutad: se Attest.";
    }

    public InsatsEntry getEntry() {
        return entry;
    }

    public CostEntry getCost() {
        return cost;
    }

    public CostEntry getPayment() {
        return payment;
    }

    public String getAllocateTo() {
        return allocateTo;
    }

    public void setAllocateTo(String allocateTo) {
        this.allocateTo = allocateTo;
    }

    public Ore getAllocate() {
        return allocate;
    }

    public void setAllocate(Ore allocate) {
        this.allocate = allocate;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
