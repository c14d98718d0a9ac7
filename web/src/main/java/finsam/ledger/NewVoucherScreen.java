package finsam.ledger;

import finsam.ledger.Ledger.Preview;
import finsam.money.Ore;
import finsam.rules.RuleViolation;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Ny verifikation: written by the keyboard, looked at exactly as it will be posted, and posted once, however often the button
 * is pressed. The browser moves the focus and sends what is typed; here it is read, summed up and proposed.
 */
@Named
@ViewScoped
public class NewVoucherScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Ledger ledger;

    @Inject
    private Vouchers vouchers;

    @Inject
    private SeriesRegister seriesRegister;

    @Inject
    private EntryBooks books;

    private final String key = UUID.randomUUID().toString();
    private final VoucherEntry entry = new VoucherEntry();
    private transient Preview preview;
    private transient EntryReading reading;
    private transient List<EntryFault> refused;
    private transient String focus;

    /** Begins an empty voucher, or a copy of the one that the address names. */
    public void open() {
        entry.setDate(place.day().toString());
        entry.setSeries(seriesByHand().stream().findFirst().map(Series::code).orElse(null));
        Map<String, String> asked = parameters();
        if (asked.containsKey("kopia")) {
            entry.copy(vouchers.voucher(
                    place.forbund(), VoucherAddress.read(asked.get("kopia"), asked.get("kopia-ar"), place.year())));
        }
    }

    /** Reads what has been typed, and works out what that makes. */
    public void keep() {
        reading = null;
        entry.keepSpare();
    }

    /** Does something with a line, as its buttons and keys ask for: {@code act} and {@code line} of the request. */
    public void act() {
        keep();
        int line = line();
        String act = parameters().getOrDefault("act", "");
        switch (act) {
            case "insert" -> entry.insert(line);
            case "duplicate" -> entry.duplicate(line);
            case "remove" -> entry.remove(line);
            case "balance" -> balance(line);
            case "paste" -> paste(line, parameters().get("rows"));
            default -> {
                return;
            }
        }
        reading = null;
        focusOn(act.equals("duplicate") ? line + 1 : line, EntryReading.ACCOUNT);
    }

    /** @return the index of the line that the request names, within those there are */
    private int line() {
        String asked = parameters().getOrDefault("line", "0");
        int line = asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 0;
        return Math.min(line, entry.getLines().size() - 1);
    }

    private void balance(int line) {
        EntryLine written = entry.getLines().get(line);
        if (written.isWithoutAmount()) {
            written.say(reading().difference().negated());
        }
    }

    private void paste(int line, String rows) {
        PastedRows pasted = PastedRows.parse(rows);
        entry.paste(line, pasted.rows());
    }

    /** Shows what would be posted. A single line without an amount takes the balance. */
    public void review() {
        keep();
        preview = null;
        List<EntryLine> open =
                entry.getLines().stream().filter(EntryLine::isOpen).toList();
        if (open.size() == 1) {
            open.get(0).say(reading().difference().negated());
            reading = null;
        }
        reading().requireWhole();
        refused = reading().faults();
        if (refused.isEmpty()) {
            try {
                preview =
                        ledger.preview(place.forbund(), place.year(), reading().draft(key));
            } catch (RuleViolation wrong) {
                refused = List.of(reading().bind(wrong));
            }
        }
        refused.stream().findFirst().ifPresent(first -> focusOn(first.line(), first.field()));
    }

    /** Goes back to the lines as they were written. */
    public void change() {
        preview = null;
    }

    public void post() {
        VoucherNumber posted =
                ledger.post(place.forbund(), place.year(), reading().draft(key));
        answers.doneAt(VoucherAddress.of(place, posted), "Verifikation " + posted + " är bokförd.");
    }

    public void postAndGoOn() {
        VoucherNumber posted =
                ledger.post(place.forbund(), place.year(), reading().draft(key));
        answers.doneAt("ny-verifikation.xhtml" + place.query(), "Verifikation " + posted + " är bokförd.");
    }

    private void focusOn(int line, String field) {
        focus = field == null ? null : line < 0 ? "voucher:" + field : line + " " + field;
    }

    private EntryReading reading() {
        if (reading == null) {
            reading = new EntryReading(books, entry);
        }
        return reading;
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public Preview preview() {
        return preview;
    }

    public VoucherEntry getEntry() {
        return entry;
    }

    public Ore debit() {
        return reading().debit();
    }

    public Ore credit() {
        return reading().credit();
    }

    public Ore difference() {
        return reading().difference();
    }

    /** @return what is offered in the column of an empty amount; null for nothing */
    public String offer(EntryLine line, String column) {
        Ore balance = difference().negated();
        boolean here = line.isOpen() && !balance.isZero() && balance.isNegative() == column.equals(EntryReading.CREDIT);
        return here ? balance.abs().toString() : null;
    }

    public boolean isOffered() {
        return !difference().isZero() && entry.getLines().stream().anyMatch(EntryLine::isOpen);
    }

    /** @return what is wrong with the fields of the line, by field; of the head for −1 */
    public Map<String, String> faults(int line) {
        Map<String, String> faults = reading().faults(line);
        if (refused != null) {
            refused.stream()
                    .filter(f -> f.line() == line && f.field() != null)
                    .forEach(f -> faults.putIfAbsent(f.field(), f.sentence()));
        }
        return faults;
    }

    /** @return what kept the voucher from being looked at */
    public List<EntryFault> refused() {
        return refused == null ? List.of() : refused;
    }

    /** @return the day in words, and what there is to heed about it; empty if it cannot be read */
    public String dayInWords() {
        return reading().day() == null ? "" : EntryBooks.inWords(reading().day());
    }

    /** @return the field to go to: an id, or the index of a line and the field's name */
    public String focus() {
        return focus;
    }

    public List<Series> seriesByHand() {
        return seriesRegister.series(place.forbund()).stream()
                .filter(s -> s.purpose() == Series.Purpose.MANUAL)
                .toList();
    }

    public String concerns(Posting posting) {
        return books.concerns(posting);
    }

    /** @return the dimensions that the line may name: none before it has an account */
    public List<Dimension> dimensions(EntryLine line) {
        return line.getAccount() == null && line.getObjects().isEmpty() ? List.of() : books.dimensions();
    }
}
