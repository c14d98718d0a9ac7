package finsam.ledger;

import finsam.access.Role;
import finsam.rules.RuleViolation;
import finsam.screen.Answers;
import finsam.screen.Place;
import finsam.screen.Words;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/** Underlag att bokföra: left by those who may leave them, turned into drafts by the ekonom. */
@Named
@ViewScoped
public class InboxScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private Inbox inbox;

    @Inject
    private HttpServletRequest request;

    private transient Part file;
    private String note;
    private String reason;
    private transient List<Inbox.View> waiting;

    public List<Inbox.View> waiting() {
        if (waiting == null) {
            waiting = inbox.waiting(place.forbund());
        }
        return waiting;
    }

    /** @return the one that the address names, if it waits */
    public Inbox.View shown() {
        String id = request.getParameter("underlag");
        return waiting().stream()
                .filter(left -> String.valueOf(left.id()).equals(id))
                .findFirst()
                .orElse(null);
    }

    public boolean mayLeave() {
        return Stream.of(InboxRoles.leavers()).anyMatch(place.roles()::contains);
    }

    public boolean mayBook() {
        return place.roles().contains(Role.EKONOM);
    }

    public void leave() throws IOException {
        inbox.leave(place.forbund(), Uploads.name(file), note, Uploads.content(file));
        answers.done("Underlaget är lämnat.");
    }

    public void take() {
        Drafts.View draft = inbox.take(place.forbund(), place.year(), required().id());
        answers.doneAt(
                "ny-verifikation.xhtml" + place.query(place.forbund(), draft.year()) + "&utkast=" + draft.id(),
                "Utkastet är påbörjat med underlaget.");
    }

    public void dismiss() {
        inbox.dismiss(place.forbund(), required().id(), reason);
        answers.doneAt("underlag.xhtml" + place.query(), "Underlaget är undanlagt.");
    }

    private Inbox.View required() {
        Inbox.View shown = shown();
        if (shown == null) {
            throw new RuleViolation("inbox.unknown", request.getParameter("underlag"));
        }
        return shown;
    }

    public String numbers(List<VoucherNumber> numbers) {
        return Words.joined(numbers.stream().map(n -> n + " (" + n.year() + ")").toList());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
