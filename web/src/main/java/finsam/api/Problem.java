package finsam.api;

import finsam.rules.RuleViolation;
import finsam.rules.Rules;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;

/**
 * An error as the API answers it (RFC 9457).
 *
 * @param type a name for the rule, as a URN
 * @param title what kind of error it is, in Swedish
 * @param status the HTTP status
 * @param detail what is wrong and what to do, in Swedish
 * @param instance the path that was asked for
 * @param ruleId the stable id of the rule that was not kept
 */
public record Problem(String type, String title, int status, String detail, String instance, String ruleId) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The answer to a violation of the rule, with the status of its kind. */
    public static Problem of(String ruleId, String instance, Object... arguments) {
        return of(statusOf(Rules.kind(ruleId)), ruleId, Rules.sentence(ruleId, arguments), instance);
    }

    /** @param field where in what was sent the rule was not kept; empty if in no one field */
    static Problem of(RuleViolation violation, String field, String instance) {
        String detail = field.isEmpty() ? violation.getMessage() : field + ": " + violation.getMessage();
        return of(statusOf(violation.kind()), violation.ruleId(), detail, instance);
    }

    /** An answer with a status and a detail of its own. */
    public static Problem of(int status, String ruleId, String detail, String instance) {
        return new Problem("urn:finsam:rule:" + ruleId, title(status), status, detail, instance, ruleId);
    }

    static int statusOf(RuleViolation.Kind kind) {
        return switch (kind) {
            case MALFORMED -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case INVALID -> 422;
            case FAILED -> 500;
        };
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Begäran går inte att läsa";
            case 401 -> "Inloggning krävs";
            case 403 -> "Behörighet saknas";
            case 404 -> "Finns inte";
            case 405 -> "Metoden går inte att använda här";
            case 406 -> "Formatet går inte att lämna";
            case 409 -> "Stämmer inte med det som redan finns";
            case 413 -> "För stort";
            case 415 -> "Formatet går inte att ta emot";
            case 422 -> "Uppgiften är fel";
            default -> status < 500 ? "Begäran är fel" : "Fel i systemet";
        };
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }

    /** Answers a servlet's request with this problem. */
    public void send(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        Json.MAPPER.writeValue(response.getOutputStream(), this);
    }
}
