package finsam.exchange.sie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that something has happened to: the reader answers with a report, soon, whatever it was. */
class SieFuzzTest {

    private static final int MUTATIONS = 200;
    private static final byte[] TELLING = "\"\\{}# \t\r\n-.0\0\u001a".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_file_cut_anywhere_inside_the_sealed_part_is_refused() {
        byte[] sealed = SieWriter.write(SieFixture.read(SieFixture.BOOKS).file());
        int opened = new String(sealed, StandardCharsets.ISO_8859_1).indexOf("#KSUMMA") + "#KSUMMA".length();
        int closed = new String(sealed, StandardCharsets.ISO_8859_1).lastIndexOf("#KSUMMA");

        for (int length = opened; length < closed; length++) {
            assertThat(SieReader.read(Arrays.copyOf(sealed, length)).isFaultless())
                    .as("cut after %d bytes", length)
                    .isFalse();
        }
    }

    @Test
    void a_sealed_file_in_which_one_letter_or_figure_has_changed_is_refused() {
        byte[] sealed = SieWriter.write(SieFixture.read(SieFixture.BOOKS).file());
        int from = new String(sealed, StandardCharsets.ISO_8859_1).indexOf("#PROGRAM");

        for (int at = from; at < sealed.length; at++) {
            if (Character.isLetterOrDigit(sealed[at])) {
                byte[] changed = sealed.clone();
                changed[at] ^= 1;
                assertThat(SieReader.read(changed).isFaultless())
                        .as("byte %d changed", at)
                        .isFalse();
            }
        }
    }

    @Test
    void no_mutation_makes_the_reader_throw_or_hang() {
        Random random = new Random(2003_1210);
        for (byte[] file : files()) {
            for (int i = 0; i < MUTATIONS; i++) {
                byte[] mutated = mutated(file, random);
                assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
                    SieReading reading = SieReader.read(mutated);
                    if (reading.isFaultless()) {
                        reading.file().differences();
                        assertThat(SieReader.read(SieWriter.write(reading.file()))
                                        .faults())
                                .isEmpty();
                    }
                });
            }
        }
    }

    private static List<byte[]> files() {
        List<byte[]> files = new ArrayList<>();
        files.add(SieWriter.write(SieFixture.read(SieFixture.BOOKS).file()));
        files.add(SieFixture.BOOKS.getBytes(StandardCharsets.UTF_8));
        files.add(SieFixture.BOOKS.getBytes(StandardCharsets.ISO_8859_1));
        SieFixture.realFiles().ifPresent(folder -> {
            try (Stream<Path> real = Files.list(folder)) {
                for (Path path : real.sorted().toList()) {
                    files.add(Files.readAllBytes(path));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return files;
    }

    /** One to five of: a byte replaced, a piece removed, a piece repeated elsewhere, the end cut off. */
    private static byte[] mutated(byte[] file, Random random) {
        byte[] mutated = file;
        for (int n = 1 + random.nextInt(5); n > 0 && mutated.length > 100; n--) {
            int at = random.nextInt(mutated.length);
            int length = Math.min(random.nextInt(200), mutated.length - at);
            switch (random.nextInt(8)) {
                case 0 -> mutated = Arrays.copyOf(mutated, at);
                case 1 -> mutated = spliced(mutated, at, length, new byte[0]);
                case 2 ->
                    mutated = spliced(
                            mutated, random.nextInt(mutated.length), 0, Arrays.copyOfRange(mutated, at, at + length));
                case 3, 4, 5 -> mutated = spliced(mutated, at, 1, new byte[] {TELLING[random.nextInt(TELLING.length)]});
                default -> mutated = spliced(mutated, at, 1, new byte[] {(byte) random.nextInt(256)});
            }
        }
        return mutated;
    }

    private static byte[] spliced(byte[] file, int at, int removed, byte[] put) {
        byte[] spliced = new byte[file.length - removed + put.length];
        System.arraycopy(file, 0, spliced, 0, at);
        System.arraycopy(put, 0, spliced, at, put.length);
        System.arraycopy(file, at + removed, spliced, at + put.length, file.length - at - removed);
        return spliced;
    }
}
