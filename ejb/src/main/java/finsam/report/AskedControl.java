package finsam.report;

import finsam.audit.ControlKind;
import finsam.audit.ControlSettings;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A control and its settings, as an order carries them: {@code control=DUPLICATES&days=30}. */
public record AskedControl(ControlKind kind, Map<String, String> settings) {

    private static final String CONTROL = "control";

    public AskedControl {
        settings = Map.copyOf(settings);
    }

    /** @throws finsam.rules.RuleViolation {@code control.unknown} */
    public static AskedControl parse(String written) {
        Map<String, String> parts = new TreeMap<>();
        for (String part : written.split("&")) {
            String[] sides = part.split("=", 2);
            parts.put(decoded(sides[0]), sides.length > 1 ? decoded(sides[1]) : "");
        }
        ControlKind kind = ControlKind.named(parts.remove(CONTROL));
        return new AskedControl(kind, parts);
    }

    /** @return the same for the same settings, every one of them there, in the order of their names */
    public static String written(ControlSettings settings) {
        return CONTROL + "=" + settings.kind()
                + settings.values().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(value -> "&" + value.getKey().key() + "="
                                + URLEncoder.encode(value.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
