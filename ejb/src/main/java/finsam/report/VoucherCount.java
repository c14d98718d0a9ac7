package finsam.report;

import finsam.ledger.AccountPurpose;
import finsam.ledger.Balances.ChainHead;
import finsam.ledger.CanonicalForm;
import finsam.ledger.Posting;
import finsam.ledger.StatementRow;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherKind;
import finsam.money.Ore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The year's books counted anew, voucher by voucher in the order of the chains, each hash computed again: what the statements,
 * which are sums made by the database, are held against.
 */
public final class VoucherCount implements Consumer<Voucher> {

    /** What an account is for. @param purpose null for most */
    public record Use(StatementRow row, AccountPurpose purpose) {}

    /**
     * A series' chain, followed from its first voucher.
     *
     * @param vouchers how many follow each other unbroken
     * @param broken the number that is missing or does not follow the one before, or null
     */
    public record Chain(String series, String name, long vouchers, String head, Long broken) {

        public boolean isUnbroken() {
            return broken == null;
        }
    }

    private static final class Followed {
        long number;
        String hash;
        Long broken;
    }

    private final Map<Integer, Use> accounts;
    private final Map<Integer, Ore> opening = new HashMap<>();
    private final Map<Integer, Ore> change = new HashMap<>();
    private final Map<String, Followed> chains = new HashMap<>();
    private Ore debit = Ore.ZERO;
    private Ore credit = Ore.ZERO;

    /** @param accounts by their numbers */
    VoucherCount(Map<Integer, Use> accounts) {
        this.accounts = accounts;
    }

    @Override
    public void accept(Voucher voucher) {
        follow(voucher, chains.computeIfAbsent(voucher.number().series(), series -> new Followed()));
        Map<Integer, Ore> sums = voucher.kind() == VoucherKind.OPENING ? opening : change;
        for (Posting posting : voucher.postings()) {
            sums.merge(posting.account(), posting.amount(), Ore::plus);
            debit = debit.plus(posting.debit());
            credit = credit.plus(posting.credit());
        }
    }

    /** @return the sum of all debits, those of the opening balances among them */
    public Ore debit() {
        return debit;
    }

    public Ore credit() {
        return credit;
    }

    /** @return the opening balances of such accounts, in öre, debit positive */
    public Ore opening(Predicate<Use> which) {
        return sum(opening, which);
    }

    /** @return what the year changed on such accounts, in öre, debit positive */
    public Ore change(Predicate<Use> which) {
        return sum(change, which);
    }

    public Ore closing(Predicate<Use> which) {
        return opening(which).plus(change(which));
    }

    /** @param heads the ends of the chains as the books state them */
    public List<Chain> chains(List<ChainHead> heads) {
        return heads.stream().map(this::chain).toList();
    }

    private Chain chain(ChainHead head) {
        Followed followed = chains.getOrDefault(head.series(), new Followed());
        boolean ends = followed.number == head.lastNumber() && head.hash().equals(followed.hash);
        Long broken = followed.broken != null || ends ? followed.broken : Long.valueOf(followed.number + 1);
        return new Chain(head.series(), head.name(), followed.number, head.hash(), broken);
    }

    private static void follow(Voucher voucher, Followed chain) {
        if (chain.broken != null) {
            return;
        }
        boolean follows = voucher.number().number() == chain.number + 1
                && (chain.hash == null || chain.hash.equals(voucher.previousHash()))
                && CanonicalForm.hash(voucher).equals(voucher.hash());
        if (follows) {
            chain.number++;
            chain.hash = voucher.hash();
        } else {
            chain.broken = chain.number + 1;
        }
    }

    private Ore sum(Map<Integer, Ore> sums, Predicate<Use> which) {
        return Ore.sum(
                sums.entrySet().stream()
                        .filter(e -> which.test(accounts.get(e.getKey())))
                        .toList(),
                Map.Entry::getValue);
    }
}
