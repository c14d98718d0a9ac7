package finsam.audit;

import finsam.audit.AuditNotes.Note;
import finsam.audit.BookControls.Overview;
import finsam.audit.BookControls.Result;
import finsam.ledger.VoucherAddress;
import finsam.ledger.VoucherNumber;
import finsam.report.AskedControl;
import finsam.report.DocumentJobs;
import finsam.report.DocumentKind;
import finsam.report.DocumentOrders;
import finsam.report.DocumentOrders.OrderView;
import finsam.rules.RuleViolation;
import finsam.screen.Answers;
import finsam.screen.Place;
import finsam.screen.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A control: its settings, which are in the address, what it points at, and the auditor's own notes. */
@Named
@ViewScoped
public class ControlScreen implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 500;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private BookControls controls;

    @Inject
    private AuditNotes notes;

    @Inject
    private DocumentJobs jobs;

    @Inject
    private DocumentOrders orders;

    @Inject
    private HttpServletRequest request;

    private String about = "";
    private String text;
    private transient List<Overview> overview;
    private transient Result result;
    private transient List<Note> own;
    private transient List<OrderView> ordered;
    private transient String fault;

    public List<Overview> overview() {
        if (overview == null) {
            overview = controls.overview(place.forbund(), place.year());
        }
        return overview;
    }

    public ControlKind kind() {
        return ControlKind.named(request.getParameter("kontroll"));
    }

    /** Runs the control before anything is written of it; a setting that cannot be read is told, and what was typed stays. */
    public void open() {
        if (request.getParameter("om") != null) {
            about = request.getParameter("om").strip();
        }
        run();
    }

    private void run() {
        if (result != null || fault != null) {
            return;
        }
        ControlKind kind = kind();
        try {
            result = controls.run(place.forbund(), place.year(), kind, asked());
        } catch (RuleViolation unreadable) {
            fault = unreadable.getMessage();
        }
    }

    private Map<String, String> asked() {
        Map<String, String> asked = new HashMap<>();
        kind().parameters().forEach(parameter -> {
            String written = request.getParameter(parameter.key());
            if (written != null) {
                asked.put(parameter.key(), written);
            }
        });
        return asked;
    }

    /** @return what was wrong with the settings, or null */
    public String fault() {
        run();
        return fault;
    }

    public boolean isRun() {
        run();
        return result != null;
    }

    public Result result() {
        run();
        return result;
    }

    /** @return the setting as it was typed, or as the control has it */
    public String value(ControlParameter parameter) {
        String written = request.getParameter(parameter.key());
        return written != null ? written : kind().standard(parameter);
    }

    /** @return the first of what is pointed at: a screen shows so many, a document all */
    public List<Hit> shown() {
        return !isRun()
                ? List.of()
                : result().hits().subList(0, Math.min(MOST, result().hits().size()));
    }

    /** @return the address of this control as it is set */
    public String address() {
        return "kontroll.xhtml" + place.query() + "&kontroll=" + kind()
                + asked().entrySet().stream()
                        .map(setting -> "&" + setting.getKey() + "=" + Words.encoded(setting.getValue()))
                        .collect(Collectors.joining());
    }

    /** @return the address of a voucher */
    public String address(VoucherNumber number) {
        return VoucherAddress.of(place, number);
    }

    public List<DocumentKind> exports() {
        return List.of(DocumentKind.CONTROL, DocumentKind.CONTROL_CSV);
    }

    public boolean mayOrder() {
        return place.is("EKONOM") || place.is("FORBUNDSCHEF") || place.is("REVISOR");
    }

    public void order(DocumentKind document) {
        jobs.order(place.forbund(), place.year(), document, AskedControl.written(result().settings()));
        answers.done("Listan är beställd.");
    }

    /** @return the orders of this control as it is set, latest first */
    public List<OrderView> ordered() {
        if (!isRun()) {
            return List.of();
        }
        if (ordered == null) {
            String written = AskedControl.written(result().settings());
            ordered = orders.orders(place.forbund(), place.year()).stream()
                    .filter(order -> order.kind().isControl() && order.asked().equals(written))
                    .toList();
        }
        return ordered;
    }

    public boolean isRunning() {
        return isRun() && ordered().stream().anyMatch(OrderView::isStarted);
    }

    /** Looks whether the documents are written. */
    public void look() {
        ordered = null;
    }

    public boolean isAuditor() {
        return place.is("REVISOR");
    }

    /** @return the auditor's own notes at the control */
    public List<Note> own() {
        if (own == null) {
            own = isAuditor() ? notes.own(place.forbund(), place.year(), kind()) : List.of();
        }
        return own;
    }

    public List<Note> own(VoucherNumber number) {
        return own().stream().filter(note -> number.equals(note.voucher())).toList();
    }

    public void note() {
        notes.write(place.forbund(), place.year(), kind(), VoucherWords.read(about, place.year()), text);
        answers.done("Anteckningen är sparad. Bara du ser den.");
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(String about) {
        this.about = about;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
