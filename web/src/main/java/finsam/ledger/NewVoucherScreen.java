package finsam.ledger;

import static finsam.rules.RuleViolation.require;

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
import java.util.function.Supplier;

/**
 * Ny verifikation: written by the keyboard, kept as a draft from the first change on, looked at exactly as it will be posted,
 * and posted once, however often the button is pressed. The browser moves the focus and sends what is typed; here it is read,
 * summed up and proposed.
 */
@Named
@ViewScoped
public class NewVoucherScreen implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SENT = "Verifikationen är skickad för attest. Den bokförs när två har attesterat den.";

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Vouchers vouchers;

    @Inject
    private SeriesRegister seriesRegister;

    @Inject
    private EntryBooks books;

    @Inject
    private EntryDraft draft;

    @Inject
    private TemplatePanel templates;

    private final VoucherEntry entry = new VoucherEntry();
    private final VatPanel vat = new VatPanel();
    private String pasted;
    private transient Preview preview;
    private transient EntryReading reading;
    private transient List<EntryFault> refused;
    private transient String remark;
    private transient String focus;

    /** Begins an empty voucher, a copy of the one that the address names, or goes on with the draft it names. */
    public void open() {
        Map<String, String> asked = parameters();
        if (asked.containsKey("utkast")) {
            leaveIfDone(draft.open(number(asked.get("utkast")), entry));
        } else {
            entry.setDate(place.day().toString());
            if (asked.containsKey("kopia")) {
                entry.copy(vouchers.voucher(
                        place.forbund(), VoucherAddress.read(asked.get("kopia"), asked.get("kopia-ar"), place.year())));
            }
        }
        if (entry.getSeries() == null) {
            entry.setSeries(
                    seriesByHand().stream().findFirst().map(Series::code).orElse(null));
        }
    }

    /** A draft that is posted or sent for attest is not written on: its own page says what it has become. */
    private void leaveIfDone(Drafts.View opened) {
        switch (opened.status()) {
            case POSTED -> answers.doneAt(VoucherAddress.of(place, opened.posted()), "Utkastet är redan bokfört.");
            case SENT, RECEIVED, ATTESTED ->
                answers.doneAt(attestAddress(), "Utkastet är skickat för attest. Ta tillbaka det för att ändra det.");
            default -> {}
        }
    }

    private String attestAddress() {
        return "attest.xhtml" + place.query() + "&utkast=" + draft.getId();
    }

    private static long number(String written) {
        return written.matches("\\d{1,15}") ? Long.parseLong(written) : 0;
    }

    /** Reads what has been typed, works out what that makes, and keeps it. */
    public void keep() {
        attempt(() -> {});
    }

    /** Does something with a line, as its buttons and keys ask for: {@code act} and {@code line} of the request. */
    public void act() {
        int line = line();
        attempt(() -> act(parameters().getOrDefault("act", ""), line));
    }

    private void act(String act, int line) {
        focusOn(line, EntryReading.ACCOUNT);
        switch (act) {
            case "insert" -> entry.insert(line);
            case "duplicate" -> {
                entry.duplicate(line);
                focusOn(line + 1, EntryReading.ACCOUNT);
            }
            case "remove" -> entry.remove(line);
            case "balance" -> balance(line);
            case "paste" -> paste(line, parameters().get("rows"));
            case "vat" -> {
                require(reading().amount(line) != null, "vat.no-amount");
                vat.open(line, vatRates().get(0).percent());
                focusOn(-1, "lines:" + line + ":rate");
            }
            case "split" -> {
                require(vat.getLine() != null, "vat.no-amount");
                int parted = vat.getLine();
                vat.split(entry, reading().amount(parted), books.vatReceivable().number());
                focusOn(parted + 2, EntryReading.ACCOUNT);
            }
            default -> vat.close();
        }
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
        PastedRows read = PastedRows.parse(rows);
        entry.paste(line, read.rows());
        remark = read.rows().size()
                + (read.rows().size() == 1 ? " rad är inklistrad." : " rader är inklistrade.")
                + (read.unknown().isEmpty()
                        ? ""
                        : " Kolumner vars rubrik inte känns igen togs inte med: " + String.join(", ", read.unknown())
                                + ".");
    }

    /** Reads the rows that were pasted in the field for them, where there are no scripts or many rows. */
    public void pasteRows() {
        attempt(() -> {
            int first = entry.firstBlank();
            paste(first, pasted);
            pasted = null;
            focusOn(first, EntryReading.ACCOUNT);
        });
    }

    public void useTemplate() {
        attempt(() -> {
            int first = entry.written().size();
            templates.use(entry);
            focusOn(first, EntryReading.ACCOUNT);
        });
    }

    public void saveTemplate() {
        attempt(() -> remark = templates.save(reading().content(), entry));
        focusOn(-1, "templatename");
    }

    public void endTemplate() {
        attempt(() -> remark = templates.end());
    }

    /** Keeps what is typed here as another draft, where somebody else has changed this one. */
    public void startAnew() {
        draft.startAnew();
        keep();
    }

    /** Shows what would be posted. A single line without an amount takes the balance. */
    public void review() {
        preview = null;
        attempt(() -> {
            List<EntryLine> open =
                    entry.getLines().stream().filter(EntryLine::isOpen).toList();
            if (open.size() == 1) {
                open.get(0).say(reading().difference().negated());
            }
        });
        if (refused == null) {
            reading().requireWhole();
            refused = reading().faults();
        }
        if (refused.isEmpty()) {
            try {
                preview = draft.preview();
            } catch (RuleViolation wrong) {
                refused = List.of(reading().bind(wrong));
            }
        }
        refused.stream().findFirst().ifPresent(first -> focusOn(first.line(), first.field()));
    }

    /** Does it, and keeps what has been typed then; what breaks a rule is said, and all that was typed stays. */
    private void attempt(Runnable something) {
        reading = null;
        refused = null;
        try {
            something.run();
            reading = null;
            entry.keepSpare();
            if (draft.getId() != null || !entry.isUntouched()) {
                draft.save(reading().content());
            }
        } catch (RuleViolation wrong) {
            reading = null;
            refused = List.of(reading().bind(wrong));
        }
    }

    /** Goes back to the lines as they were written. */
    public void change() {
        preview = null;
        focusOn(0, EntryReading.ACCOUNT);
    }

    public void post() {
        VoucherNumber posted = asPreviewed(draft::post);
        answers.doneAt(VoucherAddress.of(place, posted), "Verifikation " + posted + " är bokförd.");
    }

    public void postAndGoOn() {
        VoucherNumber posted = asPreviewed(draft::post);
        answers.doneAt("ny-verifikation.xhtml" + place.query(), "Verifikation " + posted + " är bokförd.");
    }

    public void send() {
        asPreviewed(draft::send);
        answers.doneAt(attestAddress(), SENT);
    }

    public void sendAndGoOn() {
        asPreviewed(draft::send);
        answers.doneAt("ny-verifikation.xhtml" + place.query(), SENT);
    }

    /** What is refused here is previewed anew: attest may be demanded since, and another button be the right one. */
    private <T> T asPreviewed(Supplier<T> done) {
        try {
            return done.get();
        } catch (RuleViolation refused) {
            previewAnew();
            throw refused;
        }
    }

    private void previewAnew() {
        try {
            preview = draft.preview();
        } catch (RuleViolation gone) {
            refused = List.of(reading().bind(gone));
        }
    }

    public void discard() {
        draft.discard();
        answers.doneAt("bokforing.xhtml" + place.query(), "Utkastet är kastat.");
    }

    private void focusOn(int line, String field) {
        focus = field == null ? null : line < 0 ? "voucher:" + field : line + " " + field;
    }

    EntryReading reading() {
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

    public EntryDraft getDraft() {
        return draft;
    }

    public VatPanel getVat() {
        return vat;
    }

    public TemplatePanel getTemplates() {
        return templates;
    }

    public List<VatRates.Rate> vatRates() {
        return books.vatRates(reading().day());
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

    /** @return what is wrong with the fields of the line, by field; of the head for −1 */
    public Map<String, String> faults(int line) {
        Map<String, String> faults = reading().faults(line);
        refused().stream()
                .filter(f -> f.line() == line && f.field() != null)
                .forEach(f -> faults.putIfAbsent(f.field(), f.sentence()));
        return faults;
    }

    /** @return what kept the voucher from what was asked for */
    public List<EntryFault> refused() {
        return refused == null ? List.of() : refused;
    }

    /** @return whether somebody else has changed the draft meanwhile */
    public boolean isOvertaken() {
        return refused().stream().anyMatch(EntryFault::isOvertaken);
    }

    /** @return what there is to heed, or null */
    public String remark() {
        return remark;
    }

    /** @return the day in words; empty if it cannot be read */
    public String dayInWords() {
        return reading().day() == null ? "" : EntryBooks.inWords(reading().day());
    }

    /** @return the field to go to: an id, or the index of a line and the field's name */
    public String focus() {
        return focus;
    }

    public List<Series> seriesByHand() {
        return seriesRegister.series(place.forbund()).stream()
                .filter(s -> s.purpose() == Series.Purpose.MANUAL && s.isOpenOn(place.day()))
                .toList();
    }

    public String concerns(Posting posting) {
        return books.concerns(posting);
    }

    /** @return the dimensions that the line's account demands or allows */
    public List<Dimension> dimensions(EntryLine line) {
        return books.dimensions(line, reading().day());
    }

    public boolean isDemanded(EntryLine line, Dimension dimension) {
        return books.rule(line, dimension, reading().day()) == DimensionRule.DEMANDED;
    }

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }
}
