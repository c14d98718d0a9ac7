package finsam.api;

import finsam.rules.RuleViolation;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates in paths and queries, as {@code 2026-03-31}. */
@Provider
public class DateParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) new DateConverter() : null;
    }

    private static final class DateConverter implements ParamConverter<LocalDate> {

        @Override
        public LocalDate fromString(String written) {
            try {
                return written == null ? null : Dates.parse(written);
            } catch (DateTimeException e) {
                throw new BadRequestException(new RuleViolation("api.unreadable-date", written));
            }
        }

        @Override
        public String toString(LocalDate date) {
            return date.toString();
        }
    }
}
