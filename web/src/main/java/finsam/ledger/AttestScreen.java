package finsam.ledger;

import finsam.ledger.Evidence.Step;
import finsam.rules.RuleViolation;
import finsam.screen.Answers;
import finsam.screen.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Attest: what waits for the reader, and one draft with its documents beside its lines, attested or sent back. */
@Named
@ViewScoped
public class AttestScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Attests attests;

    @Inject
    private Drafts drafts;

    @Inject
    private Attachments attachments;

    @Inject
    private Chart chart;

    @Inject
    private HttpServletRequest request;

    private transient Part file;
    private String reason;
    private String fingerprint;
    private Step step;
    private transient List<Attests.Sheet> mine;
    private transient List<Attests.Sheet> others;
    private transient Attests.Sheet sheet;
    private transient Map<Integer, String> accountNames;
    private transient Map<String, String> objectNames;

    /** Reads the draft that the address names, so that what is attested is what was shown. */
    public void open() {
        if (request.getParameter("utkast") != null) {
            fingerprint = sheet().fingerprint();
            step = sheet().next();
        }
    }

    public List<Attests.Sheet> mine() {
        if (mine == null) {
            mine = attests.mine(place.forbund());
        }
        return mine;
    }

    /** @return what waits for somebody else */
    public List<Attests.Sheet> others() {
        if (others == null) {
            others = place.isReader()
                    ? attests.waiting(place.forbund()).stream()
                            .filter(s -> !s.isMine())
                            .toList()
                    : List.of();
        }
        return others;
    }

    /** @return the draft that the address names, or null */
    public Attests.Sheet sheet() {
        String id = request.getParameter("utkast");
        if (sheet == null && id != null) {
            if (!id.matches("\\d{1,15}")) {
                throw new RuleViolation("draft.unknown", id, place.year());
            }
            sheet = attests.sheet(place.forbund(), place.year(), Long.parseLong(id));
        }
        return sheet;
    }

    /** Gives the attest that was asked for when the page was shown, to what was shown. */
    public void attest() {
        attests.attest(place.forbund(), place.year(), sheet().draft().id(), step, fingerprint);
        String said = step == Step.RECEPTION
                ? "Mottagningen är attesterad. Nu väntar beslutet på någon annan."
                : "Beslutet är attesterat. Ekonomen kan bokföra.";
        sheet = null;
        mine = null;
        answers.doneAt("attest.xhtml" + nextQuery(), said);
    }

    /** @return the address of the next draft that waits for the reader, so that many are attested one after the other */
    private String nextQuery() {
        return mine().stream()
                .findFirst()
                .map(next -> place.query(place.forbund(), next.draft().year()) + "&utkast="
                        + next.draft().id())
                .orElse(place.query());
    }

    public void sendBack() {
        attests.sendBack(place.forbund(), place.year(), sheet().draft().id(), reason);
        answers.doneAt("attest.xhtml" + place.query(), "Utkastet är skickat tillbaka.");
    }

    public void takeBack() {
        Drafts.View draft =
                attests.takeBack(place.forbund(), place.year(), sheet().draft().id());
        answers.doneAt(address(draft), "Utkastet är taget tillbaka och kan ändras.");
    }

    /** Puts a document beside a draft that was worked out and not written by hand. */
    public void attach() throws IOException {
        attachments.attach(
                place.forbund(), place.year(), sheet().draft().id(), Uploads.name(file), Uploads.content(file));
        answers.done("Underlaget är tillagt.");
    }

    /** Sends a draft for attest that was worked out and not written by hand. */
    public void send() {
        attests.send(
                place.forbund(),
                place.year(),
                sheet().draft().id(),
                sheet().draft().revision());
        answers.done("Utkastet är skickat för attest.");
    }

    public void discard() {
        drafts.discard(
                place.forbund(),
                place.year(),
                sheet().draft().id(),
                sheet().draft().revision());
        answers.doneAt("bokforing.xhtml" + place.query(), "Utkastet är kastat.");
    }

    public void post() {
        Drafts.View draft = sheet().draft();
        VoucherNumber posted = drafts.post(place.forbund(), place.year(), draft.id(), draft.revision());
        answers.doneAt(VoucherAddress.of(place, posted), "Verifikation " + posted + " är bokförd.");
    }

    private String address(Drafts.View draft) {
        String page = draft.purpose() == Draft.Purpose.MANUAL ? "ny-verifikation.xhtml" : "attest.xhtml";
        return page + place.query(place.forbund(), draft.year()) + "&utkast=" + draft.id();
    }

    public boolean isManual() {
        return sheet().draft().purpose() == Draft.Purpose.MANUAL;
    }

    public boolean mayTakeBack() {
        return place.is("EKONOM")
                && List.of(Draft.Status.SENT, Draft.Status.RECEIVED, Draft.Status.ATTESTED)
                        .contains(sheet().draft().status());
    }

    public boolean mayPost() {
        return place.is("EKONOM") && sheet().draft().status() == Draft.Status.ATTESTED;
    }

    /** @return whether it lies with the ekonom: written, or sent back */
    public boolean isWritten() {
        return place.is("EKONOM") && sheet().draft().status() == Draft.Status.DRAFT;
    }

    public String accountName(String typed) {
        if (accountNames == null) {
            accountNames = place.isReader()
                    ? chart.accounts(place.forbund()).stream().collect(Collectors.toMap(Account::number, Account::name))
                    : Map.of();
        }
        return typed != null && typed.matches("\\d{1,8}") ? accountNames.getOrDefault(Integer.valueOf(typed), "") : "";
    }

    /** @return what the line concerns, in words */
    public String concerns(DraftContent.Line line) {
        if (objectNames == null) {
            objectNames = chart.objects(place.scope()).stream()
                    .collect(Collectors.toMap(
                            o -> o.dimension() + " " + o.code(), o -> o.dimensionName() + ": " + o.name()));
        }
        return line.objects().entrySet().stream()
                .map(o -> objectNames.getOrDefault(o.getKey() + " " + o.getValue(), o.getValue()))
                .collect(Collectors.joining(", "));
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
