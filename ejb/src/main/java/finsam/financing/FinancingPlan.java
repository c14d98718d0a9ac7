package finsam.financing;

import static finsam.rules.RuleViolation.require;

import finsam.forbund.ForbundRegister.Profile;
import finsam.forbund.Member;
import finsam.forbund.MemberKind;
import finsam.forbund.Party;
import finsam.forbund.SharingKey;
import finsam.money.Apportionment;
import finsam.money.Apportionment.Portion;
import finsam.money.Ore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From a total to what each member owes, to the öre, with the reason for each öre: first the statutory split between the
 * parties, then each party's part by the key its members have agreed on.
 *
 * @param shares one for each member that shares in a party's part; a kommun outside any region can stand in two parties
 */
public record FinancingPlan(Ore total, StatutorySplit split, List<Share> shares) {

    /** A member's part of its party's part, and why. */
    public record Share(String memberCode, String memberName, Party party, Ore amount, String explanation) {}

    public FinancingPlan {
        Ore sum = Ore.sum(shares, Share::amount);
        if (!sum.equals(total)) {
            throw new IllegalStateException("The shares sum to " + sum + ", not to " + total);
        }
    }

    /** @throws finsam.rules.RuleViolation {@code financing.key-missing}, {@code financing.key-outdated} */
    public static FinancingPlan of(Ore total, Profile forbund) {
        boolean regions = !forbund.membersOf(Party.REGION).isEmpty();
        StatutorySplit split = regions ? StatutorySplit.of(total) : StatutorySplit.withoutRegion(total);
        List<Share> shares = new ArrayList<>();
        for (Party party : Party.values()) {
            if (party != Party.REGION || regions) {
                shares.addAll(sharesOf(party, split, forbund));
            }
        }
        return new FinancingPlan(total, split, List.copyOf(shares));
    }

    /** @return what each member owes in all, by its code */
    public Map<String, Ore> byMember() {
        Map<String, Ore> amounts = new TreeMap<>();
        shares.forEach(share -> amounts.merge(share.memberCode(), share.amount(), Ore::plus));
        return amounts;
    }

    private static List<Share> sharesOf(Party party, StatutorySplit split, Profile forbund) {
        Portion part = split.parts().portions().stream()
                .filter(p -> p.code().equals(party.name()))
                .findFirst()
                .orElseThrow();
        String partyReason = reason(partyName(party), part, split.total());
        List<Member> payers = forbund.membersOf(party).stream()
                .filter(m -> m.kind() != MemberKind.ARBETSFORMEDLINGEN)
                .toList();
        if (payers.size() == 1) {
            Member only = payers.get(0);
            return List.of(new Share(only.code(), only.name(), party, part.amount(), partyReason));
        }
        SharingKey key = forbund.keys().get(party);
        require(key != null, "financing.key-missing", partyName(party));
        for (Member payer : payers) {
            require(key.weights().containsKey(payer.code()), "financing.key-outdated", key.validFrom(), payer.name());
        }
        Apportionment shared = Apportionment.of(part.amount(), key.weights());
        return shared.portions().stream()
                .map(p -> {
                    Member member = forbund.member(p.code()).orElseThrow();
                    String explanation = partyReason + " " + reason(member.name(), p, part.amount()) + " Nyckel: "
                            + key.basis() + ".";
                    return new Share(p.code(), member.name(), party, p.amount(), explanation);
                })
                .toList();
    }

    private static String reason(String who, Portion p, Ore shared) {
        String exact = who + ": " + shared + " × " + p.weight() + "/" + p.weights() + " = ";
        if (p.remainder() == 0) {
            return exact + p.amount() + ".";
        }
        return exact + p.floor() + " och " + p.remainder() + "/" + p.weights() + " öre, "
                + (p.extra().isZero() ? "avrundat nedåt." : "avrundat uppåt till " + p.amount() + ".");
    }

    private static String partyName(Party party) {
        return switch (party) {
            case STATE -> "Staten";
            case REGION -> "Regionerna";
            case KOMMUN -> "Kommunerna";
        };
    }
}
