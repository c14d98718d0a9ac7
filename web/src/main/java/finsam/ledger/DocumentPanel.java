package finsam.ledger;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.List;

/** The documents beside a voucher that is being written: there before, during and apart from any template. */
@Named
@RequestScoped
public class DocumentPanel {

    @Inject
    private NewVoucherScreen screen;

    private Part file;

    /** Puts the chosen file beside the lines. */
    public void add() throws IOException {
        EntryDraft draft = screen.getDraft();
        if (draft.getId() == null) {
            draft.save(screen.getSheet().reading().content());
        }
        draft.attach(Uploads.name(file), Uploads.content(file));
    }

    /** Takes the document away that the request names; it stays in the archive. */
    public void remove() {
        String asked = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("document", "");
        screen.getDraft().detach(asked.matches("\\d{1,15}") ? Long.parseLong(asked) : 0);
    }

    public List<Attachments.View> all() {
        return screen.getDraft().documents();
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
