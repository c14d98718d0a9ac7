package finsam.exchange.sie;

import static org.assertj.core.api.Assertions.assertThat;

import finsam.money.Ore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example that comes with the program, as it lies in the repository. */
class ExampleFileTest {

    @Test
    void the_example_is_faultless_books_that_agree_with_themselves() throws IOException {
        SieReading reading = SieReader.read(example());

        assertThat(reading.faults()).isEmpty();
        assertThat(reading.remarks()).isEmpty();
        assertThat(reading.encoding()).isEqualTo(SieEncoding.CP437);
        assertThat(reading.checksum()).isPresent();
        assertThat(reading.file().head().kind()).isEqualTo(SieKind.TYPE_4E);
        assertThat(reading.file().differences()).isEmpty();
        assertThat(reading.file().vouchers()).hasSize(31);
        assertThat(Ore.sum(reading.file().head().balances(), SieBalance::amount))
                .isEqualTo(Ore.ZERO);
        assertThat(reading.file().head().objects())
                .extracting(SieObject::name)
                .containsExactly("Språkstegen", "Nästa steg");
    }

    @Test
    void the_example_is_what_our_writer_writes() throws IOException {
        assertThat(example()).isEqualTo(SieWriter.write(ExampleFile.books()));
    }

    private static byte[] example() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(root.resolve("docs/exempel"))) {
            root = root.getParent();
        }
        return Files.readAllBytes(root.resolve("docs/exempel/exempel.se"));
    }
}
