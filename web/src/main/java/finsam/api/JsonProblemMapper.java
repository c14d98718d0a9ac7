package finsam.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import finsam.rules.RuleViolation;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;

/** What is wrong with the JSON sent, told by the name of its field. */
@Provider
public class JsonProblemMapper implements ExceptionMapper<JsonProcessingException> {

    @Context
    private UriInfo uri;

    @Override
    public Response toResponse(JsonProcessingException error) {
        String path = uri.getRequestUri().getRawPath();
        String field = field(error);
        Optional<RuleViolation> violation = ProblemMapper.cause(error, RuleViolation.class);
        if (violation.isPresent()) {
            return Problem.of(violation.get(), field, path).response();
        } else if (error instanceof UnrecognizedPropertyException) {
            return Problem.of("api.unknown-field", path, field).response();
        } else if (field.isEmpty()) {
            return Problem.of("api.malformed-json", path).response();
        }
        return Problem.of("api.unreadable-field", path, field).response();
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
}
