package finsam.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final Pattern ID = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+)\"");
    private static final List<String> SOURCES =
            List.of("../ejb/src/main/java", "../batch/src/main/java", "../web/src/main/java");

    @Test
    void every_rule_has_a_kind_and_a_sentence_that_ends() {
        for (String id : Rules.ids()) {
            assertThat(Rules.kind(id)).as(id).isNotNull();
            assertThat(Rules.sentence(id, 1, 2, 3, 4)).as(id).endsWith(".").doesNotContain("{0", "{1", "{2", "{3");
        }
    }

    @Test
    void no_rule_is_there_for_nothing() {
        Set<String> unused = new TreeSet<>(Rules.ids());
        unused.removeAll(words());

        assertThat(unused).isEmpty();
    }

    @Test
    void no_rule_is_said_twice() {
        String rules = read(Path.of("src/main/resources/finsam/rules/rules.properties"));
        assertThat(rules.lines().filter(line -> line.contains(" = ")).map(line -> line.split(" = ")[0]))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_year_is_written_as_a_year() {
        assertThat(Rules.sentence("year.unknown", 2026)).contains("räkenskapsår 2026.");
    }

    /** What stands in quotes in the sources and looks like a rule's id. */
    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.walk(Path.of(source))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                    Matcher matcher = ID.matcher(read(file));
                    while (matcher.find()) {
                        words.add(matcher.group(1));
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
