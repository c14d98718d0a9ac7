package finsam.api;

import finsam.rules.RuleViolation;
import finsam.rules.Rules;
import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Every error of the API as problem+json. The rules' own violations say what they say; what HTTP found wrong has a
 * rule of its own, and what JSON did is {@link JsonProblemMapper}'s; all else is the system's fault, told in its log and nowhere else.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger("finsam.api");

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable error) {
        Optional<RuleViolation> violation = cause(error, RuleViolation.class);
        if (violation.isPresent()) {
            return Problem.of(violation.get(), "", path()).response();
        }
        Optional<WebApplicationException> refused = cause(error, WebApplicationException.class);
        if (refused.isPresent()) {
            return refused(refused.get());
        } else if (cause(error, EJBAccessException.class).isPresent()) {
            return problem("access.forbidden").response();
        }
        LOG.log(Level.ERROR, "The API failed at " + path(), error);
        return problem("api.internal").response();
    }

    /** HTTP's own refusals keep their headers: 405 says what is allowed. */
    private Response refused(WebApplicationException error) {
        Response original = error.getResponse();
        int status = original.getStatus();
        if (original.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return original;
        }
        Problem problem = switch (status) {
            case 403 -> problem("access.forbidden");
            case 404 -> problem("api.not-found", path());
            case 405 -> problem(status, "api.method-not-allowed");
            case 406 -> problem(status, "api.not-acceptable");
            case 413 -> problem(status, "api.too-large");
            case 415 -> problem(status, "api.unsupported-media");
            default -> problem(status, status < 500 ? "api.malformed-request" : "api.internal");
        };
        if (status >= 500) {
            LOG.log(Level.ERROR, "The API failed at " + path(), error);
        }
        return Response.fromResponse(original)
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    private Problem problem(String ruleId, Object... arguments) {
        return Problem.of(ruleId, path(), arguments);
    }

    private Problem problem(int status, String ruleId) {
        return Problem.of(status, ruleId, Rules.sentence(ruleId), path());
    }

    private String path() {
        return uri.getRequestUri().getRawPath();
    }

    static <T extends Throwable> Optional<T> cause(Throwable error, Class<T> type) {
        return Stream.iterate(error, e -> e != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
