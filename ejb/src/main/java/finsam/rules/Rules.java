package finsam.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The rules' sentences and kinds, read from {@code rules.properties}: {@code id = KIND sentence}. */
public final class Rules {

    private static final Properties RULES = load();

    private Rules() {}

    /** @return the Swedish sentence of the rule, its arguments filled in */
    public static String sentence(String ruleId, Object... arguments) {
        String rule = rule(ruleId);
        return new MessageFormat(rule.substring(rule.indexOf(' ') + 1), Locale.forLanguageTag("sv-SE"))
                .format(texts(arguments));
    }

    public static RuleViolation.Kind kind(String ruleId) {
        String rule = rule(ruleId);
        return RuleViolation.Kind.valueOf(rule.substring(0, rule.indexOf(' ')));
    }

    /** @return the ids of all rules */
    public static Set<String> ids() {
        return RULES.stringPropertyNames();
    }

    private static String rule(String ruleId) {
        String rule = RULES.getProperty(ruleId);
        if (rule == null) {
            throw new IllegalArgumentException("No rule " + ruleId + " in rules.properties");
        }
        return rule;
    }

    /** What is missing is empty; numbers and dates are as they are, not in a locale's format: a year is 2026, not 2 026. */
    private static Object[] texts(Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = Objects.toString(arguments[i], "");
        }
        return texts;
    }

    private static Properties load() {
        Properties rules = new Properties();
        try (InputStream in = Rules.class.getResourceAsStream("rules.properties")) {
            rules.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rules;
    }
}
