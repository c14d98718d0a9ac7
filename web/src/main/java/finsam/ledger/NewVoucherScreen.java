package finsam.ledger;

import finsam.ledger.Ledger.Preview;
import finsam.rules.RuleViolation;
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

    @Inject
    private Place place;

    @Inject
    private EntryWays ways;

    @Inject
    private Vouchers vouchers;

    @Inject
    private EntryBooks books;

    @Inject
    private EntrySheet sheet;

    @Inject
    private EntryDraft draft;

    @Inject
    private TemplatePanel templates;

    private String pasted;
    private transient Preview preview;
    private transient List<EntryFault> refused;

    /** Begins an empty voucher, a copy of the one that the address names, or goes on with the draft it names. */
    public void open() {
        Map<String, String> asked = parameters();
        if (asked.containsKey("utkast")) {
            ways.leaveIfDone(draft.open(number(asked.get("utkast")), entry()));
        } else {
            entry().setDate(place.day().toString());
            if (asked.containsKey("kopia")) {
                entry().copy(vouchers.voucher(
                        place.forbund(), VoucherAddress.read(asked.get("kopia"), asked.get("kopia-ar"), place.year())));
            }
        }
        if (entry().getSeries() == null) {
            entry().setSeries(books.seriesByHand().stream()
                    .findFirst()
                    .map(Series::code)
                    .orElse(null));
        }
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
        Map<String, String> asked = parameters();
        int line = line();
        attempt(() -> sheet.act(asked.getOrDefault("act", ""), line, asked.get("rows")));
    }

    /** @return the index of the line that the request names, within those there are */
    private int line() {
        String asked = parameters().getOrDefault("line", "0");
        int line = asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 0;
        return Math.min(line, entry().getLines().size() - 1);
    }

    /** Reads the rows that were pasted in the field for them, where there are no scripts or many rows. */
    public void pasteRows() {
        attempt(() -> {
            sheet.paste(entry().firstBlank(), pasted);
            pasted = null;
        });
    }

    public void useTemplate() {
        attempt(() -> {
            int first = entry().written().size();
            templates.use(entry());
            sheet.focusOn(first, EntryReading.ACCOUNT);
        });
    }

    public void saveTemplate() {
        attempt(() -> sheet.say(templates.save(sheet.reading().content(), entry())));
        sheet.focusOn(-1, "templatename");
    }

    public void endTemplate() {
        attempt(() -> sheet.say(templates.end()));
    }

    /** Keeps what is typed here as another draft, where somebody else has changed this one. */
    public void startAnew() {
        draft.startAnew();
        keep();
    }

    /** Shows what would be posted. A single line without an amount takes the balance. */
    public void review() {
        preview = null;
        attempt(sheet::balanceOpenLine);
        if (refused == null) {
            sheet.reading().requireWhole();
            refused = sheet.reading().faults();
        }
        if (refused.isEmpty()) {
            try {
                preview = draft.preview();
            } catch (RuleViolation wrong) {
                refused = List.of(sheet.bind(wrong));
            }
        }
        refused.stream().findFirst().ifPresent(first -> sheet.focusOn(first.line(), first.field()));
    }

    /** Does it, and keeps what has been typed then; what breaks a rule is said, and all that was typed stays. */
    private void attempt(Runnable something) {
        sheet.readAnew();
        refused = null;
        try {
            something.run();
            sheet.readAnew();
            entry().keepSpare();
            if (draft.getId() != null || !entry().isUntouched()) {
                draft.save(sheet.reading().content());
            }
        } catch (RuleViolation wrong) {
            sheet.readAnew();
            refused = List.of(sheet.bind(wrong));
        }
    }

    /** Goes back to the lines as they were written. */
    public void change() {
        preview = null;
        sheet.focusOn(0, EntryReading.ACCOUNT);
    }

    public void post() {
        ways.toVoucher(asPreviewed(draft::post));
    }

    public void postAndGoOn() {
        ways.toNext(asPreviewed(draft::post));
    }

    public void send() {
        ways.toAttest(asPreviewed(draft::send));
    }

    public void sendAndGoOn() {
        ways.toNext(asPreviewed(draft::send));
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
            refused = List.of(sheet.bind(gone));
        }
    }

    public void discard() {
        draft.discard();
        ways.awayFromDiscarded();
    }

    private VoucherEntry entry() {
        return sheet.getEntry();
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    public Preview preview() {
        return preview;
    }

    public EntrySheet getSheet() {
        return sheet;
    }

    public EntryDraft getDraft() {
        return draft;
    }

    public TemplatePanel getTemplates() {
        return templates;
    }

    /** @return what is wrong with the fields of the line, by field; of the head for −1 */
    public Map<String, String> faults(int line) {
        Map<String, String> faults = sheet.faults(line);
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

    public String getPasted() {
        return pasted;
    }

    public void setPasted(String pasted) {
        this.pasted = pasted;
    }
}
