package finsam.forbund;

import finsam.forbund.ForbundRegister.KeyAgreement;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A key while it is written: the weights of a party's members. */
public class KeyEntry implements Serializable {

    private static final long serialVersionUID = 1L;

    private LocalDate validFrom;
    private String basis;
    private final Party party;
    private final List<WeightEntry> weights;

    KeyEntry(Party party, LocalDate validFrom, List<Member> members) {
        this.party = party;
        this.validFrom = validFrom;
        this.weights = new ArrayList<>(
                members.stream().map(m -> new WeightEntry(m.code(), m.name())).toList());
    }

    KeyAgreement agreement() {
        Map<String, Long> agreed = new TreeMap<>();
        weights.stream().filter(w -> w.getWeight() != null).forEach(w -> agreed.put(w.getCode(), w.getWeight()));
        return new KeyAgreement(validFrom, basis, agreed);
    }

    public Party getParty() {
        return party;
    }

    public List<WeightEntry> getWeights() {
        return weights;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(LocalDate validFrom) {
        this.validFrom = validFrom;
    }

    public String getBasis() {
        return basis;
    }

    public void setBasis(String basis) {
        this.basis = basis;
    }
}
