package finsam.exchange;

import finsam.access.Scope;
import finsam.exchange.sie.SieReference;
import finsam.exchange.sie.SieRow;
import finsam.exchange.sie.SieVoucher;
import finsam.ledger.Balances.ChainHead;
import finsam.ledger.Posting;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherDraft.HistoryRow;
import finsam.ledger.VoucherKind;
import finsam.ledger.VoucherNumber;
import finsam.ledger.Vouchers;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** A year's vouchers on their way out as {@code #VER}, chain after chain, read piece by piece. */
final class SieExportedVouchers implements Iterator<SieVoucher> {

    private static final int VOUCHERS_A_QUERY = 1000;
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final Vouchers vouchers;
    private final Scope scope;
    private final int year;
    private final Deque<ChainHead> chains;
    private final Deque<Voucher> ahead = new ArrayDeque<>();
    private long last;

    SieExportedVouchers(Vouchers vouchers, List<ChainHead> chains, Scope scope, int year) {
        this.vouchers = vouchers;
        this.chains = new ArrayDeque<>(chains);
        this.scope = scope;
        this.year = year;
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && !chains.isEmpty()) {
            List<Voucher> piece =
                    vouchers.after(scope, new VoucherNumber(year, chains.peek().series(), last), VOUCHERS_A_QUERY);
            if (piece.isEmpty()) {
                chains.pop();
                last = 0;
            } else {
                last = piece.get(piece.size() - 1).number().number();
                piece.stream().filter(v -> v.kind() != VoucherKind.OPENING).forEach(ahead::add);
            }
        }
        return !ahead.isEmpty();
    }

    @Override
    public SieVoucher next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return exported(ahead.pop());
    }

    static SieVoucher exported(Voucher v) {
        List<SieRow> rows = new ArrayList<>();
        v.postings().forEach(posting -> rows.add(row(posting)));
        if (v.source() != null) {
            v.source().history().forEach(kept -> put(rows, kept));
        }
        return new SieVoucher(
                v.number().series(),
                String.valueOf(v.number().number()),
                v.date(),
                v.text(),
                v.registeredAt().atZone(SWEDEN).toLocalDate(),
                v.registeredBy(),
                rows);
    }

    private static SieRow row(Posting posting) {
        return SieRow.of(
                String.valueOf(posting.account()),
                posting.objects().entrySet().stream()
                        .map(o -> new SieReference(String.valueOf(o.getKey()), o.getValue()))
                        .toList(),
                posting.amount(),
                posting.text() == null ? "" : posting.text());
    }

    /** An added row stands just before the one that repeats it; other history last. */
    private static void put(List<SieRow> rows, HistoryRow kept) {
        SieRow history = SieHistory.row(kept);
        int place = 0;
        while (place < rows.size() && !(isRepeatedBy(history, rows.get(place)) && !isAdded(rows, place))) {
            place++;
        }
        rows.add(place, history);
    }

    private static boolean isAdded(List<SieRow> rows, int row) {
        return row > 0 && isRepeatedBy(rows.get(row - 1), rows.get(row));
    }

    private static boolean isRepeatedBy(SieRow added, SieRow row) {
        return added.label() == SieRow.Label.RTRANS
                && row.label() == SieRow.Label.TRANS
                && added.account().equals(row.account())
                && added.amount().equals(row.amount())
                && added.objects().equals(row.objects());
    }
}
