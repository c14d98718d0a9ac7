package finsam.exchange.sie;

import finsam.money.Ore;
import finsam.rules.RuleViolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The vouchers read so far, and the one that is being read: its label, a brace, its rows, a brace. */
final class SieVouchers {

    /** More vouchers, rows and references together than any förbund's books have. */
    private static final int MOST_RECORDS = 2_000_000;

    private static final int MOST_SHARED = 100_000;

    private final SieFaults faults;
    private final Map<String, Integer> mentions;
    private final List<SieVoucher> vouchers = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final Map<Object, Object> shared = new HashMap<>();
    private Draft draft;
    private int records;

    /** The voucher that is being read. {@code voucher} is null if its own line could not be. */
    private static final class Draft {
        final int line;
        final List<SieRow> rows = new ArrayList<>();
        SieVoucher voucher;
        boolean opened;
        boolean broken;
        SieRow added;
        int addedOn;

        Draft(int line) {
            this.line = line;
        }
    }

    /** @param mentions the first line on which each account is used, to be added to */
    SieVouchers(SieFaults faults, Map<String, Integer> mentions) {
        this.faults = faults;
        this.mentions = mentions;
    }

    List<SieVoucher> vouchers() {
        return vouchers;
    }

    List<Integer> lines() {
        return lines;
    }

    /** @return whether the line is part of a voucher */
    boolean take(SieLine line) {
        switch (line.label()) {
            case "#VER" -> begin(line);
            case "{" -> open(line);
            case "}" -> close(line);
            case "#TRANS" -> row(line, SieRow.Label.TRANS);
            case "#RTRANS" -> row(line, SieRow.Label.RTRANS);
            case "#BTRANS" -> row(line, SieRow.Label.BTRANS);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A line that has nothing to do in a voucher has come. */
    void interrupt(SieLine line) {
        if (draft != null) {
            faults.add(line.number(), draft.opened ? "sie.voucher-not-closed" : "sie.brace-missing", draft.line);
            finish();
        }
    }

    void end() {
        if (draft != null) {
            faults.add(draft.line, "sie.voucher-cut");
            finish();
        }
    }

    private void begin(SieLine line) {
        interrupt(line);
        count(1, line);
        draft = new Draft(line.number());
        draft.voucher = new SieVoucher(
                share(line.text(0)),
                line.text(1),
                share(line.requiredDate(2, "verifikationsdatum")),
                share(line.text(3)),
                share(line.date(4)),
                share(line.text(5)),
                List.of());
    }

    private void open(SieLine line) {
        if (draft == null || draft.opened) {
            faults.add(line.number(), "sie.brace-unexpected", "{");
        } else {
            draft.opened = true;
        }
    }

    private void close(SieLine line) {
        if (draft == null || !draft.opened) {
            faults.add(line.number(), "sie.brace-unexpected", "}");
        } else {
            finish();
        }
    }

    private void row(SieLine line, SieRow.Label label) {
        if (draft == null) {
            faults.add(line.number(), "sie.row-outside-voucher", line.label());
            return;
        }
        if (!draft.opened) {
            faults.add(line.number(), "sie.brace-missing", draft.line);
            draft.opened = true;
        }
        try {
            SieRow row = new SieRow(
                    label,
                    share(line.required(0, "konto")),
                    share(line.objects(1)),
                    line.amount(2),
                    share(line.date(3)),
                    share(line.text(4)),
                    share(line.text(5)),
                    share(line.text(6)));
            mentions.putIfAbsent(row.account(), line.number());
            pair(row, line.number());
            if (count(1 + row.objects().size(), line)) {
                draft.rows.add(row);
            } else {
                draft.broken = true;
            }
        } catch (RuleViolation unreadable) {
            draft.broken = true;
            throw unreadable;
        }
    }

    /** @return whether there is room for them; that there is not is said once */
    private boolean count(int more, SieLine line) {
        if (records < MOST_RECORDS && records + more >= MOST_RECORDS) {
            faults.add(line.number(), "sie.too-many-records", MOST_RECORDS, "verifikationer, rader och objekt");
        }
        records = Math.min(records + more, MOST_RECORDS);
        return records < MOST_RECORDS;
    }

    /** An added row is repeated as one that counts, so that a reader who knows nothing of added rows misses nothing. */
    private void pair(SieRow row, int line) {
        if (draft.added != null && !(row.label() == SieRow.Label.TRANS && row.repeats(draft.added))) {
            faults.remark(draft.addedOn, "sie.added-row-alone");
        }
        draft.added = row.label() == SieRow.Label.RTRANS ? row : null;
        draft.addedOn = line;
    }

    private void finish() {
        if (draft.added != null) {
            faults.remark(draft.addedOn, "sie.added-row-alone");
        }
        SieVoucher voucher = draft.voucher;
        if (voucher != null && records < MOST_RECORDS) {
            SieVoucher whole = new SieVoucher(
                    voucher.series(),
                    voucher.number(),
                    voucher.date(),
                    voucher.text(),
                    voucher.registered(),
                    voucher.sign(),
                    draft.rows);
            vouchers.add(whole);
            lines.add(draft.line);
            if (!draft.broken) {
                balance(whole, draft.line);
            }
        }
        draft = null;
    }

    private void balance(SieVoucher voucher, int line) {
        try {
            Ore total = voucher.total();
            if (!total.isZero()) {
                faults.add(line, "sie.voucher-unbalanced", name(voucher), total);
            }
        } catch (RuleViolation beyondLimit) {
            faults.add(line, beyondLimit);
        }
    }

    /** As a person finds it in the file: series and number, or the text of a voucher that has neither. */
    static String name(SieVoucher voucher) {
        String name = (voucher.series() + " " + voucher.number()).strip();
        return SieLine.shortened(name.isEmpty() ? voucher.text() : name);
    }

    /** One object for equal values, since accounts, days, texts and references come again and again. */
    @SuppressWarnings("unchecked")
    private <T> T share(T value) {
        T first = value == null ? null : (T) shared.get(value);
        if (first != null) {
            return first;
        }
        if (value != null && shared.size() < MOST_SHARED) {
            shared.put(value, value);
        }
        return value;
    }
}
