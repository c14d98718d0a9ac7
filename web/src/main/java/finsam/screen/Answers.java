package finsam.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** What the system answers to a form: that it was done, on the page read anew; or what was wrong, beside the form. */
@Named
@RequestScoped
public class Answers {

    private static final String NOTICES = "finsam.notices";

    @Inject
    private Place place;

    private List<String> notices;

    /** It was done: the page is read anew, so that reading it again does nothing again, and says so. */
    public void done(String... sentences) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.getSessionMap().put(NOTICES, sentences);
        open(((HttpServletRequest) external.getRequest()).getServletPath() + place.wholeQuery());
    }

    /** It was done, and is to be seen on another page. @param address such as {@code budget.xhtml?forbund=…&ar=2026} */
    public void doneAt(String address, String sentence) {
        FacesContext.getCurrentInstance().getExternalContext().getSessionMap().put(NOTICES, new String[] {sentence});
        open("/" + address);
    }

    /** @return what was done before this page, for this page alone */
    public List<String> notices() {
        if (notices == null) {
            ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
            String[] done = (String[]) external.getSessionMap().remove(NOTICES);
            notices = done == null ? List.of() : List.of(done);
        }
        return notices;
    }

    /** @return what was wrong with the form, and with its fields */
    public List<String> in(String form) {
        FacesContext faces = FacesContext.getCurrentInstance();
        List<String> wrong = new ArrayList<>();
        faces.getClientIdsWithMessages().forEachRemaining(id -> {
            if (id != null && (id.equals(form) || id.startsWith(form + ":"))) {
                faces.getMessageList(id).stream().map(FacesMessage::getSummary).forEach(wrong::add);
            }
        });
        return wrong;
    }

    private static void open(String address) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        try {
            external.redirect(external.getApplicationContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
