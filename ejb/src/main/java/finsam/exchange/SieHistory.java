package finsam.exchange;

import finsam.exchange.sie.SieReference;
import finsam.exchange.sie.SieRow;
import finsam.ledger.VoucherDraft.HistoryRow;
import finsam.money.Ore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A row of a file that moves no money, as the ledger keeps it: its fields with a tab between, which no field of a SIE file
 * holds, and last dimension and object of each reference.
 */
final class SieHistory {

    private static final String ZERO = "ZERO";
    private static final int FIXED_FIELDS = 6;

    private SieHistory() {}

    /** @return what is kept of the row; nothing for one that is posted */
    static Stream<HistoryRow> of(SieRow row) {
        boolean counts = row.label() == SieRow.Label.TRANS;
        if (counts && !row.amount().isZero()) {
            return Stream.empty();
        }
        List<String> fields = new ArrayList<>(List.of(
                row.account(),
                row.amount().toPlain(),
                row.date() == null ? "" : row.date().toString(),
                row.text(),
                row.quantity(),
                row.sign()));
        row.objects().forEach(o -> fields.addAll(List.of(o.dimension(), o.object())));
        return Stream.of(new HistoryRow(counts ? ZERO : row.label().name(), String.join("\t", fields)));
    }

    /** @return the row as it stood in the file, its objects in the order of their dimensions as all that we write */
    static SieRow row(HistoryRow kept) {
        String[] field = kept.content().split("\t", -1);
        List<SieReference> objects = new ArrayList<>();
        for (int i = FIXED_FIELDS; i + 1 < field.length; i += 2) {
            objects.add(new SieReference(field[i], field[i + 1]));
        }
        objects.sort(Comparator.comparing(o -> Integer.valueOf(o.dimension())));
        return new SieRow(
                kept.kind().equals(ZERO) ? SieRow.Label.TRANS : SieRow.Label.valueOf(kept.kind()),
                field[0],
                objects,
                Ore.parse(field[1]),
                field[2].isEmpty() ? null : LocalDate.parse(field[2]),
                field[3],
                field[4],
                field[5]);
    }
}
