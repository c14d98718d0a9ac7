package finsam.reconciliation;

import finsam.access.Scope;
import finsam.ledger.Balances;
import finsam.ledger.Balances.ChainHead;
import finsam.ledger.Voucher;
import finsam.ledger.VoucherNumber;
import finsam.ledger.Vouchers;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Reads the year's vouchers along their chains. A job that died goes on from the last place that was checked. */
@Named("voucherReader")
@Dependent
public class VoucherReader extends AbstractItemReader {

    private static final int VOUCHERS_A_QUERY = 1000;

    @Inject
    @BatchProperty(name = "reconciliation")
    private String reconciliation;

    @Inject
    private Reconciliations reconciliations;

    @Inject
    private Balances balances;

    @Inject
    private Vouchers vouchers;

    private Scope scope;
    private int year;
    private List<String> series;
    private ChainPlace place;
    private final Deque<Voucher> ahead = new ArrayDeque<>();

    @Override
    public void open(Serializable checkpoint) {
        long id = Long.parseLong(reconciliation);
        scope = reconciliations.scopeOf(id);
        year = reconciliations.run(scope, id).year();
        series =
                balances.chainHeads(scope, year).stream().map(ChainHead::series).toList();
        if (checkpoint != null) {
            place = (ChainPlace) checkpoint;
        } else if (!series.isEmpty()) {
            place = ChainPlace.startOf(series.get(0));
        }
    }

    @Override
    public ChainLink readItem() {
        while (place != null) {
            if (ahead.isEmpty()) {
                ahead.addAll(vouchers.after(
                        scope, new VoucherNumber(year, place.series(), place.number()), VOUCHERS_A_QUERY));
            }
            if (!ahead.isEmpty()) {
                ChainLink link = new ChainLink(place, ahead.pop());
                place = ChainPlace.of(link.voucher());
                return link;
            }
            place = nextSeries();
        }
        return null;
    }

    @Override
    public Serializable checkpointInfo() {
        return place;
    }

    private ChainPlace nextSeries() {
        int next = series.indexOf(place.series()) + 1;
        return next < series.size() ? ChainPlace.startOf(series.get(next)) : null;
    }
}
