package finsam.exchange.sie;

import finsam.money.Ore;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The books as one SIE file holds them: all that comes before the vouchers, and the vouchers in the order of the file.
 *
 * <p>Nothing is put right or left out: a row of zero, a voucher without rows, two vouchers with the same number and a number
 * that is empty are kept, since a reader must be able to find in the books what stands in the file.
 */
public record SieFile(SieHead head, List<SieVoucher> vouchers) {

    public SieFile {
        vouchers = List.copyOf(vouchers);
    }

    /**
     * Where the file contradicts itself: the accounts whose opening balance and transactions do not make the closing balance
     * ({@code #UB}) or result ({@code #RES}) stated for the year; what is not stated is zero. Objects count for nothing here.
     *
     * @return in the order of the accounts; empty for a file that holds no balances or no vouchers to compare (all but 4E)
     * @throws finsam.rules.RuleViolation {@code money.beyond-limit} if an account's total passes {@link Ore#LIMIT}
     */
    public List<SieDifference> differences() {
        if (head.kind() != SieKind.TYPE_4E) {
            return List.of();
        }
        SortedMap<String, BigInteger> stated = new TreeMap<>();
        SortedMap<String, BigInteger> computed = new TreeMap<>();
        for (SieBalance balance : head.balances()) {
            if (balance.year() == 0) {
                switch (balance.label()) {
                    case IB -> add(computed, balance.account(), balance.amount());
                    case UB, RES -> add(stated, balance.account(), balance.amount());
                    default -> {}
                }
            }
        }
        for (SieVoucher voucher : vouchers) {
            voucher.counted().forEach(row -> add(computed, row.account(), row.amount()));
        }
        computed.keySet().forEach(account -> stated.putIfAbsent(account, BigInteger.ZERO));
        return stated.entrySet().stream()
                .map(e -> new SieDifference(
                        e.getKey(), ore(e.getValue()), ore(computed.getOrDefault(e.getKey(), BigInteger.ZERO))))
                .filter(difference -> !difference.stated().equals(difference.computed()))
                .toList();
    }

    private static void add(SortedMap<String, BigInteger> sums, String account, Ore amount) {
        sums.merge(account, BigInteger.valueOf(amount.ore()), BigInteger::add);
    }

    private static Ore ore(BigInteger sum) {
        return Ore.of(new BigDecimal(sum, 2));
    }
}
