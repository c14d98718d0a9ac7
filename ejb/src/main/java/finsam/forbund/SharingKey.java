package finsam.forbund;

import static finsam.rules.RuleViolation.require;
import static finsam.rules.Texts.requireFits;

import finsam.database.ForbundRow;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the kommuner, or the regions, share their party's part. The law prescribes no key: it holds what they have agreed
 * (Finsamlagen 5 §), from the date they agreed on. It covers every one of them, and nobody else.
 */
@Entity
@Table(name = "sharing_key")
public class SharingKey extends ForbundRow {

    private static final int BASIS_LENGTH = 150;

    /** More than a number of people can be, and small enough for all weights together. */
    private static final long LARGEST_WEIGHT = 1_000_000_000;

    @Enumerated(EnumType.STRING)
    private Party party;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    private String basis;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "sharing_key_share", joinColumns = @JoinColumn(name = "key_id"))
    private Set<Share> shares = new HashSet<>();

    protected SharingKey() {}

    /**
     * @param basis what the key rests on, in words: "folkmängd 16–64 år den 1 november 2025 enligt SCB"
     * @param weights a whole-number weight for each of the members
     * @param members the party's members on that date
     */
    SharingKey(
            long forbundId,
            Party party,
            LocalDate validFrom,
            String basis,
            Map<String, Long> weights,
            Collection<Member> members) {
        super(forbundId);
        Set<String> missing = new TreeSet<>(members.stream().map(Member::code).toList());
        missing.removeAll(weights.keySet());
        Set<String> strangers = new TreeSet<>(weights.keySet());
        members.forEach(member -> strangers.remove(member.code()));
        require(missing.isEmpty(), "key.not-covering", String.join(", ", missing));
        require(strangers.isEmpty(), "key.not-a-member", String.join(", ", strangers), validFrom);
        weights.forEach((code, weight) -> {
            require(weight != null && weight >= 0, "key.negative", code);
            require(weight <= LARGEST_WEIGHT, "key.too-large", code, LARGEST_WEIGHT);
        });
        require(weights.values().stream().anyMatch(weight -> weight > 0), "apportionment.no-weight");
        require(basis != null && !basis.isBlank(), "key.basis-missing");
        requireFits("Texten om vad nyckeln bygger på", basis, BASIS_LENGTH);
        this.party = party;
        this.validFrom = validFrom;
        this.basis = basis.strip();
        weights.forEach((code, weight) -> shares.add(new Share(forbundId, code, weight)));
    }

    public Party party() {
        return party;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public String basis() {
        return basis;
    }

    /** @return each member's weight, by its code */
    public SortedMap<String, Long> weights() {
        SortedMap<String, Long> weights = new TreeMap<>();
        shares.forEach(share -> weights.put(share.memberCode, share.weight));
        return weights;
    }

    @Embeddable
    static class Share {

        @Column(name = "forbund_id")
        private long forbundId;

        @Column(name = "member_code")
        private String memberCode;

        private long weight;

        protected Share() {}

        Share(long forbundId, String memberCode, long weight) {
            this.forbundId = forbundId;
            this.memberCode = memberCode;
            this.weight = weight;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Share share && share.memberCode.equals(memberCode) && share.weight == weight;
        }

        @Override
        public int hashCode() {
            return memberCode.hashCode();
        }
    }
}
