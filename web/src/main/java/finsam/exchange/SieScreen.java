package finsam.exchange;

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

/** SIE: a file looked through, with all that is wrong or worth knowing, and taken in whole or not at all. */
@Named
@ViewScoped
public class SieScreen implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Place place;

    @Inject
    private Answers answers;

    @Inject
    private SieImports imports;

    @Inject
    private HttpServletRequest request;

    private transient Part file;
    private boolean withoutOpeningBalances;
    private transient SiePreview preview;

    /** Shows the file that the address names, if it names one. */
    public void open() {
        String id = request.getParameter("fil");
        if (id != null) {
            if (!id.matches("\\d{1,15}")) {
                throw new RuleViolation("sie.unknown", id);
            }
            preview = imports.preview(place.forbund(), Long.parseLong(id));
        }
    }

    public void upload() throws IOException {
        preview = null;
        if (file == null) {
            throw new RuleViolation("sie.file-missing");
        }
        preview = imports.upload(
                place.forbund(),
                file.getSubmittedFileName(),
                file.getInputStream().readAllBytes());
        if (preview.id() != null) {
            answers.doneAt(
                    "sie.xhtml" + place.query() + "&fil=" + preview.id(), "Filen är genomläst. Inget är bokfört än.");
        }
    }

    public void take() {
        SieImports.Result taken = imports.take(place.forbund(), preview.id(), withoutOpeningBalances);
        answers.doneAt(
                "bokforing.xhtml" + place.query(),
                taken.numbers().size() + " verifikationer och " + taken.newAccounts() + " nya konton är inlästa.");
    }

    public SiePreview preview() {
        return preview;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isWithoutOpeningBalances() {
        return withoutOpeningBalances;
    }

    public void setWithoutOpeningBalances(boolean withoutOpeningBalances) {
        this.withoutOpeningBalances = withoutOpeningBalances;
    }
}
