package finsam.audit;

import finsam.audit.VoucherFacts.Attest;
import finsam.money.Ore;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What costs is attested by two, neither of whom wrote it, booked it or is to be paid. */
final class AttestedByOthers implements BookControl {

    @Override
    public List<Hit> run(List<VoucherFacts> vouchers, ControlSettings settings) {
        Ore least = settings.amount(ControlParameter.LEAST);
        boolean files = settings.truth(ControlParameter.FILES);
        return vouchers.stream()
                .filter(v -> v.byHand() && (files || !v.isFromFile()))
                .flatMap(v -> Stream.concat(bySelf(v), withoutAttest(v, least)))
                .toList();
    }

    private static Stream<Hit> bySelf(VoucherFacts voucher) {
        Stream<Hit> ownWork = voucher.attests().stream()
                .filter(a -> voucher.writers().contains(a.username())
                        || voucher.registeredBy().equals(a.username()))
                .map(Attest::name)
                .distinct()
                .map(name -> Hit.of(voucher, "Attesterad av " + name + ", som skrev eller bokförde den."));
        Stream<Hit> ownPay = voucher.attests().stream()
                .filter(a -> !voucher.party().isEmpty() && voucher.party().equals(VoucherFacts.plain(a.name())))
                .map(Attest::name)
                .distinct()
                .map(name -> Hit.of(voucher, "Attesterad av " + name + ", som är motpart."));
        long people =
                voucher.attests().stream().map(Attest::username).distinct().count();
        Stream<Hit> alone = voucher.attests().size() > 1 && people == 1
                ? Stream.of(Hit.of(voucher, "En och samma person har attesterat båda stegen."))
                : Stream.empty();
        return Stream.of(ownWork, ownPay, alone).flatMap(s -> s);
    }

    private static Stream<Hit> withoutAttest(VoucherFacts voucher, Ore least) {
        Set<String> hands = new HashSet<>(voucher.writers());
        hands.add(voucher.registeredBy());
        boolean alone = voucher.attests().isEmpty() && hands.size() == 1 && voucher.pays() && !voucher.corrects();
        return alone && !least.exceeds(voucher.amount())
                ? Stream.of(
                        Hit.of(voucher, "Skriven och bokförd av " + voucher.registeredBy() + " ensam, utan attest."))
                : Stream.empty();
    }
}
