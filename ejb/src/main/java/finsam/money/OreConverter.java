package finsam.money;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** An amount lies in the database as a whole number of öre. */
@Converter(autoApply = true)
public class OreConverter implements AttributeConverter<Ore, Long> {

    @Override
    public Long convertToDatabaseColumn(Ore amount) {
        return amount == null ? null : amount.ore();
    }

    @Override
    public Ore convertToEntityAttribute(Long ore) {
        return ore == null ? null : Ore.of(ore);
    }
}
