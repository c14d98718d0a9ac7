package finsam.screen;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Pattern ACTION = Pattern.compile("\"([a-z-]+\\.[a-z-]+)\"");
    private static final List<String> SOURCES = List.of("../ejb/src/main/java", "../batch/src/main/java");

    /** What looks like an action where actions are recorded, and is the name of a file, and of a check. */
    private static final Set<String> OTHERS = Set.of("bokforing.se", "voucher.all");

    @Test
    void everything_that_the_history_records_has_a_word_for_people() throws IOException {
        Set<String> actions = actions();
        assertThat(actions).contains("draft.begin", "account.change", "user.add");
        assertThat(actions)
                .allSatisfy(action ->
                        assertThat(Words.word("event", action)).as(action).isNotEqualTo(action));
    }

    private static Set<String> actions() throws IOException {
        Set<String> actions = new TreeSet<>();
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.walk(Path.of(source))) {
                for (Path file :
                        files.filter(f -> f.toString().endsWith(".java")).toList()) {
                    String text = Files.readString(file);
                    Matcher found = ACTION.matcher(text);
                    while (text.contains("AuditTrail") && found.find()) {
                        actions.add(found.group(1));
                    }
                }
            }
        }
        actions.removeAll(OTHERS);
        actions.removeAll(Rules.ids());
        return actions;
    }
}
