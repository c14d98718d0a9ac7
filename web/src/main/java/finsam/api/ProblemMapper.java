package finsam.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import finsam.rules.RuleViolation;
import finsam.rules.Rules;
import io.undertow.server.RequestTooBigException;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Every error of the API as problem+json. The rules' own violations say what they say; what HTTP or JSON found wrong has a
 * rule of its own; all else is the system's fault, told in its log and nowhere else.
 */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger("finsam.api");

    private static final Set<String> CAME_SECOND = Set.of("23505", "40001", "40P01", "55P03", "HYT00");

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(Throwable error) {
        Optional<JsonProcessingException> json = cause(error, JsonProcessingException.class);
        Optional<RuleViolation> violation = cause(error, RuleViolation.class);
        if (violation.isPresent()) {
            return violated(violation.get(), json).response();
        } else if (cause(error, RequestTooBigException.class).isPresent()) {
            return problem(413, "api.too-large").response();
        } else if (json.isPresent()) {
            return unreadable(json.get()).response();
        } else if (error instanceof WebApplicationException refused) {
            return refused(refused);
        } else if (cause(error, EJBAccessException.class).isPresent()) {
            return problem("access.forbidden").response();
        } else if (cause(error, OptimisticLockException.class).isPresent() || cameSecond(error)) {
            return problem("api.changed-meanwhile").response();
        }
        LOG.log(Level.ERROR, "The API failed at " + path(), error);
        return problem("api.internal").response();
    }

    /** The database let somebody else's change of the same thing go first: unique violation, deadlock, lock not gained. */
    private static boolean cameSecond(Throwable error) {
        return cause(error, SQLException.class)
                .map(SQLException::getSQLState)
                .filter(CAME_SECOND::contains)
                .isPresent();
    }

    private Problem violated(RuleViolation violation, Optional<JsonProcessingException> json) {
        String field = json.map(ProblemMapper::field).map(f -> f + ": ").orElse("");
        return Problem.of(
                Problem.statusOf(violation.kind()), violation.ruleId(), field + violation.getMessage(), path());
    }

    private Problem unreadable(JsonProcessingException error) {
        String field = field(error);
        if (error instanceof UnrecognizedPropertyException) {
            return problem("api.unknown-field", field);
        }
        return field.isEmpty() ? problem("api.malformed-json") : problem("api.unreadable-field", field);
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

    /** @return where in the JSON the error is, such as {@code rows[2].amount}; empty if it is not in any field */
    private static String field(JsonProcessingException error) {
        StringBuilder field = new StringBuilder();
        if (error instanceof JsonMappingException mapping) {
            for (JsonMappingException.Reference step : mapping.getPath()) {
                if (step.getFieldName() == null) {
                    field.append('[').append(step.getIndex()).append(']');
                } else {
                    field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
                }
            }
        }
        return field.toString();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable error, Class<T> type) {
        return Stream.iterate(error, e -> e != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
