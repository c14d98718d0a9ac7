package finsam.report;

import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherKind;
import finsam.money.Ore;
import finsam.report.AuditBooks.BalanceRow;
import finsam.report.AuditBooks.ObjectBalanceRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What books in memory add up to. */
final class BundleSums {

    private record ObjectPlace(int year, int account, int dimension, String object) {}

    private final Map<List<Integer>, BalanceRow> balances = new HashMap<>();
    private final Map<ObjectPlace, ObjectBalanceRow> objects = new HashMap<>();

    static BundleSums of(AuditBooks books) {
        BundleSums sums = new BundleSums();
        books.years().forEach(year -> books.vouchers(year.year(), sums::add));
        return sums;
    }

    private void add(Voucher voucher) {
        boolean opening = voucher.kind() == VoucherKind.OPENING;
        int year = voucher.number().year();
        for (Posting p : voucher.postings()) {
            balances.merge(
                    List.of(year, p.account()),
                    new BalanceRow(
                            year,
                            p.account(),
                            opening ? p.amount() : Ore.ZERO,
                            opening ? Ore.ZERO : p.debit(),
                            opening ? Ore.ZERO : p.credit()),
                    (a, b) -> new BalanceRow(
                            year,
                            p.account(),
                            a.opening().plus(b.opening()),
                            a.debit().plus(b.debit()),
                            a.credit().plus(b.credit())));
            p.objects()
                    .forEach((dimension, code) -> objects.merge(
                            new ObjectPlace(year, p.account(), dimension, code),
                            new ObjectBalanceRow(
                                    year, p.account(), dimension, code, opening ? p.amount() : Ore.ZERO, p.amount()),
                            (a, b) -> new ObjectBalanceRow(
                                    year,
                                    p.account(),
                                    dimension,
                                    code,
                                    a.opening().plus(b.opening()),
                                    a.closing().plus(b.closing()))));
        }
    }

    List<BalanceRow> balances() {
        List<BalanceRow> rows = new ArrayList<>(balances.values());
        rows.sort(Comparator.comparing(BalanceRow::year).thenComparing(BalanceRow::account));
        return rows;
    }

    List<ObjectBalanceRow> objectBalances() {
        List<ObjectBalanceRow> rows = new ArrayList<>(objects.values());
        rows.sort(Comparator.comparing(ObjectBalanceRow::year)
                .thenComparing(ObjectBalanceRow::account)
                .thenComparing(ObjectBalanceRow::dimension)
                .thenComparing(ObjectBalanceRow::object));
        return rows;
    }
}
