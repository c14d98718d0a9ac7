package finsam.audit;

import finsam.money.Ore;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a control was run with.
 *
 * @param values as they are written, each that the control has
 * @param limits the attest limits that the förbund has, smallest first
 */
public record ControlSettings(ControlKind kind, Map<ControlParameter, String> values, List<Ore> limits) {

    public ControlSettings {
        values = Map.copyOf(values);
        limits = limits.stream().distinct().sorted().toList();
    }

    /**
     * @param asked by the keys of parameters; what the control does not have is left out, what is missing is as the control has it
     * @throws finsam.rules.RuleViolation if one cannot be read
     */
    public static ControlSettings of(ControlKind kind, Map<String, String> asked, List<Ore> limits) {
        Map<ControlParameter, String> values = new EnumMap<>(ControlParameter.class);
        kind.parameters().forEach(parameter -> {
            String written = asked.get(parameter.key());
            String value = written == null ? kind.standard(parameter) : written.strip();
            parameter.check(value);
            values.put(parameter, value);
        });
        return new ControlSettings(kind, values, limits);
    }

    int number(ControlParameter parameter) {
        return Integer.parseInt(values.get(parameter));
    }

    Ore amount(ControlParameter parameter) {
        String written = values.get(parameter);
        return written.isBlank() ? Ore.ZERO : Ore.parse(written);
    }

    boolean truth(ControlParameter parameter) {
        return Boolean.parseBoolean(values.get(parameter));
    }

    /** @return the limit asked for, or those of the förbund */
    List<Ore> attestLimits() {
        return values.get(ControlParameter.LIMIT).isBlank() ? limits : List.of(amount(ControlParameter.LIMIT));
    }

    /** @return in words what was set: {@code dagar 30, lägsta belopp 10 000,00} */
    public String words() {
        return kind.parameters().stream()
                .map(parameter -> kind.label(parameter) + ": " + said(parameter))
                .collect(Collectors.joining("; "));
    }

    private String said(ControlParameter parameter) {
        String value = values.get(parameter);
        if (parameter.isTruth()) {
            return truth(parameter) ? "ja" : "nej";
        }
        if (value.isBlank()) {
            return parameter == ControlParameter.LIMIT
                    ? attestLimits().stream().map(Ore::toString).collect(Collectors.joining(" och "))
                    : "inget";
        }
        return value;
    }
}
