package finsam.financing;

import finsam.financing.Contributions.Receipt;
import finsam.financing.Contributions.Standing;
import finsam.financing.FinancingRegister.Basis;
import finsam.financing.FinancingRegister.Proposal;
import finsam.forbund.ForbundRegister;
import finsam.forbund.Member;
import finsam.forbund.Party;
import finsam.ledger.VoucherNumber;
import finsam.money.Ore;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finansiering: from what the state gives to what each member owes, quarter by quarter, and what they have paid. */
@Named
@ViewScoped
public class FinancingScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A quarter's instalments of all members, and their sums. */
    public record Quarter(int number, LocalDate dueOn, List<Standing> standings) {

        public Ore due() {
            return Ore.sum(standings, Standing::due);
        }

        public Ore claimed() {
            return Ore.sum(standings, Standing::claimed);
        }

        public Ore paid() {
            return Ore.sum(standings, Standing::paid);
        }

        public Ore unpaid() {
            return Ore.sum(standings, Standing::unpaid);
        }

        public boolean isClaimed() {
            return claimed().equals(due());
        }
    }

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private FinancingRegister register;

    @Inject
    private Contributions contributions;

    @Inject
    private ForbundRegister members;

    private Ore stateAmount;
    private Ore total;
    private Ore regionsOffer;
    private Ore kommunerOffer;
    private String payer;
    private Ore received;
    private LocalDate receivedOn;
    private String reference;

    private transient Basis previewed;
    private transient Proposal proposal;
    private transient Financing established;
    private transient List<Quarter> quarters;

    @PostConstruct
    void read() {
        receivedOn = place.day();
    }

    public Financing established() {
        if (established == null) {
            established = register.current(place.forbund(), place.year()).orElse(null);
        }
        return established;
    }

    public String memberName(String code) {
        return profile().member(code).map(Member::name).orElse(code);
    }

    public List<Member> members() {
        return profile().members();
    }

    private ForbundRegister.Profile profile() {
        return members.profile(place.forbund(), place.fiscalYear().startsOn());
    }

    /** Works the financing out from what is typed. */
    public void preview() {
        proposal = null;
        Basis typed = new Basis(stateAmount, total, regionsOffer, kommunerOffer);
        proposal = register.preview(place.forbund(), place.year(), typed);
        previewed = typed;
    }

    /** Establishes what the preview shows. */
    public void establish() {
        register.establish(place.forbund(), place.year(), previewed);
        answers.done("Finansieringen för " + place.year() + " är fastställd.");
    }

    public Proposal proposal() {
        return proposal;
    }

    public List<Party> unmatched() {
        return proposal.matching().unmatched().entrySet().stream()
                .filter(offer -> !offer.getValue().isZero())
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<Quarter> quarters() {
        if (quarters == null) {
            Map<Integer, List<Standing>> byQuarter = new TreeMap<>();
            contributions
                    .standings(place.forbund(), place.year(), place.fiscalYear().endsOn())
                    .forEach(s -> byQuarter
                            .computeIfAbsent(s.quarter(), q -> new ArrayList<>())
                            .add(s));
            quarters = byQuarter.entrySet().stream()
                    .map(q -> new Quarter(q.getKey(), q.getValue().get(0).dueOn(), q.getValue()))
                    .toList();
        }
        return quarters;
    }

    public void claim(int quarter) {
        List<VoucherNumber> posted = contributions.claim(place.forbund(), place.year(), quarter, null);
        answers.done("Kvartal " + quarter + " är krävt av medlemmarna, med " + posted.size() + " verifikationer.");
    }

    public void receive() {
        VoucherNumber posted = contributions.receive(
                place.forbund(), place.year(), new Receipt(payer, received, receivedOn, reference));
        answers.done("Inbetalningen är bokförd som " + posted + ".");
    }

    public Ore getStateAmount() {
        return stateAmount;
    }

    public void setStateAmount(Ore stateAmount) {
        this.stateAmount = stateAmount;
    }

    public Ore getTotal() {
        return total;
    }

    public void setTotal(Ore total) {
        this.total = total;
    }

    public Ore getRegionsOffer() {
        return regionsOffer;
    }

    public void setRegionsOffer(Ore regionsOffer) {
        this.regionsOffer = regionsOffer;
    }

    public Ore getKommunerOffer() {
        return kommunerOffer;
    }

    public void setKommunerOffer(Ore kommunerOffer) {
        this.kommunerOffer = kommunerOffer;
    }

    public String getPayer() {
        return payer;
    }

    public void setPayer(String payer) {
        this.payer = payer;
    }

    public Ore getReceived() {
        return received;
    }

    public void setReceived(Ore received) {
        this.received = received;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
