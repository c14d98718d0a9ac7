package finsam.screen;

import finsam.rules.Rules;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A day as Swedes write it, {@code 2026-03-31}; an empty field is no day. */
@FacesConverter(forClass = LocalDate.class)
public class DayConverter implements Converter<LocalDate> {

    @Override
    public LocalDate getAsObject(FacesContext faces, UIComponent field, String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException e) {
            throw new ConverterException(
                    AmountConverter.unreadable(field, Rules.sentence("api.unreadable-date", written.strip())));
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
