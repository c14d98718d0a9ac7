package finsam.screen;

import finsam.rules.RuleViolation;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule that a form broke is answered beside that form, with what was typed still there; one that an address broke, by the
 * page for it. A page that had been open too long is read anew. All else is the system's own fault.
 */
public class Faults extends ExceptionHandlerFactory {

    public Faults(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() throws FacesException {
            Iterator<ExceptionQueuedEvent> events =
                    getUnhandledExceptionQueuedEvents().iterator();
            while (events.hasNext()) {
                if (isAnswered(events.next().getContext())) {
                    events.remove();
                }
            }
            super.handle();
        }

        private static boolean isAnswered(ExceptionQueuedEventContext event) {
            Throwable error = event.getException();
            FacesContext faces = event.getContext();
            if (cause(error, ViewExpiredException.class).isPresent()) {
                answers()
                        .done("Sidan hade varit öppen för länge och är läst på nytt. Det som inte var sparat behöver"
                                + " skrivas igen.");
                return true;
            }
            Optional<RuleViolation> rule = cause(error, RuleViolation.class)
                    .or(() -> cause(error, OptimisticLockException.class)
                            .map(changed -> new RuleViolation("api.changed-meanwhile")));
            rule.ifPresent(broken -> answer(broken, event, faces));
            return rule.isPresent();
        }

        private static void answer(RuleViolation broken, ExceptionQueuedEventContext event, FacesContext faces) {
            if (faces.isPostback() && event.getPhaseId() != PhaseId.RENDER_RESPONSE) {
                faces.addMessage(form(faces), new FacesMessage(FacesMessage.SEVERITY_ERROR, broken.getMessage(), null));
                faces.renderResponse();
                return;
            }
            ExternalContext external = faces.getExternalContext();
            try {
                Doorkeeper.refuse(broken, (HttpServletRequest) external.getRequest(), (HttpServletResponse)
                        external.getResponse());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }

        /** @return the id of the form that was sent: a form sends its own id as name and value, its fields longer ones */
        private static String form(FacesContext faces) {
            return faces.getExternalContext().getRequestParameterMap().entrySet().stream()
                    .filter(parameter -> parameter.getKey().equals(parameter.getValue()))
                    .map(Map.Entry::getKey)
                    .min(Comparator.comparingInt(String::length))
                    .orElse(null);
        }

        private static Answers answers() {
            return CDI.current().select(Answers.class).get();
        }

        private static <T extends Throwable> Optional<T> cause(Throwable error, Class<T> type) {
            return Stream.iterate(error, e -> e != null, Throwable::getCause)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .findFirst();
        }
    }
}
