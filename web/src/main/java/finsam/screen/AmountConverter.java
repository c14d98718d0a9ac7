package finsam.screen;

import finsam.money.Ore;
import finsam.rules.RuleViolation;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;

/** An amount in kronor as people write it, {@code 1 234,50}; an empty field is no amount. */
@FacesConverter(forClass = Ore.class)
public class AmountConverter implements Converter<Ore> {

    @Override
    public Ore getAsObject(FacesContext faces, UIComponent field, String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            return Ore.parse(written);
        } catch (RuleViolation unreadable) {
            throw new ConverterException(unreadable(field, unreadable.getMessage()));
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent field, Ore amount) {
        return amount == null ? "" : amount.toString();
    }

    static FacesMessage unreadable(UIComponent field, String sentence) {
        Object label = field.getAttributes().get("label");
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, label == null ? sentence : label + ": " + sentence, null);
    }
}
