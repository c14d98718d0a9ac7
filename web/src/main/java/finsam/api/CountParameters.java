package finsam.api;

import finsam.rules.RuleViolation;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Stream;

/** Whole numbers in queries: one that cannot be read is malformed, while one in a path names nothing. */
@Provider
public class CountParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        boolean inQuery = annotations != null && Stream.of(annotations).anyMatch(QueryParam.class::isInstance);
        return type == int.class && inQuery ? (ParamConverter<T>) new CountConverter() : null;
    }

    private static final class CountConverter implements ParamConverter<Integer> {

        @Override
        public Integer fromString(String written) {
            try {
                return Integer.valueOf(written);
            } catch (NumberFormatException e) {
                throw new BadRequestException(new RuleViolation("api.unreadable-number", written));
            }
        }

        @Override
        public String toString(Integer count) {
            return count.toString();
        }
    }
}
