package finsam.zip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SteadyDeflateProperties {

    @Property(tries = 500)
    void any_inflater_gives_back_what_was_packed(@ForAll byte[] content) throws Exception {
        assertThat(inflated(packed(content, content.length), content.length)).isEqualTo(content);
    }

    /** Few letters make matches of every length; the lengths reach past the window, which holds 32 768. */
    @Property(tries = 150)
    void long_and_repetitive_content_comes_back_too(
            @ForAll long seed,
            @ForAll @IntRange(max = 150_000) int length,
            @ForAll @IntRange(min = 1, max = 256) int letters)
            throws Exception {
        byte[] content = new byte[length];
        Random random = new Random(seed);
        for (int i = 0; i < length; i++) {
            boolean repeats = i > 40_000 && random.nextInt(50) != 0;
            content[i] = repeats ? content[i - 32_700 - i % 3] : (byte) random.nextInt(letters);
        }
        assertThat(inflated(packed(content, length), length)).isEqualTo(content);
    }

    @Property(tries = 100)
    void the_bytes_do_not_depend_on_the_pieces_they_came_in(
            @ForAll @IntRange(min = 1, max = 70_000) int piece, @ForAll @IntRange(max = 100_000) int length)
            throws IOException {
        byte[] content = new byte[length];
        for (int i = 0; i < length; i++) {
            content[i] = (byte) (i * i / 7 % 23);
        }
        assertThat(packed(content, piece)).isEqualTo(packed(content, Math.max(1, length)));
    }

    @Example
    void text_that_repeats_itself_is_packed_well() throws IOException {
        byte[] content = "<c r=\"A1\"><v>1234.5</v></c>".repeat(10_000).getBytes();
        assertThat(packed(content, content.length)).hasSizeLessThan(content.length / 50);
    }

    private static byte[] packed(byte[] content, int piece) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var deflate = new SteadyDeflate(out)) {
            for (int from = 0; from < content.length; from += piece) {
                deflate.write(content, from, Math.min(piece, content.length - from));
            }
        }
        return out.toByteArray();
    }

    private static byte[] inflated(byte[] packed, int length) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        inflater.setInput(packed);
        byte[] content = new byte[length + 1];
        int inflated = inflater.inflate(content);
        assertThat(inflater.finished()).isTrue();
        assertThat(inflater.getRemaining()).isZero();
        inflater.end();
        return Arrays.copyOf(content, inflated);
    }
}
