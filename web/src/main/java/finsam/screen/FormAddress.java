package finsam.screen;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;

/** A form is sent to the whole address of its page, so that the page after it is a link that can be sent on, too. */
public class FormAddress extends ViewHandlerWrapper {

    public FormAddress(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String viewId) {
        String address = super.getActionURL(faces, viewId);
        UIViewRoot view = faces.getViewRoot();
        boolean own = view != null
                && viewId.equals(view.getViewId())
                && Page.at(viewId).isPresent();
        return own ? address + CDI.current().select(Place.class).get().wholeQuery() : address;
    }
}
